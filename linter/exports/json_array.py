"""The format `json`: one array of all entries."""

from collections.abc import Iterable

from linter.entries.record import EntryRecord
from linter.reports.escape import safe_json_array


def render(entries: Iterable[EntryRecord]) -> str:
    """The entries as one JSON array, one a line."""
    return safe_json_array(entries) + "\n"
