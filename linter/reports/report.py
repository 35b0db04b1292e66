"""What is to be reported: findings, and the texts that they stand in."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace

from linter.diagnostics import Diagnostic, Severity
from linter.lazy.dataclasses import dataclass
from linter.text.source import Source

# The worst first, as people want to read them.
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class RuleText:
    """What is told of a rule beside its findings: a line, the sections behind it, and the severity that it has."""

    summary: str
    explanation: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in their order, and the source of every file that they name.

    `files` are the files looked at, also those without findings; `fail_on` is the lowest severity that makes a check
    fail; `rules` says what the rules are, by code, to formats that explain them.
    """

    findings: Sequence[Diagnostic]
    sources: Mapping[str, Source]
    files: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    rules: Mapping[str, RuleText] = field(default_factory=dict)

    def fails(self, found: Diagnostic) -> bool:
        """Whether a finding makes the check fail."""
        return found.severity.rank >= self.fail_on.rank

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
        return replace(
            self,
            findings=sorted(findings, key=lambda found: found.file),
            sources={names[name]: source for name, source in self.sources.items()},
            files=tuple(sorted(names.get(name, name) for name in self.files)),
        )


def counted(number: int, thing: str, things: str = "") -> str:
    """A number and what it counts: `1 error`, `2 errors`; `things` is the plural where an `s` does not make it."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {things or f'{thing}s'}"


def counts_by_severity(findings: Sequence[Diagnostic]) -> str:
    """How many findings there are of each severity, the worst first: `2 errors, 1 warning`; empty for none."""
    counts = Counter(found.severity for found in findings)
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info finding"}
    return ", ".join(counted(counts[severity], words[severity]) for severity in SEVERITIES if counts[severity])
