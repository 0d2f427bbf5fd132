"""A record's text: strict YAML, where each value stands, and what is said of a slip. Knows no model."""
