"""What a record says to a reader, in plain Indonesian. Knows records; knows no HTML and no address."""
