"""What a region's page says first: up to five plain sentences a round, made by rule, each with its sources."""
