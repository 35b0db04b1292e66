"""The readings of a list's files, each made once for a text: here, by an earlier check, or by other processes."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from linter.config.model import Config
from linter.engine.files.lists import EditedList, List, UnreadableError
from linter.engine.named import NOTHING_NAMED, Named, papers_named
from linter.engine.processors import worthwhile
from linter.engine.reading import Reading, kept_of, read_page, read_source, unreadable
from linter.rules.context import Facts, Page
from linter.rules.index import index
from linter.rules.rule_set import RuleSet
from linter.text.source import Source

if TYPE_CHECKING:
    from linter.engine.cache.memory import PageMemory


class Readings:
    """What has been read of the files of a list, and what reads the others when they are asked for."""

    def __init__(
        self,
        papers: List,
        config: Config,
        today: date,
        facts: Facts,
        rules: RuleSet,
        reported: Mapping[str, bool],
        *,
        names_papers: bool,
        pages: Iterable[Page],
        memory: "PageMemory | None",
        jobs: int,
    ) -> None:
        """`reported` has the files of the list, and whether `rules` are to judge each; the rest is as in `Checker`."""
        self._papers = papers
        self._config = config
        self._today = today
        self._facts = facts
        self._rules = rules
        self._reported = reported
        self._names_papers = names_papers
        self._pages = {page.name: page for page in pages}
        self._memory = memory
        self._jobs = jobs
        self._known: dict[str, Reading] = {}

    def all(self, texts: Mapping[str, str]) -> dict[str, Reading]:
        """The readings of all files; `texts` has those whose text is not the one that the list holds."""
        looked_up = [self._look_up(name, texts.get(name)) for name in self._reported]
        for reading in self._read_each([found for found in looked_up if isinstance(found, Source)]):
            self._keep(reading)
        return {name: self._known[name] for name in self._reported}

    def of(self, name: str, text: str) -> Reading:
        """The reading of a file in some text."""
        found = self._look_up(name, text)
        return self._keep(self._read(found)) if isinstance(found, Source) else found

    def named(self, name: str, text: str | None) -> Named:
        """The papers that a file names in some text, None for the one that was read last, or that the list holds."""
        found = self._look_up(name, text)
        if isinstance(found, Source):
            return papers_named(self._page(found))
        if found.index is None:
            return NOTHING_NAMED
        return found.named or papers_named(self._page(found.source))

    def last(self, name: str) -> Reading:
        """What was last read of a file."""
        return self._known[name]

    def take(self, others: "Readings", names: Collection[str]) -> None:
        """Know of some files what others know."""
        self._known.update(others.of_use(self._reported, names))

    def of_use(self, reported: Mapping[str, bool], names: Collection[str]) -> Iterator[tuple[str, Reading]]:
        """What is known of some files, where that is as much as is wanted of those that are `reported`, or not."""
        for name in self._known.keys() & reported.keys() & set(names):
            if self._reported[name] or not reported[name]:
                yield name, self._known[name]

    def _look_up(self, name: str, text: str | None) -> Reading | Source:
        """The reading of a file where it is known, was made before, or cannot be made; else the text to be read."""
        known = self._known.get(name)
        if known and (text is None or (text == known.source.text and known.index)):
            return known
        try:
            papers = self._papers if text is None else EditedList(self._papers, {name: text})
            source = read_source(papers, name, self._config)
        except UnreadableError as error:
            reading = unreadable(name, error, is_reported=self._reported[name] and "IO001" in self._config.codes)
        else:
            remembered = self._memory.reading(source, is_judged=self._reported[name]) if self._memory else None
            if remembered is None:
                return source
            reading = remembered
        self._known[name] = reading
        return reading

    def _keep(self, reading: Reading) -> Reading:
        self._known[reading.source.name] = reading
        if self._memory:
            self._memory.keep(reading)
        return reading

    def _read_each(self, sources: Sequence[Source]) -> Iterable[Reading]:
        jobs = worthwhile([len(source.text) for source in sources], self._jobs)
        if jobs < 2:
            return map(self._read, sources)
        from linter.engine.jobs import read_all

        self._rules.load()
        return read_all(sources, self._read, jobs)

    def _read(self, source: Source) -> Reading:
        page = self._page(source)
        if not self._reported[source.name]:
            return Reading(source, index(page))
        return kept_of(page, self._rules, names_papers=self._names_papers)

    def _page(self, source: Source) -> Page:
        known = self._pages.get(source.name)
        if known and known.source.text == source.text:
            return replace(known, facts=self._facts)
        return read_page(source, self._config, self._today, self._facts)
