"""The few values that a column of words takes, and which of them a strange one was meant to be."""

from collections import Counter

from linter.entries.grids.cells import CellKind
from linter.entries.grids.grid import Column
from linter.entries.grids.splits import is_split_name, lists_splits
from linter.lazy import re
from linter.lazy.properties import cached_property
from linter.text.slips import is_one_edit, is_slip
from linter.text.words import Words

_OFTEN = 3
_LEAST_COVERED = 0.6
_FEWEST, _MOST_KNOWN = 6, 50
_LONGEST, _MOST_WORDS = 40, 4
_PARTS = re.compile(r"\s*[/,;+&|]\s*")
_NOISE = re.compile(r"[\s_-]+")


class Vocabulary:
    """The values of a column, counted as written; the parts of lists (`en/zh`) count by themselves."""

    def __init__(self, column: Column) -> None:
        self._is_of_splits = lists_splits(column.label)
        kinds = (CellKind.WORDS, CellKind.MARK)
        values = [cell.text for cell in column.filled if cell.kind in kinds]
        self.values = Counter(values)
        self._parts = Counter(part for value in values for part in _PARTS.split(value))

    @cached_property
    def known(self) -> tuple[str, ...]:
        """The values and parts of values that come often, the most frequent first."""
        often = [value for value, count in self.values.most_common() if count >= _OFTEN]
        parts = [part for part, count in self._parts.most_common() if count >= _OFTEN and len(part) > 1]
        return tuple(dict.fromkeys((*often, *parts)))

    @property
    def is_established(self) -> bool:
        """Whether most cells hold one of a few short values."""
        known = set(self.known)
        covered = sum(
            count for value, count in self.values.items() if value in known or known.issuperset(_PARTS.split(value))
        )
        total = self.values.total()
        is_short = all(len(value) <= _LONGEST and len(value.split()) <= _MOST_WORDS for value in known)
        return total >= _FEWEST and len(known) <= _MOST_KNOWN and is_short and covered >= total * _LEAST_COVERED

    def nearest(self, value: str, page: Words) -> tuple[str, str] | None:
        """What is odd in a value that stands there once, and the known value it was meant to be.

        A word that stands elsewhere on its page, too, is one of its own: `Mixtral` beside many `Mistral`.
        """
        if self.values[value] != 1:
            return None
        for part in dict.fromkeys((value, *_PARTS.split(value))):
            if self._parts[part] <= 1 and part not in self.known:
                found = self._same_spelling(part) or self._mistyped(part, page)
                if found:
                    return part, found
        return None

    def _same_spelling(self, part: str) -> str | None:
        spelling = _spelling(part)
        same = (known for known in self.known if _spelling(known) == spelling)
        return next(same, None) if len(spelling) > 1 else None

    def _mistyped(self, part: str, page: Words) -> str | None:
        if self._is_of_splits and not is_split_name(part):
            return next((known for known in self.known if is_split_name(known) and is_one_edit(part, known)), None)
        found = next((known for known in self.known if is_slip(part, known)), None)
        return found if page.has_one_of_a_kind(part) else None


def _spelling(value: str) -> str:
    return _NOISE.sub("", value).casefold()
