"""`litlint site`: write a searchable static site of a list."""

from importlib.util import find_spec
from pathlib import Path

import click

from linter.cli import options
from linter.cli.output import note
from linter.cli.progress import Progress
from linter.cli.shown import shown_from
from linter.cli.status import Status
from linter.errors import UsageError
from linter.reports.report import counted

_EXTRA = ("jinja2", "nh3")


@click.command(name="site")
@options.paths
@options.config_file
@click.option("--out", type=options.PATH, required=True, metavar="FOLDER", help="Put the site in place of this folder.")
@click.option("--title", metavar="TEXT", help="Default: the title of the list's first page.")
@click.option("--base-url", metavar="URL", help="Where the site will be found; needed for a sitemap.")
@click.option("--repository", metavar="URL", help="Where the list is kept. Default: where git fetched it from.")
@click.option("--introduction", metavar="FILE#ANCHOR", help="Take the home page's text from this section.")
def command(
    *,
    paths: tuple[Path, ...],
    config_file: Path | None,
    out: Path,
    title: str | None,
    base_url: str | None,
    repository: str | None,
    introduction: str | None,
) -> int:
    """Write the list of the working directory, or PATHS of it, as a site of files that need no server.

    It has a page for each category and each paper, a table of all papers that can be searched and filtered, and the
    papers as BibTeX, JSON and a feed. FOLDER must be new, empty, or a site that was written before. It opens from a
    folder or under any address, and loads nothing from elsewhere.
    """
    _demand_extra()
    from linter.engine.files.locate import locate
    from linter.engine.run import latest_date
    from linter.exports.site.model import Settings
    from linter.exports.site.repository import Repository
    from linter.exports.site.safe_urls import base_address
    from linter.tasks import site as task

    located = locate(paths, config_file=config_file)
    for remark in located.notes:
        note(remark)
    root = located.papers.root
    kept = Repository.of(repository) if repository else task.repository_of(root)
    settings = Settings(title, base_address(base_url) if base_url else None, kept, introduction)
    with Progress("reading the list") as progress:
        site = task.prepare(located.papers, located.config, located.report, latest_date(), settings)
        count = task.write(site, out.absolute(), progress.of("writing pages"))
    if base_url is None:
        note("there is no sitemap without --base-url")
    note(f"wrote {counted(len(site.papers), 'paper')} in {counted(count, 'file')} to {shown_from(out.absolute())('.')}")
    return Status.CLEAN


def _demand_extra() -> None:
    """Raises UsageError without the packages that this command alone needs."""
    missing = next((name for name in _EXTRA if find_spec(name) is None), None)
    if missing:
        raise UsageError(
            f"`litlint site` needs {missing}, which comes with the extra `site`: pip install 'litlint[site]'"
        )
