"""Findings that the list waives, and waivers that waive nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from linter.diagnostics import Diagnostic, Fix, Related
from linter.engine.uncomment import without_code, without_comment
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.rules.base import Scope
from linter.rules.directives import Reach, SuppressedCode, Suppression
from linter.rules.page_index import PageIndex
from linter.rules.registry import matching, records
from linter.text.cover import Cover
from linter.text.source import Source
from linter.text.span import Span

# The wider waiver is the one that works; one inside it is idle.
_WIDTH = {Reach.FILE: 0, Reach.RANGE: 1, Reach.PLACE: 2}
OWN_FAMILY = "SUP"

Used = frozenset[tuple[str, SuppressedCode]]


@dataclass(frozen=True)
class Suppressions:
    """The suppressions of a whole list."""

    pages: Mapping[str, PageIndex]

    def unwaived(
        self, findings: Iterable[Diagnostic], sources: Mapping[str, Source], ran: Mapping[str, frozenset[str]]
    ) -> list[Diagnostic]:
        """The findings that are not waived, and those that idle suppressions are themselves (SUP001, SUP002).

        `ran` has the codes that were looked for in each file; in others no suppression is called idle.
        """
        kept, used = self._kept(findings)
        kept_idle, used_by_idle = self._kept(self._idle(sources, ran, used, own=False))
        return [*kept, *kept_idle, *self._idle(sources, ran, used_by_idle, own=True)]

    def _kept(self, findings: Iterable[Diagnostic]) -> tuple[list[Diagnostic], Used]:
        """The findings that are not waived, and the codes of suppressions, by file, that waived the others.

        A finding of a list rule about copies is waived too where each copy it names is.
        """
        kept: list[Diagnostic] = []
        used: set[tuple[str, SuppressedCode]] = set()
        for found in findings:
            waiver = self._waiver(found.file, found.span, found.code)
            if waiver:
                used.add((found.file, waiver))
                continue
            waived = self._waived_copies(found)
            used.update((other.file, code) for other, code in waived.items())
            if not waived:
                kept.append(found)
            elif len(waived) < len(found.related):
                kept.append(replace(found, related=tuple(other for other in found.related if other not in waived)))
        return kept, frozenset(used)

    def _waived_copies(self, found: Diagnostic) -> dict[Related, SuppressedCode]:
        """The places that a finding of a list rule names besides its own and that are waived, with what waives them."""
        if not found.related or records()[found.code].scope is not Scope.LIST:
            return {}
        waivers = {other: self._waiver(other.file, other.span, found.code) for other in found.related}
        return {other: waiver for other, waiver in waivers.items() if waiver}

    def _idle(
        self, sources: Mapping[str, Source], ran: Mapping[str, frozenset[str]], used: Used, *, own: bool
    ) -> Iterator[Diagnostic]:
        """Suppressions that waived nothing: with `own` codes of the rules about suppressions, else all others."""
        for file in sorted(ran.keys() & self.pages.keys()):
            for suppression in self.pages[file].suppressions:
                for code in suppression.codes:
                    if code.code.startswith(OWN_FAMILY) is own and (file, code) not in used:
                        yield from _idle_code(sources[file], suppression, code, ran[file])
                if not (suppression.codes or own) and "SUP001" in ran[file]:
                    yield _without_codes(sources[file], suppression)

    def _waiver(self, file: str, span: Span, code: str) -> SuppressedCode | None:
        """The code of the suppression that waives a finding at a place."""
        covers = self._covers.get(file)
        around = covers.around(Span(span.start, span.start + 1)) if covers else ()
        for suppression in sorted(around, key=lambda one: (_WIDTH[one.reach], one.span)):
            for suppressed in suppression.codes:
                if _speaks_of(suppressed.code, code):
                    return suppressed
        return None

    @cached_property
    def _covers(self) -> dict[str, Cover[Suppression]]:
        return {
            file: Cover((suppression.covered, suppression) for suppression in _working(page.suppressions))
            for file, page in self.pages.items()
            if page.suppressions
        }


def _working(suppressions: Iterable[Suppression]) -> Iterator[Suppression]:
    """The suppressions that can waive something: not those whose codes one before them waives up to the same end.

    So no place has more of them than there are codes, however often a file repeats them.
    """
    seen: set[tuple[Reach, int, str]] = set()
    for suppression in suppressions:
        keys = {
            (suppression.reach, suppression.covered.end, one.code) for one in suppression.codes if matching(one.code)
        }
        if not keys <= seen:
            seen |= keys
            yield suppression


def _speaks_of(selector: str, code: str) -> bool:
    """Whether a suppression's code means a rule; the rules about suppressions must be named."""
    return code.startswith(selector) or (selector == "ALL" and not code.startswith(OWN_FAMILY))


def _idle_code(
    source: Source, suppression: Suppression, code: SuppressedCode, ran: frozenset[str]
) -> Iterator[Diagnostic]:
    fix = Fix((without_code(source, suppression, code),), f"Remove {code.code}")
    meant = matching(code.code)
    # A rule that is off by default and was not asked for is not missed; neither is one that needs the network.
    expected = {
        one for one in meant if one in ran or (records()[one].default and records()[one].scope is not Scope.NETWORK)
    }
    if not meant and "SUP002" in ran:
        yield _found("SUP002", code.span, f"no rule is called {code.code}", source, fix)
    elif expected and expected <= ran and "SUP001" in ran:
        yield _found("SUP001", code.span, f"{code.code} suppresses nothing here", source, fix)


def _without_codes(source: Source, suppression: Suppression) -> Diagnostic:
    fix = Fix((without_comment(source, suppression.span),), "Remove the comment")
    return _found("SUP001", suppression.span, "suppression names no code", source, fix)


def _found(code: str, span: Span, message: str, source: Source, fix: Fix) -> Diagnostic:
    return records()[code].load().found(span, message, file=source.name, fix=fix)
