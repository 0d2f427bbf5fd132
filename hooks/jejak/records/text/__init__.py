"""What messages, rules and fields ask of a piece of text. Knows no record."""
