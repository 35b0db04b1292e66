"""What `litlint check` does once it is known what with: check, repair, show what a repair would do."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from linter.cli.accepted import Accepted
from linter.cli.given import standard_input
from linter.cli.network import listed, unchecked_lines
from linter.cli.output import note, write, write_diff
from linter.cli.progress import Progress
from linter.cli.reporting import Reporting
from linter.cli.shown import shown_from
from linter.config.model import Config
from linter.engine.baseline_file import NAME as BASELINE
from linter.engine.files.lists import EditedList, List
from linter.engine.files.locate import Located, locate, locate_text
from linter.engine.processors import processors
from linter.engine.run import Checker, Result, check, latest_date
from linter.errors import InputError, NetworkError, UsageError
from linter.facts.known import Known
from linter.facts.snapshot import NAME as SNAPSHOT
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.link_status import Outcome
from linter.reports.report import counted
from linter.tasks.know import Telling, from_snapshot, with_answers

if TYPE_CHECKING:
    from linter.cli.replay import Input
    from linter.engine.cache.memory import PageMemory
    from linter.engine.changed import Since
    from linter.engine.fix import Fixed

Done = TypeVar("Done")

_STDIN = Path("-")
_LARGEST = 256_000_000  # bytes of a text on standard input; of fewer max-file-size may judge


@dataclass(frozen=True, slots=True)
class Job:
    """A list, what is asked of it, the text on standard input, if that is what is to be checked, and what is known.

    `accepted` is the baseline, `since` what the list is compared with, `memory` what earlier checks found, and
    `jobs` how many processes may read. With `requires_network` it fails where anything could not be checked.
    """

    located: Located
    config: Config
    text: bytes | None
    accepted: Accepted
    since: "Since | None" = None
    memory: "PageMemory | None" = None
    jobs: int = 1
    known: Known = field(default_factory=Known)
    asks_servers: bool = False
    requires_network: bool = False
    is_quiet: bool = False

    @classmethod
    def of(
        cls,
        paths: Sequence[Path],
        stdin_filename: Path | None,
        config_file: Path | None,
        selection: Mapping[str, Sequence[str]],
        baseline: Path | None,
        *,
        writes_baseline: bool,
        changed_since: str | None,
        remembers: bool,
        jobs: int | None,
    ) -> "Job":
        """The job that a command line speaks of. Raises UsageError, ConfigError, InputError."""
        if stdin_filename is None and _STDIN in paths:
            raise UsageError("- stands for standard input, whose name --stdin-filename must give")
        if stdin_filename is not None and any(path != _STDIN for path in paths):
            raise UsageError("--stdin-filename takes the text from standard input: name no other path")
        if stdin_filename is None:
            located, text = locate(paths, config_file=config_file), None
        else:
            located, text = locate_text(stdin_filename, config_file=config_file), standard_input(_LARGEST)
        config = located.config.with_selection(
            select=selection["select"] or None,
            ignore=selection["ignore"],
            extend_select=selection["extend_select"],
            extend_ignore=selection["extend_ignore"],
        )
        accepted = Accepted.of(located.papers.root, baseline, is_written=writes_baseline)
        since = _since(located, config, changed_since)
        known = from_snapshot(located.papers.root, config)
        memory = _memory(located.papers.root, config, known) if remembers else None
        return cls(located, config, text, accepted, since, memory, jobs or processors(), known)

    def online(self, *, requires_network: bool, **asking: Any) -> "Job":
        """The same job, knowing what arXiv and the servers of links answer as well; `asking` is what clients take.

        Raises UsageError, InputError.
        """
        with Progress("reading the list", is_quiet=self.is_quiet) as progress:
            telling = Telling(progress.of("asking arXiv for papers"), progress.of("asking servers for links"))
            known = with_answers(
                self.known, self._papers, self.config, self.located.report, latest_date(), telling, **asking
            )
        # What servers say is good for this run alone, and so is what is found by it.
        return replace(self, known=known, memory=None, asks_servers=True, requires_network=requires_network)

    def announced(self, reporting: Reporting) -> "Job":
        """The same job, of which was said what its user should know, and what it works on to those who ask.

        It is as quiet as the reporting.
        """
        reporting.remark(*self.located.notes)
        if reporting.verbose:
            reporting.remark(*self.facts())
        return replace(self, is_quiet=reporting.quiet)

    def facts(self) -> Iterator[str]:
        """What the job works on, for those who ask."""
        yield f"configuration: {self.located.config_file or 'none'}"
        yield f"list: {self.located.papers.root}, {counted(len(self.located.papers.names()), 'file')}"
        if self.since:
            yield f"compared with: {self.since.commit or 'nothing, for there is no commit yet'}"
        yield f"reported on: {counted(len(self.located.report), 'file')}, by {counted(len(self.config.codes), 'rule')}"

    def inputs(self, paths: Sequence[Path]) -> Iterator["Input"]:
        """All on the disk that a report on some paths comes from."""
        from linter.cli.replay import disk_inputs

        papers = self.located.papers
        others = (papers.root / SNAPSHOT, papers.root / BASELINE, self.accepted.path, self.located.config_file)
        files = [*(papers.root / name for name in papers.names()), *(path.absolute() for path in others if path)]
        # As `locate` has them: without what `..` takes back, links or not.
        starts = [Path(os.path.abspath(path)) for path in paths or (Path(),)]  # noqa: PTH100
        return disk_inputs(starts, files, papers.looked_into(), papers.root)

    def report(self, reporting: Reporting) -> bool:
        """Check and report, or accept all that there is to report; whether the exit status should say so."""
        result = self._done(check)
        if self.accepted.is_written:
            reporting.remark(self.accepted.write(result, servers_answered=self._servers_answered))
            result = replace(result, findings=())
        return self._publish(result, reporting)

    def repair(self, reporting: Reporting, *, unsafe: bool) -> bool:
        """Repair in place, or from standard input to standard output, and report what is left.

        Raises InputError, once everything else is done, for files that cannot be written.
        """
        fixed = self._fixed(unsafe=unsafe)
        failures: list[str] = []
        if self.text is not None:
            write(next(iter(fixed.texts.values()), self.text))
        else:
            failures = self._write(fixed)
            reporting.remark(f"repaired {counted(len(fixed.texts) - len(failures), 'file')}")
        found = self._publish(fixed.result, reporting)
        if failures:
            raise InputError("\n".join(failures))
        return found

    def show_diff(self, *, unsafe: bool) -> bool:
        """Print what a repair would change, for a terminal and a log made harmless; whether that is anything."""
        from linter.engine.diff import diff

        fixed = self._fixed(unsafe=unsafe)
        text = "".join(diff(self._shown(name), fixed.before[name], fixed.texts[name]) for name in sorted(fixed.texts))
        write_diff(text)
        self._demand_network(fixed.result)
        return bool(text)

    @property
    def _papers(self) -> List:
        if self.text is None:
            return self.located.papers
        return EditedList(self.located.papers, dict.fromkeys(self.located.report, self.text))

    @property
    def _progress(self) -> Progress:
        """What says so while the list is checked."""
        return Progress(f"checking {counted(len(self.located.papers.names()), 'file')}", is_quiet=self.is_quiet)

    @property
    def _shown(self) -> Callable[[str], str]:
        return shown_from(self.located.papers.root)

    def _sift(self, checker: Checker, result: Result) -> Result:
        sifted = self.accepted.sift(result, servers_answered=self._servers_answered)
        return self.since.sift(checker, sifted) if self.since else sifted

    @property
    def _servers_answered(self) -> bool:
        return self.asks_servers and not self._unchecked_links

    def _publish(self, result: Result, reporting: Reporting) -> bool:
        reporting.publish(result, self.located.papers.root, self.config.fail_on)
        reporting.remark(*self.accepted.remarks(result, names_all=reporting.verbose))
        reporting.remark(*self._unchecked(result, names_all=reporting.verbose))
        self._demand_network(result)
        return any(found.severity.rank >= self.config.fail_on.rank for found in result.findings)

    def _unchecked(self, result: Result, *, names_all: bool) -> Iterator[str]:
        """What could not be checked, and why."""
        lacking = [arxiv for arxiv in result.unchecked if arxiv not in self.known.reasons]
        if lacking:
            has_snapshot = self.known.papers.text is not None
            where = f"not in {SNAPSHOT}" if has_snapshot else f"there is no {SNAPSHOT}"
            names = f"{listed(lacking, names_all=names_all)}: " if has_snapshot or names_all else ""
            yield f"{counted(len(lacking), 'arXiv paper')} not checked: {names}{where}; `litlint sync` asks arXiv"
        asked = [(arxiv, self.known.reasons[arxiv]) for arxiv in result.unchecked if arxiv in self.known.reasons]
        yield from unchecked_lines(asked, names_all=names_all)
        links = self._unchecked_links
        if links:
            yield f"{counted(len(links), 'link')} not checked"
            yield from unchecked_lines(links.items(), names_all=names_all)

    @property
    def _unchecked_links(self) -> dict[str, str]:
        """The links of which servers said nothing, and why."""
        return {
            url: status.reason or "" for url, status in self.known.links.items() if status.outcome is Outcome.UNCHECKED
        }

    def _demand_network(self, result: Result) -> None:
        """Raises NetworkError where everything had to be checked and was not."""
        counts = {"arXiv paper": len(result.unchecked), "link": len(self._unchecked_links)}
        lacking = " and ".join(counted(count, thing) for thing, count in counts.items() if count)
        if self.requires_network and lacking:
            raise NetworkError(f"{lacking} could not be checked, which --require-network does not allow")

    def _done(self, work: Callable[..., Done]) -> Done:
        """What comes of checking or repairing the list as this job has it; what was learnt of its pages is kept."""
        with self._progress:
            done = work(
                self._papers,
                self.config,
                report=self.located.report,
                facts=self.known,
                sift=self._sift,
                memory=self.memory,
                jobs=self.jobs,
            )
        if self.memory:
            self.memory.save()
        return done

    def _fixed(self, *, unsafe: bool) -> "Fixed":
        from linter.engine.fix import fix

        fixed = self._done(partial(fix, unsafe=unsafe))
        for refusal in fixed.refused:
            note(refusal)
        return fixed

    def _write(self, fixed: "Fixed") -> list[str]:
        """Write the repaired files; what could not be written, in words."""
        from linter.engine.files.write import replace_file, sweep_beside

        sweep_beside(self.located.papers.root, self.located.papers.names())
        failures = []
        for name, text in fixed.texts.items():
            try:
                replace_file(self.located.papers.root, name, fixed.before[name], text)
            except InputError as error:
                failures.append(str(error))
        return failures


def _memory(root: Path, config: Config, known: Known) -> "PageMemory | None":
    """What earlier checks of a list found; None for a user without a home."""
    from linter.engine.cache.memory import PageMemory

    try:
        return PageMemory.of(root, config, latest_date(), known.papers.text)
    except InputError:
        return None


def _since(located: Located, config: Config, revision: str | None) -> "Since | None":
    if revision is None:
        return None
    from linter.engine.changed import Since

    return Since(located.papers, config, revision)
