import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.latex import to_text, without_kept_capitals


@pytest.mark.parametrize(
    ("latex", "wanted"),
    [
        ('Schr{\\"o}dinger, \\"{O}zg\\"ur', "Schrödinger, Özgür"),
        ("M{\\'{\\i}}guez and \\v{S}ekula, \\c c, \\H{o}", "Míguez and Šekula, ç, ő"),
        ("{\\L}ukasz {\\AA}ngstr{\\o}m stra{\\ss}e", "Łukasz Ångstrøm straße"),
        ("{\\DJ}or{\\dj}e Gu{\\dh}r{\\'u}n {\\TH}{\\'o}r {\\th}ing {\\ng}", "Đorđe Guðrún Þór þing ŋ"),
        ("\\t{oo}, \\t oo", "o͡o, o͡o"),
        ("Q\\&A at 100\\% of C\\#", "Q&A at 100% of C#"),
        ("``Quoted'' -- or --- not~so", "“Quoted” – or — not so"),
        ("\\emph{Very} {\\bf long} \\textsc{Lamps}", "Very long Lamps"),
        ("$\\infty$-former in $\\mathcal{O}(n \\log n)$", "∞-former in O(n logn)"),
        ("$\\alpha$, $\\Omega$ and $S^3$", "α, Ω and S^3"),
        ("$$\\backslash$infty $-former", "∞-former"),
        ("$O (n\\^{} 2) $", "O (n^ 2)"),
        ("\\LaTeX{} and \\unknown{x}", "LaTeX and unknownx"),
        ("lines\n  and   blanks", "lines and blanks"),
        ("don't `x` a-b", "don't `x` a-b"),
        ("trailing\\", "trailing"),
        ("", ""),
    ],
)
def test_text_is_what_latex_sets(latex: str, wanted: str) -> None:
    assert to_text(latex) == wanted


@given(st.text() | st.text(alphabet="\\{}$'\"^~-`cvHo \n", max_size=40))
def test_any_text_is_read_to_one_line(text: str) -> None:
    assert "\n" not in to_text(text)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("{LANT:} {A} Tale of {Oil} and {C}hat{LAMP}s", "LANT: A Tale of Oil and ChatLAMPs"),
        ("{{Lighting Long Halls}}", "Lighting Long Halls"),
        ("Halls of x^{T}, of {a} and of {A, B}", "Halls of x^{T}, of {a} and of {A, B}"),
        ("$\\mathcal{O}(n)$ Lamps for {LANT}", "$\\mathcal{O}(n)$ Lamps for {LANT}"),
        ("Lamps {LANT and }{ of {Oil", "Lamps {LANT and }{ of {Oil"),
    ],
)
def test_braces_around_capitals_are_no_part_of_a_title(title: str, wanted: str) -> None:
    assert without_kept_capitals(title) == wanted
