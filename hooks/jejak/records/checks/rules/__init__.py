"""The rules, a module a subject. They know what stands in the folder above, and nothing of each other."""
