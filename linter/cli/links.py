"""`litlint links`: check every outgoing link over the network."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli import options
from linter.cli.network import network
from linter.cli.output import note, write
from linter.cli.progress import Progress
from linter.cli.shown import shown_from
from linter.cli.status import Status

if TYPE_CHECKING:
    from linter.cli.link_report import LinkReport
    from linter.engine.outgoing import Outgoing
    from linter.tasks.links import Asking

_FIRST_STATUS, _LAST_STATUS = 100, 999


def _codes(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[int, ...]:
    """Statuses from an option that may be repeated and takes several, parted by commas."""
    texts = [text.strip() for value in given for text in value.split(",")]
    for text in texts:
        if not (text.isascii() and text.isdigit() and _FIRST_STATUS <= int(text[:4]) <= _LAST_STATUS):
            raise click.BadParameter(f"{text!r} is no status of HTTP, such as 403")
    return tuple(map(int, texts))


@click.command(name="links")
@options.paths
@options.config_file
@click.option(
    "--accept", multiple=True, callback=_codes, metavar="CODES", help="Take these statuses for fine: 403,429."
)
@click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    help="Leave out addresses: a host, or a pattern with * for the whole, with or without its scheme.",
)
@network
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", help="Default: text.")
@click.option("-q", "--quiet", is_flag=True, help="Print no summary.")
@click.option("-v", "--verbose", is_flag=True, help="Name all links that could not be checked.")
def command(
    *,
    paths: tuple[Path, ...],
    config_file: Path | None,
    accept: tuple[int, ...],
    exclude: tuple[str, ...],
    require_network: bool,
    output_format: str,
    quiet: bool,
    verbose: bool,
    **limits: Any,
) -> int:
    """Ask the servers of all links in files and folders; without PATHS in the list of the working directory.

    A link is fine, moved (redirected for good), broken (404, 410, a host that does not exist), or not checked: a server
    that is busy or keeps robots out says nothing of a link. Papers at arXiv are asked for at its interface. Answers are
    kept for some days. The status is 1 where a link is broken.
    """
    from linter.engine.files.locate import locate
    from linter.engine.outgoing import outgoing
    from linter.papers.addresses.link_status import Outcome
    from linter.rules.links.options import LinksOptions
    from linter.tasks.links import Asking

    located = locate(paths, config_file=config_file)
    own = located.config.options[LinksOptions]
    asking = Asking(**limits, accept={*own.accept, *accept}, exclude=(*own.exclude, *exclude))
    with Progress("reading the list", is_quiet=quiet) as progress:
        found = outgoing(located.papers, located.config, located.report)
        report, remarks = _asked(found, located.papers.root, asking, progress)
    for remark in () if quiet else (*located.notes, *remarks, *report.summary(names_all=verbose)):
        note(remark)
    write(report.to_json() if output_format == "json" else report.to_text())
    if require_network and report.has(Outcome.UNCHECKED):
        return Status.FAILED
    return Status.FOUND if report.has(Outcome.BROKEN) else Status.CLEAN


def _asked(found: "Outgoing", root: Path, asking: "Asking", progress: Progress) -> "tuple[LinkReport, list[str]]":
    """What became of a list's links, and what else there is to say."""
    from dataclasses import replace
    from datetime import UTC, datetime

    from linter.cli.link_report import LinkReport
    from linter.facts.snapshot import read_snapshot
    from linter.tasks.links import check_links

    shown = shown_from(root)
    answered = check_links(found.places, read_snapshot(root), asking, datetime.now(UTC).date(), progress.of)
    statuses = dict(sorted(answered.statuses.items()))
    places = {url: tuple(replace(at, file=shown(at.file)) for at in found.places[url]) for url in statuses}
    remarks = [f"{shown(name)} cannot be read: {why}" for name, why in found.unreadable.items()]
    return LinkReport(statuses, places), [*remarks, *(["there is no network"] if answered.has_no_network else [])]
