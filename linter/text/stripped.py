"""Pieces of texts without what stands at their ends, by their offsets."""


def stripped(text: str, start: int, end: int, edges: str) -> tuple[int, int]:
    """Where the part of a piece of a text is that some characters at both its ends leave; empty at its end if none."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(edges))
    return start, max(start, start + len(piece.strip(edges)))
