"""What a rule is: one class in one file, with its explanation and its examples."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from linter.diagnostics import Applicability, Diagnostic, Fix, Related, Severity
from linter.lazy.dataclasses import dataclass
from linter.rules.material import Material
from linter.text.span import Span

if TYPE_CHECKING:
    from linter.rules.context import Page, PaperList


class Scope(StrEnum):
    """What a rule must see."""

    FILE = "file"
    LIST = "list"
    NETWORK = "network"


class Handed(StrEnum):
    """What a rule's `check` is handed."""

    PAGE = "page"
    LIST = "list"
    NOTHING = "nothing"  # it has none: the engine makes its findings


OPEN, CLOSE = "⟦", "⟧"


@dataclass(frozen=True)
class Case:
    """An example that is also a test.

    `bad` holds a defect, with `⟦ ⟧` around each span to be found; `good` is what the fix must give, and must itself
    be clean; either may be missing. `file` is the file's name, `files` the list's other files (text by name, unmarked;
    the empty string will do for one that only needs to exist). `config` is the configuration as a TOML text,
    `select` further codes that must run, `today` the date that rules are given. `facts` is what is known of arXiv
    papers, as lines of a snapshot, whose keys may be missing, and of links, as lines of what `litlint links` prints.
    """

    why: str
    bad: str = ""
    good: str = ""
    file: str = "list.md"
    files: Mapping[str, str] = field(default_factory=dict)
    config: str = ""
    select: tuple[str, ...] = ()
    today: date = date(2026, 1, 15)
    facts: str = ""

    def unmarked(self) -> tuple[str, list[Span]]:
        """`bad` without its marks, and the marked spans in order of their start."""
        text: list[str] = []
        spans: list[Span] = []
        starts: list[int] = []
        offset = 0
        for char in self.bad:
            if char == OPEN:
                starts.append(offset)
            elif char == CLOSE:
                spans.append(Span(starts.pop(), offset))
            else:
                text.append(char)
                offset += 1
        return "".join(text), sorted(spans)


def example_cases(docstring: str) -> tuple[Case, ...]:
    """The Example section of a rule's docstring as a case: what stands indented under `Known:`, `Bad:` and `Good:`."""
    from textwrap import dedent  # which only those need who explain and try rules

    lines = dedent(docstring.partition("\n")[2]).splitlines()
    if "Example" not in lines:
        return ()
    parts: dict[str, list[str]] = {"Bad:": [], "Good:": [], "Known:": []}
    part: list[str] | None = None
    for line in lines[lines.index("Example") + 1 :]:
        if line and not line.startswith(" "):
            break
        if line.strip() in parts and line.startswith("    ") and not line.startswith("     "):
            part = parts[line.strip()]
        elif part is not None:
            part.append(line[8:])
    bad, good, known = ("\n".join(part).strip("\n") + "\n" if part else "" for part in parts.values())
    return (Case("example", bad=bad, good=good, facts=known),)


class Rule:
    """What all rules have.

    The class's docstring is what `litlint rule CODE` prints: a first line that says what is found, then *What it
    does*, *Why* and *Example*.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    scope: ClassVar[Scope]
    handed: ClassVar[Handed]
    needs: ClassVar[Material] = Material.ANY  # it is not loaded where there is none of that
    fixable: ClassVar[Applicability | None] = None
    default: ClassVar[bool] = True
    by_habit: ClassVar[bool] = False  # what the others do decides: one entry more may bring findings in all the rest
    options: ClassVar[tuple[str, ...]] = ()  # keys of the configuration, such as `arxiv.link-form`
    cases: ClassVar[tuple[Case, ...]] = ()

    @classmethod
    def all_cases(cls) -> tuple[Case, ...]:
        """The rule's cases, and the docstring's Example as one more."""
        return (*cls.cases, *example_cases(cls.__doc__ or ""))

    @classmethod
    def found(
        cls,
        span: Span,
        message: str,
        *,
        file: str = "",
        fix: Fix | None = None,
        severity: Severity | None = None,
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """A finding of this rule; rules of scope file leave `file` to the engine."""
        return Diagnostic(cls.code, cls.name, severity or cls.severity, message, span, file, fix, related)


class FileRule(Rule):
    """A rule that sees one file at a time."""

    scope = Scope.FILE
    handed = Handed.PAGE

    def check(self, page: "Page") -> Iterator[Diagnostic]:
        """The findings in one file, in any order."""
        raise NotImplementedError


class FactsRule(FileRule):
    """A rule that sees one file at a time and reads `page.facts`: it is silent on what these do not say."""

    scope = Scope.NETWORK
    needs = Material.PAPER_FACTS


class LinkFactsRule(FactsRule):
    """One that reads `page.facts.link`: what servers answered in this very run, so that only `check --online` reports.

    Nobody is told that it lacks something otherwise.
    """

    needs = Material.LINK_FACTS


class ListRule(Rule):
    """A rule that sees the whole list, through the index of each of its pages."""

    scope = Scope.LIST
    handed = Handed.LIST

    def check(self, papers: "PaperList") -> Iterator[Diagnostic]:
        """The findings in the list, each with its file, in any order."""
        raise NotImplementedError


class EngineRule(Rule):
    """A rule whose findings the engine makes itself, with `found`; its file holds only its explanation and cases."""

    scope = Scope.FILE
    handed = Handed.NOTHING
