"""The keys by which an export's papers are cited, each another's."""

from collections.abc import Sequence
from itertools import count

from linter.bibtex.keys import made_key
from linter.bibtex.write import plain_key
from linter.entries.record import EntryRecord
from linter.reports.escape import on_one_line

_LONGEST_KEY = 200
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def citation_keys(entries: Sequence[EntryRecord]) -> tuple[str, ...]:
    """The key of each entry: its citation's own, else one made as `doe2024lanterns`.

    The first with a key keeps it, the others get `a`, `b`, … behind it, and those that own a key come before those for
    which it is made. Keys that differ in case alone count as one: for BibTeX they are.
    """
    own = [_own(entry) for entry in entries]
    giver = _Giver()
    kept = [key if key and giver.keeps(key) else "" for key in own]
    given = [keep or (giver.give(key) if key else "") for keep, key in zip(kept, own, strict=True)]
    return tuple(key or giver.give(_made(entry)) for key, entry in zip(given, entries, strict=True))


class _Giver:
    """Gives each key once; where to go on counting is remembered, so that a thousand equal ones cost no more."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, count[int]] = {}

    def keeps(self, key: str) -> bool:
        """Whether a key is still free; now it is taken."""
        is_free = key.lower() not in self._taken
        self._taken.add(key.lower())
        return is_free

    def give(self, key: str) -> str:
        """A key that is still free, with letters behind it where it has to be."""
        free = key
        while free.lower() in self._taken:
            free = key + _letters(next(self._next.setdefault(key.lower(), count())))
        self._taken.add(free.lower())
        return free


def _letters(number: int) -> str:
    """`a` for 0, `b` for 1, … `z`, `aa`, `ab`, …"""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text


def _own(entry: EntryRecord) -> str:
    key = plain_key(on_one_line(entry.bibtex.key)) if entry.bibtex else ""
    return key if len(key) <= _LONGEST_KEY else ""


def _made(entry: EntryRecord) -> str:
    key = made_key(next(iter(entry.authors), None), entry.year, entry.title)
    return key or (f"arxiv{_digits(entry)}" if entry.arxiv else f"entry{entry.year or ''}")


def _digits(entry: EntryRecord) -> str:
    return "".join(char for char in entry.arxiv or "" if char.isalnum())
