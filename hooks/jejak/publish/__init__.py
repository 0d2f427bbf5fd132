"""Where it goes: addresses, pages, search entries. Knows records and story; knows no site builder."""
