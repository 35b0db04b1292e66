"""`litlint entries`: print the entries of a list as data."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli import options
from linter.cli.output import note, write
from linter.cli.progress import Progress
from linter.cli.shown import shown_from
from linter.cli.status import Status
from linter.errors import InputError, UsageError

if TYPE_CHECKING:
    from linter.engine.files.locate import Located
    from linter.rules.context import Page

FORMATS = {
    "jsonl": "jsonl",
    "json": "json_array",
    "csv": "csv_table",
    "bibtex": "bibtex",
    "csl-json": "csl_json",
}


STATISTICS = {None: "statistics_table", "json": "statistics_json"}


@click.command(name="entries")
@options.paths
@options.config_file
@click.option("--format", "export", type=click.Choice(tuple(FORMATS)), help="Default: jsonl.")
@click.option("--statistics", is_flag=True, help="Print what is read as entries and what is not; also as json.")
def command(*, paths: tuple[Path, ...], config_file: Path | None, export: str | None, statistics: bool) -> int:
    """Print the entries of files and folders, in their order; without PATHS of the list of the working directory.

    bibtex and csl-json hold each paper once, csv and JSON every entry. What cannot be read is left out, said on
    standard error, and makes the status 2.
    """
    from linter.engine.files.locate import locate

    if statistics and export not in STATISTICS:
        raise UsageError(f"--statistics has a table and json, and no {export}")
    located = locate(paths, config_file=config_file)
    for remark in located.notes:
        note(remark)
    failures: list[str] = []
    pages = _pages(located, failures)
    with Progress("reading the list"):
        text = _statistics(pages, STATISTICS[export]) if statistics else _entries(pages, FORMATS[export or "jsonl"])
    write(text)
    if failures:
        raise InputError("\n".join(failures))
    return Status.CLEAN


def _pages(located: "Located", failures: list[str]) -> Iterator[tuple[str, "Page"]]:
    """The pages to be printed, each with the name to show; why others cannot be read is added to `failures`."""
    from linter.engine.files.lists import UnreadableError
    from linter.engine.pages import pages
    from linter.engine.run import latest_date

    shown = shown_from(located.papers.root)
    for name, page in pages(located.papers, located.config, located.report, latest_date()):
        if isinstance(page, UnreadableError):
            failures.append(f"{shown(name)} cannot be read: {page}")
        else:
            yield shown(name), page


def _entries(pages: Iterable[tuple[str, "Page"]], module: str) -> str:
    from linter.entries.record import entry_record

    records = [entry_record(entry, page.source, name) for name, page in pages for entry in page.entries]
    text: str = import_module(f"linter.exports.{module}").render(records)
    return text


def _statistics(pages: Iterable[tuple[str, "Page"]], module: str) -> str:
    from linter.exports.statistics import measure

    measured = [measure(name, page.document, page.outline) for name, page in pages]
    text: str = import_module(f"linter.exports.{module}").render(measured)
    return text
