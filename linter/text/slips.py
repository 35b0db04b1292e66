"""Whether a word is a known one mistyped: a letter too many, too few, or wrong, or two in the wrong order.

For words of which nothing is known but that one comes often and the other once. Far narrower than likeness: `json`
and `jsonl`, `model` and `models`, `csv` and `tsv` are words of their own.
"""

from linter.lazy.dataclasses import dataclass

_SHORTEST, _SHORT, _LONG = 4, 5, 7
_ENDINGS = "sdrylen"  # letters that make another word of the same stem


@dataclass(frozen=True, slots=True)
class _Difference:
    """What stands in one word and in another between their common beginning and end, and the lengths of these."""

    start: int
    behind: int
    wrong: str
    right: str

    @property
    def is_transposed(self) -> bool:
        return len(self.wrong) == 2 and self.wrong == self.right[::-1]


def _difference(found: str, known: str) -> _Difference:
    start = behind = 0
    shorter = min(len(found), len(known))
    while start < shorter and found[start] == known[start]:
        start += 1
    while behind < shorter - start and found[-1 - behind] == known[-1 - behind]:
        behind += 1
    return _Difference(start, behind, found[start : len(found) - behind], known[start : len(known) - behind])


def is_one_edit(found: str, known: str) -> bool:
    """Whether two different words differ in one letter more, less or other, or in two that changed places."""
    parts = _difference(found.casefold(), known.casefold())
    return max(len(parts.wrong), len(parts.right)) == 1 or parts.is_transposed


def is_slip(found: str, known: str) -> bool:
    """Whether `found` is `known` with one slip of a finger; numbers in it are as they should be."""
    found, known = found.casefold(), known.casefold()
    if found == known or abs(len(found) - len(known)) > 1 or len(known) < _SHORTEST:
        return False
    parts = _difference(found, known)
    if not (parts.wrong + parts.right).isalpha():
        return False
    match len(parts.wrong), len(parts.right):
        case 1, 1:
            return _is_wrong_letter(parts)
        case 1, 0:
            return _is_extra(found, parts)
        case 0, 1:
            return _is_missing(known, parts)
        case _:
            return parts.is_transposed


def _is_wrong_letter(parts: _Difference) -> bool:
    if not parts.behind or {parts.wrong, parts.right} == {"s", "z"}:  # `summarisation` and `summarization`
        return False
    return parts.start + parts.behind + 1 >= (_SHORT if parts.start else _LONG)


def _is_extra(found: str, parts: _Difference) -> bool:
    is_doubled = parts.wrong in (found[parts.start - 1 : parts.start], found[parts.start + 1 : parts.start + 2])
    return is_doubled or (parts.start > 0 and parts.behind > 0 and len(found) > _SHORT)


def _is_missing(known: str, parts: _Difference) -> bool:
    if not parts.behind and (len(known) <= _SHORT or parts.right in _ENDINGS):
        return False
    return len(known) >= (_SHORT if parts.start else _LONG)
