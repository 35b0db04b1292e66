"""Check a list: every file is read once, then file rules judge those reported on, and list rules the index of all."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from linter.config.model import Config
from linter.config.patterns import FileIgnores
from linter.config.select import specificity
from linter.diagnostics import Applicability, Diagnostic, Edit, Severity
from linter.engine.cache.list_findings import ListFindings
from linter.engine.files.lists import List
from linter.engine.named import Named
from linter.engine.precedence import LinkPlace, one_a_link
from linter.engine.reading import NOTHING_KNOWN, Reading
from linter.engine.readings import Readings
from linter.engine.suppress import Suppressions
from linter.errors import UsageError
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.rules.base import Scope
from linter.rules.context import Facts, Page, PaperList
from linter.rules.material import Material
from linter.rules.page_index import PageIndex
from linter.rules.registry import matching, records
from linter.rules.rule_set import RuleSet
from linter.text.source import LINE_END, Source
from linter.text.span import Span

if TYPE_CHECKING:
    from linter.engine.cache.memory import PageMemory
    from linter.engine.recognize import Remembered


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found: findings in the order of file, place and code.

    `sources` has the text of every file of the list (an empty one for what cannot be read), for findings name places
    in other files too; `files` are the names of those reported on. `unchecked` are the arXiv ids of entries there on
    which a rule would have asked the facts, which do not know them. `ran` are the rules that judged each of `files`.

    Where a baseline was asked, `accepted` findings are left out, and `repaired` has those that it need not have.
    """

    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    files: tuple[str, ...]
    unchecked: tuple[str, ...] = ()
    ran: Mapping[str, frozenset[str]] = field(default_factory=dict)
    accepted: int = 0
    repaired: "Mapping[Remembered, int]" = field(default_factory=dict)


def keep_all(_: "Checker", result: Result) -> Result:
    """The result as it is: the sieve that lets everything through."""
    return result


def check(
    papers: List,
    config: Config,
    *,
    report: Collection[str] | None = None,
    today: date | None = None,
    facts: Facts = NOTHING_KNOWN,
    sift: "Sift" = keep_all,
    memory: "PageMemory | None" = None,
    jobs: int = 1,
) -> Result:
    """Lint a list. `report` names the files whose findings are wanted, None means all; all are read all the same.

    `today` is the date where on earth it is latest, by default that of the clock or of `SOURCE_DATE_EPOCH`. `facts`
    are what is known of arXiv's papers. `sift` leaves out what nobody wants to hear of. `memory` knows what was found
    before, and learns what is found now. Where there is much to read, up to `jobs` processes do it.
    """
    checker = Checker(papers, config, report, today, facts=facts, memory=memory, jobs=jobs)
    return sift(checker, checker.check())


def latest_date() -> date:
    """Today's date where it begins first (UTC+14); `SOURCE_DATE_EPOCH` stands for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}, not a number of seconds") from error
    return (now + timedelta(hours=14)).date()


class Checker:
    """Checks one list as often as its texts change, and reads a file again only when its own text has changed."""

    def __init__(
        self,
        papers: List,
        config: Config,
        report: Collection[str] | None = None,
        today: date | None = None,
        *,
        names_papers: bool = False,
        facts: Facts = NOTHING_KNOWN,
        pages: Iterable[Page] = (),
        memory: "PageMemory | None" = None,
        jobs: int = 1,
        is_live: bool = False,
    ) -> None:
        """Takes what `check` takes; `names_papers` keeps what `named` tells, `pages` were read before.

        With `is_live`, list rules are not asked again where what they look at is the same, at other places perhaps.
        """
        names = sorted({*papers.names(), *(report or ())})
        self._papers = papers
        self._config = config
        self._today = today or latest_date()
        self._reported = {name: report is None or name in report for name in names}
        self._facts = facts
        self._codes = config.codes
        self._rules = RuleSet(self._codes)
        of_codes = [records()[code] for code in self._codes]
        self._needing_facts = frozenset(record.code for record in of_codes if record.scope is Scope.NETWORK)
        self._needing_papers = frozenset(record.code for record in of_codes if record.needs is Material.PAPER_FACTS)
        self._severities = _severities(config.severity)
        self._safe = frozenset(code for selector in config.extend_safe_fixes for code in matching(selector))
        self._memory = memory
        self._is_live = is_live
        self._listed: ListFindings | None = None
        self._readings = Readings(
            papers,
            config,
            self._today,
            facts,
            self._rules,
            self._reported,
            names_papers=names_papers,
            pages=pages,
            memory=memory,
            jobs=jobs,
        )

    def check(self, texts: Mapping[str, str] | None = None, *, postpones_list_rules: bool = False) -> Result:
        """The findings; `texts` has the files whose text is not, or no longer, the one that the list holds.

        With `postpones_list_rules` a live checker tells what these found last time, at its new places.
        """
        readings = self._readings.all(texts or {})
        pages = {name: reading.index for name, reading in readings.items() if reading.index}
        found = {name: list(readings[name].findings or ()) for name in self._files}
        sources = {name: reading.source for name, reading in readings.items()}
        for one in self._of_list(pages, sources, postpones=postpones_list_rules):
            if one.file in found:
                found[one.file].append(one)
        judged = (
            one
            for name, ran in self._ran.items()
            for one in one_a_link([one for one in found[name] if one.code in ran], readings[name].links)
        )
        # What waits for facts may have had none: no suppression of it is idle.
        looked_for = {name: ran - self._needing_facts for name, ran in self._ran.items()}
        kept = Suppressions(pages).unwaived(judged, sources, looked_for)
        shown = (one for one in kept if not readings[one.file].is_lost(one.span))
        finished = sorted((self._finished(one, readings[one.file]) for one in shown), key=_order)
        unchecked = tuple(self._unchecked(pages))
        return Result(tuple(_distinct(finished)), sources, self._files, unchecked, self._ran)

    def succeeded_by(
        self, papers: List, report: Collection[str], same: Collection[str], *, names_papers: bool = False
    ) -> "Checker":
        """A checker of another version of the list, or of other files. Those that are the `same` are not read again."""
        other = Checker(
            papers,
            self._config,
            report,
            self._today,
            names_papers=names_papers,
            facts=self._facts,
            memory=self._memory,
            is_live=self._is_live,
        )
        # What list rules find depends on other files of the folder too, of which a changed list may have others.
        other._listed = self._listed if papers is self._papers else None
        other._readings.take(self._readings, same)
        return other

    def links(self, name: str, text: str) -> tuple[Source, Sequence[LinkPlace]]:
        """A file that is reported on, in some text, and where links stand in it."""
        reading = self._readings.of(name, text)
        return reading.source, reading.links

    @property
    def owes_list_rules(self) -> bool:
        """Whether list rules may have more or less to say than the last check told."""
        return self._listed is not None and not self._listed.exact

    def around(self, found: Diagnostic) -> Span:
        """The entry that a finding of the last check is in; outside of entries its own span."""
        return self._readings.last(found.file).around(found.span)

    @property
    def fail_on(self) -> Severity:
        """The lowest severity that makes a check fail."""
        return self._config.fail_on

    def named(self, name: str, text: str | None) -> Named:
        """The papers that a file names in some text, None for the one that the list holds."""
        return self._readings.named(name, text)

    def _unchecked(self, pages: Mapping[str, PageIndex]) -> list[str]:
        named = {
            entry.arxiv
            for name, ran in self._ran.items()
            if name in pages and ran & self._needing_papers
            for entry in pages[name].entries
            if entry.arxiv
        }
        known = {arxiv: self._facts.paper(arxiv) for arxiv in named}
        return sorted(arxiv for arxiv, record in known.items() if record is None or not record.says_something)

    @cached_property
    def _files(self) -> tuple[str, ...]:
        return tuple(name for name, wanted in self._reported.items() if wanted)

    @cached_property
    def _ran(self) -> dict[str, frozenset[str]]:
        """The rules that judge each file reported on."""
        ignores = FileIgnores(self._config.per_file_ignores)
        return {name: self._codes - ignores.codes(name) for name in self._files}

    def _of_list(
        self, pages: Mapping[str, PageIndex], sources: Mapping[str, Source], *, postpones: bool
    ) -> tuple[Diagnostic, ...]:
        """What list rules find; where texts are expected to change, they are asked again only if that matters."""
        listed = self._listed.moved_to(pages, sources) if self._listed and self._is_live else None
        if listed is None or not (listed.exact or postpones):
            papers = PaperList(pages, self._papers, self._config.options)
            found = tuple(one for rule in self._rules.of_list(papers) for one in rule.check(papers))
            listed = ListFindings(found, pages, sources)
        self._listed = listed
        return listed.findings

    def _finished(self, found: Diagnostic, reading: Reading) -> Diagnostic:
        """A finding with its entry, the severity that the configuration gives it, and the file's own line ends."""
        severity = self._severities.get(found.code, found.severity)
        fix, newline = found.fix, reading.source.newline
        if fix and found.code in self._safe:
            fix = replace(fix, applicability=Applicability.SAFE)
        if fix and newline != "\n":
            edits = tuple(Edit(edit.span, LINE_END.sub(newline, edit.content)) for edit in fix.edits)
            fix = replace(fix, edits=edits)
        entry = found.entry or reading.subject(found.span)
        if severity is found.severity and fix is found.fix and entry is found.entry:  # as outside of entries
            return found
        return replace(found, severity=severity, fix=fix, entry=entry)


# What leaves some findings of a result out; the checker is that which made it.
Sift = Callable[[Checker, Result], Result]


def _severities(given: Mapping[str, Severity]) -> dict[str, Severity]:
    """The severities that a configuration gives, by code: the longest selector wins."""
    return {code: given[selector] for selector in sorted(given, key=specificity) for code in matching(selector)}


def _distinct(ordered: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings in order, each once; they are compared where they tie, for the hash of one takes as long as a rule."""
    for _, ties in groupby(ordered, key=_order):
        found = list(ties)
        yield from found if len(found) == 1 else dict.fromkeys(found)


def _order(found: Diagnostic) -> tuple[str, int, str, int, str]:
    return found.file, found.span.start, found.code, found.span.end, found.message
