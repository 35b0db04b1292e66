"""Edits: which go together, what they give, and where places are afterwards."""

from hypothesis import given
from hypothesis import strategies as st

from linter.diagnostics import Diagnostic, Edit, Fix, Severity, applied
from linter.engine.edits import Moves, Repair, compatible, difference
from linter.text.span import Span


def repair(*edits: tuple[int, int, str]) -> Repair:
    fix = Fix(tuple(Edit(Span(start, end), content) for start, end, content in edits), "")
    return Repair(Diagnostic("X001", "x", Severity.INFO, "", Span(0, 0)), fix)


def test_edits_are_applied_wherever_they_stand_in_the_tuple() -> None:
    assert applied("abcdef", [Edit(Span(4, 5), "E"), Edit(Span(1, 1), "-"), Edit(Span(2, 3), "")]) == "a-bdEf"


def test_later_of_two_overlapping_fixes_waits() -> None:
    first, second, third = repair((0, 3, "")), repair((2, 5, "")), repair((7, 8, ""))

    assert compatible([third, second, first]) == (first, third)


def test_fixes_that_touch_are_kept_apart() -> None:
    first, second = repair((0, 3, "")), repair((3, 3, "x"))

    assert compatible([second, first]) == (first,)


def test_what_one_rule_inserts_at_one_place_keeps_the_order_of_its_findings() -> None:
    def insertion(code: str, place: int, content: str) -> Repair:
        found = Diagnostic(code, "x", Severity.INFO, "", Span(place, place + 1))
        return Repair(found, Fix((Edit(Span(1, 1), content),), ""))

    later, other, first = insertion("X001", 9, "a"), insertion("X002", 8, "c"), insertion("X001", 7, "b")

    chosen = compatible([later, other, first])

    assert chosen == (first, later)
    assert applied("--", [edit for repair in chosen for edit in repair.fix.edits]) == "-ba-"


def test_fix_is_taken_whole_or_not_at_all() -> None:
    first, second = repair((10, 11, "")), repair((12, 13, ""), (10, 10, ""))

    assert compatible([first, second]) == (second,)


def test_place_moves_with_what_is_put_before_it_and_grows_with_what_is_put_into_it() -> None:
    edits = [Edit(Span(0, 1), ""), Edit(Span(4, 5), "xyz"), Edit(Span(9, 9), "!")]

    assert Moves(edits).moved(Span(3, 6)) == Span(2, 7)


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12))
def test_difference_makes_a_text_of_another_and_is_none_of_equal_ones(before: str, after: str) -> None:
    edits = difference(before, after)

    assert applied(before, edits) == after
    assert (edits == ()) == (before == after)


def test_difference_is_no_larger_than_it_must_be() -> None:
    assert difference("a lamp\nend\n", "a lantern\nend\n") == (Edit(Span(4, 6), "ntern"),)
    assert difference("aa", "aaa") == (Edit(Span(2, 2), "a"),)
