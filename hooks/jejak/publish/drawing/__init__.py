"""Pictures of what the story tells: bytes in, no address and no page known."""
