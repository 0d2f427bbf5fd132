"""Where the findings of a research went in the records."""
