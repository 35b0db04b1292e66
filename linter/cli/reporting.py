"""How and where a check's findings are written."""

import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from linter.cli.options import HUMAN
from linter.cli.output import is_terminal, note, write
from linter.cli.shown import shown_from
from linter.diagnostics import Diagnostic, Severity
from linter.engine.run import Result
from linter.errors import InputError
from linter.lazy.dataclasses import dataclass
from linter.reports.colors import colored, plain
from linter.reports.escape import without_commands
from linter.reports.report import Report, RuleText
from linter.reports.statistics import statistics
from linter.reports.summary import summary

# Formats that say what the rules are that found something.
_EXPLAINING = ("sarif",)
# The module of a format is named like it, but for these.
_MODULES = {"json": "json_array", "json-lines": "json_lines"}
# What reads these formats knows names of files from the root of the repository, which CI tells by a variable.
_ROOTS = {"github": "GITHUB_WORKSPACE", "sarif": "GITHUB_WORKSPACE", "gitlab": "CI_PROJECT_DIR"}


@dataclass(frozen=True, slots=True)
class Reporting:
    """What the options of `check` say about its output.

    Where `stdout_is_taken` by a repaired text, findings go to standard error.
    """

    output_format: str | None
    output_file: Path | None
    statistics: bool
    color: str
    quiet: bool
    verbose: bool
    stdout_is_taken: bool

    def remark(self, *remarks: str) -> None:
        """Say what is worth knowing but no finding, unless silence was asked for."""
        for remark in () if self.quiet else remarks:
            note(remark)

    def publish(self, result: Result, root: Path, fail_on: Severity) -> None:
        """Write the findings in the list with some root, then counts. Raises InputError.

        `fail_on` is the lowest severity that makes the check fail.
        """
        rules = _texts_of(result.findings) if self._format in _EXPLAINING else {}
        report = Report(result.findings, result.sources, result.files, fail_on, rules).renamed(self._shown(root))
        self._write(self._rendered(report))
        if self._format == "github":
            self._append_step_summary(report)
        if self.statistics:
            write(statistics(report.findings), to_stderr=self.stdout_is_taken or self._format not in HUMAN)
        self.remark(summary(report.findings, len(result.files)))

    @property
    def is_all_said(self) -> bool:
        """Whether all that is written goes to standard output and standard error, and nothing to a file."""
        return self.output_file is None and not (self._format == "github" and os.environ.get("GITHUB_STEP_SUMMARY"))

    @property
    def _is_terminal(self) -> bool:
        return self.output_file is None and is_terminal(to_stderr=self.stdout_is_taken)

    @property
    def _format(self) -> str:
        return self.output_format or ("full" if self._is_terminal else "concise")

    def _shown(self, root: Path) -> Callable[[str], str]:
        """What names the files of a list with some root as the format's readers know them."""
        here = Path.cwd()
        told = Path(os.environ.get(_ROOTS.get(self._format, ""), "") or here)
        return shown_from(root, told if told.is_absolute() and here.is_relative_to(told) else here)

    def _rendered(self, report: Report) -> str:
        name = self._format
        render: Callable[..., str] = import_module(f"linter.reports.{_MODULES.get(name, name)}").render
        if name not in HUMAN:
            return render(report)
        paint = colored if self._is_colored() else plain
        text = render(report, paint, self._room()) if name == "full" else render(report, paint)
        return without_commands(text) if os.environ.get("GITHUB_ACTIONS") else text

    def _is_colored(self) -> bool:
        """Whether colours are wanted, and of use: https://no-color.org."""
        if self.color != "auto":
            return self.color == "always"
        return self._is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def _room(self) -> int | None:
        """The columns of the terminal that shows the findings."""
        if not self._is_terminal:
            return None
        try:
            return os.get_terminal_size((sys.stderr if self.stdout_is_taken else sys.stdout).fileno()).columns
        except OSError:
            return None

    def _write(self, text: str) -> None:
        if self.output_file is None:
            write(text, to_stderr=self.stdout_is_taken, has_commands=self._format == "github")
            return
        try:
            self.output_file.write_bytes(text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise InputError(f"{self.output_file} cannot be written: {error.strerror}") from error

    def _append_step_summary(self, report: Report) -> None:
        from linter.reports.github import step_summary

        place = os.environ.get("GITHUB_STEP_SUMMARY")
        if not place:
            return
        try:
            with Path(place).open("a", encoding="utf-8", newline="\n") as file:
                file.write(step_summary(report))
        except OSError as error:
            note(f"the step's summary cannot be written to {place}: {error.strerror}")


def _texts_of(findings: Iterable[Diagnostic]) -> dict[str, RuleText]:
    """What the rules of some findings say of themselves."""
    from linter.rules.explanation import explain
    from linter.rules.registry import records

    told = (explain(records()[code].load()) for code in sorted({found.code for found in findings}))
    return {one.code: RuleText(one.summary, one.explanation, one.severity) for one in told}
