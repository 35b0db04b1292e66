"""Repair a list: fixes are applied in rounds until nothing is left to apply."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from linter.config.model import Config
from linter.diagnostics import Applicability, Diagnostic, applied
from linter.engine.edits import Moves, Repair, compatible
from linter.engine.files.lists import List
from linter.engine.named import Named
from linter.engine.reading import NOTHING_KNOWN
from linter.engine.run import Checker, Result, Sift, keep_all
from linter.errors import LitlintError
from linter.lazy.dataclasses import dataclass
from linter.rules.context import Facts

if TYPE_CHECKING:
    from linter.engine.cache.memory import PageMemory

ROUNDS = 10
# Rules that make an address out of what was none, so that a paper may be named that was not before.
REPAIRERS = frozenset({"LNK004", "LNK014"})


@dataclass(frozen=True, slots=True)
class Fixed:
    """A repaired list.

    `texts` has the new text of each file that changes and `before` its old one, `result` what is left to report, and
    `refused` a message for each file that was left as it was though there was something to repair.
    """

    texts: Mapping[str, str]
    before: Mapping[str, str]
    result: Result
    refused: tuple[str, ...]


def fix(
    papers: List,
    config: Config,
    *,
    report: Collection[str] | None = None,
    unsafe: bool = False,
    today: date | None = None,
    facts: Facts = NOTHING_KNOWN,
    sift: Sift = keep_all,
    memory: "PageMemory | None" = None,
    jobs: int = 1,
) -> Fixed:
    """Repair what `check` reports, in the files that it reports on; nothing is written.

    Unsafe fixes are applied where `unsafe` says so. A file in which safe fixes would lose or invent a paper is left
    as it was. Raises LitlintError where fixes do not settle, which is a mistake in the rules that it names.
    """
    checker = Checker(papers, config, report, today, names_papers=True, facts=facts, memory=memory, jobs=jobs)
    return repair(checker, unsafe=unsafe, sift=sift)


def repair(checker: Checker, *, unsafe: bool = False, sift: Sift = keep_all) -> Fixed:
    """The same with a checker that names papers."""
    result = sift(checker, checker.check())
    before = {name: result.sources[name].text for name in result.files}
    texts: dict[str, str] = {}
    refused: dict[str, str] = {}
    for _ in range(ROUNDS):
        repaired = {
            name: _repaired(texts.get(name, before[name]), findings, unsafe=unsafe)
            for name, findings in groupby(result.findings, key=lambda found: found.file)
            if name not in refused
        }
        changes = {name: new for name, new in repaired.items() if new.text != texts.get(name, before[name])}
        if not changes:
            kept = {name: text for name, text in texts.items() if text != before[name]}
            return Fixed(kept, {name: before[name] for name in kept}, result, tuple(refused.values()))
        # What the new texts name is known once they are checked: they need not be read for that alone.
        named = {name: checker.named(name, texts.get(name)) for name in changes}
        texts |= {name: new.text for name, new in changes.items()}
        result = sift(checker, checker.check(texts))
        harms = {
            name: harm
            for name, new in changes.items()
            if (harm := _harm(named[name], checker.named(name, new.text), new.repairs))
        }
        if harms:
            refused |= {name: f"{name} is left as it was: {harm}" for name, harm in harms.items()}
            texts |= {name: before[name] for name in harms}
            result = sift(checker, checker.check(texts))
    codes = {repair.found.code for new in changes.values() for repair in new.repairs}
    raise LitlintError(f"fixes do not settle in {ROUNDS} rounds: {', '.join(sorted(codes))}")


@dataclass(frozen=True, slots=True)
class _Repaired:
    """A text after one round, and the repairs that made it."""

    text: str
    repairs: tuple[Repair, ...]


def _repaired(text: str, findings: Iterable[Diagnostic], *, unsafe: bool) -> _Repaired:
    repairs = compatible(
        Repair(found, found.fix)
        for found in findings
        if found.fix and (unsafe or found.fix.applicability is Applicability.SAFE)
    )
    return _Repaired(applied(text, (edit for repair in repairs for edit in repair.fix.edits)), repairs)


def _harm(before: Named, after: Named, repairs: Sequence[Repair]) -> str | None:
    """What repairs did to the papers that a file names, if they did harm; unsafe ones are their user's to judge."""
    if any(repair.fix.applicability is Applicability.UNSAFE for repair in repairs):
        return None
    moves = Moves(edit for repair in repairs for edit in repair.fix.edits)
    places = [repair.found.span for repair in repairs if repair.found.code in REPAIRERS]
    lost = before.all - after.all - before.addresses_at(places)
    invented = after.all - before.all - after.papers_at([moves.moved(place) for place in places])
    codes = ", ".join(sorted({repair.found.code for repair in repairs}))
    if lost:
        return f"the fixes of {codes} would lose {', '.join(sorted(lost))}"
    return f"the fixes of {codes} would add {', '.join(sorted(invented))}" if invented else None
