"""Where the values of one citation end, and where they should have ended.

There are two ways to read. The strict one is BibTeX's own: braces alone nest, a backslash protects nothing. The
lenient one, for a text that does not read strictly, takes an escaped brace or quote for none, and ends a value
before what looks like the next field: it finds the delimiter that was forgotten, not the end of the text.
"""

from collections.abc import Mapping

from linter.lazy import re
from linter.lazy.dataclasses import dataclass

_STRICT_TOKEN = re.compile(r"(?P<sign>[\"{}])(?P<name>)")
_LENIENT_TOKEN = re.compile(
    r"\\.|(?P<sign>[\"{}])|(?P<name>(?<![\w-])[A-Za-z][\w-]*+)[ \t]*+=(?=\s{0,4}[{\"0-9])", re.DOTALL
)
_NEXT_FIELD = re.compile(r"\s*+,?\s*+[A-Za-z][\w-]*+\s*+=\s*+[{\"0-9]")
_BRACE = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Delimiters:
    """The braces and quotes of a citation that must end before `limit`; all places are offsets into `text`.

    `last` is where the last character that is no blank stands before `limit`, `pairs` gives for each opening brace
    its closing one.
    """

    text: str
    limit: int
    last: int
    pairs: Mapping[int, int]
    is_lenient: bool

    def closing(self, start: int) -> int | None:
        """The delimiter that closes the one at `start`, None where there is none."""
        return self._closing_brace(start) if self.text[start] == "{" else self._closing_quote(start)

    def forgotten(self, start: int) -> int:
        """Where a value that is opened at `start` and never closed should have ended; the limit at worst."""
        for token in _LENIENT_TOKEN.finditer(self.text, start + 1, self.limit):
            if self._starts_field(token) or (token["sign"] == "}" and self._is_citations_own(token.start())):
                value = self.text[start + 1 : token.start()].rstrip()
                return start + 1 + len(value.removesuffix(",").rstrip())
        return self.limit

    def fields_follow(self, at: int) -> bool:
        """Whether more fields, and behind them a closing brace without a partner, follow the brace before `at`."""
        if not _NEXT_FIELD.match(self.text, at, self.limit):
            return False
        while brace := _BRACE.search(self.text, at, self.limit):
            if brace[0] == "}":
                return True
            at = self.pairs.get(brace.start(), self.limit) + 1
        return False

    def _closing_brace(self, start: int) -> int | None:
        if not self.is_lenient:
            end = self.pairs.get(start, self.limit)
            return end if end < self.limit else None
        depth = 0
        for token in _LENIENT_TOKEN.finditer(self.text, start, self.limit):
            if self._starts_field(token):
                return None
            depth += (token["sign"] == "{") - (token["sign"] == "}")
            if not depth:
                return None if self._is_citations_own(token.start()) else token.start()
        return None

    def _closing_quote(self, start: int) -> int | None:
        at = start + 1
        tokens = _LENIENT_TOKEN if self.is_lenient else _STRICT_TOKEN
        while token := tokens.search(self.text, at, self.limit):
            if token["sign"] == '"':
                return token.start()
            if token["sign"] == "}" or self._starts_field(token):
                return None
            at = self.pairs.get(token.start(), self.limit) + 1 if token["sign"] == "{" else token.end()
        return None

    def _starts_field(self, token: re.Match[str]) -> bool:
        """Whether a name stands where a field may begin: first on its line, or behind a comma."""
        return bool(token["name"]) and self._before(token.start()) in "\n,"

    def _is_citations_own(self, brace: int) -> bool:
        """Whether a brace stands alone on the last line, as the one that closes a citation does."""
        return brace == self.last and self._before(brace) == "\n"

    def _before(self, at: int) -> str:
        while self.text[at - 1] in " \t":
            at -= 1
        return self.text[at - 1]


def matching_braces(text: str, borders: list[int]) -> dict[int, int]:
    """For each opening brace the offset of its closing one, by BibTeX's rules; no pair spans one of the borders."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    remaining = iter(borders)
    border = next(remaining, len(text))
    for brace in _BRACE.finditer(text):
        at = brace.start()
        while at >= border:
            opened.clear()
            border = next(remaining, len(text))
        if brace[0] == "{":
            opened.append(at)
        elif opened:
            pairs[opened.pop()] = at
    return pairs
