"""Bodies of answers, unpacked without ever holding more than is allowed."""

import zlib
from collections.abc import Iterable, Iterator

from linter.facts.trouble import FetchError, Trouble

# What `Accept-Encoding` says; what comes packed otherwise was not asked for.
ACCEPTED = "gzip"
_GZIP = frozenset({"gzip", "x-gzip"})
_PLAIN = frozenset({"", "identity"})


def unpacked(chunks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The body that comes in chunks under a `Content-Encoding`, of at most so many bytes.

    Raises FetchError for a larger one, before it is unpacked, and for one that cannot be unpacked.
    """
    name = encoding.strip().lower()
    if name not in _GZIP | _PLAIN:
        raise FetchError(Trouble.NONSENSE, f"answer is packed as {name!r}, which was not asked for")
    body = bytearray()
    for piece in _gunzipped(chunks, most) if name in _GZIP else chunks:
        body += piece
        if len(body) > most:
            raise FetchError(Trouble.TOO_LARGE, f"answer is larger than {most:,} bytes")
    return bytes(body)


def _gunzipped(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The pieces of a gzip stream, none larger than one byte more than `most`."""
    stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        for chunk in chunks:
            yield stream.decompress(chunk, most + 1)
    except zlib.error as error:
        raise FetchError(Trouble.NONSENSE, "answer is packed wrongly", may_pass=True) from error
    if not stream.eof:
        raise FetchError(Trouble.BROKEN_OFF, "answer is cut short")
