import pytest

from linter.text.anchors import anchor_of, numbered


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Sparse Lanterns", "sparse-lanterns"),
        ("two  blanks", "two--blanks"),
        (" blank at both ends ", "-blank-at-both-ends-"),
        ("a - dash", "a---dash"),
        ("en–dash", "endash"),
        ("tab\tand\u00a0no-break", "tabandno-break"),
        ("under_score and fullwidth＿line", "under_score-and-fullwidth＿line"),
        ("4.1 A & B (c) [d] 'e' “f”: g/h?", "41-a--b-c-d-e-f-gh"),
        ("Ünïcödé Привет 你好", "ünïcödé-привет-你好"),
        ("e\u0301 \u0939\u093f", "e\u0301-\u0939\u093f"),
        ("No. ٣ and Ⅳ but not ² or ½", "no-٣-and-ⅳ-but-not--or-"),
        ("Ⓐ and 🅰", "ⓐ-and-🅰"),
        ("😄 emoji", "-emoji"),
        ("❤️ heart", "-heart"),
        ("👨‍👩‍👧 joined", "-joined"),
        (":smile: gemoji", "smile-gemoji"),
        ("ΑΣ and İ", "ας-and-i\u0307"),
        ("$x^2$ + C#", "x2--c"),
        ("", ""),
    ],
)
def test_anchor_of_a_text(text: str, anchor: str) -> None:
    assert anchor_of(text) == anchor


@pytest.mark.parametrize(
    ("anchors", "names"),
    [
        (["a", "a", "a"], ["a", "a-1", "a-2"]),
        (["a", "a", "a-1", "a-1", "a"], ["a", "a-1", "a-1-1", "a-1-2", "a-2"]),
        (["a-1", "a", "a"], ["a-1", "a", "a-2"]),
        (["", ""], ["", "-1"]),
    ],
)
def test_numbers_skip_what_another_heading_has(anchors: list[str], names: list[str]) -> None:
    assert list(numbered(anchors)) == names
