"""How and where a check's findings are written."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from linter.cli.output import is_terminal, note, write
from linter.engine.run import Result
from linter.errors import InputError
from linter.reports.colors import colored, plain
from linter.reports.report import Report
from linter.reports.statistics import statistics
from linter.reports.summary import summary

# The formats for people, which can be in colour; the others are for machines.
_HUMAN = ("full", "concise")
_MODULES = {
    "full": "full",
    "concise": "concise",
    "json": "json_array",
    "json-lines": "json_lines",
    "github": "github",
}


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

    def publish(self, result: Result, shown: Callable[[str], str]) -> None:
        """Write the findings, under the names of files that `shown` gives, then counts. Raises InputError."""
        report = Report(result.findings, result.sources).renamed(shown)
        self._write(self._rendered(report))
        if self._format == "github":
            self._append_step_summary(report)
        if self.statistics:
            write(statistics(report.findings), to_stderr=self.stdout_is_taken or self._format not in _HUMAN)
        self.remark(summary(report.findings, len(result.files)))

    @property
    def _is_terminal(self) -> bool:
        return self.output_file is None and is_terminal(to_stderr=self.stdout_is_taken)

    @property
    def _format(self) -> str:
        return self.output_format or ("full" if self._is_terminal else "concise")

    def _rendered(self, report: Report) -> str:
        name = self._format
        render: Callable[..., str] = import_module(
            f"linter.reports.{_MODULES.get(name, name.replace('-', '_'))}"
        ).render
        return render(report, colored if self._is_colored() else plain) if name in _HUMAN else render(report)

    def _is_colored(self) -> bool:
        """Whether colours are wanted, and of use: https://no-color.org."""
        if self.color != "auto":
            return self.color == "always"
        return self._is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def _write(self, text: str) -> None:
        if self.output_file is None:
            write(text, to_stderr=self.stdout_is_taken)
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
