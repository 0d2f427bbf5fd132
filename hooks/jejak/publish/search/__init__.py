"""What the two searches read: the place finder's index and the text search's bundle."""
