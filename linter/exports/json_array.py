"""The format `json`: one array of all entries."""

from collections.abc import Iterable

from linter.entries.record import EntryRecord
from linter.reports.escape import safe_json


def render(entries: Iterable[EntryRecord]) -> str:
    """The entries as one JSON array, laid out for reading."""
    return safe_json(list(entries), indent=2) + "\n"
