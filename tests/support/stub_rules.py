"""Rules made up to try the engine with: each does one thing to a word that names it."""

import re
from collections.abc import Iterator

import pytest

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Severity
from linter.rules import registry
from linter.rules.base import EngineRule, FileRule, ListRule, Rule
from linter.rules.context import Page, PaperList
from linter.text.span import Span


class WordRule(FileRule):
    """Reports every place of a pattern, and puts something else there."""

    severity = Severity.WARNING
    fixable = Applicability.SAFE
    pattern = ""
    wanted = ""

    def check(self, page: Page) -> Iterator[Diagnostic]:
        for found in re.finditer(self.pattern, page.source.text):
            edit = Edit(Span(*found.span()), found.expand(self.wanted))
            fix = Fix((edit,), "Repair", self.fixable) if self.fixable else None
            yield self.found(Span(*found.span()), f"found {found[0]}", fix=fix)


class Bad(WordRule):
    """`bad` should be `good`."""

    code, name, pattern, wanted = "TST001", "bad-word", r"\bbad\b", "good"


class Worse(WordRule):
    """`worse` should be `bad`, which is repaired in the next round."""

    code, name, pattern, wanted = "TST002", "worse-word", r"\bworse\b", "bad"


class Ugly(WordRule):
    """`ugly` has no repair."""

    code, name, pattern, severity, fixable = "TST003", "ugly-word", r"\bugly\b", Severity.INFO, None


class Ping(WordRule):
    """A mistake in the rules: what it repairs it finds again."""

    code, name, pattern, wanted = "TST004", "endless", "ping", "pong"
    default = False

    def check(self, page: Page) -> Iterator[Diagnostic]:
        for found in re.finditer("ping|pong", page.source.text):
            span = Span(*found.span())
            fix = Fix.replace(span, "pong" if found[0] == "ping" else "ping", message="Repair")
            yield self.found(span, "found it again", fix=fix)


class Loss(WordRule):
    """A mistake in the rules: the repair loses a link."""

    code, name, pattern, wanted = "TST005", "loss", r"lose <[^>]*>", "lost"
    default = False


class Invention(WordRule):
    """A mistake in the rules: the repair names a new paper."""

    code, name, pattern, wanted = "TST006", "invention", r"\binvent\b", "<https://arxiv.org/abs/2309.12307>"
    default = False


class Risky(WordRule):
    """`risky` has an unsafe repair."""

    code, name, pattern, wanted, fixable = "TST007", "risky-word", r"\brisky\b", "tame", Applicability.UNSAFE


class NewLine(WordRule):
    """`end` should be on two lines."""

    code, name, pattern, wanted = "TST008", "line", r"\bend\b", "en\nd"


class Copies(ListRule):
    """One heading in two files."""

    code, name, severity = "TST009", "copies", Severity.ERROR

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        places: dict[str, list[tuple[str, Span]]] = {}
        for page in papers.pages.values():
            for section in page.sections:
                places.setdefault(section.path[-1], []).append((page.file, section.place))
        for copies in places.values():
            for file, span in copies if len(copies) > 1 else ():
                others = tuple(Related(*other, "also here") for other in copies if other != (file, span))
                yield self.found(span, "also elsewhere", file=file, related=others)


class Scheme(WordRule):
    """An address with a misspelt scheme, under the code of a rule that repairs addresses."""

    code, name, pattern, wanted, severity = "LNK004", "scheme", r"htttps://([^\s)]+)", r"https://\1", Severity.ERROR


class Insecure(WordRule):
    """An address that stands back behind LNK004."""

    code, name, pattern, wanted = "LNK005", "insecure", r"[a-z]*://x", "https://x"


class Unreadable(EngineRule):
    """A file that is no text."""

    code, name, severity = "IO001", "unreadable-file", Severity.ERROR


class Unused(EngineRule):
    """A suppression that suppresses nothing."""

    code, name, severity, fixable = "SUP001", "unused-suppression", Severity.WARNING, Applicability.SAFE


class Unknown(EngineRule):
    """A suppression of no rule."""

    code, name, severity, fixable = "SUP002", "unknown-code", Severity.WARNING, Applicability.SAFE


RULES: tuple[type[Rule], ...] = (
    *(Unreadable, Scheme, Insecure, Unused, Unknown, Bad, Worse, Ugly, Ping, Loss, Invention, Risky, NewLine, Copies),
)


def install(patch: pytest.MonkeyPatch) -> None:
    """Make these all the rules that there are."""
    rows = tuple(
        (
            rule.code,
            rule.name,
            rule.severity.value,
            rule.fixable.value if rule.fixable else "",
            rule.scope.value,
            rule.handed.value,
            rule.needs.value,
            rule.default,
            rule.__module__,
            rule.__name__,
        )
        for rule in RULES
    )
    patch.setattr(registry, "TABLE", tuple(sorted(rows)))
    registry.records.cache_clear()
    registry.matching.cache_clear()
