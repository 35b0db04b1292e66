"""Papers from BibTeX: strangers' text, of which nothing gets through that is not text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.bibtex.parse import parse
from linter.bibtex.write import format_citation
from linter.errors import InputError
from linter.papers.arxiv_record import ArxivRecord
from linter.tasks.add.paper import of_bibtex, of_record
from linter.text.excerpt import Excerpt

LINK = "eprint={2404.98765}"


def test_fields_are_read() -> None:
    paper = of_bibtex(
        "@inproceedings{doe2024, title={{D}oors at \\emph{Night}}, author={Doe, Jane and {The Lamp Team}},\n"
        f" booktitle={{International Conference on Machine Learning}}, year=2024, {LINK}}}"
    )

    assert (paper.title, paper.authors, paper.year, paper.arxiv, paper.venue) == (
        "Doors at Night",
        ("Jane Doe", "The Lamp Team"),
        2024,
        "2404.98765",
        "International Conference on Machine Learning",
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("@misc{a, title={T\x1b]0;x\x07itle \x1b[31mred}, eprint={2404.98765}}", "T]0;xitle [31mred"),
        ("@misc{a, title={Tall\u202e Doors\u200b}, eprint={2404.98765}}", "Tall Doors"),
        ("@misc{a, title={Tall\n\n\tDoors}, eprint={2404.98765}}", "Tall Doors"),
        (r"@misc{a, title={\textbf{Tall} $\alpha$-\LaTeX{} Doors}, eprint={2404.98765}}", r"Tall α-LaTeX Doors"),
    ],
)
def test_title_is_one_line_of_text(text: str, wanted: str) -> None:
    assert of_bibtex(text).title == wanted


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (r"@misc{a, title={\input{/etc/passwd} Doors}, eprint={2404.98765}}", r"holds \\input, which TeX"),
        (r"@misc{a, title={T}, note={\immediate\write18{ls}}, eprint={2404.98765}}", r"holds \\immediate, which TeX"),
        ("% nothing", "wanted one citation in BibTeX, found 0"),
        ("@misc{a, title={A}, eprint={2404.98765}} @misc{b, title={B}, eprint={2404.98766}}", "found 2"),
        ("@misc{a, title={A}", "the BibTeX cannot be read: line 1: "),
        ("@misc{a, eprint={2404.98765}}", "no title"),
        ("@misc{a, title={---}, eprint={2404.98765}}", "no title"),
        ("@misc{a, title={A}}", "names no arXiv id, DOI or address"),
        ("@misc{a, title={A}, url={javascript:alert(1)}}", "names no arXiv id, DOI or address"),
        ("@misc{a, title={A}, url={file:///etc/passwd}}", "names no arXiv id, DOI or address"),
        ("@misc{a, title={A}, eprint={2404.98765}, url={https://arxiv.org/abs/2404.98766}}", "several papers of arXiv"),
    ],
)
def test_what_is_not_one_sound_citation_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        of_bibtex(text)


def test_what_arxiv_does_not_say_is_left_out() -> None:
    paper = of_record(ArxivRecord("2404.98765", title="Doors"))

    assert (paper.authors, paper.posted, paper.venue, paper.doi) == ((), None, None, None)
    assert paper.citation(()) == (
        "misc",
        "doors2024",
        {"title": "Doors", "key": "Doors", "year": "2024", "eprint": "2404.98765", "archivePrefix": "arXiv"},
    )


def test_day_is_not_made_of_a_month() -> None:
    day = of_record(ArxivRecord("2404.98765", title="Doors")).day

    assert day is not None
    assert (day.year, day.month, day.day) == (2024, 4, None)


@pytest.mark.parametrize(("venue", "year"), [("", 2024), (", journal={Journal of Lanterns}", None)])
def test_year_of_a_preprint_is_that_of_its_id(venue: str, year: int | None) -> None:
    paper = of_bibtex(f"@misc{{a, title={{T}}, {LINK}{venue}}}")

    assert (paper.year, paper.citation(())[2].get("year")) == (year, str(year) if year else None)


def test_key_that_is_taken_gets_another_word() -> None:
    paper = of_bibtex(f"@misc{{doe2024doors, title={{Doors at Night}}, author={{Jane Doe}}, year={{2024}}, {LINK}}}")

    assert [paper.citation(taken)[1] for taken in ((), ("doe2024doors",))] == ["doe2024doors", "doe2024doorsnight"]


def test_what_a_reference_manager_adds_is_left_out_and_names_are_spelt_as_usual() -> None:
    paper = of_bibtex(
        f"@misc{{a, TITLE={{T}}, year=2024, {LINK}, ARCHIVEPREFIX={{arXiv}}, abstract={{Long}}, file={{/home/x}}}}"
    )

    assert list(paper.citation(())[2]) == ["title", "year", "eprint", "archivePrefix"]


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=10))
@example("", "", "\x1b")
def test_citation_of_any_title_is_read_back_as_one(title: str, author: str, key: str) -> None:
    try:
        paper = of_bibtex(f"@misc{{{key}, title={{Doors {title}}}, author={{{author}}}, {LINK}}}")
    except InputError:
        return
    text = format_citation(*paper.citation(()))
    found = parse(Excerpt.of(text))

    assert (len(found.citations), found.problems, text.count("\x1b")) == (1, (), 0)


@pytest.mark.parametrize("filling", ["{", "{}", "\\", "$", "and ", '"', "#", "\\emph{", "@misc{a,"])
def test_very_long_text_is_read_or_refused(filling: str) -> None:
    # No clock is read: where the time grew with the square of the length, one of these alone would take minutes.
    text = f"@misc{{a, title={{T}}, author={{{filling * (200_000 // len(filling))}}}, {LINK}}}"
    try:
        paper = of_bibtex(text)
    except InputError:
        return

    assert paper.title == "T"
