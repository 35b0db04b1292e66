"""The last line of a check: what was found, and what can be repaired."""

from collections.abc import Sequence

from linter.diagnostics import Applicability, Diagnostic
from linter.reports.report import counted, counts_by_severity


def summary(findings: Sequence[Diagnostic], files: int) -> str:
    """What was found in so many files, and by which options it can be repaired, in one line."""
    if not findings:
        return f"nothing found in {counted(files, 'file')}"
    text = f"{counts_by_severity(findings)} in {counted(files, 'file')}"
    fixes = [found.fix.applicability for found in findings if found.fix]
    safe, unsafe = fixes.count(Applicability.SAFE), fixes.count(Applicability.UNSAFE)
    if safe:
        text += f"; --fix can repair {safe:,}"
    if unsafe:
        text += f"; --fix --unsafe-fixes {'another' if safe else 'can repair'} {unsafe:,}"
    return text
