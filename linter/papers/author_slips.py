"""What keeps a BibTeX list of authors from being read as it was meant.

BibTeX parts names at `and` alone, and a name at its commas: `First von Last`, `von Last, First` and `von Last, Jr,
First` (BibTeXing, section 4, item 19). Braces keep what they hold together.
"""

from collections.abc import Iterator

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.latex import to_text

_TOKEN = re.compile(r"\\.|[{},;]|(?<=\s)&(?=\s)|(?:(?<=\s)|^)and(?=\s|$)", re.IGNORECASE | re.DOTALL)
_TRUNCATED = re.compile(
    r"(?:\band\s{1,9}|,\s{0,9})?(?:\bet\.?\s?al\b\.?|\.\.\.|…|\\l?dots\b)|(?:\band\s{1,9}|,\s{0,9})others(?=\s*$)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&#?\w+$")
_GENERATION = re.compile(r"(?:jr|sr|[ivx]+|[1-9](?:st|nd|rd|th)|ph\.?d|m\.?d)\.?", re.IGNORECASE)
_MOST_COMMAS = 2
_PLAIN_SIGN = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class AuthorSlip:
    """What is wrong at the offsets `start` to `end` of a list of authors."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as BibTeX parts it, at its offsets, with the texts between its commas."""

    start: int
    end: int
    parts: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        text = "".join(self.parts)
        if "\\" not in text and _PLAIN_SIGN.search(text):  # only a command would hide it
            return False
        return not any(char.isalnum() for char in to_text(text))


def author_slips(value: str) -> Iterator[AuthorSlip]:
    """What is wrong in a list of authors, in the order of the text: that it is cut short, or is not read as meant."""
    truncated = _TRUNCATED.search(value)
    if truncated:
        yield AuthorSlip(truncated.start(), truncated.end(), "author list is cut short")
        value = value[: truncated.start()]
    names, semicolon = _names(value)
    if semicolon >= 0:
        yield AuthorSlip(semicolon, semicolon + 1, f"authors are parted by `{value[semicolon]}` instead of `and`")
    elif len(names) > 1 or not truncated:
        yield from _odd_names(value, names)


def _odd_names(value: str, names: list[_Name]) -> Iterator[AuthorSlip]:
    """The first name that is empty or holds several; what stands before `et al.` may end in an `and`."""
    # `Jane Doe, Richard Roe and Ann Poe`: the others are not turned round, so the first is not either.
    is_unturned = any(map(_is_unturned, names)) and not any(map(_is_turned, names))
    for name in names:
        start, end = _trimmed(value, name)
        if name.is_empty and value.strip():
            around = (start, end) if end > start else _nearest_and(value, name)
            yield AuthorSlip(*around, "author list has an `and` with no name beside it")
            return
        if _holds_several(name, is_unturned=is_unturned):
            yield AuthorSlip(start, end, "authors are parted by commas instead of `and`")
            return
        if len(name.parts) > 1 and not name.parts[-1].strip():
            yield AuthorSlip(end - 1, end, "name ends in a comma")
            return


def _trimmed(value: str, name: _Name) -> tuple[int, int]:
    text = value[name.start : name.end]
    start = name.start + len(text) - len(text.lstrip())
    return start, max(start, name.start + len(text.rstrip()))


def _nearest_and(value: str, name: _Name) -> tuple[int, int]:
    """The `and` behind which nothing stands, or the one that nothing stands before."""
    before = value[: name.start].rstrip()
    if before.lower().endswith("and"):
        return len(before) - 3, len(before)
    behind = name.end + len(value[name.end :]) - len(value[name.end :].lstrip())
    return behind, min(behind + 3, len(value))


def _holds_several(name: _Name, *, is_unturned: bool) -> bool:
    """Whether the commas of a name part whole names: BibTeX knows at most two in one, the second part a `Jr`."""
    written = [part for part in name.parts if part.strip()]
    commas = len(written) - 1
    if commas > _MOST_COMMAS:
        return True
    if commas < 1 or (commas == 1 and not is_unturned):
        return False
    parts = [to_text(part).split() for part in written]
    if commas == _MOST_COMMAS:
        return not any(len(part) == 1 and _GENERATION.fullmatch(part[0]) for part in parts[1:])
    return all(map(_is_whole, parts))


def _is_whole(words: list[str]) -> bool:
    return len(words) > 1 and words[0][:1].isupper()


def _is_unturned(name: _Name) -> bool:
    return len(name.parts) == 1 and len(name.parts[0].split()) > 1 and "{" not in name.parts[0]


def _is_turned(name: _Name) -> bool:
    return len(name.parts) > 1 and len(name.parts[0].split()) == 1


def _names(value: str) -> tuple[list[_Name], int]:
    """The names between the `and`s outside braces, and where the first semicolon or `&` between them stands, or -1."""
    names: list[_Name] = []
    commas: list[int] = []
    depth = start = 0
    semicolon = -1
    for token in _TOKEN.finditer(value):
        sign = token[0]
        depth += (sign == "{") - (sign == "}")
        if depth > 0 or sign in ("{", "}") or sign[0] == "\\":
            continue
        if sign == ",":
            commas.append(token.start())
        elif sign in (";", "&"):
            is_reference = _REFERENCE.search(value, max(0, token.start() - 9), token.start())
            semicolon = token.start() if semicolon < 0 and not is_reference else semicolon
        else:
            names.append(_name(value, start, token.start(), commas))
            commas, start = [], token.end()
    return [*names, _name(value, start, len(value), commas)], semicolon


def _name(value: str, start: int, end: int, commas: list[int]) -> _Name:
    starts = [start, *(comma + 1 for comma in commas)]
    return _Name(start, end, tuple(value[one:two] for one, two in zip(starts, [*commas, end], strict=True)))
