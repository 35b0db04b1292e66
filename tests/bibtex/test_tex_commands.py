"""What TeX would carry out is printed instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.bibtex.tex_commands import unsafe_command, without_unsafe_commands
from linter.bibtex.write import field_value

_PIECES = st.sampled_from(
    [
        "\\",
        "^",
        "^^",
        "input",
        "write18",
        "immediate",
        "def",
        "begin{document}",
        "{",
        "}",
        "@",
        "a",
        " ",
        "%",
        "\\\\",
        "$",
    ]
)


@pytest.mark.parametrize(
    "value",
    [
        *(r"\input{/etc/passwd}", r"\input /etc/passwd", r"\immediate\write18{id}", r"\openout1=x", r"\catcode`\%=0"),
        *(
            r"\csname input\endcsname",
            r"\directlua{os.execute()}",
            r"\def\a{\a}\a",
            r"\begin{filecontents}{x}",
            r"\@@input x",
        ),
        *("^^5cinput x", r"\end {document}", r"\write18", r"$\input x$", r"\includegraphics{x}", r"\tex_input:D x"),
    ],
)
def test_command_is_found_and_printed_as_text(value: str) -> None:
    written = without_unsafe_commands("title", value)

    assert unsafe_command(value)
    assert unsafe_command(written) is None
    assert written.startswith((r"\textbackslash{}", r"\textasciicircum{}", r"$\textbackslash{}"))


@pytest.mark.parametrize(
    "value",
    [
        *(r"{\'E}tale", r"\emph{A} and \textbf{B}", r"$\alpha \to \infty$", r"\url{https://a.example/}", r"100\%"),
        *(
            r"\inputs",
            r"\defs",
            r"$\leftarrow$",
            r"a^2",
            r"\begin{itemize}",
            r"\AA ngström",
            r"$\underline{x}$",
            r"et al.\@ x",
        ),
    ],
)
def test_other_commands_stay(value: str) -> None:
    assert without_unsafe_commands("title", value) == value


@pytest.mark.parametrize("name", ["title", "note", "url", "eprint"])
@given(st.lists(_PIECES, max_size=12).map("".join))
def test_no_value_that_is_written_holds_one(name: str, text: str) -> None:
    written = without_unsafe_commands(name, field_value(name, text))

    assert unsafe_command(written) is None
    assert unsafe_command(field_value(name, written)) is None


def test_brace_that_is_left_out_joins_no_command() -> None:
    assert "\\input" not in without_unsafe_commands("title", field_value("title", "\\in}put{x}"))


def test_address_keeps_what_is_none() -> None:
    url = "https://a.example/a\\_b%20c"

    assert without_unsafe_commands("url", url) == url
    assert without_unsafe_commands("url", "https://a.example/\\input^^5c") == "https://a.example/input5c"
