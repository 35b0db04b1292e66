"""`litlint check`: find what is wrong in a list, and repair it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from linter.cli import options
from linter.cli.network import ASKING, listed, network
from linter.cli.output import overhear
from linter.cli.status import Status
from linter.errors import UsageError

FLAG: Mapping[str, Any] = {"is_flag": True}
FORMATS = (
    *(*options.HUMAN, "json", "json-lines"),
    *("github", "gitlab", "sarif", "junit", "checkstyle", "rdjson"),
)
COLORS = ("auto", "always", "never")


@click.command(name="check")
@options.paths
@options.selection
@options.config_file
@click.option("--fix", "repairs", **FLAG, help="Repair what can be repaired, then report what is left.")
@click.option("--diff", "shows_diff", **FLAG, help="Show the repairs as a diff, and change nothing.")
@click.option("--unsafe-fixes", "unsafe", **FLAG, help="Include the repairs that deserve a second look.")
@click.option("--output-format", type=click.Choice(FORMATS), help="Default: full on a terminal, else concise.")
@click.option("--output-file", type=options.PATH, metavar="FILE", help="Write the findings to a file.")
@click.option("--changed-since", metavar="REV", help="Report what is new since HEAD left REV: a branch, tag or commit.")
@click.option(
    "--baseline", type=options.PATH, metavar="FILE", help="Accept the findings in FILE instead of the list's own."
)
@click.option("--write-baseline", "writes_baseline", **FLAG, help="Accept what is found from now on: write it down.")
@click.option("--online", **FLAG, help="Ask arXiv for papers that the snapshot lacks, and servers for links.")
@network
@click.option("--statistics", **FLAG, help="Count the findings of each rule.")
@click.option("--exit-zero", **FLAG, help="End with status 0 whatever is found.")
@click.option("--no-cache", **FLAG, help="Read every file anew, and remember nothing.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Read with up to N processes. Default: all.")
@click.option("--watch", "watches", **FLAG, help="Check again whenever the list changes, until Ctrl-C.")
@click.option("--stdin-filename", type=options.PATH, metavar="NAME", help="Check standard input, as the file NAME.")
@click.option("--color", type=click.Choice(COLORS), default="auto", help="Default: auto.")
@click.option("-q", "--quiet", **FLAG, help="Print findings and nothing else.")
@click.option("-v", "--verbose", **FLAG, help="Say which configuration and files are used.")
def command(
    *,
    paths: tuple[Path, ...],
    stdin_filename: Path | None,
    config_file: Path | None,
    repairs: bool,
    shows_diff: bool,
    unsafe: bool,
    changed_since: str | None,
    baseline: Path | None,
    writes_baseline: bool,
    online: bool,
    require_network: bool,
    no_cache: bool,
    jobs: int | None,
    exit_zero: bool,
    watches: bool,
    verbose: bool,
    **others: Any,
) -> int:
    """Find what is wrong in a list; without PATHS in that of the working directory.

    PATHS are files and folders of one list, and choose what is reported: the whole list is read all the same, for
    copies of a paper and links between files. The status is 0 where nothing was found, 1 where something was, 2 where
    the command or the configuration is wrong.
    """
    from linter.cli.job import Job
    from linter.cli.reporting import Reporting

    selection = {name: others.pop(name) for name in options.SELECTION}
    if require_network and not online:
        raise UsageError("--require-network goes with --online: nothing else needs the network")
    if writes_baseline and (repairs or shows_diff or changed_since is not None or stdin_filename is not None):
        raise UsageError(
            "--write-baseline accepts all findings in files as they are: it goes without --fix, --diff,"
            " --changed-since and --stdin-filename"
        )
    if watches:
        _refuse_to_watch(
            {
                "--fix": repairs,
                "--diff": shows_diff,
                "--write-baseline": writes_baseline,
                "--online": online,
                "--stdin-filename": stdin_filename is not None,
                "--output-file": others["output_file"] is not None,
                f"--output-format {others['output_format']}": others["output_format"] not in (None, *options.HUMAN),
            }
        )
    asking = {name: others.pop(name) for name in ASKING}
    is_taken = repairs and not shows_diff and stdin_filename is not None
    reporting = Reporting(**others, verbose=verbose, stdout_is_taken=is_taken)
    make = partial(
        Job.of,
        paths,
        stdin_filename,
        config_file,
        selection,
        baseline,
        writes_baseline=writes_baseline,
        changed_since=changed_since,
        remembers=not no_cache,
        jobs=jobs,
    )
    if watches:
        from linter.cli.watch import Places, watch

        return watch(
            lambda: make().announced(reporting).report(reporting), Places(paths, config_file, baseline), reporting
        )
    run = click.get_current_context().obj
    changes_nothing = not (repairs or shows_diff or writes_baseline)
    is_offline_on_disk = not (online or changed_since is not None or stdin_filename is not None)
    is_repeatable = run and not no_cache and changes_nothing and is_offline_on_disk and reporting.is_all_said
    said = overhear() if is_repeatable else []
    job = make().announced(reporting)
    if online:
        job = job.online(requires_network=require_network, **asking)
    if shows_diff:
        found = job.show_diff(unsafe=unsafe)
    elif repairs:
        found = job.repair(reporting, unsafe=unsafe)
    else:
        found = job.report(reporting)
    status = Status.FOUND if found and not exit_zero else Status.CLEAN
    if is_repeatable:
        run.remember(said, status, job.inputs(paths), job.located.papers.found)
    return status


def _refuse_to_watch(given: Mapping[str, bool]) -> None:
    """Raises UsageError for the options, of those that may be given, that say nothing for somebody who is writing."""
    wrong = [option for option, is_given in given.items() if is_given]
    if wrong:
        raise UsageError(
            f"--watch shows findings while files are edited, and writes to none: it goes without {listed(wrong)}"
        )
