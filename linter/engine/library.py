"""What other programs call."""

from collections.abc import Sequence
from pathlib import Path

from linter.config.model import Config
from linter.engine.baseline import Baseline
from linter.engine.baseline_file import own_baseline, read_baseline
from linter.engine.files.lists import MemoryList
from linter.engine.files.locate import locate
from linter.engine.reading import read_page
from linter.engine.run import Result, check, latest_date
from linter.entries.model import Entry
from linter.facts.known import Known
from linter.facts.snapshot import read_snapshot
from linter.text.source import Source


def check_text(text: str, config: Config | None = None, *, name: str = "README.md") -> Result:
    """The findings in a text, as in a list that holds nothing else. Needs no disk."""
    return check(MemoryList({name: text}), config or Config())


def check_paths(paths: Sequence[Path | str], config: Config | None = None) -> Result:
    """The findings in files and folders, as `litlint check` reports them; `config` stands for the list's own.

    Names of files are relative to the list's folder; findings that its baseline accepts are left out. Raises
    UsageError and ConfigError, as `locate` does, and InputError for a snapshot or baseline that cannot be read.
    """
    located = locate([Path(path) for path in paths])
    facts = Known(read_snapshot(located.papers.root))
    result = check(located.papers, config or located.config, report=located.report, facts=facts)
    path = own_baseline(located.papers.root)
    return Baseline(read_baseline(path)).sift(result) if path else result


def read_entries(text: str, config: Config | None = None) -> tuple[Entry, ...]:
    """The entries of a Markdown text, in its order. Needs no disk."""
    return read_page(Source("", text), config or Config(), latest_date()).entries
