"""How often the words of a text stand in it."""

import re
from collections import Counter

from linter.lazy.properties import cached_property

_WORD = re.compile(r"\w+")


class Words:
    """The words of a text without regard to case; they are counted when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(_WORD.findall(self._text.casefold()))

    def has_one_of_a_kind(self, phrase: str) -> bool:
        """Whether some word of a phrase that the text holds stands nowhere else in it."""
        return any(self._counts[word] <= 1 for word in _WORD.findall(phrase.casefold()))
