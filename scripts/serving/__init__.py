"""The site on this machine while somebody works on it."""
