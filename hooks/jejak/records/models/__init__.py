"""What a record may hold: vocabularies, fields, claims, and the questions that one record answers. Knows no file."""
