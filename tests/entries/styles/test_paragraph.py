import pytest
from support.outlines import outline_of, titles_of

from linter.entries.model import Style


def test_paragraphs_that_are_linked_titles() -> None:
    text = (
        "[Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307)  \nJane Doe, Ann Roe  \nICLR 2024\n\n"
        "**[Lighting of Long Stairs](https://arxiv.org/abs/2309.12308)**\n\n"
        "```bibtex\n@misc{roe,\n  title={Lighting of Long Stairs}\n}\n```\n"
    )
    first, second = outline_of(text).entries

    assert (first.style, first.title, first.authors, first.venue) == (
        Style.PARAGRAPH,
        "Sparse Lighting of Halls",
        ("Jane Doe", "Ann Roe"),
        "ICLR",
    )
    assert second.citation is not None
    assert second.span.end == len(text) - 1


def test_bold_titles_with_labelled_links() -> None:
    text = (
        "**Sparse Lighting of Halls** [[paper]](https://arxiv.org/abs/2309.12307)\n\n"
        "**Lighting of Long Stairs** [[paper]](https://arxiv.org/abs/2309.12308) [[code]](https://github.com/doe/a)\n"
    )

    assert titles_of(text) == ["Sparse Lighting of Halls", "Lighting of Long Stairs"]


@pytest.mark.parametrize("fields", ["- 论文：暂无\n", "- **Paper**: TODO\n\n- code: https://github.com/doe/a\n"])
def test_bold_title_above_a_field_that_says_the_paper_is_to_come(fields: str) -> None:
    others = "".join(
        f"**Lighting of Long Stairs {n}**\n\n- paper: https://arxiv.org/abs/2309.1230{n}\n\n" for n in (1, 2)
    )

    assert titles_of(f"{others}**Sparse Lighting of Halls**\n\n{fields}")[2:] == ["Sparse Lighting of Halls"]
    assert titles_of(f"{others}**Sparse Lighting of Halls**\n\n- paper: N/A\n")[2:] == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "[A Survey of Long Halls](https://arxiv.org/abs/2309.12307) is what this list goes with.",
        "This list goes with [A Survey of Long Halls](https://arxiv.org/abs/2309.12307).",
        "[![arXiv](a.svg)](https://arxiv.org/abs/2309.12307)",
        "**Note:** read the [paper](https://arxiv.org/abs/2309.12307) first.",
    ],
)
def test_prose_holds_no_entries(paragraph: str) -> None:
    assert titles_of(f"{paragraph}\n\n{paragraph}\n") == []


def test_one_such_paragraph_makes_no_list() -> None:
    assert titles_of("[A Survey of Long Halls](https://arxiv.org/abs/2309.12307)\n") == []


@pytest.mark.parametrize("heading", ["Survey", "📖 Survey Papers", "2. Surveys and Tutorials"])
def test_one_such_paragraph_is_an_entry_where_surveys_stand(heading: str) -> None:
    text = f"# Lamps\n\n## {heading}\n\n[A Survey of Long Halls](https://arxiv.org/abs/2309.12307)\n\n## Halls\n"

    assert titles_of(text) == ["A Survey of Long Halls"]


@pytest.mark.parametrize("heading", ["Our Survey", "Survey Paper", "Surveying Halls", "Paper"])
def test_one_such_paragraph_is_none_where_the_heading_says_less(heading: str) -> None:
    text = f"# Lamps\n\n## {heading}\n\n[A Survey of Long Halls](https://arxiv.org/abs/2309.12307)\n\n## Halls\n"

    assert titles_of(text) == []


def test_venue_in_bold_behind_a_title_does_not_hide_it() -> None:
    text = (
        "**Sparse Lighting of Long Halls, EMNLP 2023 Main Conference Paper**. [[paper](https://arxiv.org/abs/2309.12307)]"
        "\n\n**Lighting of Long Stairs** [[paper]](https://arxiv.org/abs/2309.12308)\n"
    )

    assert titles_of(text) == ["Sparse Lighting of Long Halls", "Lighting of Long Stairs"]
    assert outline_of(text).entries[0].venue == "EMNLP"


def test_authors_and_venue_in_bold_before_a_title_are_none() -> None:
    items = "- **Ada Moss, Ben Oak, Richard Roe, EMNLP 2023** [Lighting Long Halls](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(items) == ["Lighting Long Halls"]


def test_preprint_server_in_small_letters_behind_a_linked_title_is_no_sentence() -> None:
    text = (
        "[Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307), arXiv 2023\n\n"
        "[Lighting of Long Stairs](https://arxiv.org/abs/2309.12308), bioRxiv\n"
    )

    assert titles_of(text) == ["Sparse Lighting of Halls", "Lighting of Long Stairs"]


@pytest.mark.parametrize(
    ("behind", "is_entry"),
    [
        (" [github](https://github.com/doe/a) ICML 2020", True),
        (" submitted to ICML 2020", True),
        (" accepted by Lamps, 2020.", True),
        (" [and its code](https://github.com/doe/a) light halls.", False),
        (" submitted by those who light halls.", False),
    ],
)
def test_label_or_what_became_of_the_paper_behind_a_linked_title_is_no_sentence(behind: str, *, is_entry: bool) -> None:
    paragraphs = [f"[Lighting Long Halls {n}](https://arxiv.org/abs/2309.1230{n}){behind}\n\n" for n in (1, 2)]

    assert len(titles_of("# Papers\n\n" + "".join(paragraphs))) == (2 if is_entry else 0)


def test_sentence_that_goes_on_in_a_link_is_no_title() -> None:
    text = "Jane Doe's work on [LANT](https://doe.org/lant): [blog](https://doe.org), [paper](https://arxiv.org/abs/2309.1230{})."

    assert titles_of("\n\n".join(text.format(number) for number in (7, 8, 9))) == []


def test_links_and_tags_may_stand_before_a_title() -> None:
    tag = ":red_square: `LANT` `Aug` &nbsp;-&nbsp;"
    text = (
        f"{tag} [paper](https://arxiv.org/abs/2309.12307) / [code](https://github.com/a/b) - Lamps in Long Halls\n\n"
        f"{tag} [paper](https://arxiv.org/abs/2309.12308) / code &nbsp;-&nbsp; Lamps in Short Halls\n\n"
        f"{tag} [paper](https://arxiv.org/abs/2309.12309) / code / [data](https://lamps.org) - Lamps on Stairs\n"
    )

    assert titles_of(text) == ["Lamps in Long Halls", "Lamps in Short Halls", "Lamps on Stairs"]


def test_quoted_titles_with_links_in_summaries_are_entries() -> None:
    text = "## Halls\n\n" + "\n".join(
        f'<details>\n<summary>\n  "<a href="https://arxiv.org/abs/2309.1230{n}">\n  Lamps in Hall {n}\n  </a>," '
        "<i>arXiv</i>\n</summary>\n<blockquote>\n  by <i>Moss</i>\n\n  Lamps are lit.\n\n</blockquote>\n</details>\n"
        for n in (7, 8)
    )

    assert titles_of(text) == ["Lamps in Hall 7", "Lamps in Hall 8"]
    assert [entry.venue for entry in outline_of(text).entries] == ["arXiv", "arXiv"]


def test_month_is_no_venue_and_what_joins_linked_authors_no_author() -> None:
    text = (
        "**Lamps in Long Halls** [Nov., 2023].<br>\n*[Ada Moss](https://moss.org), [Cy Fir](https://fir.org), and "
        "[Ben Oak](https://oak.org).*<br>\n[[PDF](https://arxiv.org/abs/2309.12307)]\n"
        "\n**Lamps on Stairs** [3rd Dec., 2023].<br>\n[[PDF](https://arxiv.org/abs/2309.12308)]\n"
    )
    entry, _ = outline_of(text).entries

    assert (entry.title, entry.venue, entry.authors) == ("Lamps in Long Halls", None, ())


def test_short_title_that_is_all_of_its_line_in_bold_is_told_from_the_name_before_it() -> None:
    text = "".join(
        f"`LANT` **{title}** <br>\nAda Moss, Ben Oak. <br>\nICML 2024. [[PDF](https://arxiv.org/abs/2309.1230{n})]\n\n"
        for n, title in enumerate(("Lamp Oil", "Oil for Long Lamps", "Lamps in Long Halls"))
    )

    assert titles_of(text) == ["Lamp Oil", "Oil for Long Lamps", "Lamps in Long Halls"]


def test_title_of_three_words_in_bold_above_its_links_is_one() -> None:
    text = "".join(
        f"**Lighting Long {place}**\n\n[paper](https://arxiv.org/abs/2309.1230{n})\n\n"
        for n, place in enumerate(("Halls", "Stairs"))
    )

    assert titles_of(text) == ["Lighting Long Halls", "Lighting Long Stairs"]


def test_title_in_bold_above_its_links_may_begin_with_a_short_name() -> None:
    text = "".join(
        f"**LANT{n}: Lighting Long {place}**\n\n[paper](https://arxiv.org/abs/2309.1230{n})\n\n"
        for n, place in enumerate(("Halls", "Stairs"))
    )

    assert [entry.short_name for entry in outline_of(text).entries] == ["LANT0", "LANT1"]


def test_bold_titles_above_their_authors_and_a_list_of_links_are_entries_of_their_model_s_section() -> None:
    paper = (
        "### LANT {0}\n**Sparse Lighting of Long Halls {0}.**   \nAda Moss, Ben Oak\n"
        "- pdf: [https://arxiv.org/abs/2309.1230{0}](https://arxiv.org/abs/2309.1230{0})\n"
        "- code: [https://github.com/doe/lant{0}](https://github.com/doe/lant{0})\n\n"
    )
    first, second = outline_of("# Lamps\n\n## Papers\n\n" + paper.format(1) + paper.format(2)).entries

    assert (first.title, first.authors) == ("Sparse Lighting of Long Halls 1", ("Ada Moss", "Ben Oak"))
    assert second.arxiv is not None
    assert second.arxiv.base == "2309.12302"


@pytest.mark.parametrize("label", ["**Keepers**", "**Hall keepers:**", "**Hall keepers**:"])
def test_people_behind_a_label_in_bold_make_no_title_of_it(label: str) -> None:
    text = f"{label}\nAda Moss, Ben Oak\n\n- [paper](https://arxiv.org/abs/2309.12307)\n\n"

    assert titles_of(text * 2) == []


def test_remark_in_round_brackets_within_a_bold_title_is_no_part_of_it() -> None:
    text = (
        "**(oral) Sparse Lighting of Halls {0}.**[[PDF](https://arxiv.org/abs/2309.1230{0})]<br>\n*Ada Moss.*<br>\n\n"
    )
    first, _ = outline_of(text.format(1) + text.format(2)).entries

    assert (first.title, first.short_name) == ("Sparse Lighting of Halls 1", None)


def test_remark_in_brackets_at_the_end_of_the_line_is_no_sentence_that_goes_on() -> None:
    paragraphs = "".join(
        f"[Lighting of Halls {n}](https://arxiv.org/abs/2309.1230{n}){behind}\n\n"
        for n, behind in enumerate((" (in the section above as well)", "", " (see above) is by Ada Moss"))
    )

    assert titles_of(f"# Lamps\n\n{paragraphs}") == ["Lighting of Halls 0", "Lighting of Halls 1"]


def test_title_before_an_address_that_lacks_its_closing_bracket_is_one() -> None:
    paragraphs = (
        "[Lighting of Long Halls and of the Stairs Between Them at Night. ICML 2020](https://arxiv.org/pdf/2309.12307.pdf\n\n"
        "[Oil for Long Halls](https://arxiv.org/abs/2309.12308)\n"
    )

    assert titles_of(f"# Lamps\n\n{paragraphs}") == [
        "Lighting of Long Halls and of the Stairs Between Them at Night",
        "Oil for Long Halls",
    ]


def test_title_before_a_labelled_address_that_lacks_its_closing_bracket_is_one() -> None:
    paragraphs = "".join(f"[{n}] Oil for Long Halls [paper](https://arxiv.org/abs/2309.1230{n}(\n\n" for n in (1, 2))
    entries = outline_of(f"# Lamps\n\n{paragraphs}").entries

    assert [(entry.title, entry.arxiv and entry.arxiv.base) for entry in entries] == [
        ("Oil for Long Halls", "2309.12301"),
        ("Oil for Long Halls", "2309.12302"),
    ]


@pytest.mark.parametrize("behind", ["", ". ICML 2019. 2019-12-12"])
@pytest.mark.parametrize(
    "address", ["https://arxiv.org/abs/2309.12307", "[https://oil.cc/](https://arxiv.org/abs/2309.12307)"]
)
def test_plain_title_above_the_bare_address_of_its_paper_is_one(behind: str, address: str) -> None:
    other = "[Oil for Long Halls](https://arxiv.org/abs/2309.12308)\n"

    titles = ["Lighting Long Halls by Night", "Oil for Long Halls"]
    assert titles_of(f"# Lamps\n\nLighting Long Halls by Night{behind}\n{address}\n\n{other}") == titles


@pytest.mark.parametrize(
    "text",
    [
        "our lamps are told of in this paper\nhttps://arxiv.org/abs/2309.12307",
        "Lighting Long Halls by Night\nhttps://arxiv.org/abs/2309.12307 tells how",
        "Lighting Long Halls by Night\nis told of at\nhttps://arxiv.org/abs/2309.12307",
        "Lighting Long Halls by Night\nhttps://lamps.example.org",
    ],
)
def test_text_above_another_address_is_no_title(text: str) -> None:
    other = "[Oil for Long Halls](https://arxiv.org/abs/2309.12308)\n"

    assert titles_of(
        f"# Lamps\n\n{text}\n\n{other}\n[Oil for Stairs and Halls](https://arxiv.org/abs/2309.12309)\n"
    ) == [
        "Oil for Long Halls",
        "Oil for Stairs and Halls",
    ]


def _references(number: int) -> str:
    return "".join(
        f"[Lighting of Long Halls {index}](https://arxiv.org/abs/2309.1{index}). A. Moss and B. Oak. Oil 2013.\n\n"
        for index in range(12300, 12300 + number)
    )


@pytest.mark.parametrize(
    "behind",
    [
        "(https://lamps.example/moss/stairs/). A. Moss, B. Oak and C. Elm. Oil and Wicks 2013.",
        "(https://lamps.example/Book/). A. Moss. 2010.",
        "(). Moss, Oak, Elm. OIL 2013",
        "(https://lamps.example/stairs), A. Moss, B. Oak, OIL2016.",
    ],
)
def test_reference_that_leads_away_is_an_entry_beside_many_to_papers(behind: str) -> None:
    titles = titles_of(f"{_references(8)}[Lamps for Dark Stairs]{behind}\n")

    assert len(titles) == 9
    assert titles[-1] == "Lamps for Dark Stairs"


@pytest.mark.parametrize(
    "behind",
    [
        "(https://lamps.example/stairs/). Lamps have been lit there since 2013.",
        "(https://lamps.example/stairs/). Ada Moss.",
        "(https://lamps.example/stairs/). A. Moss. See [this](https://lamps.example). Oil 2013.",
        "(https://github.com/moss/stairs). A. Moss and B. Oak. Oil 2013.",
    ],
)
def test_paragraph_that_leads_away_is_none_where_it_says_less(behind: str) -> None:
    assert len(titles_of(f"{_references(8)}[Lamps for Dark Stairs]{behind}\n")) == 8


def test_reference_that_leads_away_is_none_beside_few_to_papers() -> None:
    text = "[Lamps for Dark Stairs](https://lamps.example/). A. Moss. Oil 2013.\n"

    assert len(titles_of(_references(4) + text)) == 4


def _titles_above_papers(number: int) -> str:
    return "".join(
        f"Lighting of Long Halls {index} ,\nPDF: <https://arxiv.org/abs/2309.{index}>\n\n"
        for index in range(12300, 12300 + number)
    )


@pytest.mark.parametrize("behind", [" , \nPDF: <{}>", ",\nPaper link: [{0}]({0})", ". arXiv: <{}>"])
def test_label_of_the_link_behind_a_plain_title_is_no_part_of_it(behind: str) -> None:
    paragraph = f"Lighting Long Halls by Night{behind.format('https://arxiv.org/abs/2309.12307')}\n\n"
    (title, _), (first, _) = titles_of(paragraph * 2), outline_of(paragraph * 2).entries

    assert (title, first.venue) == ("Lighting Long Halls by Night", "arXiv" if "arXiv:" in behind else None)


@pytest.mark.parametrize("label", ["Project", "Website", "Project page"])
def test_title_above_a_page_of_its_project_is_an_entry_beside_many_above_papers(label: str) -> None:
    text = f"{_titles_above_papers(8)}Lamps for Dark Stairs ,\n{label}: <https://lamps.example/stairs>\n"

    assert titles_of(text)[8:] == ["Lamps for Dark Stairs"]


@pytest.mark.parametrize(
    "text",
    [
        "Lamps for Dark Stairs ,\nProject: <https://lamps.example/stairs> tells how\n",
        "Lamps for Dark Stairs ,\ntold of here\nProject: <https://lamps.example/stairs>\n",
        "Lamps for Dark Stairs ,\nCode: <https://github.com/moss/stairs>\n",
        "Lamps for Dark Stairs ,\nMore of them: <https://lamps.example/stairs>\n",
    ],
)
def test_title_above_what_says_less_is_none_beside_papers(text: str) -> None:
    assert len(titles_of(_titles_above_papers(8) + text)) == 8


def _numbered_papers(number: int) -> str:
    return "".join(
        f"[{index}] Lighting of Long Halls [paper](https://arxiv.org/abs/2309.1{index}) [code](https://lamps.example)\n\n"
        for index in range(1230, 1230 + number)
    )


def _numbered_titles(number: int) -> str:
    return "".join(f"[{index}] Lamps for dark stairs: of oil or not?\n\n" for index in range(number))


@pytest.mark.parametrize("number", [1, 4])
def test_numbered_titles_without_links_are_entries_beside_twice_as_many_to_papers(number: int) -> None:
    titles = titles_of(f"# Lamps\n\n{_numbered_titles(number)}## Oil\n\n{_numbered_papers(8)}")

    assert titles[: len(titles) - 8] == ["Lamps for dark stairs: of oil or not?"] * number


@pytest.mark.parametrize(
    "text",
    [
        _numbered_titles(5),
        "[1] Dark stairs\n",
        "[1] Lamps of the dark stairs are lit. They burn no oil at all\n",
        "[1] Lamps for the stairs [code](https://github.com/moss/stairs)\n",
        "Lamps for the dark stairs [1]\n",
        "[Oil] Lamps for the dark stairs\n",
        "[1] **Lamps for the dark stairs**: these are not of oil\n",
    ],
)
def test_what_is_no_numbered_title_or_one_of_too_many_is_none_beside_numbered_papers(text: str) -> None:
    assert len(titles_of(f"# Lamps\n\n{text}\n{_numbered_papers(8)}")) == 8


def test_numbered_titles_without_links_are_none_beside_few_or_other_papers() -> None:
    assert len(titles_of(f"# Lamps\n\n{_numbered_titles(2)}{_numbered_papers(7)}")) == 7
    assert len(titles_of(f"# Lamps\n\n{_numbered_titles(2)}{_references(8)}")) == 8


def test_title_above_a_page_of_its_project_is_none_beside_few_above_papers() -> None:
    text = "Lamps for Dark Stairs ,\nProject: <https://lamps.example/stairs>\n"

    assert len(titles_of(_titles_above_papers(4) + _references(8) + text)) == 12


@pytest.mark.parametrize("venue", ["[[PPoPP 2022]]", "[[Oil Lamps 2023]]", "[[Proc. Oil Lamps 2023]]"])
def test_dated_venue_in_the_link_behind_a_plain_title_says_that_it_is_one(venue: str) -> None:
    paragraphs = "".join(
        f'<a id="{n}">[{n}]</a> Lighting hall number {n}\t{venue}(https://arxiv.org/abs/2309.1230{n}) 2023-4-8\n\n'
        for n in (1, 2)
    )

    assert titles_of(f"# Lamps\n\n{paragraphs}") == ["Lighting hall number 1", "Lighting hall number 2"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Lamps light long halls. So do the stairs [[Oil Lamps 2023]](https://arxiv.org/abs/2309.12307)",
        "so do the stairs of halls [[Oil Lamps 2023]](https://arxiv.org/abs/2309.12307)",
        "Lamps light the long halls [[Oil Lamps]](https://arxiv.org/abs/2309.12307)",
        "Lamps light the long halls [[Oil Lamps 2023]](https://lamps.example.org)",
        "Lamps light the long halls [[2023]](https://arxiv.org/abs/2309.12307)",
    ],
)
def test_sentence_that_cites_a_paper_in_brackets_is_no_title(paragraph: str) -> None:
    assert titles_of(f"# Lamps\n\n{paragraph}\n\n{paragraph}\n") == []
