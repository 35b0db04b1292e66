"""How much of a file is structure: what reading it costs goes by its marks, not by its bytes."""

# Each of these begins a line, a link, a tag, a code span or an address, or is a character that must be reported.
_INVISIBLE = "\x0b\x0c\x1b\x85\u200d\u2028\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0f"
_MARKS = ("\n", "\r", "[", "<", "`", "://", *_INVISIBLE)
# Lists have 2 to 5 marks in 100 bytes, and those above a megabyte, which are tables of links, the fewest.
_MARKS_IN_100_BYTES = 3
_LEAST = 150_000


def most_marks(size: int) -> int:
    """How many marks a file may hold where it may have so many bytes."""
    return max(_LEAST, size * _MARKS_IN_100_BYTES // 100)


def marks_in(text: str) -> int:
    """The number of marks in a text; an empty line that parts two others costs nothing, and is not counted."""
    return sum(map(text.count, _MARKS)) - text.count("\n\n")
