"""The baseline of a check, as the command line and the list have it, and what is said of it."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from linter.cli.output import note
from linter.engine.baseline_file import NAME, BrokenBaselineError, own_baseline, read_baseline, to_text
from linter.engine.run import Result
from linter.errors import InputError
from linter.lazy.dataclasses import dataclass
from linter.reports.report import counted

if TYPE_CHECKING:
    from linter.engine.recognize import Remembered

_TRIES = 100  # to write the file while no other process does


@dataclass(frozen=True, slots=True)
class Accepted:
    """The file of a baseline, which need not exist, and the findings in it with their counts.

    With `is_written` it is to accept whatever is found.
    """

    path: Path
    findings: "Mapping[Remembered, int]" = field(default_factory=dict)
    is_written: bool = False

    @classmethod
    def of(cls, root: Path, given: Path | None, *, is_written: bool) -> "Accepted":
        """The baseline in a given file, else that of the list in a folder. Raises InputError.

        Where it will be written the file need not exist, and what it holds may be broken.
        """
        path = given or own_baseline(root)
        if path is None or (is_written and not os.path.lexists(path)):
            return cls(path or root / NAME, is_written=is_written)
        try:
            return cls(path, read_baseline(path), is_written)
        except BrokenBaselineError as error:
            if not is_written:
                raise InputError(f"{error}; --write-baseline writes it anew") from error
            note(str(error))
            return cls(path, is_written=True)

    def sift(self, result: Result, *, servers_answered: bool) -> Result:
        """The result without accepted findings, unless these are about to be written."""
        if self.is_written or not self.findings:
            return result
        from linter.engine.baseline import Baseline

        return Baseline(self.findings, servers_answered).sift(result)

    def write(self, result: Result, *, servers_answered: bool) -> str:
        """Accept all findings of a result, and say what that changes. Raises InputError where it cannot be written.

        What another process has accepted meanwhile stays, as where a hook is run for several batches of files at once.
        """
        from linter.engine.baseline import Baseline
        from linter.engine.files.write import content_of, write_over

        for _ in range(_TRIES):
            before = content_of(self.path)
            baseline = Baseline(self._latest(), servers_answered)
            findings = baseline.accepting(result)
            if write_over(self.path, before, to_text(findings)):
                changed = baseline.sift(result)
                total = counted(sum(findings.values()), "finding")
                removed = sum(changed.repaired.values())
                return f"{self._shown} accepts {total} now: {len(changed.findings):,} added, {removed:,} removed"
        raise InputError(f"{self._shown} is not written: others write it all the time")

    def _latest(self) -> "Mapping[Remembered, int]":
        """What the file holds now; nothing where there is none, or where it is broken."""
        try:
            return read_baseline(self.path) if os.path.lexists(self.path) else {}
        except BrokenBaselineError:
            return {}

    def remarks(self, result: Result, *, names_all: bool) -> Iterator[str]:
        """What the baseline did to a result."""
        if result.accepted:
            verb = "is" if result.accepted == 1 else "are"
            yield f"{counted(result.accepted, 'finding')} {verb} accepted by {self._shown}"
        if result.repaired:
            count = sum(result.repaired.values())
            verb, them = ("is", "it") if count == 1 else ("are", "them")
            yield f"{counted(count, 'finding')} in {self._shown} {verb} gone: --write-baseline removes {them}"
            for one in sorted(result.repaired) if names_all else ():
                yield f"gone: {one.fingerprint.file}: {one.fingerprint.code} {one.message}"

    @property
    def _shown(self) -> str:
        return os.path.relpath(self.path)
