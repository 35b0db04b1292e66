"""How much of a file is structure: what reading it costs goes by its marks, not by its bytes."""

# Each of these begins a line, a link, a tag, a code span, an address or a value, or is a character to be reported.
_INVISIBLE = "\x0b\x0c\x1b\x85\u200d\u2028\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0f"
_MARKS = ("\n", "\r", "[", "<", "`", "://", "=", *_INVISIBLE)
# Lists have 1 to 9 marks in 100 bytes. Up to the usual limit of bytes, 50,000 marks let the densest through to 500 KiB,
# of which GitHub shows no more, and one of the usual 3 to 1.6 MB: of the costliest kinds a slow machine reads so many
# in half a minute, of most in a few seconds. Who sets a higher limit wants long files read: of any kind, and in the
# time that takes.
_USUAL_LIMIT = 5_000_000
_USUAL_MARKS = 50_000
_BYTES_TO_A_MARK = 5


def most_marks(limit: int) -> int:
    """How many marks a file may hold where it may have so many bytes."""
    return _USUAL_MARKS + max(0, limit - _USUAL_LIMIT) // _BYTES_TO_A_MARK


def marks_in(text: str) -> int:
    """The number of marks in a text; an empty line that parts two others costs nothing, and is not counted."""
    return sum(map(text.count, _MARKS)) - text.count("\n\n")
