from support.records import citation, link, record

from linter.exports.bibtex import render


def test_preprint_says_where_it_is() -> None:
    entry = record("LongLamp: 100% of R&D", arxiv="2401.00001", year=2024, authors=("Ada van der Berg", "Md"))
    assert render([entry]) == (
        "@misc{berg2024longlamp,\n"
        "  title={{LongLamp}: 100\\% of {R\\&D}},\n"
        "  author={Ada van der Berg and {Md}},\n"
        "  year={2024},\n"
        "  eprint={2401.00001},\n"
        "  archivePrefix={arXiv},\n"
        "  url={https://arxiv.org/abs/2401.00001}\n"
        "}\n"
    )


def test_nothing_is_made_up() -> None:
    assert render([record()]) == "@misc{sparselanterns,\n  title={Sparse Lanterns},\n  key={Sparse Lanterns}\n}\n"


def test_venue_makes_the_type() -> None:
    talk, paper, other = (render([record(venue=venue)]) for venue in ("ICML", "TMLR", "Lantern Days"))
    assert "@inproceedings{" in talk
    assert "  booktitle={ICML}" in talk
    assert "@article{" in paper
    assert "  journal={TMLR}" in paper
    assert "@misc{" in other
    assert "  howpublished={Lantern Days}" in other


def test_preprint_server_is_no_venue() -> None:
    assert "arXiv" not in render([record(venue="arXiv")])


def test_own_citation_is_kept_and_gets_its_eprint() -> None:
    own = citation(title="{Sparse} Lanterns", journal="arXiv preprint arXiv:2401.00001", month="Jul")
    assert render([record(arxiv="2401.00001", bibtex=own)]) == (
        "@article{doe2024sparse,\n"
        "  title={{Sparse} Lanterns},\n"
        "  journal={arXiv preprint arXiv:2401.00001},\n"
        "  month=jul,\n"
        "  eprint={2401.00001},\n"
        "  archivePrefix={arXiv}\n"
        "}\n"
    )


def test_citation_of_another_paper_gets_no_eprint() -> None:
    for other in ({"note": "arXiv:2402.00002"}, {"eprint": "2402.00002"}, {"eprint": "1234", "eprinttype": "pubmed"}):
        assert "2401.00001" not in render([record(arxiv="2401.00001", bibtex=citation(title="A", **other))])


def test_citation_without_title_gets_the_entry_s() -> None:
    assert "  title={Sparse Lanterns}" in render([record(bibtex=citation(year="2024"))])


def test_title_becomes_latex_with_its_formulas() -> None:
    text = render([record("灯笼 für $O(n^2)$ at $5 or $6, 50~60, C\\x and a ^ b")])
    assert 'title={灯笼 f{\\"u}r {$O(n^2)$} at \\$5 or \\$6, 50\\textasciitilde{}60, C\\textbackslash{}x' in text
    assert "a \\textasciicircum{} b}" in text


def test_team_is_one_name() -> None:
    assert "author={{The Lantern Team} and {Light and Sons Inc.}}" in render(
        [record(authors=("The Lantern Team", "Light and Sons Inc."))]
    )


def test_address_cannot_end_its_field() -> None:
    text = render([record(links=(link("https://example.org/a}b\\{c d"),))])
    assert "url={https://example.org/a%7Db%5C%7Bc%20d}" in text


def test_control_characters_are_left_out() -> None:
    assert "title={Sparse Lanterns}" in render([record("Sp\x1bar\u202ese\nLanterns\0")])


def test_citations_are_parted_by_a_blank_line() -> None:
    assert render([record("Lanterns"), record("Candles")]).count("\n\n@") == 1
    assert render([]) == ""
