"""`litlint add`: write an entry for a paper where it belongs."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli import options
from linter.cli.given import standard_input
from linter.cli.network import ASKING, network
from linter.cli.output import note, write_diff
from linter.cli.progress import Progress
from linter.cli.shown import shown_from
from linter.cli.status import Status
from linter.errors import InputError, UsageError

if TYPE_CHECKING:
    from linter.engine.files.locate import Located
    from linter.tasks.add.run import Spot

_LARGEST = 1_000_000  # bytes of BibTeX


@click.command(name="add")
@click.argument("reference")
@options.config_file
@click.option("--to", "file", type=options.PATH, metavar="FILE", help="Put it into this file.")
@click.option("--section", metavar="PATH", help='Put it into this section: "A" or "A > B".')
@click.option("--dry-run", is_flag=True, help="Show what would change as a diff, and change nothing.")
@click.option("--offline", is_flag=True, help="Ask nobody: the snapshot and earlier answers must do.")
@network
def command(
    *,
    reference: str,
    config_file: Path | None,
    file: Path | None,
    section: str | None,
    dry_run: bool,
    offline: bool,
    require_network: bool,
    **asking: Any,
) -> int:
    """Write an entry for REFERENCE: an arXiv id or address, a DOI, or BibTeX, on standard input where it is `-`.

    The entry is written as its neighbours are. The status is 1 where the list has the paper already, and 2 where it
    cannot be fetched or placed; nothing is written then.
    """
    from linter.engine.files.locate import locate
    from linter.engine.run import latest_date
    from linter.tasks.add import run
    from linter.tasks.add.find import find_paper
    from linter.tasks.add.lookup import Asking
    from linter.tasks.add.reference import publishers_doi

    if offline and require_network:
        raise UsageError("--require-network and --offline contradict each other")
    located = locate(config_file=config_file)
    if file and file.is_file() and not Path(os.path.abspath(file)).is_relative_to(located.papers.root):  # noqa: PTH100  as `locate` reads paths
        located = locate([file], config_file=config_file)
    shown = shown_from(located.papers.root)
    how = Asking(offline, {name: asking[name] for name in ASKING})
    given, today = _given(reference), latest_date()
    named = publishers_doi(given)
    read = run.read_list(located.papers, located.config, today) if named else None
    if named and read and (copies := read.with_doi(named)):
        return _refuse(copies, shown)
    found = find_paper(located.papers, given, how, requires_network=require_network)
    for doubt in found.doubts:
        note(doubt)
    with Progress("looking for its place"):
        place = {"file": _name(file, located), "section": section}
        added = run.add(located.papers, located.config, found, today, **place, read=read)
    if added.copies:
        return _refuse(added.copies, shown)
    if dry_run:
        _show(added.before, added.after, shown)
        return Status.CLEAN
    run.write(located.papers, added)
    if added.spot:
        note(f"added: {shown(added.spot.file)}:{added.spot.row}: {added.spot.title}, in {added.spot.section}")
    _redraw(located, shown)
    return Status.CLEAN


def _refuse(copies: "Iterable[Spot]", shown: Callable[[str], str]) -> int:
    """Say where the list has the paper. Gives the exit status."""
    for copy in copies:
        note(f"the list has it already: {shown(copy.file)}:{copy.row}: {copy.title}, in {copy.section}")
    return Status.FOUND


def _redraw(located: "Located", shown: Callable[[str], str]) -> None:
    """Bring the figures up to date, if the list has some: a paper more makes them stale."""
    from linter.cli.figure import FOLDER
    from linter.engine.run import latest_date
    from linter.tasks import figure

    try:
        drawn = figure.redraw(located.papers, located.config, latest_date(), FOLDER)
    except InputError as error:
        note(f"the figures are not drawn anew: {error}")
    else:
        for name in drawn:
            note(f"drew {shown(f'{FOLDER}/{name}')}")


def _given(reference: str) -> str:
    """The reference, or what stands on standard input."""
    if reference != "-":
        return reference
    content = standard_input(_LARGEST)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"standard input is not UTF-8: byte {error.start + 1}") from error
    return text


def _name(file: Path | None, located: "Located") -> str | None:
    """The name of a file in the list."""
    return None if file is None else Path(os.path.relpath(file, located.papers.root)).as_posix()


def _show(before: Any, after: Any, shown: Any) -> None:
    from linter.engine.diff import diff

    write_diff("".join(diff(shown(name), before[name], after[name]) for name in sorted(after)))
