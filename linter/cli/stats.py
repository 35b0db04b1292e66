"""`litlint stats`: count what a list holds."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli import options
from linter.cli.output import note, write
from linter.cli.progress import Progress
from linter.cli.shown import shown_from
from linter.cli.status import Status
from linter.errors import InputError

if TYPE_CHECKING:
    from linter.engine.files.locate import Located
    from linter.entries.record import EntryRecord

FORMATS = {"text": "census_text", "json": "census_json"}


@click.command(name="stats")
@options.paths
@options.config_file
@click.option("--output-format", type=click.Choice(tuple(FORMATS)), default="text", help="Default: text.")
def command(*, paths: tuple[Path, ...], config_file: Path | None, output_format: str) -> int:
    """Count the entries of files and folders by section, year and venue, and the findings there by rule.

    Without PATHS those of the list of the working directory. Entries that fewer than two sources confirm, by the
    snapshot litlint.lock.jsonl, are listed: somebody should look these up. Findings do not change the exit status.
    """
    from linter.engine.files.locate import locate
    from linter.engine.run import check
    from linter.exports.census import take_census
    from linter.facts.known import Known
    from linter.facts.snapshot import read_snapshot

    located = locate(paths, config_file=config_file)
    for remark in located.notes:
        note(remark)
    known = read_snapshot(located.papers.root)
    with Progress("reading the list"):
        entries, failures = _entries(located)
        result = check(located.papers, located.config, report=located.report, facts=Known(known))
    render = import_module(f"linter.exports.{FORMATS[output_format]}").render
    write(render(take_census(entries, result.findings, known)))
    if failures:
        raise InputError("\n".join(failures))
    return Status.CLEAN


def _entries(located: "Located") -> "tuple[list[EntryRecord], list[str]]":
    """The entries to be counted, and why files cannot be read."""
    from linter.engine.files.lists import UnreadableError
    from linter.engine.pages import pages
    from linter.engine.run import latest_date
    from linter.entries.record import entry_record

    shown = shown_from(located.papers.root)
    entries, failures = [], []
    for name, page in pages(located.papers, located.config, located.report, latest_date()):
        if isinstance(page, UnreadableError):
            failures.append(f"{shown(name)} cannot be read: {page}")
        else:
            entries += [entry_record(entry, page.source, shown(name)) for entry in page.entries]
    return entries, failures
