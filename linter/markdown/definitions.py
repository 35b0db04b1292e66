"""What links by reference may lead to, as far as GitHub follows them."""

from collections.abc import Mapping

from linter.markdown.model import Definition

# As in cmark: what references stand for, together, may be as long as the document, or as this where that is short.
# Else a text of many references to one long address would be its square.
_LEAST = 100_000


class Definitions:
    """The definitions of a document by their normalised labels, each good for as many references as GitHub makes links.

    So references must be looked up in the order of the document, unless `are_few`.
    """

    def __init__(self, by_label: Mapping[str, Definition], text: str) -> None:
        """`text` is the document's own."""
        self._by_label = by_label
        self._left = max(_LEAST, len(text))
        longest = max(map(_length, by_label.values()), default=0)
        self.are_few = longest * text.count("]") <= self._left

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._by_label)

    def get(self, label: str) -> Definition | None:
        """The definition that a reference leads to; None where there is none, or too much was led to before."""
        found = self._by_label.get(label)
        if found is None or _length(found) > self._left:
            return None
        self._left -= _length(found)
        return found


def _length(definition: Definition) -> int:
    return len(definition.url) + len(definition.title or "")
