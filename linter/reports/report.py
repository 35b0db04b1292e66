"""What is to be reported: findings, and the texts that they stand in."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from linter.diagnostics import Diagnostic, Severity
from linter.text.source import Source

# The worst first, as people want to read them.
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in their order, and the source of every file that they name."""

    findings: Sequence[Diagnostic]
    sources: Mapping[str, Source]

    def renamed(self, shown: Callable[[str], str]) -> "Report":
        """The same with files under the names that `shown` gives them, and in the order of these."""
        names = {name: shown(name) for name in self.sources}
        if all(name == new for name, new in names.items()):
            return self
        findings = [
            replace(
                found,
                file=names[found.file],
                related=tuple(replace(other, file=names[other.file]) for other in found.related),
            )
            for found in self.findings
        ]
        return Report(
            sorted(findings, key=lambda found: found.file),
            {names[name]: source for name, source in self.sources.items()},
        )


def counted(number: int, thing: str) -> str:
    """A number and what it counts: `1 error`, `2 errors`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def counts_by_severity(findings: Sequence[Diagnostic]) -> str:
    """How many findings there are of each severity, the worst first: `2 errors, 1 warning`; empty for none."""
    counts = Counter(found.severity for found in findings)
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info finding"}
    return ", ".join(counted(counts[severity], words[severity]) for severity in SEVERITIES if counts[severity])
