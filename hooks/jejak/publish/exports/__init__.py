"""Files that are no pages: a module a format."""
