"""Edits in the words of the protocol."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from linter.diagnostics import Edit, applied
from linter.engine.edits import difference
from linter.server.open_text import OpenText
from linter.server.translate import Translator
from linter.text.columns import Unit
from linter.text.source import Source
from linter.text.span import Span

TEXTS = st.text(st.sampled_from("ab 灯🏮\u2028\x0c\r\n"), max_size=30)


def typed(text: str, edits: list[types.TextEdit], unit: Unit) -> str:
    """The text after an editor has made edits, the last one first, as if each were typed."""
    changes = [types.TextDocumentContentChangePartial(edit.range, edit.new_text) for edit in reversed(edits)]
    return OpenText("file:///a.md", "markdown", 1, text).changed(2, changes, unit).text


@given(TEXTS, TEXTS, st.sampled_from(Unit))
def test_edit_that_makes_a_text_of_another_does_so_in_an_editor(before: str, after: str, unit: Unit) -> None:
    edits = Translator(unit, relates=False).edits(difference(before, after), Source("", before), "file:///a.md")

    assert typed(before, edits, unit) == after


@given(TEXTS, st.data(), st.sampled_from(Unit))
def test_any_edit_is_the_same_in_an_editor(text: str, data: st.DataObject, unit: Unit) -> None:
    start = data.draw(st.integers(0, len(text)))
    edit = Edit(Span(start, data.draw(st.integers(start, len(text)))), data.draw(TEXTS))

    edits = Translator(unit, relates=False).edits([edit], Source("", text), "file:///a.md")

    assert typed(text, edits, unit) == applied(text, [edit])


def test_no_edit_begins_or_ends_between_the_halves_of_a_line_end() -> None:
    edit = Edit(Span(2, 2), "x")

    (change,) = Translator(Unit.UTF16, relates=False).edits([edit], Source("", "a\r\nb"), "file:///a.md")

    assert change == types.TextEdit(types.Range(types.Position(0, 1), types.Position(1, 0)), "\rx\n")
