"""A list with a new entry, repaired where that made it wrong, and what is wrong with it still."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from linter.diagnostics import Applicability, Diagnostic
from linter.engine.edits import Repair, applied, compatible
from linter.engine.fix import ROUNDS
from linter.engine.run import Checker, Result

_NUMBER = re.compile(r"[0-9]+")


def settled(checker: Checker, texts: Mapping[str, str]) -> tuple[dict[str, str], list[Diagnostic]]:
    """The texts of changed files, with the rules' own fixes of what is found newly, and what is found newly still."""
    before = checker.check()
    now = dict(texts)
    for _ in range(ROUNDS):
        result = checker.check(now)
        fresh = news(before, result)
        repairs = [Repair(one, one.fix) for one in fresh if one.fix and one.fix.applicability is Applicability.SAFE]
        changed = {name: _repaired(result, name, repairs) for name in {repair.found.file for repair in repairs}}
        if all(text == result.sources[name].text for name, text in changed.items()):
            return now, fresh
        now.update(changed)
    return now, news(before, checker.check(now))


def news(before: Result, after: Result) -> list[Diagnostic]:
    """The findings of a result that an earlier one does not have; places and numbers do not count."""
    known = Counter(map(_key, before.findings))
    fresh = []
    for found in after.findings:
        if known[_key(found)] > 0:
            known[_key(found)] -= 1
        else:
            fresh.append(found)
    return fresh


def _key(found: Diagnostic) -> tuple[object, ...]:
    entry = found.entry.title if found.entry else ""
    return found.file, found.code, found.severity, entry, _NUMBER.sub("#", found.message)


def _repaired(result: Result, name: str, repairs: Iterable[Repair]) -> str:
    own: Sequence[Repair] = compatible(repair for repair in repairs if repair.found.file == name)
    return applied(result.sources[name].text, (edit for repair in own for edit in repair.fix.edits))
