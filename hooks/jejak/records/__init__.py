"""What is known: the files under ``data/``, read strictly into frozen records. Knows nothing of pages."""
