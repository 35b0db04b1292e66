"""The format `jsonl`: one entry a line, as the contract says."""

from collections.abc import Iterable

from linter.entries.record import EntryRecord
from linter.reports.escape import safe_json_lines


def render(entries: Iterable[EntryRecord]) -> str:
    """The entries as JSON objects, one a line."""
    return "".join(f"{line}\n" for line in safe_json_lines(entries))
