"""Bytes → gzip, the same on every Python. Knows nothing of what is packed."""

import gzip
from io import BytesIO


def packed(content: bytes) -> bytes:
    """As ``gzip.compress``, whose header names another system from Python 3.13 on; this one never names any."""
    stream = BytesIO()
    with gzip.GzipFile("", "wb", fileobj=stream, mtime=0) as file:
        file.write(content)
    return stream.getvalue()
