"""The error of what must be mended before a site can be built. A module of its own: who tells it needs nothing else."""


class RefusedError(Exception):
    """Its text, in Indonesian, says what to mend; it may have several lines."""
