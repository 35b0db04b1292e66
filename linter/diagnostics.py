"""What a rule says: a finding, its place, and the edits that would mend it."""

from collections.abc import Iterable
from enum import StrEnum
from operator import attrgetter

from linter.lazy.dataclasses import dataclass
from linter.text.span import Span


class Severity(StrEnum):
    """How bad a finding is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Applicability(StrEnum):
    """Whether a fix may be applied unasked."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The text under `span` becomes `content`; an empty span inserts."""

    span: Span
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits in one file that mend one finding, applied all or none."""

    edits: tuple[Edit, ...]
    message: str
    applicability: Applicability = Applicability.SAFE

    @property
    def option(self) -> str:
        """What makes `litlint check` apply it."""
        return "--fix" if self.applicability is Applicability.SAFE else "--fix --unsafe-fixes"

    @classmethod
    def replace(
        cls, span: Span, content: str, *, message: str, applicability: Applicability = Applicability.SAFE
    ) -> "Fix":
        """A fix that puts `content` in the place of one span."""
        return cls((Edit(span, content),), message, applicability)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, such as the other copy of a paper."""

    file: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Subject:
    """The entry that a finding is about."""

    title: str
    arxiv: str | None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `file` is relative to the list's root with `/`. A rule that sees a single file leaves it and `entry` empty:
    the engine, which knows the file, fills them in.
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    file: str = ""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    entry: Subject | None = None
    url: str | None = None

    def in_file(self, name: str) -> "Diagnostic":
        """The same in a file of that name; `replace` takes three times as long, and every finding goes through here."""
        return Diagnostic(
            self.code,
            self.name,
            self.severity,
            self.message,
            self.span,
            name,
            self.fix,
            self.related,
            self.entry,
            self.url,
        )


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap; of insertions at one place the first comes first."""
    pieces, at = [], 0
    for edit in sorted(edits, key=attrgetter("span")):
        pieces += [text[at : edit.span.start], edit.content]
        at = edit.span.end
    return "".join((*pieces, text[at:]))
