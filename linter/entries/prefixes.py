"""Texts before titles that do not belong to them, as a list declares them: `NEW`, `(must read)`."""

from collections.abc import Sequence
from dataclasses import replace

from linter.entries.titles.trim import skip_decoration
from linter.entries.visible import Visible


def without_prefixes(visible: Visible, prefixes: Sequence[str]) -> Visible:
    """A visible text with blanks for each prefix at its beginning, and at that of its links and marked parts."""
    if not prefixes:
        return visible
    starts = {0, *(link.start for link in visible.links), *(part.start for part in visible.emphases)}
    pieces, at = [], 0
    for start in sorted(starts):
        end = _behind_prefixes(visible.text, start, prefixes)
        if end > at:
            begin = max(at, start)
            pieces += [visible.text[at:begin], " " * (end - begin)]
            at = end
    return replace(visible, text="".join([*pieces, visible.text[at:]])) if pieces else visible


def _behind_prefixes(text: str, start: int, prefixes: Sequence[str]) -> int:
    """The offset behind the prefixes at a place, that place where there is none."""
    at = start
    while True:
        begin = skip_decoration(text, at, len(text))
        found = next((prefix for prefix in prefixes if _stands(text, begin, prefix)), None)
        if found is None:
            return at
        at = begin + len(found)


def _stands(text: str, at: int, prefix: str) -> bool:
    """Whether a prefix stands at a place, as words of its own."""
    end = at + len(prefix)
    is_apart = not prefix[-1].isalnum() or not text[end : end + 1].isalnum()
    return text.startswith(prefix, at) and is_apart
