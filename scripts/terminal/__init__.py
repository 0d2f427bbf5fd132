"""What a script says, how it is asked, and how it ends."""
