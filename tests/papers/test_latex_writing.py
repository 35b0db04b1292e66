import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.latex import to_text
from linter.papers.latex_writing import to_latex


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Grégoire Schütz, Håkon", "Gr{\\'e}goire Sch{\\\"u}tz, H{\\aa}kon"),
        ("Łukasz Miłoś, Škoda, Ősz", "{\\L}ukasz Mi{\\l}o{\\'s}, {\\v{S}}koda, {\\H{O}}sz"),
        ("Nguyễn and 苏", "Nguyễn and 苏"),
        ("∞-former, δ-lamp", "$\\infty$-former, $\\delta$-lamp"),
        ("Ω of n", "{$\\Omega$} of n"),
        ("Lamps×Wicks – or — “so”…", "Lamps$\\times$Wicks -- or --- ``so''\\ldots{}"),
        ("{a} \\ $5 ~ x < y", "\\{a\\} \\textbackslash{} \\$5 \\textasciitilde{} x $<$ y"),
        ("R^2AG ^ x", "R$^2$AG \\^{} x"),
        ("Light in O(n^2) Steps, O(n) Oil", "Light in {$O(n^2)$} Steps, {$O(n)$} Oil"),
        ("Q&A at 100% for C#", "Q&A at 100% for C#"),
    ],
)
def test_text_becomes_the_latex_that_sets_it(text: str, wanted: str) -> None:
    assert to_latex(text) == wanted


@given(st.text(st.characters(exclude_categories=["C", "Z", "M"], exclude_characters="`'-‘’\"&"), max_size=30))
def test_what_is_written_is_read_back(text: str) -> None:
    assert to_text(to_latex(text)) == unicodedata.normalize("NFC", text)
