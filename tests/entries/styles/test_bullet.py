import pytest
from support.outlines import entry_of, outline_of, titles_of

from linter.entries.model import LinkKind, Style


def papers(title: str) -> str:
    """Four items that are entries whatever stands beside them."""
    items = (
        f"- [{title} Number {n}](https://arxiv.org/abs/2309.1230{n}). Jane Doe, Richard Roe.\n" for n in (1, 2, 3, 4)
    )
    return "".join(items)


def test_numbered_item_with_a_bold_linked_title() -> None:
    text = (
        "3. [**Sparse Lighting.**](https://arxiv.org/abs/2309.12307) _Jane Doe, R. Roe._ Arxiv 2023. "
        "[![stars](https://img.shields.io/github/stars/doe/lantern)](https://github.com/doe/lantern)\n"
    )
    entry = entry_of(text)

    assert entry.style is Style.BULLET
    assert entry.title == "Sparse Lighting"
    assert text[entry.title_span.start : entry.title_span.end] == "Sparse Lighting"
    assert entry.authors == ("Jane Doe", "R. Roe")
    assert (entry.venue, entry.year) == ("arXiv", 2023)
    assert [(link.label, link.kind, link.is_labelled) for link in entry.links] == [
        ("**Sparse Lighting.**".strip("*"), LinkKind.PAPER, False),
        ("stars", LinkKind.CODE, True),
    ]
    assert text[entry.span.start : entry.span.end] == text.rstrip("\n")


def test_plain_title_over_two_lines() -> None:
    text = (
        "- Sparse Lighting of\n  Long Corridors <br> NeurIPS Lights Workshop 2024 "
        "[[Paper]](https://openreview.net/forum?id=a) [[Code]](https://github.com/doe/lantern)\n"
    )
    entry = entry_of(text)

    assert entry.title == "Sparse Lighting of Long Corridors"
    assert text[entry.title_span.start : entry.title_span.end] == "Sparse Lighting of\n  Long Corridors"
    assert (entry.venue, entry.year) == ("NeurIPS Lights Workshop", 2024)
    assert [link.label for link in entry.links] == ["Paper", "Code"]
    assert entry.paper_link is entry.links[0]


def test_short_name_ends_at_the_first_of_several_colons() -> None:
    entry = entry_of("- [LANT: Sparse Lighting: A Study](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.short_name) == ("LANT: Sparse Lighting: A Study", "LANT")


def test_badges_before_the_title() -> None:
    entry = entry_of(
        "* [![Publish](https://img.shields.io/badge/Conference-ICML'24-blue)]() "
        "[![Star](https://img.shields.io/github/stars/doe/lantern.svg)](https://github.com/doe/lantern) "
        "[LANT: Sparse Lighting](https://arxiv.org/abs/2309.12307v2). Jane Doe, Ann van Roe, Li Wu. "
        "[[Paper]](https://arxiv.org/abs/2309.12307v2)[[Github]](https://github.com/doe/lantern)\n"
    )

    assert (entry.title, entry.short_name) == ("LANT: Sparse Lighting", "LANT")
    assert entry.authors == ("Jane Doe", "Ann van Roe", "Li Wu")
    assert (entry.venue, entry.year) == ("ICML", 2024)
    assert [link.label for link in entry.links] == ["Star", "LANT: Sparse Lighting", "Paper", "Github"]
    assert entry.paper_link is not None
    assert entry.paper_link.label == "Paper"


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("[Sparse Lighting](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ("[2024.07] [Sparse Lighting](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ("(ICLR'24) **Sparse Lighting** [[pdf]](https://arxiv.org/pdf/2309.12307)", "Sparse Lighting"),
        ("**[2024/07]** Sparse Lighting [[pdf]](https://arxiv.org/pdf/2309.12307)", "Sparse Lighting"),
        ("`NeurIPS 2023` [Sparse Lighting](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ("[x] 🔥 [Sparse Lighting](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        (":star: [Sparse Lighting](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ("Paper: [Sparse Lighting](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ("[[pdf](https://arxiv.org/pdf/2309.12307)] Sparse Lighting. Doe, J., Roe, R. 2023", "Sparse Lighting"),
        ("“Sparse Lighting,” Jane Doe, 2023. [paper](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ('"Sparse Lighting", Jane Doe, 2023. [paper](https://arxiv.org/abs/2309.12307)', "Sparse Lighting"),
        ("*Sparse Lighting*, Jane Doe [[arXiv](https://arxiv.org/abs/2309.12307)]", "Sparse Lighting"),
        ("**Sparse Lighting [[pdf]](https://arxiv.org/pdf/2309.12307)**", "Sparse Lighting"),
        ("Sparse Lighting. Jane Doe, R. Roe. ICLR 2024. [paper](https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ("Sparse Lighting: v2. A Study [[paper]](https://arxiv.org/abs/2309.12307)", "Sparse Lighting: v2. A Study"),
        ("8-16 Bits of Light [[paper]](https://arxiv.org/abs/2309.12307)", "8-16 Bits of Light"),
        ("[2024.5 Lights (32k)](https://arxiv.org/abs/2309.12307)", "2024.5 Lights (32k)"),
        ("[Lights in C\\#, S$^3$ and [MASK]](https://arxiv.org/abs/2309.12307)", "Lights in C#, S$^3$ and [MASK]"),
        ('<a href="https://arxiv.org/abs/2309.12307">Sparse Lighting</a>, 2023', "Sparse Lighting"),
        ("[Sparse Lighting][a], 2023\n\n[a]: https://arxiv.org/abs/2309.12307", "Sparse Lighting"),
        ("Sparse Lighting <https://arxiv.org/abs/2309.12307>", "Sparse Lighting"),
        ("**LANT**: Sparse Lighting of Long Corridors [[pdf]](u)", "LANT: Sparse Lighting of Long Corridors"),
        ("**lamp**: a lamp for corridors [[link]](v) [[paper]](u)", "lamp"),
        ("🔥[**LANT**] Sparse Lighting of Long Corridors [[pdf]](u)", "Sparse Lighting of Long Corridors"),
        ("Sparse Lighting of Corridors, <ins>arXiv, 2024</ins> [[Paper](u)]", "Sparse Lighting of Corridors"),
        ("Sparse Lighting of Corridors (ICLR 2024) [[Paper](u)]", "Sparse Lighting of Corridors"),
        ('Doe, Jane, et al. "Sparse Lighting of Halls." *NeurIPS* (2023). [pdf](u)', "Sparse Lighting of Halls"),
        ('Doe, Jane, et al. "**“Sparse Lighting of Halls**." *LIGHTS*(2023) [pdf](u)', "Sparse Lighting of Halls"),
        ("Sparse Lighting of Corridors [📄](https://arxiv.org/abs/2309.12307)", "Sparse Lighting of Corridors"),
        ("ICLR 2024 | Sparse Lighting of Corridors [[Paper](u)]", "Sparse Lighting of Corridors"),
        ("[Sparse Lighting of Corridors] (https://arxiv.org/abs/2309.12307)", "Sparse Lighting of Corridors"),
        ("(Sparse Lighting of Corridors)[https://arxiv.org/abs/2309.12307]", "Sparse Lighting of Corridors"),
        ("[HL] Sparse Lighting of Corridors][https://arxiv.org/abs/2309.12307]", "Sparse Lighting of Corridors"),
        ("[Sparse Lighting of Corridors(https://arxiv.org/abs/2309.12307)", "Sparse Lighting of Corridors"),
        ("Sparse Lighting <br> ICLR 2024 [[Paper]] (https://arxiv.org/abs/2309.12307)", "Sparse Lighting"),
        ("Sparse Lighting of Corridors [[Paper]] (https://arxiv.org/abs/2309.12307)", "Sparse Lighting of Corridors"),
        ("长廊的照明 [[论文]](https://arxiv.org/abs/2309.12307)", "长廊的照明"),
        ("Sparse Lighting of Corridors(@Hall & Sons etc) [[pdf]](u)", "Sparse Lighting of Corridors"),
        ("Sparse Lighting of Corridors, LIGHTS-Dim, 2023 [[pdf]](u)", "Sparse Lighting of Corridors"),
        ("Sparse Lighting of Corridors. `2023.06` [[pdf]](u)", "Sparse Lighting of Corridors"),
        ("Sparse Lighting of Corridors - Jane Doe et al - [PDF](u)", "Sparse Lighting of Corridors"),
        ("Sparse Lighting - Of Corridors And Halls [PDF](u)", "Sparse Lighting - Of Corridors And Halls"),
        ("Doe, J., Roe, R., & Poe, E. (2023). Sparse lighting. *Lights*. [[pdf]](u)", "Sparse lighting"),
        ("Doe, J. et al. (2023a). Sparse lighting. arXiv. [link](https://arxiv.org/abs/2309.12307)", "Sparse lighting"),
        ('J. Doe and R. Roe, "Sparse lighting of corridors," 2023. [paper](u)', "Sparse lighting of corridors"),
        ("[[ICLR 2024](https://arxiv.org/abs/2309.12307)] Sparse Lighting of Halls", "Sparse Lighting of Halls"),
        ('**[LANT]** "Sparse Lighting of Halls", *arXiv, Dec 2023*.\n[[Paper](u)]', "Sparse Lighting of Halls"),
    ],
)  # fmt: skip
def test_title_leads_the_item(item: str, title: str) -> None:
    assert titles_of(f"- {item}\n") == [title]


@pytest.mark.parametrize(
    "item",
    [
        "**LANT**: [Sparse Lighting of Corridors](https://arxiv.org/abs/2309.12307)",
        "LANT: [Sparse Lighting of Corridors](https://arxiv.org/abs/2309.12307)",
        '**LANT**: "Sparse Lighting of Corridors", *arXiv, Dec 2023*. [[Paper](u)]',
        '**LANT** "Sparse Lighting of Corridors", *arXiv, Dec 2023*. [[Paper](u)]',
        'LANT: "Sparse Lighting of Corridors" [[Paper](u)]',
        '<u>LANT</u>: **"Sparse Lighting of Corridors"**. *Jane Doe et al.* JMLR 2019. [[Paper](u)]',
        "`LANT` - Sparse Lighting of Corridors. [paper](u)",
        "LANT - [Sparse Lighting of Corridors](https://arxiv.org/abs/2309.12307)",
    ],
)
def test_name_before_a_titled_link_or_a_quoted_title_is_the_short_name(item: str) -> None:
    entry = entry_of(f"- {item}\n")

    assert (entry.title, entry.short_name) == ("Sparse Lighting of Corridors", "LANT")


@pytest.mark.parametrize("name", ["LANT.int8()", "Online Lamps", "LAMP, I/O"])
def test_name_in_brackets_before_a_title_is_the_short_name(name: str) -> None:
    entry = entry_of(f"- [{name}] 8-Bit Lighting of Corridors [[pdf]](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.short_name) == ("8-Bit Lighting of Corridors", name)


def test_venue_in_brackets_behind_three_words_is_no_part_of_the_title() -> None:
    text = "- [Lighting Long Halls (ICLR Workshop)](https://arxiv.org/abs/2309.12307)\n- [Long Halls (ICLR Workshop)](https://arxiv.org/abs/2309.12308)\n"

    assert titles_of(text) == ["Lighting Long Halls", "Long Halls (ICLR Workshop)"]


def test_name_in_wide_brackets_before_a_linked_title_is_the_short_name() -> None:
    entry = entry_of("- 【LANT】[Sparse Lighting of Corridors](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.short_name) == ("Sparse Lighting of Corridors", "LANT")


def test_bold_title_before_quoted_words_is_no_name() -> None:
    assert titles_of("- **Sparse Lighting** *Jane Doe, Richard Roe* [[Paper](u)]\n") == ["Sparse Lighting"]


def test_fields_may_stand_in_a_list_below_the_title() -> None:
    entry = entry_of(
        "- **Sparse Lighting**\n  - Authors: Jane Doe\n  - Paper: [link](https://arxiv.org/abs/2309.12307)\n"
        "  - Code: [link](https://github.com/doe/lantern)\n"
    )

    assert entry.title == "Sparse Lighting"
    assert [(link.label, link.kind) for link in entry.links] == [("Paper", LinkKind.PAPER), ("Code", LinkKind.CODE)]


def test_citation_below_a_title_is_the_items() -> None:
    entry = entry_of(
        "- [Sparse Lighting](https://lights.example/paper) [[PDF]](a.pdf)\n\n  ```bibtex\n  @misc{doe,\n"
        "    title={Sparse Lighting},\n    eprint={2309.12307},\n    archivePrefix={arXiv}\n  }\n  ```\n"
    )

    assert entry.citation is not None
    assert entry.citation.key == "doe"
    assert entry.arxiv is not None
    assert entry.arxiv.base == "2309.12307"


def test_items_of_a_group_are_entries_and_what_hangs_below_an_entry_is_none() -> None:
    text = (
        "- Corridors\n  - [Sparse Lighting](https://arxiv.org/abs/2309.12307)\n"
        "    - Follow-up: [Dense Lighting of Halls](https://arxiv.org/abs/2309.12308)\n"
        "- **[2024.07.01]**\n  - Paper: [Lighting of Stairs](https://arxiv.org/abs/2309.12309)\n"
    )

    assert titles_of(text) == ["Sparse Lighting", "Lighting of Stairs"]


def test_item_without_a_paper_link_among_entries_is_one_too() -> None:
    text = papers("Lanterns") + "- [Lighting without a Paper](https://github.com/doe/lantern)\n- A remark.\n"
    entries = outline_of(text).entries

    assert [entry.title for entry in entries][4:] == ["Lighting without a Paper"]
    assert entries[4].paper_link is None


def test_items_written_like_all_entries_of_the_file_are_entries() -> None:
    entries = "".join(
        f"{n}. [**Lanterns {n}.**](https://arxiv.org/abs/2309.1230{n}) _Jane Doe._ 2023.\n" for n in range(1, 7)
    )
    posts = "1. [**A Post on Lanterns.**](https://doe.example/post) _Jane Doe._ 2024.\n"
    text = f"## Papers\n\n### Halls\n\n{entries}\n### Blogs\n\n{posts}\n### Lists\n\n1. [Lists](https://github.com/doe/x)\n"

    assert titles_of(text)[6:] == ["A Post on Lanterns"]


@pytest.mark.parametrize(
    ("posts", "titles"),
    [
        ("1. [**A Talk on Lamps**](https://youtu.be/a) _Jane Doe._ 2024\n", []),
        ("1. [**Lamp Maker**](https://github.com/doe/lamp) _Jane Doe._ 2024 [[page]](https://doe.example)\n", []),
        (
            "1. [**Lamp Show**](https://youtu.be/a) _Moss._ 2024\n1. [**Halls**](http://doe.example) _Oak._ 2024\n",
            ["Lamp Show", "Halls"],
        ),
    ],
    ids=["talk", "program", "talk among posts"],
)
def test_talks_and_programs_of_their_own_section_are_none_though_written_like_all_entries(
    posts: str, titles: list[str]
) -> None:
    entries = "".join(
        f"{n}. [**Lanterns {n}.**](https://arxiv.org/abs/2309.1230{n}) _Jane Doe._ 2023.\n" for n in range(1, 7)
    )

    assert titles_of(f"## Papers\n\n{entries}\n## More\n\n{posts}")[6:] == titles


@pytest.mark.parametrize(
    "item",
    [
        "**Attention:** as shown in the [paper](https://arxiv.org/abs/2309.12307), it looks back.",
        "**Sinusoids**. They repeat and repeat, as was said long ago by others ([paper](https://arxiv.org/abs/2309.12307)).",
        "[Lamps](https://arxiv.org/abs/2309.12307) are what lights the corridors of the house.",
        "[Lamps](https://arxiv.org/abs/2309.12307): measures how many of the corridors are lit at night, and how well.",
        "See our [paper](https://arxiv.org/abs/2309.12307) for more.",
        "[Halls](#halls)",
        "[github](https://github.com/doe/lantern)",
        "![figure](https://arxiv.org/html/2309.12307v1/x1.png) A figure of halls",
        "A remark without links.",
        "",
    ],
)
def test_no_false_entries(item: str) -> None:
    assert titles_of(f"## Halls\n\n- {item}\n") == []


def test_tool_with_its_paper_among_the_links_at_the_end_is_an_entry() -> None:
    links = "[[link]](https://github.com/doe/lamp) [[paper]](https://arxiv.org/abs/2309.12307)"

    assert titles_of(f"## Tools\n\n* **lamp**: it lights the corridors of the house at night. {links}\n") == ["lamp"]


@pytest.mark.parametrize(
    ("item", "titles"),
    [
        ("[Lamps and Oil]({}): a short paper, which explains how long halls are lit at night", ["Lamps and Oil"]),
        ("[Lamps and Oil]({}): the first survey of how long halls are lit at night", ["Lamps and Oil"]),
        ("[Lamps and Oil]({}): a way in which long halls are lit at night, as the paper says", []),
        ("[Lamps]({}): a short paper, which explains how long halls are lit at night", []),
    ],
)
def test_remark_that_calls_a_linked_title_a_paper_explains_no_term(item: str, titles: list[str]) -> None:
    assert titles_of(f"## Halls\n\n- {item.format('https://arxiv.org/abs/2309.12307')}\n") == titles


def test_characters_that_nobody_sees_make_no_entry_of_an_explained_term() -> None:
    seen = "**Nets** [paper](https://arxiv.org/abs/2301.99999)\na no-break blank, a zero width one and a tab"
    parted = seen.replace("zero width", "zero\u200bwidth")

    assert titles_of(f"## Halls\n\n- {parted}\n") == titles_of(f"## Halls\n\n- {seen.replace('o w', 'ow')}\n")


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Lighting Halls at Night (NeurIPS 2024 Datasets and Benchmarks Track)", "Lighting Halls at Night"),
        ("Lighting Halls at Night (NeurIPS 2024 Datasets & Benchmarks)", "Lighting Halls at Night"),
        ("Lighting Halls at Night. ICML 2024 Spotlight", "Lighting Halls at Night"),
        ("LANT (ICML 2024 Spotlight)", "LANT"),
        ("LANT (FAST)", "LANT (FAST)"),
        (
            "Lighting Halls (NeurIPS 2024 lamps for all of the halls there are)",
            "Lighting Halls (NeurIPS 2024 lamps for all of the halls there are)",
        ),
    ],
)
def test_venue_with_its_track_is_no_part_of_a_linked_title(said: str, title: str) -> None:
    assert titles_of(f"- [{said}](https://arxiv.org/abs/2309.12307)\n") == [title]


def test_characters_that_nobody_sees_part_no_name_from_its_title() -> None:
    entry = entry_of("- (LANT) \u200b\u200b[Lighting Long Halls at Night](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.short_name) == ("Lighting Long Halls at Night", "LANT")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lighting Halls with **Oil**, Wick, and Glass.", "Lighting Halls with Oil, Wick, and Glass"),
        ("Lighting Halls for the **Night**: A Study.", "Lighting Halls for the Night: A Study"),
        ("Lighting Halls at Night **Oral**, Lamps.", "Lighting Halls at Night"),
        ("Lighting Halls at Night. With **Ada Moss**, Ben Oak.", "Lighting Halls at Night. With"),
    ],
)
def test_title_goes_on_in_what_is_marked_behind_a_word_that_ends_none(text: str, title: str) -> None:
    assert titles_of(f"- [ICML 2024] {text} [Paper](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize(
    "title",
    [
        "News",
        "📢 Latest News",
        "Updates",
        "Contributing",
        "Star History",
        "How to use this list",
        "How to add a paper",
    ],
)
def test_news_and_matters_of_the_list_hold_no_entries(title: str) -> None:
    text = f"# List\n\n## {title}\n\n### Week\n\n{papers('Lanterns')}"
    (*_, section) = outline_of(text).sections

    assert titles_of(text) == []
    assert section.path == ("List", title, "Week")


@pytest.mark.parametrize("title", ["Lamps", "Others", "🎲 Miscellaneous"])
def test_categories_below_news_hold_new_papers(title: str) -> None:
    assert titles_of(f"# List\n\n## Latest\n\n### Halls\n\n#### {title}\n\n{papers('Lanterns')}")


def test_terms_are_entries_where_all_items_are_papers() -> None:
    text = (
        "- [Lamp](https://arxiv.org/abs/2309.12307): lights all of the corridors of a house at once, and cheaply.\n"
        "- [Torch](https://arxiv.org/abs/2309.12308): lights one of the corridors of a house, where one stands.\n"
    )

    assert titles_of(text) == ["Lamp", "Torch"]


def test_list_below_a_line_that_says_news_holds_no_entries() -> None:
    item = "- [Sparse Lanterns by Night](https://arxiv.org/abs/2309.12307) is here.\n"

    assert titles_of(f"# T\n\n🎉 **News**\n{item}") == []
    assert titles_of(f"# T\n\nLong papers:\n\n{item}") == ["Sparse Lanterns by Night"]


def test_item_with_authors_and_venue_but_no_link_is_an_entry_among_such() -> None:
    linked = "".join(
        f"- [Lanterns of Type {n}](https://arxiv.org/abs/2309.1230{n}). Jane Doe, Bo Roe. ACL 2023.\n"
        for n in (1, 2, 3)
    )

    assert len(titles_of(f"{linked}- Wicks of Another Type. Jane Doe, Bo Roe. ACL 2023.\n")) == 4
    assert len(titles_of(f"{linked}- More to come in the next weeks.\n")) == 3


@pytest.mark.parametrize("date", ["2023.09", "2023,11", "2023-9-15", "2023/9"])
def test_date_behind_a_comma_is_no_part_of_a_plain_title(date: str) -> None:
    entry = entry_of(f"- Lanterns in Long Halls: A Survey, {date} [[paper]](https://arxiv.org/abs/2309.12307)\n")

    assert entry.title == "Lanterns in Long Halls: A Survey"


@pytest.mark.parametrize(("behind", "kept"), [(" ICML' 2024.", ""), (" ICML'24", ""), (" at ICML' 24", " at ICML' 24")])
def test_venue_and_year_with_an_apostrophe_need_no_mark_behind_a_plain_title(behind: str, kept: str) -> None:
    (title,) = titles_of(f"- Lanterns in Long Halls{behind} [[paper]](https://arxiv.org/abs/2309.12307)\n")

    assert title == f"Lanterns in Long Halls{kept}"


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("TensorFlow: A lamp for long halls", ""),
        ("Lanterns in Long Halls: An Overview", ".(In Chinese)"),
        ("Lanterns in Long Halls", " (in French)"),
    ],
)
def test_program_is_named_in_a_plain_title_and_what_it_is_written_in_is_not(title: str, behind: str) -> None:
    assert titles_of(f"- {title}{behind} [[paper]](https://arxiv.org/abs/2309.12307)\n") == [title]


def test_title_with_a_link_that_was_meant_is_one_among_papers() -> None:
    meant = "- Lanterns in Long Halls [[arXiv](Lanterns in Long Halls)]\n"

    assert titles_of(papers("Lamps") + meant)[4:] == ["Lanterns in Long Halls"]
    assert titles_of(papers("Lamps") + meant.replace("arXiv", "who wrote it"))[4:] == []


def test_number_behind_a_comma_that_is_no_date_stays_in_a_plain_title() -> None:
    entry = entry_of("- Lanterns in Long Halls, 2050.5 Lumens [[paper]](https://arxiv.org/abs/2309.12307)\n")

    assert entry.title == "Lanterns in Long Halls, 2050.5 Lumens"


@pytest.mark.parametrize(
    "title", ['"To keep a light" - On the Keepers of Lanterns', '"To keep a light", (or "not"): Keepers of Lanterns']
)
def test_quotation_at_the_beginning_of_a_quoted_title_does_not_end_it(title: str) -> None:
    entry = entry_of(f'- "{title}" [2024-08] [[paper](https://arxiv.org/abs/2309.12307)]\n')

    assert entry.title == title


@pytest.mark.parametrize("marks", ["", "**"])
def test_title_in_quotes_may_begin_with_one_quotation_and_hold_another(marks: str) -> None:
    title = '"Going out" takes longer than "going home": Keepers of Lanterns'
    item = f'- LANT: {marks}"{title}"{marks}. [[paper](https://arxiv.org/abs/2309.12307)]\n'

    assert titles_of(item) == [title]


def test_two_names_before_a_quoted_title_are_no_title() -> None:
    entry = entry_of(
        '3. **LANT** (Oil) / **LANTERN-2** (Gas): "Lighting Long Halls with Lanterns" [2023-08] '
        "[[paper](https://arxiv.org/abs/2309.12307)]\n"
    )

    assert (entry.title, entry.short_name) == ("Lighting Long Halls with Lanterns", "LANT")


def test_item_with_a_label_that_names_a_society_and_a_venue_is_read_among_entries() -> None:
    items = "- Lanterns of Far Coasts\t[[USENIX ATC 2023]](https://www.usenix.org/conference/atc23/roe), 2023-7-10\n"

    assert titles_of(papers("Lanterns") + items)[-1] == "Lanterns of Far Coasts"


@pytest.mark.parametrize(
    "behind",
    [
        " from Moss and Oak: ",
        " from, *e.g.*, Moss *et al.*: ",
        " and the **[LampNorm](https://lamps.example.org/norm)** from Moss *et al.*: ",
        " (including **[Dimming](https://lamps.example.org/dim)**) from Moss: ",
        " (from the University of Lamps) released with the paper ",
        " (From Oak Labs), released together with the paper ",
    ],
)
def test_paper_that_an_implementation_comes_from_is_the_entry(behind: str) -> None:
    text = (
        f"- **[LampConv](https://lamps.example.org/conv)**{behind}"
        "[Lanterns That Remember](https://arxiv.org/abs/2309.12307) by Ada Moss. \\[[Example](https://lamps.example.org)\\]\n"
    )
    entry = entry_of(text)

    assert entry.title == "Lanterns That Remember"
    assert entry.short_name == "LampConv"
    assert entry.arxiv is not None
    assert entry.arxiv.base == "2309.12307"


def test_name_without_a_link_may_lead_up_to_the_paper_it_comes_from() -> None:
    text = "- **Lamp Pooling** from Moss *et al.*: [Lanterns That Remember](https://arxiv.org/abs/2309.12307) (2023)\n"

    assert titles_of(text) == ["Lanterns That Remember"]


@pytest.mark.parametrize("behind", [" is built by us. See ", " from the lamp shop, see "])
def test_tool_that_a_paper_is_mentioned_behind_is_no_entry_of_that_paper(behind: str) -> None:
    text = f"- **[LampConv](https://lamps.example.org)**{behind}[Lanterns That Remember](https://arxiv.org/abs/2309.12307)\n"

    assert "Lanterns That Remember" not in titles_of(text)


@pytest.mark.parametrize(
    "behind",
    [
        ". 2020-03",
        ". NeurIPS 2020.",
        ". 2016-02. LAMPCONF 2017.",
        ". ICLR 2021 (Under Review). 2020-02-29",
        ". LAMPCONF 2020 (2020 International Conference on Lamps)",
        ". NIPS 2016 workshop.",
        ", 2020",
        ", Ada Moss et al. 2017",
        ", A. Moss, et. al. 2014",
    ],
)
def test_what_a_link_tells_behind_the_title_is_no_part_of_it(behind: str) -> None:
    assert titles_of(f"- [Lanterns That Remember{behind}](https://arxiv.org/abs/2309.12307)\n") == [
        "Lanterns That Remember"
    ]


@pytest.mark.parametrize("title", ["Lanterns of the Year 2020", "Lamps vs. Lanterns", "No Lamp. No Light 2020"])
def test_title_that_looks_as_if_it_told_a_date_is_whole(title: str) -> None:
    assert titles_of(f"- [{title}](https://arxiv.org/abs/2309.12307)\n") == [title]


def test_colon_before_the_link_is_no_part_of_a_short_title() -> None:
    assert titles_of("- Lampotron: [paper](https://arxiv.org/abs/2309.12307)\n") == ["Lampotron"]


def test_linked_venue_behind_a_title_in_italics_is_not_the_title() -> None:
    text = "- _Lamp-NN: Encoding the Light of Neural Lamps_ - [IEEE TLAMP 2023](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(text) == ["Lamp-NN: Encoding the Light of Neural Lamps"]


@pytest.mark.parametrize(
    ("item", "title", "name"),
    [
        ("[LANT]({}): Lighting Long Rooms with Oil | SOSP 23", "LANT: Lighting Long Rooms with Oil", "LANT"),
        ("[LANT:]({}) Lighting Long Rooms with Oil", "LANT: Lighting Long Rooms with Oil", "LANT"),
        ("[LANT]({}): this paper lights long rooms", "LANT", None),
        ("[Wicks]({}): Jane Doe, Max Moe, Ada Roe. ICML 2023", "Wicks", None),
        ("[On the Light of Long Rooms]({}): A Study of Oil Lamps", "On the Light of Long Rooms", None),
    ],
)
def test_title_goes_on_behind_a_linked_name_and_a_colon(item: str, title: str, name: str | None) -> None:
    entry = entry_of(f"- {item.format('https://arxiv.org/abs/2309.12307')}\n")

    assert (entry.title, entry.short_name) == (title, name)


def test_name_and_a_dash_may_stand_before_a_linked_title_of_two_words() -> None:
    (entry,) = outline_of("- LANT - [Sparse Lighting](https://arxiv.org/abs/2309.12307)\n").entries

    assert (entry.title, entry.short_name) == ("Sparse Lighting", "LANT")


def test_title_goes_on_behind_a_dash_before_a_link_to_code() -> None:
    item = "- Sparse Lighting of Halls - [Two Lamps](https://github.com/doe/lamps) [[paper]](https://arxiv.org/abs/2309.12307)"

    assert titles_of(item) == ["Sparse Lighting of Halls"]


def test_category_in_an_item_may_link_back_to_the_top() -> None:
    text = (
        "- **Lighting** **[«Back To Top»](#)**\n"
        "  - (LANT 2023) **Sparse Lighting of Halls**, Ada Moss. [[Paper](https://arxiv.org/abs/2309.12307)]\n"
        "  - (LANT 2023) **Lighting of Long Stairs**, Ben Oak. [[Paper](https://arxiv.org/abs/2309.12308)]\n"
    )

    assert titles_of(text) == ["Sparse Lighting of Halls", "Lighting of Long Stairs"]


@pytest.mark.parametrize("remark", ["💬 Rooms", "💬 Lighting of Rooms Without Any Windows"])
def test_remark_in_brackets_before_a_title_in_bold_is_no_part_of_it(remark: str) -> None:
    item = f"- (arXiv 2023) [{remark}] **Sparse Lighting of Halls**, Ada Moss. [[Paper](https://arxiv.org/abs/2309.12307)]\n"

    assert titles_of(item) == ["Sparse Lighting of Halls"]


def test_who_made_it_is_no_part_of_a_plain_title() -> None:
    item = "- Long Lantern by [Ada Moss](https://github.com/moss) (https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Long Lantern"]


@pytest.mark.parametrize(
    "maker",
    [
        "(from Longlamp)",
        "(from lightning AI)",
        "(by Google)",
        "(Google Research, Stanford University)",
        "(from Moss and Oak) (with lamps on ships)",
        "(Halls Institute) (LAMPS'23)",
        "(“Read it by day” - Ada Moss)",
    ],
)
def test_brackets_that_say_who_made_or_praised_it_are_no_part_of_a_title(maker: str) -> None:
    entry = entry_of(f"- Sparse Lighting of Long Halls {maker} [paper](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.authors) == ("Sparse Lighting of Long Halls", ())


@pytest.mark.parametrize(
    "brackets", ["(Mixture of Lamps)", "(from Scratch)", "(from halls to rooms)", "(Apple)", "(a lamp in the open)"]
)
def test_brackets_that_may_be_the_title_s_stay_in_it(brackets: str) -> None:
    title = f"Sparse Lighting of Long Halls {brackets}"

    assert titles_of(f"- {title} [paper](https://arxiv.org/abs/2309.12307)\n") == [title]


def test_venue_is_read_behind_the_maker_in_brackets() -> None:
    entry = entry_of("- Sparse Lighting (from Longlamp)(ICML'23) [paper](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.venue, entry.year) == ("Sparse Lighting", "ICML", 2023)


def test_short_year_in_brackets_behind_a_title_is_no_part_of_it() -> None:
    entry = entry_of("- Sparse Lighting of Long Halls (preprint'23) [[Paper]](https://arxiv.org/abs/2401.12307)\n")

    assert (entry.title, entry.year) == ("Sparse Lighting of Long Halls", 2023)


@pytest.mark.parametrize("venue", ["Lamp Letters 2022", "Journal of Oil and Gas 2022", "lamprxiv 2022"])
def test_name_and_year_behind_the_full_stop_of_a_plain_title_are_no_part_of_it(venue: str) -> None:
    entry = entry_of(f"- Sparse lighting of long halls. {venue}. [[paper](https://arxiv.org/abs/2309.12307)]\n")

    assert (entry.title, entry.year) == ("Sparse lighting of long halls", 2022)


def test_section_on_how_to_use_a_thing_holds_entries() -> None:
    text = f"# List\n\n## How to Use a Lantern\n\n### Outdoors\n\n{papers('Lanterns')}"

    assert titles_of(text) == [f"Lanterns Number {n}" for n in (1, 2, 3, 4)]


def test_sample_that_says_venue_and_year_is_no_entry() -> None:
    sample = "- (Conference/Journal Year) **Title**, First Author et al. [[Paper](URL)] [[Code](URL)]\n"

    assert titles_of(sample + papers("Lighting"))[0] == "Lighting Number 1"


def test_new_papers_below_headings_of_their_categories_are_entries() -> None:
    text = f"# Lanterns\n\n## 🔥 News\n\n#### Lighting Methods\n\n{papers('Lighting')}\n## About\n\nText.\n"

    assert len(titles_of(text)) == 4


@pytest.mark.parametrize("title", ["Week Papers", "2024-05", "Recent Papers", "v2 is out"])
def test_news_below_headings_that_say_when_hold_no_entries(title: str) -> None:
    assert titles_of(f"# Lanterns\n\n## News\n\n### {title}\n\n{papers('Lighting')}") == []


@pytest.mark.parametrize("before", ["2012-LAMP", "2014-Survey", "2018-LAMP_W", "LAMP-2012", "2017-IEEE-TIL"])
def test_venue_and_year_in_one_word_before_a_dash_are_no_part_of_the_title(before: str) -> None:
    item = f"- {before} - Sparse Lighting of Halls. [[Paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Sparse Lighting of Halls"]


def test_name_before_a_colon_behind_a_year_stays_in_the_title() -> None:
    item = "- [-] 2019 - LANT: Sparse Lighting of Halls. [[Paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["LANT: Sparse Lighting of Halls"]


def test_tag_with_a_shortcode_before_the_venue_does_not_hide_the_title() -> None:
    item = "- [Survey :mag:] [arxiv, 2022] [Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Sparse Lighting of Halls"]


def test_remark_in_brackets_that_a_link_is_part_of_is_no_part_of_the_title() -> None:
    item = "- Sparse Lighting of Halls [also in [2.1](#21-lamps)] [[paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Sparse Lighting of Halls"]


def test_items_without_links_that_begin_with_a_venue_are_entries_among_such_with_papers() -> None:
    linked = "".join(
        f"- [ICML'2{n}] [Lighting Number {n} of Halls](https://arxiv.org/abs/2309.1230{n})\n" for n in (1, 2)
    )
    bare = "".join(f"- [NSDI'2{n}] Lighting Long Stairs: Part {n}\n" for n in range(4))

    assert len(titles_of(linked + bare)) == 6
    assert titles_of(bare + linked[: linked.index("\n") + 1]) == ["Lighting Number 1 of Halls"]


@pytest.mark.parametrize(
    ("item", "is_entry"),
    [
        ('- "Lanterns in Halls at Night", Ada Moss, Ben Oak, LAMPS, 2015.\n', True),
        ('- "Lanterns in Halls at Night," Ada Moss, Ben Oak, LAMPS, 2015.\n', True),
        ('- ["Lanterns in Halls at Night"](), Ada Moss, LAMPS, 2015.\n', True),
        ('- ["Lanterns in Halls at Night"](https://oil.example.org/12), Ada Moss, LAMPS, 2015.\n', True),
        ('- ["Lanterns in Halls at Night"](https://www.youtube.com/watch?v=a), Ada Moss, LAMPS, 2015.\n', False),
        ('- "Lanterns in Halls at Night"\n', False),
        ('- "Lanterns", Ada Moss, Ben Oak, LAMPS, 2015.\n', False),
        ("- Lanterns in Halls at Night, Ada Moss, Ben Oak, LAMPS, 2015.\n", False),
    ],
)
def test_title_in_quotes_with_authors_or_year_behind_is_an_entry_among_such_with_papers(
    item: str, is_entry: bool
) -> None:
    cited = '- ["Sparse Lighting of Halls {0}"](https://arxiv.org/abs/2309.1230{0}), Ada Moss, LAMPS, 201{0}.\n'
    others = "- [Oil](https://oil.example.org)\n- [Wicks](https://wicks.example.org)\n"
    text = f"# Lamps\n\n## Papers\n\n{cited.format(1)}{cited.format(2)}{others}"

    assert ("Lanterns in Halls at Night" in titles_of(text + item)) == is_entry
    assert len(titles_of(text + item)) == (3 if is_entry else 2)


@pytest.mark.parametrize(
    "behind",
    [
        ", okt 2016",
        ", aug 2016, Someplace",
        ", 2016",
        ", Apr. 2016, Hall/Stairs",
        ", arvix 2021,",
        ", LANT 2022,",
        ", LP LM 2023,",
    ],
)
def test_when_and_where_a_paper_came_out_is_no_part_of_a_plain_title(behind: str) -> None:
    item = f"- Sparse Lighting of Halls, Stairs and Rooms{behind} [arxiv](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Sparse Lighting of Halls, Stairs and Rooms"]


def test_year_and_citations_in_brackets_are_no_part_of_a_bold_title() -> None:
    item = (
        "- **Sparse Lighting (LANT Trans., 2009, 6000+ citations) [[**Paper**](https://arxiv.org/abs/2309.12307)]**\n"
    )

    assert titles_of(item) == ["Sparse Lighting"]


@pytest.mark.parametrize(("before", "name"), [("ACML", None), ("LANT", "LANT")])
def test_what_stands_in_round_brackets_before_a_title_in_bold_is_its_name_unless_a_venue(
    before: str, name: str | None
) -> None:
    (entry,) = outline_of(
        f"- ({before}) **Sparse Lighting of Halls** [[Paper]](https://arxiv.org/abs/2309.12307)"
    ).entries

    assert (entry.title, entry.short_name) == ("Sparse Lighting of Halls", name)


@pytest.mark.parametrize("behind", ["ICML, 2015.", "arXiv:2309.12307.", "arXiv:2309.12307, 2023.", "LANT 2015", ""])
@pytest.mark.parametrize("names", ["Ada Moss, Ben van Oak", "Ada Moss, Ying Li, and Ben Oak", "Ada Moss and Ben Oak"])
def test_names_before_commas_are_no_part_of_a_plain_title(names: str, behind: str) -> None:
    item = f"- {names}, Lighting of Halls, Stairs and Rooms, {behind} [[Paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Lighting of Halls, Stairs and Rooms"]


def test_capital_words_before_commas_stay_in_a_title() -> None:
    title = "Image Captioning, Neural Rendering and Speech Recognition of Long Halls"

    assert titles_of(f"- {title}, ICML 2015. [[Paper]](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize("remark", ["(Oral)", "(Spotlight, hall 3)", "（口头报告）", "（不确定该分到哪一类）"])
def test_what_brackets_say_of_a_paper_behind_its_title_is_no_part_of_it(remark: str) -> None:
    item = f"- **Sparse Lighting of Halls{remark}** [[paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Sparse Lighting of Halls"]


@pytest.mark.parametrize(
    "title",
    ["长廊的照明（第二版）", "Lighting (Oral History)s of Halls", "Lighting of Halls (LANT)", "DengLong (灯笼)"],
)
def test_brackets_that_belong_to_a_title_stay_in_it(title: str) -> None:
    assert titles_of(f"- **{title}** [[paper]](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize(
    "venue", ["[ACL 2021 Long]", "[NAACL 2021]", "(EMNLP 2020 main conference)", "[arXiv 2020 May]"]
)
def test_venue_with_year_and_track_in_brackets_behind_a_plain_title_is_no_part_of_it(venue: str) -> None:
    entry = entry_of(f"- Sparse Lighting of Halls {venue} [[pdf](https://arxiv.org/abs/2309.12307)]\n")

    assert (entry.title, entry.venue) == ("Sparse Lighting of Halls", venue.strip("[(").split()[0])


def test_one_name_with_an_initial_before_a_comma_is_no_part_of_a_plain_title() -> None:
    item = "- Ada H. Kaelbling, Lighting Long Halls: A Survey, LANT, 1996. [[Paper]](https://lamps.example.org/a.pdf)\n"

    assert titles_of(item) == ["Lighting Long Halls: A Survey"]


def test_badge_in_html_below_a_title_is_its_paper() -> None:
    badge = (
        '<a href="https://arxiv.org/abs/2309.1230{}"><img src="https://img.shields.io/badge/arXiv-Paper-red.svg"></a>'
    )
    items = (f"- Sparse Lanterns in Corridor {n}, *Doe et al.*\n    - {badge.format(n)}\n" for n in (1, 2))
    entries = outline_of("# Lanterns\n\n## Papers\n\n" + "".join(items)).entries

    assert [(entry.title, str(entry.arxiv and entry.arxiv.base)) for entry in entries] == [
        ("Sparse Lanterns in Corridor 1", "2309.12301"),
        ("Sparse Lanterns in Corridor 2", "2309.12302"),
    ]


@pytest.mark.parametrize(
    ("label", "url", "is_entry"),
    [
        ("journal", "https://arxiv.org/abs/2309.12307", True),
        ("conference", "https://aclanthology.org/2023.acl-long.1/", True),
        ("journal", "https://halls.example.org", False),
        ("conference video", "https://www.youtube.com/watch?v=abc", False),
    ],
)
def test_link_below_a_title_called_by_where_a_paper_came_out_is_its_paper(label: str, url: str, is_entry: bool) -> None:
    item = f"1. **Lighting Long Halls**\n\n    *Ada Moss, Ben Oak*\n\n    Lamps, 2023. [`{label}`]({url})\n"

    assert titles_of(item) == ["Lighting Long Halls"] * is_entry


def test_bare_address_behind_a_venue_below_a_title_with_code_is_its_paper() -> None:
    entry = entry_of(
        "* **Lanterns That Light Long Halls at Night** | [Github](https://github.com/doe/lantern)\n"
        "  * Ada Moss, Ben Oak, Cy de Fir\n"
        "  * The Long University of Halls and Stairs (North), Institute of Lamps\n"
        "  * [ECCV2020] https://arxiv.org/abs/2309.12307\n"
        "  * A data set, two-stage approach, lamp-then-light\n"
    )

    assert entry.title == "Lanterns That Light Long Halls at Night"
    assert (entry.authors, entry.venue, entry.year) == (("Ada Moss", "Ben Oak", "Cy de Fir"), "ECCV", 2020)
    assert [(link.kind, link.link.url) for link in entry.links] == [
        (LinkKind.CODE, "https://github.com/doe/lantern"),
        (LinkKind.PAPER, "https://arxiv.org/abs/2309.12307"),
    ]


def test_sentences_below_a_title_are_no_fields_of_its_paper() -> None:
    text = (
        "- **Lamps of long and dark halls**\n  - They are lit by whoever comes there first in the evening\n"
        "  - https://arxiv.org/abs/2309.12307\n"
    )

    assert titles_of(text) == []


@pytest.mark.parametrize(
    "before",
    [
        "2025 🔗 ",
        "2025 🔗⚡ ",
        "`LANT` ",
        "`LANT` `Aug` - ",
        ":lamp: `LANT` [code](https://github.com/doe/x) / demo - ",
    ],
)
def test_tags_and_years_before_a_title_are_no_part_of_it(before: str) -> None:
    text = f"- {before}**Lighting Long Halls at Night**. [[paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(text) == ["Lighting Long Halls at Night"]
    assert titles_of(text.replace("**", "") if "🔗" in before else text) == ["Lighting Long Halls at Night"]


def test_tag_before_nothing_but_links_is_the_name() -> None:
    assert titles_of("- `LANT` [[paper]](https://arxiv.org/abs/2309.12307) [[code]](https://github.com/a/b)\n") == [
        "LANT"
    ]


def test_linked_title_may_stand_in_quotes() -> None:
    text = '- "[Lighting Long Halls](https://arxiv.org/abs/2309.12307)," Ada Moss, ICML 2023\n'

    assert titles_of(text) == ["Lighting Long Halls"]


def test_name_in_brackets_within_a_bold_title_is_the_short_name() -> None:
    entry = entry_of(
        "- **[LANT data set] Lighting: Lamps of Long Halls** <br>\n  *Ada Moss, Ben Oak* <br>\n"
        "  CVPR, 2018. [[Paper]](https://arxiv.org/abs/1711.07280)\n"
    )

    assert (entry.title, entry.short_name) == ("Lighting: Lamps of Long Halls", "LANT data set")
    assert (entry.authors, entry.venue) == (("Ada Moss", "Ben Oak"), "CVPR")


def test_venue_amid_a_bold_title_does_not_hide_it() -> None:
    title = "The Lamp Report for Interspeech 2024 Long Hall Tasks"

    assert titles_of(f"- **{title}** [[paper](https://arxiv.org/abs/2404.06079)]\n") == [title]
    assert titles_of(
        "- **Presented at the Interspeech 2024 Long Hall Workshop** [Lamps in Halls](https://arxiv.org/abs/2404.06079)\n"
    ) == ["Lamps in Halls"]


def test_remark_in_italics_behind_a_paper_is_no_sentence_and_no_author() -> None:
    entry = entry_of("- **LANT: Lamps Lit** [[paper](https://arxiv.org/abs/2309.12307)] *code follows soon*\n")

    assert (entry.title, entry.authors) == ("LANT: Lamps Lit", ())


def test_title_with_venue_and_year_but_no_link_is_one_among_papers() -> None:
    items = [
        f"- Lamps in Hall {n}: A Long Light, ICLR 2024, [[Paper](https://arxiv.org/abs/2309.1230{n})]\n" for n in (1, 2)
    ]

    assert titles_of("".join([*items, "- Lighting Mixed Stairs at Night, ICLR 2024\n"]))[2:] == [
        "Lighting Mixed Stairs at Night"
    ]
    assert titles_of("".join([*items, "- Lighting mixed stairs at night\n"]))[2:] == []


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("[LANT](https://arxiv.org/abs/2309.12307)Lighting Long Halls | MLSys'24", "Lighting Long Halls"),
        ("[LANT](https://arxiv.org/abs/2309.12307) LANT: Lighting Long Halls", "LANT: Lighting Long Halls"),
        ("[LANT](https://arxiv.org/abs/2309.12307) Moss Lab, Lamp Report", "LANT"),
    ],
)
def test_title_goes_on_behind_a_linked_name_that_it_repeats_or_where_a_venue_ends_it(item: str, title: str) -> None:
    assert titles_of(f"- {item}\n") == [title]


def test_small_letters_make_a_title_behind_a_venue_and_a_name_and_a_remark_elsewhere() -> None:
    item = "**LANT**: A lamp that lights long halls [[paper](https://arxiv.org/abs/2309.12307)]\n"

    assert titles_of(f"- (*ICML'24*) {item}") == ["LANT: A lamp that lights long halls"]
    assert titles_of(f"- {item}") == ["LANT"]


@pytest.mark.parametrize("behind", [". 2021", " — IJCV 2026", ", 2023.09"])
def test_what_stands_behind_a_title_without_a_mark_ends_it(behind: str) -> None:
    assert titles_of(f"- Lamps in Long Halls{behind} [[pdf](https://arxiv.org/abs/2309.12307)]\n") == [
        "Lamps in Long Halls"
    ]


def test_short_title_in_bold_follows_its_first_author() -> None:
    assert titles_of("- Ada Moss et al. **Lamp Oil** [[pdf](https://arxiv.org/abs/2309.12307)]\n") == ["Lamp Oil"]


def test_other_lists_are_no_entries() -> None:
    papers = "".join(f"- Lamps in Hall {n} [[Link](https://arxiv.org/abs/2309.1230{n})]\n" for n in range(4))

    assert len(titles_of(f"{papers}- Lamp Finder [[Link](https://github.com/a/b)]\n")) == 5
    assert len(titles_of(f"{papers}- Awesome Lamps [[Link](https://github.com/a/b)]\n")) == 4


def test_whole_citation_behind_a_linked_name_holds_the_title() -> None:
    entry = entry_of("- [LANT](https://arxiv.org/abs/2309.12307). Lighting Long Halls, Moss et al. ICML 2024.\n")

    assert (entry.title, entry.short_name, entry.venue) == ("Lighting Long Halls", "LANT", "ICML")
    assert titles_of("- [Moss et al](https://arxiv.org/abs/2309.12307). Lamp Oil Lit, Moss et al. ICML 2024.\n") == [
        "Lamp Oil Lit"
    ]


@pytest.mark.parametrize("venue", ["ICLR", "Arxiv", "JMLR "])
def test_venue_without_a_year_stands_before_a_linked_title(venue: str) -> None:
    title = "[Lamps in Long Halls](https://arxiv.org/abs/2309.12307)"

    assert titles_of(f"1. {venue} {title}(灯)\n") == ["Lamps in Long Halls"]


def test_remark_in_another_script_with_an_abbreviation_is_no_venue() -> None:
    entry = entry_of("- [Lamps in Long Halls](https://arxiv.org/abs/2309.12307)(从OOD看灯)\n")

    assert (entry.title, entry.venue) == ("Lamps in Long Halls", None)


@pytest.mark.parametrize(
    "text", ["LANT - Lamps in Long Halls - ICML - 2024", "Lamps in Long Halls - PAMI -2000", "Lamps in Long Halls"]
)
def test_dashes_part_name_title_venue_and_year_in_a_link(text: str) -> None:
    assert titles_of(f"- [{text}](https://arxiv.org/abs/2309.12307)\n") == ["Lamps in Long Halls"]


def test_title_goes_on_behind_a_quotation_and_a_colon() -> None:
    assert titles_of('- "Light the hall": Lamps That Listen [[paper](https://arxiv.org/abs/2309.12307)]\n') == [
        '"Light the hall": Lamps That Listen'
    ]


def test_linked_venue_with_its_year_is_no_title() -> None:
    text = "- **[[RAL 23](https://ieeexplore.ieee.org/document/10064005)]** Lamps in Long Halls\n"

    assert titles_of(text) == ["Lamps in Long Halls"]


@pytest.mark.parametrize("venue", ["ICML'2024", "Lantern ’2024"])
def test_venue_whose_whole_year_has_an_apostrophe_is_no_part_of_the_title(venue: str) -> None:
    text = f"- ({venue}) Lighting Long Halls at Night [[paper](https://arxiv.org/abs/2309.12307)]\n"

    assert titles_of(text) == ["Lighting Long Halls at Night"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("LANT (oil, or gas): ", "LANT"),
        ("(Many Lanterns): ", "Many Lanterns"),
        ("(how to put lanterns into halls): ", None),
        ("Lasting light for more halls: ", None),
    ],
)
def test_words_and_a_colon_before_a_linked_title(before: str, name: str | None) -> None:
    entry = entry_of(f"- {before}[Sparse Lighting of Halls](https://arxiv.org/abs/2309.12307) (ICML 2024)\n")

    assert (entry.title, entry.short_name) == ("Sparse Lighting of Halls", name)
    assert entry.venue == "ICML"


@pytest.mark.parametrize("before", ["**Lantern Letters** ", "**LANT**: ", "LANT: "])
@pytest.mark.parametrize("target", ["https://arxiv.org/abs/2309.12307", "[here](https://arxiv.org/abs/2309.12307)"])
def test_title_in_brackets_that_was_meant_to_be_a_link_has_a_name_before_it(before: str, target: str) -> None:
    entry = entry_of(f"- {before}[Lighting Long Halls] ({target})\n")

    assert (entry.title, entry.short_name) == ("Lighting Long Halls", before.strip(" *:"))


def test_remark_in_brackets_behind_a_name_in_bold_is_no_title() -> None:
    text = "- **LANT** [for long dark halls] [[pdf](https://arxiv.org/abs/2309.12307)]\n"

    assert titles_of(text) == ["LANT"]


@pytest.mark.parametrize("venue", ["SemEval", "2023 KDD", "IEEE LANT 2023"])
def test_venue_in_bold_before_a_linked_title_is_no_short_name(venue: str) -> None:
    entry = entry_of(f"- **{venue}** [LANT: Lighting Long Halls](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.short_name) == ("LANT: Lighting Long Halls", "LANT")


@pytest.mark.parametrize("venue", [", ECCV, 2022 (*Moss*). [[Paper](", " (ICML 2024) [[Paper](", " [[Preprint'25]("])
def test_title_in_small_letters_goes_on_behind_a_name_in_bold_where_a_venue_follows(venue: str) -> None:
    entry = entry_of(f"- **LANT**: Lighting halls that are long{venue}https://arxiv.org/abs/2309.12307)]\n")

    assert (entry.title, entry.short_name) == ("LANT: Lighting halls that are long", "LANT")


@pytest.mark.parametrize("remark", ["lights halls that are long, ICML 2024", "Lights halls that are long"])
def test_remark_behind_a_name_in_bold_is_no_title_though_a_venue_follow(remark: str) -> None:
    assert titles_of(f"- **LANT**: {remark} [[Paper](https://arxiv.org/abs/2309.12307)]\n") == ["LANT"]


@pytest.mark.parametrize("name", ["**LANT**", "[LANT](https://arxiv.org/abs/2309.12307)"])
def test_name_that_the_title_begins_with_too_is_no_part_of_it(name: str) -> None:
    entry = entry_of(f"- {name}: LANT: Lighting Long Halls [[Paper](https://arxiv.org/abs/2309.12307)]\n")

    assert (entry.title, entry.short_name) == ("LANT: Lighting Long Halls", "LANT")


@pytest.mark.parametrize(
    "label", ["arXiv on 27 Jan 2019", "Journal of Long Halls", "Annals of Halls and Lamps, 2024", "Preprint"]
)
def test_label_of_several_words_in_brackets_leads_to_the_paper_of_a_plain_title(label: str) -> None:
    text = f"- Lighting Long Halls at Night [[{label}]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(text) == ["Lighting Long Halls at Night"]


@pytest.mark.parametrize(
    ("title", "venue"),
    [
        ("Long Lamp Halls", "ICLR20 LampWorks"),
        ("A Way of Lighting Halls", "IEEE Transactions on Halls 2006"),
        ("A Way of Lighting Long Halls at Night", "Letters in Oil and Wicks 2017"),
    ],
)
def test_linked_venue_behind_a_plain_title_and_a_colon_leads_to_its_paper(title: str, venue: str) -> None:
    assert titles_of(f"- {title}: [{venue}](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize("link", ["Lighting of Long Halls", "Halls of the Year 2020", "Oil 2020"])
def test_linked_words_behind_a_plain_text_and_a_colon_are_no_venue_where_more_follows(link: str) -> None:
    text = f"- What they lit in the old halls: [{link}](https://arxiv.org/abs/2309.12307) told of them\n"

    assert titles_of(text) == []


def test_linked_words_in_brackets_behind_a_plain_text_are_no_label_where_they_are_as_long_as_titles() -> None:
    text = "- All of it began here [[Lighting Long Halls at Night, Again]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(text) == []


def test_title_before_a_journal_whose_link_is_empty_is_an_entry_among_others() -> None:
    text = f"{papers('Long Halls')}- Lighting Long Halls at Night [[Journal of Lamps]]()\n"

    assert titles_of(text)[-1] == "Lighting Long Halls at Night"


def test_title_whose_link_leads_on_to_a_paper_is_an_entry() -> None:
    url = "https://link.zhihu.com/?target=https%3A//arxiv.org/pdf/2309.12307.pdf"
    entry = entry_of(f"- [Lighting Long Halls]({url}) [NIPS 2019]\n")

    assert (entry.title, str(entry.arxiv), entry.venue) == ("Lighting Long Halls", "2309.12307", "NIPS")


@pytest.mark.parametrize(
    ("item", "title", "name"),
    [
        ("**LANT**, Sparse Lighting of Long Halls.", "Sparse Lighting of Long Halls", "LANT"),
        ("**LANT**, Sparse Lighting of Long Halls. ICML 2024.", "Sparse Lighting of Long Halls", "LANT"),
        ("**Lanterns to Stairs** for Sparse Hall Lighting.", "Lanterns to Stairs for Sparse Hall Lighting", None),
        ("**LANT**, lights halls and stairs sparsely.", "LANT", None),
        ("**LANT**, Ada Moss, Benjamin Oakwood.", "LANT", None),
        ("**Lanterns That Light Halls**, Department of Long Corridors.", "Lanterns That Light Halls", None),
    ],
)
def test_title_stands_behind_a_name_in_bold_and_a_comma_or_goes_on_behind_the_bold(
    item: str, title: str, name: str | None
) -> None:
    entry = entry_of(f"- {item} [![arXiv](a.svg)](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.short_name) == (title, name)


@pytest.mark.parametrize("names", ["Ada Moss and Ben Oak", "Ada Moss, Ben Oak, and Stig-Arne Fir"])
def test_people_and_a_full_stop_before_a_plain_title_are_no_part_of_it(names: str) -> None:
    item = f"- {names}. Sparse Lighting of Long Halls, ICML 2020, [[paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Sparse Lighting of Long Halls"]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("A. B. Moss and C. Oak, Lighting of Long Halls, Lantern, 1994.", "Lighting of Long Halls"),
        ("Ada B. Moss, Lighting of Long Halls, Oil and Gas, 1977", "Lighting of Long Halls"),
        ("Ada B. Moss, Ben Oak, Lighting of Halls, A Tour, 2013.", "Lighting of Halls, A Tour"),
        ("A. Moss, B.C. Oak, et al., Lighting in the Dark, LAMPS, 2007.", "Lighting in the Dark"),
        ("Ada Moss, Steps toward Long Halls, Proceedings of the Oak Club, 1961.", "Steps toward Long Halls"),
        ("Ada Moss and Ben Oak, Lighting Halls: An Introduction", "Lighting Halls: An Introduction"),
        ("Ada B. Moss, Lighting Halls: Oil and Gas", "Lighting Halls: Oil and Gas"),
        ("Ada B. Moss and Ben Oak, Long Lanterns", "Long Lanterns"),
    ],
)
def test_people_and_a_comma_before_a_plain_title_and_a_venue_behind_it_are_no_part_of_it(item: str, title: str) -> None:
    for label in ("Paper", "Thesis", "Book", "Book (Lamp Shop)"):
        assert titles_of(f"- {item} [[{label}]](https://lamps.example.org/halls)\n") == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Long Halls, Lanterns and Stairs Lit by Oil",
        "Long Algorithms and Tall Lanterns, Tours for Keepers",
        "Less Memory, Brighter Lanterns in Long Halls",
        "Ada Moss, the Keeper of Lamps",
    ],
)
def test_words_in_capitals_and_a_comma_that_may_name_nobody_stay_in_a_plain_title(title: str) -> None:
    for behind in ("", ", ICML, 2019.", ", Arxiv, 2019."):
        assert titles_of(f"- {title}{behind} [[paper]](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize("title", ["Lighting Halls and Sparse Lamps. A Long Survey", "Ada Moss. The Lamps She Lit"])
def test_sentence_that_names_no_several_people_stays_in_a_plain_title(title: str) -> None:
    assert titles_of(f"- {title} [[paper]](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("Lighting Long Halls, TACL,", "Lighting Long Halls"),
        ("Lighting Long Halls, Arxiv,", "Lighting Long Halls"),
        ("Who Lights Long Halls? Arxiv,", "Who Lights Long Halls?"),
        ("Lighting Long Halls, Journal of Lamps, 2021,", "Lighting Long Halls"),
        ("Lighting Halls, Stairs, and Doors,", "Lighting Halls, Stairs, and Doors"),
        ("Lighting Halls like TACL, ACL", "Lighting Halls like TACL, ACL"),
        ("Lighting Halls, Long and FAST,", "Lighting Halls, Long and FAST"),
    ],
)
def test_venue_that_commas_part_ends_a_plain_title_without_a_year_too(item: str, title: str) -> None:
    assert titles_of(f"- {item} [[paper]](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ('Lighting of Long Halls", *ICML 2024*.', "Lighting of Long Halls"),
        ('Lighting Halls by "Oil and Gas"', 'Lighting Halls by "Oil and Gas"'),
        ('Moss, et al. "**“Lighting of Long Halls**." LAMPS(2014)', "Lighting of Long Halls"),
    ],
)
def test_quote_that_nothing_opens_or_closes_is_no_part_of_a_title(item: str, title: str) -> None:
    assert titles_of(f"- {item} [[paper]](https://arxiv.org/abs/2309.12307)\n") == [title]


@pytest.mark.parametrize(
    ("behind", "venue"),
    [(", LAMPS-2019,", "LAMPS"), (". LampSPEECH-2019.", "LampSPEECH"), (", Lamp_Letters-2019,", "Lamp_Letters")],
)
def test_venue_that_a_dash_parts_from_its_year_ends_a_plain_title(behind: str, venue: str) -> None:
    entry = entry_of(f"- Lighting of Halls: The ICML 2016 Lamps{behind}[[paper]](https://lamps.example.org/a.pdf)\n")

    assert (entry.title, entry.venue, entry.year) == ("Lighting of Halls: The ICML 2016 Lamps", venue, 2019)


@pytest.mark.parametrize("behind", [", Lamp journal-2020 (Someplace), ", "，LampSPEECH-2019，"])
def test_journal_with_its_printer_or_venue_behind_a_wide_comma_ends_a_plain_title(behind: str) -> None:
    item = f"- Lighting of Long Halls{behind}[[paper]](https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(item) == ["Lighting of Long Halls"]


def test_what_is_told_below_an_item_does_not_count_among_its_neighbours() -> None:
    told = "    - Ada Moss, Ben Oak\n    - Place: Hall\n    - Kept: yes\n    - Words: lamps, oil\n"
    items = [f"- [Sparse Lighting of Halls {n}](https://arxiv.org/abs/2309.1230{n})\n{told}" for n in (1, 2)]
    other = f"- [Lighting of Long Stairs](https://lamps.example.org/10.1287/3)\n{told}"

    assert titles_of("# Lamps\n\n## Papers\n\n" + "".join([*items, other]))[2:] == ["Lighting of Long Stairs"]


def test_authors_on_a_line_of_their_own_among_titles_are_no_entry() -> None:
    items = [f"- [Sparse Lighting of Halls {n}](https://arxiv.org/abs/2309.1230{n})\n" for n in (1, 2, 3)]

    assert len(titles_of("".join([*items, "- Ada Moss, Ben Oak, Cy Elm, Dee Fir. arXiv, 2023.\n"]))) == len(items)


@pytest.mark.parametrize("label", ["[[Lamp Blog]]({})", "[[Lamp Blog]({})]"])
def test_linked_label_in_brackets_before_a_title_in_the_same_bold_is_not_the_title(label: str) -> None:
    item = f"- **{label.format('https://arxiv.org/abs/2309.12307')} Who Lights the Long Halls?**\n"

    assert titles_of(item) == ["Who Lights the Long Halls?"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lighting of Long Halls (`Oil`; `Gas`)", "Lighting of Long Halls"),
        ("Lighting of Long (`C`, `C++`) Halls", "Lighting of Long (C, C++) Halls"),
        ("Lighting of Long Halls (`LAH`)", "Lighting of Long Halls (LAH)"),
    ],
)
def test_several_codes_in_brackets_at_the_end_are_no_part_of_a_title(text: str, title: str) -> None:
    assert titles_of(f"- [ICML 2024](https://arxiv.org/abs/2309.12307), **LANT**: {text}\n") == [f"LANT: {title}"]


def test_title_without_links_above_its_authors_venue_and_year_is_an_entry_among_papers() -> None:
    byline = "  - Ada Moss and Ben Oak. *ICML 2023*\n"
    items = [f"- Lighting of Halls {n}. [[pdf]](https://arxiv.org/pdf/2309.1230{n})\n{byline}" for n in range(6)]
    other = f"- Oil for Long Halls and Stairs.\n{byline}"
    remark = "- Oil for Short Halls and Stairs.\n  - Ada Moss wants more\n"

    assert titles_of("".join([*items, other, remark]))[6:] == ["Oil for Long Halls and Stairs"]


def test_title_without_links_that_has_a_short_name_and_a_venue_is_an_entry_among_papers() -> None:
    items = [f"- LANT: Lighting of Hall {n} (**ICML**) [[paper](https://arxiv.org/abs/2309.1230{n})]\n" for n in (1, 2)]

    assert titles_of("".join([*items, "- OIL: Oil for Long Halls (**ICML**)\n"]))[2:] == ["OIL: Oil for Long Halls"]


def test_bold_titles_without_links_are_none_where_few_name_authors() -> None:
    told = "- **Lighting the Long Halls of Oak**, Ada Moss, Ben Oak\n"
    other = "- **The lamps are lit at dusk**, and doors are shut\n"

    assert titles_of("[site](https://halls.example.org)\n\n## Halls\n" + 4 * (told + other)) == []


def test_sentences_below_a_name_are_no_reference_though_they_begin_with_an_author() -> None:
    paper = "* Hall Data [[paper]](https://arxiv.org/abs/2309.12307)\n"
    told = "  * Moss et al. (2015) made two halls. Each hall of them has many lamps of oil. It is lit at dusk.\n"

    assert titles_of(3 * (paper + told)) == 3 * ["Hall Data"]


@pytest.mark.parametrize("journal", ["Journal of Big Halls", "Transactions on Halls"])
def test_journal_behind_the_authors_below_a_title_is_no_reference(journal: str) -> None:
    text = f"- A Survey on Lamps. [[paper]](https://arxiv.org/abs/2309.12307)\n  - Ada Moss, Ben Oak. *{journal}*\n"

    assert titles_of(text) == ["A Survey on Lamps"]


@pytest.mark.parametrize("venue", ["**TPAMI**", "**ACM Computing Surveys**", "ICML 2024:", "**Journal of Halls**"])
def test_venue_above_one_title_with_its_paper_is_the_category_of_that(venue: str) -> None:
    paper = "[[Paper]](https://arxiv.org/abs/2309.12307) [[Code]](https://github.com/moss/lant)"

    assert titles_of(f"- Year 2024\n  - {venue}\n    - Lamps: A Survey {paper}\n") == ["Lamps: A Survey"]


_SITE = "[site](https://halls.example.org)\n\n## Halls\n"


@pytest.mark.parametrize("venue", [", ICML 2023.", ", Arxiv 2024", ", ACM Computing Surveys, 2023.", ". TCSVT 2021."])
def test_plain_titles_without_links_before_venue_and_year_are_entries_where_nearly_all_are_so(venue: str) -> None:
    items = "".join(f"* Lighting of the Long Hall {n}, CVPR 202{n}.\n" for n in range(1, 5))
    other = f"* [tag] LANT: Lamps in Long Halls{venue}\n* Oil is what most of the lamps burn\n"

    assert titles_of(f"{_SITE}{items}{other}")[4:] == ["LANT: Lamps in Long Halls"]


_QUESTION = "- How many lamps can light the halls of oak?\n"


@pytest.mark.parametrize("before", ["16-ATC-", "2016-ATC-", "16_ATC_", "[16-ATC] ", "**16-ATC-"])
def test_titles_behind_year_venue_and_dashes_need_no_links_where_half_of_a_file_have_these(before: str) -> None:
    items = "".join(f"- 2{n}-EuroSys-Hall {n}: Light in Halls\n" for n in range(4))
    item = f"- {before}LANT-Oil in Halls{'**' * before.startswith('*')}\n"
    found = outline_of(f"{_SITE}{items}{item}{5 * _QUESTION}").entries

    assert [entry.title for entry in found] == [*(f"Hall {n}: Light in Halls" for n in range(4)), "LANT-Oil in Halls"]
    assert (found[-1].venue, found[-1].year) == ("ATC", 2016)


@pytest.mark.parametrize(
    ("item", "others"),
    [
        ("- 2{}-LAMP-Light in the Halls\n", 0),
        ("- 2{}-ATC and OSDI in the Halls\n", 0),
        ("- 2{}-atc-Light in the Halls\n", 0),
        ("- 2{}-ATC-Light in the Halls\n", 6),
    ],
)
def test_items_behind_numbers_and_dashes_are_none_of_no_known_venue_or_among_others(item: str, others: int) -> None:
    items = "".join(item.format(n) for n in range(5))

    assert titles_of(f"{_SITE}{items}{others * _QUESTION}") == []


def test_year_venue_and_dashes_are_no_part_of_a_linked_title() -> None:
    entry = entry_of("- [98-SIGCOMM-Light in Halls](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.venue, entry.year) == ("Light in Halls", "SIGCOMM", 1998)


def test_braces_that_keep_capitals_are_no_part_of_a_title_or_of_its_name() -> None:
    text = "- **{LANT:} Lamps for {Oil} in Halls**, 2023. [[paper]](https://arxiv.org/abs/2309.12307)\n"
    entry = entry_of(text)

    assert (entry.title, entry.short_name) == ("LANT: Lamps for Oil in Halls", "LANT")
    assert text[entry.title_span.start : entry.title_span.end] == "{LANT:} Lamps for {Oil} in Halls"


@pytest.mark.parametrize("behind", [", `ICML`, 2023", ", *Arxiv 2024*", ". CVPR 2023.", ", `TLL`, 2023"])
def test_bold_titles_without_links_before_venue_and_year_are_entries_where_nearly_all_are_so(behind: str) -> None:
    items = "".join(f"- **Lighting of the Long Hall {n}**, `CVPR`, 202{n}\n" for n in range(1, 5))
    others = f"- **LANT: Lamps in Long Halls**{behind}\n- **Oil of most of the lamps**, {{}}\n"

    found = ["LANT: Lamps in Long Halls", "Oil of most of the lamps"]
    assert titles_of(f"{_SITE}{items}{others.format('`ICCV`, 2023')}")[4:] == found
    assert titles_of(f"{_SITE}{items}{others.format('2023')}{others.format('in `oil`, 2023')}") == []


@pytest.mark.parametrize(
    "behind",
    [
        ". ICML 2023 [lit by oil, not by gas]",
        ". icml 2023 (oral; code follows)",
        ".\n  ICML 2023 【灯】",
        ", ICML 2023（油，灯）.",
        " ICML 2023【灯】",
        " ICML 2023 【灯，油】",
    ],
)
def test_remark_in_brackets_may_stand_behind_the_venue_of_a_title_without_links(behind: str) -> None:
    items = "".join(f"- Lighting of the Long Hall {n}{behind}\n" for n in range(5))

    assert titles_of(f"{_SITE}{items}") == [f"Lighting of the Long Hall {n}" for n in range(5)]


@pytest.mark.parametrize("behind", [" ICML 2023 [lamps]", " at ICML 2023【灯】", ", lit [ICML 2023]【灯】", " [lit]"])
def test_titles_without_links_before_remarks_are_none_where_no_venue_is_told_from_them(behind: str) -> None:
    items = "".join(f"- Lighting of the Long Hall {n}{behind}\n" for n in range(5))

    assert titles_of(f"{_SITE}{items}") == []


@pytest.mark.parametrize(
    "other",
    [
        "* Oil is what most of the lamps burn\n",
        "* Oil is what most of the lamps burn, 2023\n",
        "* Lamps of the year, as was told at ICML 2023 by many\n",
    ],
)
def test_plain_titles_before_venue_and_year_are_none_where_other_items_are_not_so(other: str) -> None:
    items = "".join(f"* Lighting of the Long Hall {n}, CVPR 202{n}.\n" for n in range(1, 7))

    assert titles_of(f"{_SITE}{items}{2 * other}") == []


@pytest.mark.parametrize(
    ("item", "titles"),
    [
        ("⚠️ Lighting of the Long Hall [Paper]", ["Lighting of the Long Hall"]),
        ("***LANT:*** Lighting the Long Hall [[PDF]]", ["LANT: Lighting the Long Hall"]),
        ("Lighting of the Long Hall [at night]", []),
        ("Halls [Paper]", []),
    ],
)
def test_title_before_a_label_whose_link_is_to_come_is_an_entry_among_papers(item: str, titles: list[str]) -> None:
    papers_above = "".join(f"- Oil for Lamps {n} [[Paper]](https://arxiv.org/abs/2309.1230{n})\n" for n in range(1, 5))

    assert titles_of(f"{papers_above}- {item}\n")[4:] == titles
    assert titles_of(f"[site](https://halls.example.org)\n\n- {item}\n") == []


def test_preprint_that_a_sentence_says_is_there_gives_the_paper_its_id_beside_its_doi() -> None:
    entry = entry_of(
        "- **Lighting of Long Halls.** Oil Letters, 2019. [[10.1234/s1-2-3](https://doi.org/10.1234/s1-2-3)]  \n"
        "  Preprint available on [arxiv](https://arxiv.org/abs/2309.12307).\n"
    )

    assert (entry.doi, entry.arxiv and str(entry.arxiv)) == ("10.1234/s1-2-3", "2309.12307")


@pytest.mark.parametrize(("again", "titles"), [(5, ["Lighting Long Halls", "Oil 7: wicks for small lamps"]), (4, None)])
def test_name_in_bold_is_no_part_of_a_title_where_many_titles_say_it_again(
    again: int, titles: list[str] | None
) -> None:
    links = "2024. [Paper](https://arxiv.org/abs/2309.1230{})\n"
    said = "".join(f"- **LANT{n} :** LANT{n}: Lamps of Long Halls. {links.format(n)}" for n in range(again))
    said += f"- **WICK :** Lighting Long Halls. {links.format(8)}"
    said += f"- **OIL7 :** Oil 7: wicks for small lamps. {links.format(9)}"

    assert titles_of(said)[again:] == (titles or ["WICK: Lighting Long Halls", "OIL7"])


def test_names_in_bold_stay_in_titles_of_which_most_do_not_say_them() -> None:
    links = "2024. [Paper](https://arxiv.org/abs/2309.1230{})\n"
    said = "".join(f"- **LANT{n}:** LANT{n}: Lamps of Long Halls. {links.format(n)}" for n in range(5))
    named = "".join(f"- **WICK{n}:** Lighting Long Halls. {links.format(n)}" for n in range(11))

    assert titles_of(said + named)[5:] == [f"WICK{n}: Lighting Long Halls" for n in range(11)]


def test_website_may_be_the_page_at_arxiv() -> None:
    text = "- **Lighting Long Halls** [[ICLR 2024](https://openreview.net/forum?id=a)] [[Website](https://arxiv.org/abs/2309.12307)]"

    assert str(entry_of(text).arxiv) == "2309.12307"
