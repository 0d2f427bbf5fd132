"""The bench: synthetic records, the same records in another builder, and what both cost. No part of the site."""
