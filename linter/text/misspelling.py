"""Which known word a misspelt one was meant to be: one letter too many, too few, wrong, or two that changed places."""

from collections.abc import Iterable, Mapping

from linter.lazy.properties import cached_property
from linter.text.slips import is_one_edit

_FEWEST_LETTERS = 5  # a shorter word one letter away from a known one is often another word


class Spellings:
    """Known words that others may be misspellings of.

    `others` are words that are right, though near a known one; `slips` are misspellings further away, in lower case.
    """

    def __init__(
        self, known: Iterable[str], others: Iterable[str] = (), slips: Mapping[str, str] | None = None
    ) -> None:
        self._known = {word.casefold(): word for word in known}
        self._others = frozenset(map(str.casefold, others))
        self._meant: dict[str, str | None] = dict(slips or {})

    def meant(self, word: str) -> str | None:
        """The known word that a word is a misspelling of; None where it is right, or no single one is near.

        Case is no misspelling, nor is a plural. Of words with up to four letters only those count whose letters are
        a known word's in another order.
        """
        key = word.casefold()
        if key not in self._meant:
            self._meant[key] = None if self._is_right(key) else self._nearest(key)
        return self._meant[key]

    def _is_right(self, key: str) -> bool:
        words = {key, key.removesuffix("s"), f"{key}s"}
        return not words.isdisjoint(self._known) or not words.isdisjoint(self._others)

    def _nearest(self, key: str) -> str | None:
        candidates = {name: None for form in _shortened(key) for name in self._forms.get(form, ())}
        near = [name for name in candidates if is_one_edit(key, name)]
        if len(key) < _FEWEST_LETTERS:
            near = [name for name in near if sorted(name) == sorted(key) or len(name) >= _FEWEST_LETTERS]
        return self._known[near[0]] if len(near) == 1 else None

    @cached_property
    def _forms(self) -> dict[str, list[str]]:
        """The known words by themselves and by what is left of them without one letter.

        Words that are one slip apart share such a form, so that no word has to be compared with all known ones.
        """
        forms: dict[str, list[str]] = {}
        for name in self._known:
            for form in _shortened(name):
                forms.setdefault(form, []).append(name)
        return forms


def _shortened(word: str) -> set[str]:
    """A word, and it without each of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def in_case_of(word: str, wanted: str) -> str:
    """A lower-case word with the capitals of another: all, the first, or none."""
    if word.isupper() and len(word) > 1:
        return wanted.upper()
    return wanted[:1].upper() + wanted[1:] if word[:1].isupper() else wanted
