"""A list with a new entry, repaired where that made it wrong, and what is wrong with it still."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, islice, takewhile

from linter.diagnostics import Applicability, Diagnostic, applied
from linter.engine.edits import Repair, compatible
from linter.engine.fix import ROUNDS
from linter.engine.run import Checker, Result
from linter.lazy import re
from linter.text.span import Span

# What follows from where entries stand.
_DERIVED = frozenset({"STR001", "STR002", "STR003", "STR004", "STR010"})
# Pairs of lines.
_MOST_COMPARED = 4_000_000
_NUMBER = re.compile(r"[0-9]+")


def settled(checker: Checker, texts: Mapping[str, str]) -> tuple[dict[str, str], list[Diagnostic]]:
    """The texts of changed files, with the rules' own safe fixes of what is found newly, and what is found newly still.

    Other entries are left alone: what is repaired stands on a changed line, or is a table of contents or a numbering.
    """
    before = checker.check()
    now = dict(texts)
    for _ in range(ROUNDS):
        result = checker.check(now)
        changed = _changed(before, result)
        fresh = _news(before, result, changed)
        wanted = (one for one in fresh if one.code in _DERIVED or _touches(changed, one))
        repairs = [Repair(one, one.fix) for one in wanted if one.fix and one.fix.applicability is Applicability.SAFE]
        repaired = {name: _repaired(result, name, repairs) for name in {repair.found.file for repair in repairs}}
        if all(text == result.sources[name].text for name, text in repaired.items()):
            return now, fresh
        now.update(repaired)
    result = checker.check(now)
    return now, _news(before, result, _changed(before, result))


def _changed(before: Result, after: Result) -> dict[str, "_Changed"]:
    """What is changed of each file that is not as it was."""
    pairs = {name: (before.sources[name].text, source.text) for name, source in after.sources.items()}
    return {name: _Changed(old, new) for name, (old, new) in pairs.items() if old != new}


def _news(before: Result, after: Result, changed: Mapping[str, "_Changed"]) -> list[Diagnostic]:
    """The findings of a result that an earlier one does not have; places and numbers do not count.

    Of findings that are alike, those on lines that changed are the new ones.
    """
    known = Counter(map(_key, before.findings))
    fresh = []
    for found in sorted(after.findings, key=lambda one: _touches(changed, one)):
        if known[_key(found)] > 0:
            known[_key(found)] -= 1
        else:
            fresh.append(found)
    return fresh


def _touches(changed: Mapping[str, "_Changed"], found: Diagnostic) -> bool:
    return found.file in changed and changed[found.file].touches(found.span)


class _Changed:
    """Which lines of a text are not those of an earlier one."""

    def __init__(self, before: str, after: str) -> None:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
        alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
        rest = min(len(old), len(new)) - alike
        behind = zip(reversed(old), reversed(new), strict=False)
        alike_behind = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], islice(behind, rest)))
        middle = old[alike : len(old) - alike_behind], new[alike : len(new) - alike_behind]
        starts = [0, *accumulate(map(len, new))]
        self._spans = [Span(starts[alike + one], starts[alike + other]) for one, other in _differing(*middle)]

    def touches(self, span: Span) -> bool:
        """Whether a place in the later text begins on a changed line."""
        return any(one.start <= span.start < one.end for one in self._spans)


def _differing(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """The ranges of new lines that are not old ones; all of them where there are too many to compare."""
    if len(old) * len(new) > _MOST_COMPARED:
        yield 0, len(new)
        return
    for what, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            yield start, end


def _key(found: Diagnostic) -> tuple[object, ...]:
    entry = found.entry.title if found.entry else ""
    return found.file, found.code, found.severity, entry, _NUMBER.sub("#", found.message)


def _repaired(result: Result, name: str, repairs: Iterable[Repair]) -> str:
    own: Sequence[Repair] = compatible(repair for repair in repairs if repair.found.file == name)
    return applied(result.sources[name].text, (edit for repair in own for edit in repair.fix.edits))
