"""What the cache keeps is read again as it was."""

import json
from dataclasses import dataclass
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Severity, Subject
from linter.engine.cache.plain import plain
from linter.text.span import Span

SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(min(pair), max(pair)))
FIXES = st.builds(
    Fix, st.lists(st.builds(Edit, SPANS, st.text())).map(tuple), st.text(), st.sampled_from(Applicability)
)
RELATED = st.lists(st.builds(Related, st.text(), SPANS, st.text())).map(tuple)
SUBJECTS = st.builds(Subject, st.text(), st.none() | st.text())
FINDINGS = st.builds(
    Diagnostic,
    st.text(),
    st.text(),
    st.sampled_from(Severity),
    st.text(),
    SPANS,
    st.text(),
    st.none() | FIXES,
    RELATED,
    st.none() | SUBJECTS,
    st.none() | st.text(),
)


@given(st.lists(FINDINGS).map(tuple))
def test_findings_are_read_as_they_were_written(findings: tuple[Diagnostic, ...]) -> None:
    way = plain(tuple[Diagnostic, ...])

    assert way.reread(json.loads(json.dumps(way.written(findings)))) == findings


class Lamp(StrEnum):
    OIL = "oil"


@dataclass(frozen=True)
class Lantern:
    lamps: tuple[Lamp, ...]


def test_a_dataclass_of_one_field_is_a_list_of_one_value() -> None:
    assert plain(Lantern).written(Lantern((Lamp.OIL,))) == [["oil"]]
    assert plain(Lantern).reread([["oil"]]) == Lantern((Lamp.OIL,))


def test_a_value_that_no_member_has_is_refused() -> None:
    with pytest.raises(ValueError, match="gas"):
        plain(Lantern).reread([["gas"]])


@pytest.mark.parametrize("kind", [bytes, dict[str, int], int | str, tuple[int, str], float])
def test_types_that_could_not_be_read_again_are_refused(kind: object) -> None:
    with pytest.raises(TypeError, match="has no plain form"):
        plain(kind)


def test_equal_texts_of_many_values_are_read_as_one() -> None:
    way = plain(tuple[tuple[str, ...], ...])

    one, other = way.reread([["Lanterns", "Lanterns at Dusk"], ["Lanterns", "Lanterns at Dusk"]])

    assert one == ("Lanterns", "Lanterns at Dusk")
    assert one is other
