"""`litlint init`: write a configuration for a list."""

from pathlib import Path

import click

from linter.cli import options
from linter.cli.output import note, write
from linter.cli.progress import Progress
from linter.cli.status import Status
from linter.errors import UsageError


@click.command(name="init")
@click.argument("folder", metavar="[PATH]", default=".", type=options.PATH)
@click.option("--force", is_flag=True, help="Write over an existing configuration.")
@click.option("-n", "--dry-run", "shows", is_flag=True, help="Print the configuration, and write nothing.")
def command(*, folder: Path, force: bool, shows: bool) -> int:
    """Look at the list in the folder PATH, by default the working directory, and write litlint.toml for it.

    Each value has a comment that gives the evidence for it. What the list does as a rule is declared; what it does
    once in a while is left for `litlint check` to report.
    """
    from linter.engine.files.disk import DiskList
    from linter.engine.run import latest_date
    from linter.tasks.init.draft import draft
    from linter.tasks.init.place import Place
    from linter.tasks.init.told import told

    place = Place.of(folder)
    if not shows:
        place.demand_free(force=force)
    papers = DiskList(place.folder)
    if not papers.names():
        raise UsageError(f"no Markdown file found in {folder}: there is no list to write a configuration for")
    with Progress("reading the list"):
        drafted = draft(papers, latest_date())
    for remark in place.remarks:
        note(remark)
    if shows:
        write(drafted.text)
    else:
        place.write(drafted.text)
    note(told(drafted, place.file, is_written=not shows))
    return Status.CLEAN
