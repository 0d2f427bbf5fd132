"""What is said of one city. Never knows the country: what all cities tell together is told on the other side."""
