"""`litlint entries`: print the entries of a list as data."""

from importlib import import_module
from pathlib import Path

import click

from linter.cli import options
from linter.cli.output import note, write
from linter.cli.shown import shown_from
from linter.cli.status import Status
from linter.errors import InputError

FORMATS = {
    "jsonl": "jsonl",
    "json": "json_array",
    "csv": "csv_table",
    "bibtex": "bibtex",
    "csl-json": "csl_json",
}


@click.command(name="entries")
@options.paths
@options.config_file
@click.option("--format", "export", type=click.Choice(tuple(FORMATS)), default="jsonl", help="Default: jsonl.")
def command(*, paths: tuple[Path, ...], config_file: Path | None, export: str) -> int:
    """Print the entries of files and folders, in their order; without PATHS of the list of the working directory.

    What cannot be read is left out, said on standard error, and makes the status 2.
    """
    from linter.engine.lists import UnreadableError
    from linter.engine.locate import locate
    from linter.engine.reading import read_page, read_source
    from linter.engine.run import latest_date
    from linter.entries.record import entry_record

    located = locate(paths, config_file=config_file)
    for remark in located.notes:
        note(remark)
    shown, today = shown_from(located.papers.root), latest_date()
    records, failures = [], []
    for name in sorted(located.report):
        try:
            source = read_source(located.papers, name, located.config)
        except UnreadableError as error:
            failures.append(f"{shown(name)} cannot be read: {error}")
            continue
        page = read_page(source, located.config, today)
        records += [entry_record(entry, source, shown(name)) for entry in page.entries]
    write(import_module(f"linter.exports.{FORMATS[export]}").render(records))
    if failures:
        raise InputError("\n".join(failures))
    return Status.CLEAN
