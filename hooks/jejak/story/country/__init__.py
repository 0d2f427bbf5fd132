"""What is said of all cities together, and of the programme."""
