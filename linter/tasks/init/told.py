"""What `litlint init` says of its work: what was found, and what to do next."""

from collections.abc import Iterator
from pathlib import Path

from linter.reports.report import counted, counts_by_severity
from linter.tasks.init.draft import Draft


def told(drafted: Draft, file: Path, *, is_written: bool) -> str:
    """The message, in several lines."""
    return "\n".join(_lines(drafted, file, is_written=is_written))


def _lines(drafted: Draft, file: Path, *, is_written: bool) -> Iterator[str]:
    files = counted(drafted.files, "file")
    entries = counted(drafted.entries, "entry", "entries")
    yield f"{'wrote' if is_written else 'would write'} {file}, from {entries} in {files}"
    if not drafted.entries:
        yield "no entry was recognised: `litlint entries` prints what is read as one"
    found = counts_by_severity(drafted.findings) or "nothing"
    yield f"with it `litlint check` reports {found}"
    if is_written:
        yield "next: read it, change what is not meant, then run `litlint check`"
