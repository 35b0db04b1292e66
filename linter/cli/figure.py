"""`litlint figure`: draw the overview pictures of a list."""

import os
from pathlib import Path

import click

from linter.cli import options
from linter.cli.output import note, write
from linter.cli.progress import Progress
from linter.cli.shown import shown_from
from linter.cli.status import Status
from linter.reports.escape import visible
from linter.reports.report import counted

FOLDER = "imgs"


@click.command(name="figure")
@options.paths
@options.config_file
@click.option("-o", "--output", type=options.PATH, metavar="FOLDER", help=f"Default: {FOLDER}, in the list's folder.")
@click.option("--check", "checks", is_flag=True, help="Write nothing; name stale figures, and end with 1 for any.")
@click.option("--markdown", "embeds", is_flag=True, help="Print the Markdown that shows the figures in the README.")
def command(
    *, paths: tuple[Path, ...], config_file: Path | None, output: Path | None, checks: bool, embeds: bool
) -> int:
    """Draw the list of the working directory, or that of PATHS, as SVG, for light and dark pages, screens and phones.

    The overview is the list's tree, by the taxonomy of the configuration, else by its files and headings, with numbers
    of papers and the names of those that most sources know. The timeline shows papers by half-year.
    """
    from linter.engine.files.locate import locate
    from linter.engine.run import latest_date
    from linter.tasks import figure

    located = locate(paths, config_file=config_file)
    root, folder = (output.absolute(), "") if output else (located.papers.root, FOLDER)
    with Progress("reading the list"):
        figures = figure.draw(located.papers, located.config, latest_date())
    for remark in (*located.notes, *figures.remarks):
        note(remark)
    shown = shown_from(root / folder)
    if checks:
        found = figure.stale(figures, root, folder)
        write("".join(visible(f"{shown(name)} is stale: `litlint figure` draws it anew") + "\n" for name in found))
        return Status.FOUND if found else Status.CLEAN
    drawn = figure.write(figures, root, folder)
    for name in drawn:
        note(f"drew {shown(name)}")
    note(f"{counted(len(figures.files) - len(drawn), 'figure')} up to date")
    if embeds:
        write(figures.markdown(Path(os.path.relpath(root / folder, located.papers.root)).as_posix()))
    return Status.CLEAN
