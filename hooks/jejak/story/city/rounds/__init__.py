"""A region's rounds in the programme: one a batch that it joined, what belongs to each, how far each step is told."""
