"""What earlier checks read and found in files that are as they were."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from linter.config.model import Config
from linter.engine.cache.pack import Pack
from linter.engine.cache.written import reread, written
from linter.engine.reading import Reading
from linter.remembered import cache_folder, digest, tool
from linter.text.source import Source


class PageMemory:
    """Readings by what they came from: the file's name and text, and all that its rules are handed.

    That is the configuration, the month (no rule asks for the day), what is known of papers, and this very tool.
    """

    def __init__(self, pack: Pack, settings: str) -> None:
        """`settings` stands for all that is the same for every file of a check."""
        self._pack = pack
        self._settings = settings

    @classmethod
    def of(cls, root: Path, config: Config, today: date, snapshot: str | None) -> "PageMemory":
        """The memory of the list in a folder. Raises InputError for a user without a home.

        `snapshot` is the text of what is known of papers, None where nothing is.
        """
        known = "none" if snapshot is None else f"text {snapshot}"
        configured = _canonical(config)
        settings = digest(tool(), f"{today:%Y-%m}", configured, known)
        return cls(Pack(cache_folder() / "pages" / digest(str(root), configured)), settings)

    def reading(self, source: Source, *, is_judged: bool) -> Reading | None:
        """The reading of a text, None where it is not remembered, or without findings where it `is_judged`."""
        known = self._pack.get(self._key(source))
        reading = None if known is None else reread(source, known)
        return None if reading is None or (is_judged and reading.findings is None) else reading

    def keep(self, reading: Reading) -> None:
        """Remember a reading of a file that can be read."""
        self._pack.put(self._key(reading.source), written(reading))

    def save(self) -> None:
        """Write down what is new; where that cannot be done, nothing is lost but time."""
        self._pack.save()

    def _key(self, source: Source) -> str:
        return digest(self._settings, source.name, source.text)


def _canonical(config: Config) -> str:
    """A text that is the same for configurations that mean the same, and for no others."""
    return json.dumps(asdict(config), sort_keys=True, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{value!r} in a configuration has no plain form")
