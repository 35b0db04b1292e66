"""Pieces of texts without what stands at their ends, by their offsets."""


def stripped(text: str, start: int, end: int, edges: str | None = None) -> tuple[int, int]:
    """Where the part of a piece of a text is that blanks, or the given characters, at both its ends leave.

    It is empty, at the end of the piece, where nothing is left.
    """
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(edges))
    return start, max(start, start + len(piece.strip(edges)))
