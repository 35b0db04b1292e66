"""Findings that are known already, told from new ones."""

from collections import Counter

import pytest

from linter.diagnostics import Diagnostic, Severity, Subject
from linter.engine.recognize import recognize, remembered
from linter.rules.base import Case
from linter.text.source import Source


def findings(marked: str, entry: str, message: str = "found it") -> tuple[list[Diagnostic], dict[str, Source]]:
    text, spans = Case("", bad=marked).unmarked()
    subject = Subject(entry, None) if entry else None
    found = [Diagnostic("LNK001", "empty-link", Severity.ERROR, message, span, "a.md", entry=subject) for span in spans]
    return found, {"a.md": Source("a.md", text)}


def new_rows(before: str, after: str, *, entries: tuple[str, str] = ("", "")) -> list[int]:
    """The rows of findings that are new; entries are those of the findings before and after."""
    old, old_sources = findings(before, entries[0])
    new, sources = findings(after, entries[1])
    known = Counter(remembered(found, old_sources) for found in old)
    return [sources["a.md"].row(found.span.start) for found in recognize(new, sources, known).new]


LONG = "https://lanterns.example/papers/bright"


@pytest.mark.parametrize(
    ("before", "after", "entries", "rows"),
    [
        pytest.param("a ⟦lamp⟧ b\n", "new\na ⟦lamp⟧ b\n", ("", ""), [], id="moved down"),
        pytest.param("a ⟦lamp⟧ b\n", "a ⟦lamp⟧ c\n", ("", ""), [1], id="other surroundings"),
        pytest.param("a ⟦lamp⟧ b\n", "c ⟦lamp⟧ d\n", ("Wicks", "Wicks"), [], id="the same entry"),
        pytest.param("⟦lamp⟧\nx\n", "⟦lamp⟧\nx\n", ("Wicks", "Oil"), [1], id="a short text in another entry"),
        pytest.param("⟦lamp⟧\nx\n", "⟦lamp⟧\nx\n", ("Wicks", ""), [], id="no entry any more"),
        pytest.param("⟦lamp⟧\nx\n", "⟦lamp⟧\nx\n", ("", "Oil"), [], id="an entry by now"),
        pytest.param(f"⟦{LONG}⟧\nx\n", f"⟦{LONG}⟧\nx\n", ("Wicks", "Oil"), [], id="a long text in another entry"),
        pytest.param(f"[a](⟦{LONG}⟧)\n", f"[b](⟦{LONG}⟧)\n", ("", ""), [], id="a long text beside another one"),
        pytest.param("⟦lamp⟧\nb\n⟦lamp⟧\nd\n", "⟦lamp⟧\nb\n⟦lamp⟧\nc\n⟦lamp⟧\nd\n", ("", ""), [3], id="one of equals"),
        pytest.param("⟦\n⟧b\n⟦\n⟧d\n", "⟦\n⟧b\n⟦\n⟧c\n⟦\n⟧d\n", ("", ""), [3], id="one of several blank lines"),
    ],
)
def test_new_findings(before: str, after: str, entries: tuple[str, str], rows: list[int]) -> None:
    assert new_rows(before, after, entries=entries) == rows


def test_what_is_gone_is_told_with_its_count() -> None:
    old, sources = findings("⟦lamp⟧\n⟦lamp⟧\n⟦wick⟧\n", "Oil")
    known = Counter(remembered(found, sources) for found in old)

    gone = recognize(old[1:2], sources, known).gone

    assert sorted((one.fingerprint.found, count) for one, count in gone.items()) == [("lamp", 1), ("wick", 1)]
