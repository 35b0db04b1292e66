"""What earlier checks read and found in files that are as they were."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from linter.config.model import Config
from linter.diagnostics import Diagnostic
from linter.engine.pack import Pack
from linter.engine.plain import plain
from linter.engine.precedence import LinkPlace
from linter.engine.reading import Reading
from linter.papers.arxiv import ArxivForm
from linter.remembered import cache_folder, digest, tool
from linter.rules.context import PageIndex
from linter.rules.habits import Habits
from linter.text.source import Source
from linter.text.span import Span

_INDEX = plain(PageIndex)
_LINKS = plain(tuple[LinkPlace, ...])
_SPANS = plain(tuple[Span, ...])
_FINDINGS = plain(tuple[Diagnostic, ...])
_FORM = plain(ArxivForm | None)
# What a value that is no reading, or no findings, of this version of the tool ends in.
_DAMAGED = (TypeError, ValueError, KeyError, IndexError)


class PageMemory:
    """Readings and findings by what they came from: the file's name and text, and all that its rules are handed.

    That is the configuration, the month (no rule asks for the day), the habits of the list, what is known of papers,
    and this very tool.
    """

    def __init__(self, pack: Pack, settings: str, facts: str | None) -> None:
        """`settings` stands for all that is the same for every file of a check, `facts` for what is known of papers.

        Without these no findings are remembered.
        """
        self._pack = pack
        self._settings = settings
        self._facts = facts
        self._keys: dict[tuple[str, str], str] = {}

    @classmethod
    def of(cls, root: Path, config: Config, today: date, snapshot: str | None) -> "PageMemory":
        """The memory of the list in a folder. Raises InputError for a user without a home.

        `snapshot` is the text of what is known of papers, None where nothing is.
        """
        settings = digest(tool(), f"{today:%Y-%m}", _canonical(config))
        path = cache_folder() / "pages" / digest(str(root), settings)
        return cls(Pack(path), settings, digest("none" if snapshot is None else f"text {snapshot}"))

    def without_facts(self) -> "PageMemory":
        """The same memory for a check that learns more of papers than the snapshot says: it keeps no findings."""
        return PageMemory(self._pack, self._settings, None)

    def reading(self, source: Source) -> Reading | None:
        """The reading of a text, None where it is not remembered."""
        try:
            index, links, lost = self._pack.get(self._key(source))
            return Reading(source, _INDEX.reread(index), (), _LINKS.reread(links), None, _SPANS.reread(lost))
        except _DAMAGED:
            return None

    def keep(self, reading: Reading) -> None:
        """Remember a reading of a file that can be read and is reported on."""
        index, links, lost = reading.index, reading.links, reading.lost
        self._pack.put(self._key(reading.source), (_INDEX.written(index), _LINKS.written(links), _SPANS.written(lost)))

    def findings(self, source: Source, habits: Habits) -> tuple[Diagnostic, ...] | None:
        """What file rules found in a text while the list had some habits, None where that is not remembered."""
        if self._facts is None:
            return None
        try:
            found: tuple[Diagnostic, ...] = _FINDINGS.reread(self._pack.get(self._key_of_findings(source, habits)))
        except _DAMAGED:
            return None
        return found

    def keep_findings(self, source: Source, habits: Habits, findings: tuple[Diagnostic, ...]) -> None:
        """Remember what file rules found in a text while the list had some habits."""
        if self._facts is not None:
            self._pack.put(self._key_of_findings(source, habits), _FINDINGS.written(findings))

    def save(self) -> None:
        """Write down what is new; where that cannot be done, nothing is lost but time."""
        self._pack.save()

    def _key(self, source: Source) -> str:
        place = (source.name, source.text)
        if place not in self._keys:
            self._keys[place] = digest(self._settings, source.name, source.text)
        return self._keys[place]

    def _key_of_findings(self, source: Source, habits: Habits) -> str:
        return digest("findings", self._key(source), self._facts or "", json.dumps(_FORM.written(habits.arxiv_form)))


def _canonical(config: Config) -> str:
    """A text that is the same for configurations that mean the same, and for no others."""
    from dataclasses import asdict

    return json.dumps(asdict(config), sort_keys=True, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{value!r} in a configuration has no plain form")
