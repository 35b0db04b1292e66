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
        (
            "{a} \\ $5 ~ x < y",
            "\\textbraceleft{}a\\textbraceright{} \\textbackslash{} \\$5 \\textasciitilde{} x $<$ y",
        ),
        ("R^2AG ^ x", "R$^2$AG \\textasciicircum{} x"),
        ("O(n²) and O(N×M), O(50%)", "O(n²) and O(N$\\times$M), O(50%)"),
        ("Light in O(n^2) Steps, O(n) Oil", "Light in {$O(n^2)$} Steps, {$O(n)$} Oil"),
        ("Q&A at 100% for C#", "Q&A at 100% for C#"),
    ],
)
def test_text_becomes_the_latex_that_sets_it(text: str, wanted: str) -> None:
    assert to_latex(text) == wanted


def test_formula_stays_one_and_keeps_its_capitals() -> None:
    assert to_latex("$x_{1}^2$ and an $N$-gram") == "$x_{1}^2$ and an {$N$}-gram"


def test_formula_is_none_where_it_would_end_the_field() -> None:
    assert to_latex("$x_{1}^2$ and $x_{1$") == "$x_{1}^2$ and \\$x_\\textbraceleft{}1\\$"
    assert to_latex("$}{$") == "\\$\\textbraceright{}\\textbraceleft{}\\$"


def test_prices_are_no_formula() -> None:
    assert to_latex("$5 and $6, $ a$") == "\\$5 and \\$6, \\$ a\\$"


@given(st.text("ab$\\{}^~O()é", max_size=30))
def test_no_brace_lacks_its_partner(text: str) -> None:
    latex = to_latex(text)
    assert latex.count("{") == latex.count("}")
    assert all(latex[:end].count("{") >= latex[:end].count("}") for end in range(len(latex)))


@given(st.text(st.characters(exclude_categories=["C", "Z", "M"], exclude_characters="`'-‘’\"&$"), max_size=30))
def test_what_is_written_is_read_back(text: str) -> None:
    assert to_text(to_latex(text)) == unicodedata.normalize("NFC", text)
