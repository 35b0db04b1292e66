"""Which blocks declared kinds read, and what is skipped."""

import pytest
from support.declared import entries_by, entry_by

from linter.entries.model import FieldName, LinkKind, Style

A, B, C = (f"https://arxiv.org/abs/2309.1230{n}" for n in (1, 2, 3))
BULLET, HEADING, PARAGRAPH, TABLE = (
    f'[[kinds]]\nstyle = "{style}"\n' for style in ("bullet", "heading", "paragraph", "table")
)


def titles(config: str, text: str) -> list[str]:
    return [entry.title for entry in entries_by(config, text)]


def test_only_declared_kinds_are_read_where_one_is_bound() -> None:
    text = f"## A\n\n- [Sparse Lanterns of Old]({A})\n\n| Title | Paper |\n|---|---|\n| Ropes | [pdf]({B}) |\n"

    assert titles("", text) == ["Sparse Lanterns of Old", "Ropes"]
    assert titles(BULLET, text) == ["Sparse Lanterns of Old"]
    assert titles(TABLE, text) == ["Ropes"]
    assert titles(HEADING + "levels = [4]\n", text) == []


def test_section_that_no_kind_is_bound_to_is_detected() -> None:
    text = f"# L\n\n## 1. A 🔥\n\n- [Sparse Lanterns]({A})\n\n## B\n\n- [Ropes of Old]({B})\n"

    assert titles(f'{TABLE}sections = ["A"]\n', text) == ["Ropes of Old"]


def test_first_kind_that_fits_reads_a_block() -> None:
    text = f"- **Lanterns** [Sparse Lanterns]({A})\n- [Ropes of Old]({B})\n"
    bold = f'{BULLET}from = {{ title = {{ part = "bold" }} }}\n'

    assert titles(bold + BULLET, text) == ["Lanterns", "Ropes of Old"]
    assert titles(f"{bold}levels = [2]\n{BULLET}", text) == titles(BULLET, text)


@pytest.mark.parametrize(
    ("levels", "wanted"), [("[1]", ["Lights of Old"]), ("[2]", ["Sparse Lanterns", "Ropes of Old"])]
)
def test_levels_of_list_items(levels: str, wanted: list[str]) -> None:
    text = f"- [Lights of Old]({C})\n  - [Sparse Lanterns]({A})\n  - [Ropes of Old]({B})\n"

    assert titles(f"{BULLET}levels = {levels}\n", text) == wanted


def test_levels_of_headings() -> None:
    text = f"## Group\n\n### Lanterns\n\n[pdf]({A})\n\n#### Abstract\n\n[ropes]({B})\n\n### Ropes\n\nNothing else.\n"
    (entry,) = entries_by(f"{HEADING}levels = [3]\n", text)

    assert (entry.title, text[entry.span.start : entry.span.end].endswith(f"[ropes]({B})")) == ("Lanterns", True)


@pytest.mark.parametrize(
    ("extent", "end"), [("line", "### Lanterns"), ("block", "d\n\n---\n\ne"), ("rule", "d"), ("heading", "f")]
)
def test_extent_of_a_heading(extent: str, end: str) -> None:
    text = f"### [Lanterns]({A})\n\nd\n\n---\n\ne\n\n#### More\n\nf\n\n### [Ropes]({B})\n".replace(
        f"### [Lanterns]({A})", f"### Lanterns [pdf]({A})"
    )
    first = entries_by(f'{HEADING}levels = [3]\nextent = "{extent}"\n', text)[0]

    assert text[first.span.start : first.span.end].replace(f" [pdf]({A})", "").endswith(end)


def test_extent_of_an_item_is_its_first_line() -> None:
    text = f"- [Sparse Lanterns]({A}), 2024.\n  See [Ropes]({B}).\n  - [Doors]({C})\n"
    first, second = entries_by(f'{BULLET}extent = "line"\n', text)

    assert text[first.span.start : first.span.end] == f"- [Sparse Lanterns]({A}), 2024."
    assert ([link.label for link in first.links], second.title) == (["Sparse Lanterns"], "Doors")


def test_extent_of_a_paragraph() -> None:
    text = f"**Lanterns**\n\n[pdf]({A})\n\n---\n\n**Ropes**\n[pdf]({B})\n"
    config = f'{PARAGRAPH}from = {{ title = {{ part = "bold" }} }}\n'

    assert titles(f'{config}extent = "rule"\n', text) == ["Lanterns", "Ropes"]
    assert titles(f'{config}extent = "block"\n', text) == ["Ropes"]
    assert titles(f'{config}extent = "line"\n', text) == []


def test_category_is_the_file() -> None:
    text = f"# Lanterns 🏮\n\n## A\n\n- [Sparse]({A})\n\n## B\n\n- [Ropes]({B})\n"

    assert {entry.category for entry in entries_by(f'{BULLET}category = "file"\n', text)} == {("Lanterns",)}


def test_entries_in_quotes_and_lists_below_items() -> None:
    text = f"> - [Sparse Lanterns]({A})\n> - Group\n>   - [Ropes of Old]({B})\n"

    assert titles(BULLET, text) == ["Sparse Lanterns", "Ropes of Old"]


def test_news_and_contents_are_no_entries() -> None:
    text = (
        f"# L\n\n- [A](#a)\n- [B](#b)\n\n## News\n\n- [Sparse Lanterns]({A})\n\n## A\n\n- [Ropes of Old]({B})\n\n"
        f"## B\n\nNews:\n\n- [Doors of Old]({C})\n"
    )

    assert titles(BULLET, text) == ["Ropes of Old"]


def test_none_tokens_stand_for_nothing() -> None:
    text = (
        f"| Title | Venue | Code |\n|---|---|---|\n| Lanterns of Old | TBA | [Coming Soon](https://github.com/a) |\n"
        f"| - | ACL 2023 | [x]({B}) |\n"
    )
    tokens = 'none = ["-", "tba", "coming soon"]\n'
    entry = entry_by(f'{TABLE}{tokens}from = {{ title = {{ column = 1 }}, code = {{ column = "Code" }} }}\n', text)

    assert (entry.title, entry.venue, entry.place(FieldName.CODE)) == ("Lanterns of Old", None, None)


def test_place_that_is_declared_and_empty_says_nothing() -> None:
    entry = entry_by(f'{BULLET}from = {{ venue = {{ label = "Venue" }} }}\n', f"- [Sparse Lanterns]({A}), ICLR 2024.\n")

    assert (entry.venue, entry.year) == (None, 2024)


def test_place_of_tags_holds_several_and_of_a_rating_the_first() -> None:
    config = f'{BULLET}from = {{ tags = {{ part = "emphasis" }}, rating = {{ part = "emphasis" }} }}\n'
    entry = entry_by(config, f"- [Sparse Lanterns of Old]({A}) *bright* and *warm*\n")

    assert [tag.text for tag in entry.tags] == ["bright", "warm"]
    assert entry.written[FieldName.RATING].text == "bright"


def test_title_may_be_that_of_the_citation() -> None:
    citation = "```bibtex\n@misc{a,\n  title={Sparse Lanterns}\n}\n```\n"
    text = f"### Lanterns\n\n[pdf]({A})\n\n{citation}"

    assert titles(f'{HEADING}from = {{ title = {{ bibtex = "title" }} }}\n', text) == ["Sparse Lanterns"]


@pytest.mark.parametrize("label", ["Weights", "[weights]", "Model card"])
@pytest.mark.parametrize("field", ["code", "project", "demo", "data"])
def test_links_of_declared_labels(field: str, label: str) -> None:
    config = f'{BULLET}from = {{ {field} = {{ label = ["weights", "Model Card"] }} }}\n'
    shown = f"[{label}](https://a.org/x)" if "[" in label else f"{label}: [here](https://a.org/x)"
    text = f"- [Sparse Lanterns]({A}) [other](https://b.org) {shown}\n"
    entry = entry_by(config, text)
    place = entry.place(FieldName(field))

    assert place is not None
    assert text[place.start : place.end].endswith("(https://a.org/x)")
    assert [name for name in ("code", "project", "demo", "data") if entry.place(FieldName(name))] == [field]


def test_link_of_a_declared_label_is_of_its_kind() -> None:
    entry = entry_by(
        f'{BULLET}from = {{ code = {{ label = "weights" }} }}\n',
        f"- [Sparse Lanterns]({A}) weights: [here](https://a.org/x)",
    )

    assert [link.kind for link in entry.links] == [LinkKind.PAPER, LinkKind.CODE]


def test_first_link_is_no_paper_where_nothing_is_said_of_paper_links() -> None:
    entry = entry_by(BULLET, f"- **Sparse Lanterns of Old** [code](https://github.com/doe/lamp) [paper]({A})\n")

    assert [link.kind for link in entry.links] == [LinkKind.CODE, LinkKind.PAPER]


@pytest.mark.parametrize(("written", "year"), [("2021", 2021), ("'21", 2021), ("soon", 2023)])
def test_year_of_a_declared_column_else_of_the_identifier(written: str, year: int) -> None:
    text = f"| Title | Lit |\n|---|---|\n| [Lanterns of Old]({A}) | {written} |\n"

    assert entry_by(f'{TABLE}from = {{ year = {{ column = "Lit" }} }}\n', text).year == year


def test_words_in_the_declared_place_of_a_year_are_no_year_as_written() -> None:
    text = f"| Title | Lit |\n|---|---|\n| [Lanterns of Old]({A}) | soon |\n"
    entry = entry_by(f'{TABLE}from = {{ year = {{ column = "Lit" }} }}\n', text)

    assert FieldName.YEAR not in entry.written


def test_words_in_the_declared_place_of_a_date_are_no_date() -> None:
    text = f"| Title | Lit |\n|---|---|\n| [Lanterns of Old]({A}) | soon |\n"
    entry = entry_by(f'{TABLE}from = {{ date = {{ column = "Lit" }} }}\n', text)

    assert (entry.date, FieldName.DATE in entry.written) == (None, False)


def test_headings_of_any_level_end_the_entry_above_where_they_are_entries() -> None:
    text = f"### Lanterns\n\npaper link: [here]({A})\n\n#### Ropes\n\npaper link: [here]({B})\n"

    assert titles(HEADING, text) == ["Lanterns", "Ropes"]


def test_skipped_sections_hold_no_entries() -> None:
    text = f"# L\n\n## 1. Samples\n\n### A\n\n- [Sparse Lanterns]({A})\n\n## B\n\n- [Ropes of Old]({B})\n"

    assert titles('[skip]\nsections = ["Samples"]\n', text) == ["Ropes of Old"]
    assert titles(f'[skip]\nsections = ["Samples"]\n{BULLET}', text) == ["Ropes of Old"]
    assert titles('[skip]\nsections = ["A"]\n', text) == ["Sparse Lanterns", "Ropes of Old"]


def test_skipped_section_may_be_the_last() -> None:
    text = f"# L\n\n## A\n\n- [Sparse Lanterns]({A})\n\n## Samples\n\n- [Ropes of Old]({B})\n"

    assert titles('[skip]\nsections = ["Samples"]\n', text) == ["Sparse Lanterns"]


def test_skipped_headings_are_no_entries() -> None:
    text = f"# L\n\n## A\n\n### Lanterns\n\npaper link: [here]({A})\n\n## B\n\n### Ropes\n\npaper link: [here]({B})\n"

    assert titles('[skip]\nsections = ["A"]\n', text) == ["Ropes"]


def test_what_stands_between_marks_is_skipped() -> None:
    one, two, three = f"- [Sparse Lanterns]({A})", f"- [Ropes of Old]({B})", f"- [Doors of Old]({C})"
    text = f"{one}\n\n<!-- BEGIN -->\n\n{two}\n\n<!-- END -->\n\n{three}\n"

    assert titles('[skip]\nbetween = [["<!-- BEGIN -->", "<!-- END -->"]]\n', text) == [
        *("Sparse Lanterns", "Doors of Old"),
    ]
    assert titles('[skip]\nbetween = [["<!-- BEGIN -->", "<!-- NEVER -->"]]\n', text) == ["Sparse Lanterns"]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("paper", LinkKind.PAPER),
        ("preprint", LinkKind.PAPER),
        ("code", LinkKind.CODE),
        ("project", LinkKind.PROJECT),
        ("demo", LinkKind.PROJECT),
        ("blog", LinkKind.BLOG),
        ("data", LinkKind.DATA),
        ("video", LinkKind.VIDEO),
    ],
)
def test_class_of_a_host_is_its_links(key: str, kind: LinkKind) -> None:
    text = f"- [Sparse Lanterns]({A}) [x](https://one.example.org/a) [y](https://example.org/b)\n"
    entry = entry_by(f'[hosts]\n{key} = ["one.example.org"]\n', text)

    assert [link.kind for link in entry.links] == [LinkKind.PAPER, kind, LinkKind.OTHER]
    assert (entry.place(FieldName.DEMO) is not None) is (key == "demo")


def test_links_to_ignored_hosts_are_no_entrys() -> None:
    entry = entry_by('[hosts]\nignored = ["ads.example.org"]\n', f"- [Lanterns]({A}) [ad](https://x.ads.example.org)\n")

    assert [link.label for link in entry.links] == ["Lanterns"]


@pytest.mark.parametrize("url", ["https://img.shields.io/badge/a-b-c", "https://a.org/b.png", "https://marks.org/x"])
def test_badges_and_pictures_are_nobodys_paper(url: str) -> None:
    entry = entry_by('[hosts]\nbadge = ["marks.org"]\n', f"- **Sparse Lanterns** [Paper]({url}) [arXiv]({A})\n")

    assert entry.paper_link is not None
    assert entry.paper_link.link.url == A


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ('labels = ["PDF", "Article"]', "article"),
        ("position = 2", "Site"),
        ('hosts = ["preprint"]', "x"),
        ('hosts = ["paper"]', "article"),
        ('hosts = ["project", "other"]', "Site"),
        ('labels = ["Article"]\nhosts = ["preprint"]', None),
    ],
)
def test_paper_is_the_link_that_is_declared(said: str, label: str | None) -> None:
    text = (
        "- **Sparse Lanterns** [code](https://github.com/a/b) [Site](https://doe.github.io) "
        f"[article](https://aclanthology.org/2023.acl-long.1/) [x]({A})\n"
    )
    entry = entry_by(f"{BULLET}[kinds.paper-link]\n{said}\n", text)

    assert (entry.paper_link.label if entry.paper_link else None) == label


@pytest.mark.parametrize(
    ("mark", "text", "wanted"),
    [
        ("colon", "**LANT**: [ROPE: Sparse Lanterns of Old]", ("ROPE: Sparse Lanterns of Old", "ROPE")),
        ("before", "**LANT**: [ROPE: Sparse Lanterns of Old]", ("ROPE: Sparse Lanterns of Old", "LANT")),
        ("none", "**LANT**: [ROPE: Sparse Lanterns of Old]", ("ROPE: Sparse Lanterns of Old", None)),
        ("brackets", "[ROPE: Sparse Lanterns of Old (LANT)]", ("ROPE: Sparse Lanterns of Old", "LANT")),
        ("colon", "[Sparse Lanterns of Old (LANT)]", ("Sparse Lanterns of Old (LANT)", None)),
    ],
)
def test_mark_of_short_names(mark: str, text: str, wanted: tuple[str, str | None]) -> None:
    entry = entry_by(f'[titles]\nshort-name = "{mark}"\n', f"- {text}({A})\n")

    assert (entry.title, entry.short_name) == wanted


@pytest.mark.parametrize(
    ("mark", "wanted"),
    [("colon", ("ROPE: Lanterns (LANT)", "ROPE")), ("brackets", ("ROPE: Lanterns", "LANT")), ("none", None)],
)
def test_mark_of_short_names_in_headings(mark: str, wanted: tuple[str, str] | None) -> None:
    text = f"### ROPE: Lanterns (LANT)\n\npaper link: [here]({A})\n"
    entry = entry_by(f'[titles]\nshort-name = "{mark}"\n', text)

    assert (entry.title, entry.short_name) == (wanted or ("ROPE: Lanterns (LANT)", None))


def test_title_without_brackets_has_no_short_name_where_such_stand_in_brackets() -> None:
    entry = entry_by('[titles]\nshort-name = "brackets"\n', f"- [Sparse Lanterns of Old]({A})\n")

    assert (entry.title, entry.short_name) == ("Sparse Lanterns of Old", None)


def test_prefixes_do_not_belong_to_titles() -> None:
    text = f"- NEW! **Sparse Lanterns** [pdf]({A})\n- [hot Ropes of Old]({B})\n- [hotter Doors of Old]({C})\n"

    assert titles('[titles]\nprefixes = ["NEW!", "hot"]\n', text) == [
        *("Sparse Lanterns", "Ropes of Old", "hotter Doors of Old"),
    ]


@pytest.mark.parametrize(("of", "year"), [("posting", 2024), ("publication", 2024), ("listing", 2023)])
def test_what_dates_tell(of: str, year: int) -> None:
    text = f"## 2024/05\n\n- [Sparse Lanterns]({A})\n"
    entry = entry_by(f'[dates]\nforms = ["YYYY/MM"]\nof = "{of}"\n', text)

    assert (str(entry.date), entry.year) == ("2024-05", year)


@pytest.mark.parametrize(
    ("text", "date", "under"),
    [
        (f"- [Sparse Lanterns]({A}) 2024.05.03, seen 2023-01-02\n", "2024-05-03", "2024.05.03"),
        (f"- [Sparse Lanterns]({A})\n  <!-- 2024.05.03 -->\n", "2024-05-03", "2024.05.03"),
        (f"# L\n\n## Week of May 3rd, 2024\n\n- [Sparse Lanterns]({A})\n", "2024-05-03", "May 3rd, 2024"),
        (f"## 2024-05-03\n\n- [Sparse Lanterns]({A})\n", None, None),
        (f"- [On 2024.05.03 a Lantern Fell]({A})\n", None, None),
    ],
)
def test_dates_in_declared_forms(text: str, date: str | None, under: str | None) -> None:
    entry = entry_by('[dates]\nforms = ["YYYY.MM.DD", "Month D, YYYY"]\n', text)
    place = entry.place(FieldName.DATE)

    assert (str(entry.date) if entry.date else None) == date
    assert (text[place.start : place.end] if place else None) == under


def test_marks_around_a_declared_venue_that_nobody_knows_are_no_part_of_it() -> None:
    text = f"| Title | Where |\n|---|---|\n| [Lanterns of Old]({A}) | (Lantern Days.) |\n"

    assert entry_by(f'{TABLE}from = {{ venue = {{ column = "Where" }} }}\n', text).venue == "Lantern Days"


def test_venue_and_year_in_one_word_are_read_where_venues_are_written_in_a_form() -> None:
    text = f"- [ICML23] [Sparse Lanterns]({A})\n"

    assert entry_by('[entries]\nvenue-year = "ICML23"\n', text).venue == "ICML"


def test_declared_row_needs_no_table_of_papers() -> None:
    text = f"| Set | Size | Min | Max | Where |\n|---|---|---|---|---|\n| Lantern Set | 1 | 2 | 3 | [x]({A}) |\n"
    entry = entry_by(TABLE, text)

    assert (entry.style, entry.title) == (Style.TABLE, "Lantern Set")


def test_row_with_several_papers_in_a_cell_is_as_many_entries() -> None:
    cell = f"[Sparse Lanterns of Old]({A}) (2023)<br>[Ropes That Never Fray]({B}) (2022)"
    text = f"| Field | Papers |\n|---|---|\n| Light | {cell} |\n| Wood | [Planks of Old Ships]({C}) |\n"

    wanted = ["Sparse Lanterns of Old", "Ropes That Never Fray", "Planks of Old Ships"]
    assert titles(TABLE, text) == titles("", text) == wanted
    by_column = (
        f'{TABLE}category = {{ column = "Field" }}\nfrom = {{ title = {{ column = "Papers", part = "link" }} }}\n'
    )
    found = entries_by(by_column, text)
    assert [(entry.title, entry.category[-1]) for entry in found] == list(
        zip(wanted, ("Light", "Light", "Wood"), strict=True)
    )
