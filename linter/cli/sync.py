"""`litlint sync`: bring the arXiv snapshot up to date."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli import options
from linter.cli.network import listed, network, unchecked_lines
from linter.cli.output import note, write
from linter.cli.progress import Progress
from linter.cli.status import Status

if TYPE_CHECKING:
    from datetime import date

    from linter.tasks.sync import Source, Synced


@click.command(name="sync")
@options.paths
@options.config_file
@click.option("--from", "dump", type=options.PATH, metavar="FILE", help="Read arXiv's dump of metadata; ask nobody.")
@network
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", help="Default: text.")
@click.option("-q", "--quiet", is_flag=True, help="Print no summary.")
def command(
    *,
    paths: tuple[Path, ...],
    config_file: Path | None,
    dump: Path | None,
    output_format: str,
    quiet: bool,
    require_network: bool,
    **asking: Any,
) -> int:
    """Write what arXiv says of the list's papers to litlint.lock.jsonl; without PATHS of the working directory's list.

    Every arXiv paper of the list that was not checked today is asked for, whatever files PATHS name. With --from the
    answers come from a file: arXiv's public metadata, a JSON object a line, gzipped or not. It is read once into the
    user's cache.
    """
    from linter.engine.claims import claims
    from linter.engine.files.locate import locate
    from linter.engine.run import latest_date
    from linter.reports.escape import safe_json
    from linter.tasks.sync import sync

    located = locate(paths, config_file=config_file)
    with Progress("reading the list", is_quiet=quiet) as progress:
        claimed = claims(located.papers, located.config, latest_date(), located.papers.names())
        source, as_of = _dump(dump, progress) if dump else _interface(progress, **asking)
        result = sync(located.papers, claimed.titles, source, as_of)
    remarks = [f"{name} cannot be read: {why}" for name, why in claimed.unreadable.items()]
    for remark in () if quiet else (*located.notes, *remarks, *_summary(result)):
        note(remark)
    if output_format == "json":
        write(safe_json(result, indent=2) + "\n")
    return Status.FAILED if require_network and result.unchecked else Status.CLEAN


def _interface(progress: Progress, **asking: Any) -> "tuple[Source, date]":
    """ArXiv's interface, to be asked where something is due, and the day of its knowledge: today, by arXiv's clocks."""
    from datetime import UTC, datetime

    from linter.facts.settings import NetworkSettings

    settings, today = NetworkSettings.of_environment(), datetime.now(UTC).date()

    def ask(titles: Any, known: Any) -> Any:
        from linter.facts.arxiv import ArxivClient
        from linter.tasks.gather import gather

        with ArxivClient(settings, **asking) as client:
            return gather(client, titles, known, today, progress.of("asking arXiv for papers"))

    return ask, today


def _dump(file: Path, progress: Progress) -> "tuple[Source, date]":
    """The records of a dump, and the day of the last of them."""
    from linter.facts.dump import read_dump
    from linter.remembered import cache_folder
    from linter.tasks.gather import look_up

    dump = read_dump(file, cache_folder(), progress.of(f"reading {file.name}"))
    return lambda titles, known: look_up(dump, titles, known), dump.newest


def _summary(result: "Synced") -> Iterator[str]:
    known = f"{result.updated:,} updated, {result.unchanged:,} unchanged, {len(result.unknown):,} unknown to arXiv"
    yield f"litlint.lock.jsonl: {known}, {len(result.unchecked):,} not checked"
    if result.unknown:
        yield f"unknown to arXiv: {listed(list(result.unknown))}"
    yield from unchecked_lines((one.id, one.reason) for one in result.unchecked)
