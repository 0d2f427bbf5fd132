"""What the record still lacks, and where its parts do not agree, as lists that one can act on."""
