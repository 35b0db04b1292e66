from support.records import citation, record

from linter.exports.citation_keys import citation_keys


def keys(*entries: object) -> list[str]:
    return list(citation_keys(entries))  # type: ignore[arg-type]


def test_made_key_is_author_year_and_word() -> None:
    entry = record("The Lanterns of the Night", authors=("Tycho van der Ouderkerk", "Jane Doe"), year=2024)
    assert keys(entry) == ["ouderkerk2024lanterns"]


def test_key_without_author_begins_with_the_title() -> None:
    assert keys(record("On Sparse Lanterns", year=2024), record("Lanterns")) == ["sparse2024lanterns", "lanterns"]


def test_own_key_stays() -> None:
    assert keys(record(bibtex=citation("Doe:24/x"))) == ["Doe:24/x"]


def test_own_key_comes_before_a_made_one() -> None:
    made = record("Lanterns", authors=("Jane Doe",), year=2024)
    assert keys(made, record(bibtex=citation("doe2024lanterns"))) == ["doe2024lanternsa", "doe2024lanterns"]


def test_clashes_get_letters_in_the_order_of_the_list() -> None:
    assert keys(*[record(bibtex=citation("k"))] * 4) == ["k", "ka", "kb", "kc"]
    assert keys(*[record(bibtex=citation("k"))] * 29)[26:] == ["kz", "kaa", "kab"]


def test_letter_that_is_taken_is_passed_over() -> None:
    assert keys(*(record(bibtex=citation(key)) for key in ("k", "ka", "k"))) == ["k", "ka", "kb"]


def test_letter_takes_nobody_s_own_key() -> None:
    assert keys(*(record(bibtex=citation(key)) for key in ("k", "k", "ka"))) == ["k", "kb", "ka"]


def test_case_makes_no_other_key() -> None:
    assert keys(record(bibtex=citation("Doe")), record(bibtex=citation("doe"))) == ["Doe", "doea"]


def test_letters_are_folded_to_ascii() -> None:
    assert keys(record("Étude", authors=("Zoë Müller",), year=2024)) == ["muller2024etude"]


def test_title_without_ascii_is_named_by_its_id() -> None:
    assert keys(record("灯笼", arxiv="2401.00001", year=2024), record("灯笼")) == ["arxiv240100001", "entry"]


def test_key_loses_what_no_key_can_hold() -> None:
    assert keys(record(bibtex=citation("a b\x1b[1m,{c}"))) == ["ab[1mc"]
