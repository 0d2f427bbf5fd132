"""Pagefind's index, cut into smaller files: a search fetches the file that a word is in, and Pagefind's hold 27 kB.

Pagefind has no setting for it. Its contents page names the files with the range of words of each; a file is one CBOR
array of words in order, so that it can be cut between words without being written anew. Knows Pagefind 1.5's formats.
"""

import gzip
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise, takewhile
from pathlib import Path
from typing import NamedTuple

import cbor2

from jejak.packing import packed

MAGIC = b"pagefind_dcd"
SIZE = 5_000
"""Bytes of words in one file before compression, or one word if it is larger: about 3 kB on their way."""

_ARRAY = 4
"""CBOR's major type of arrays."""

Chunk = list[str]
"""As the contents page has it: first and last word, both cut to what tells them from the neighbour's, and a name."""


class Piece(NamedTuple):
    """Some words of a file: the first, the last, how many, and their bytes."""

    first: str
    last: str
    words: int
    content: bytes


def cut_index(bundle: Path, chunks: list[Chunk]) -> list[Chunk]:
    """Cut every file of the bundle's index; what the contents page is to say of them."""
    return [piece for chunk in chunks for piece in _cut(bundle / "index", *chunk)]


def _cut(folder: Path, first: str, last: str, name: str) -> Iterator[Chunk]:
    file = folder / f"{name}.pf_index"
    pieces = list(_pieces(gzip.decompress(file.read_bytes()).removeprefix(MAGIC)))
    file.unlink()
    ends = [_divide(one.last, other.first) for one, other in pairwise(pieces)]
    begins = [first, *(begin for _, begin in ends)]
    for number, (piece, begin, end) in enumerate(zip(pieces, begins, [*(end for end, _ in ends), last], strict=True)):
        part = f"{name}-{number}"
        words = MAGIC + _array(1) + _array(piece.words) + piece.content
        (folder / f"{part}.pf_index").write_bytes(packed(words))
        yield [begin, end, part]


def _divide(last: str, first: str) -> tuple[str, str]:
    """Two neighbouring words, cut after the letter that tells them apart."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(last, first, strict=False))
    letters = len(list(same)) + 1
    return last[:letters], first[:letters]


def _pieces(content: bytes) -> Iterator[Piece]:
    """A file's words in pieces of about SIZE."""
    stream = BytesIO(content)
    stream.seek(len(_array(1)))
    count = _read_array(stream)
    decoder = cbor2.CBORDecoder(stream)
    start, words = stream.tell(), list[str]()
    for number in range(1, count + 1):
        words.append(decoder.decode()[0])
        if number == count or stream.tell() - start >= SIZE:
            yield Piece(words[0], words[-1], len(words), content[start : stream.tell()])
            start, words = stream.tell(), []


def _array(count: int) -> bytes:
    """How CBOR says that an array of so many items follows."""
    stream = BytesIO()
    cbor2.CBOREncoder(stream).encode_length(_ARRAY, count)
    return stream.getvalue()


def _read_array(stream: BytesIO) -> int:
    """How many items the array has that begins here; a decoder would read all of them."""
    small = stream.read(1)[0] & 0x1F
    return small if small < 24 else int.from_bytes(stream.read(1 << (small - 24)))
