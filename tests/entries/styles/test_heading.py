import pytest
from support.outlines import entry_of, outline_of, titles_of

from linter.entries.model import LinkKind, Style

ENTRY = """\
#### Lantern: Sparse Lighting of Long Corridors (LANT) [`READ`]

<p align="center"><img src="lantern.png"></p>

paper link: [here](https://arxiv.org/pdf/2309.12307v2)

github link: [here](https://github.com/doe/lantern)

citation:
```bibtex
@inproceedings{doe2023lantern,
  title={Lantern: Sparse lighting of long corridors},
  author={Doe, Jane and Roe, Richard},
  booktitle={Proceedings of Lights},
  year={2024},
  doi={10.1234/LIGHT.5}
}
```
"""


def test_entry_has_all_that_its_heading_and_body_say() -> None:
    entry = entry_of(f"# Lights\n\n## Corridors\n\n{ENTRY}")

    assert entry.style is Style.HEADING
    assert entry.title == "Lantern: Sparse Lighting of Long Corridors"
    assert entry.short_name == "LANT"
    assert [tag.text for tag in entry.tags] == ["READ"]
    assert [(link.label, link.kind) for link in entry.links] == [
        ("paper link", LinkKind.PAPER),
        ("github link", LinkKind.CODE),
    ]
    assert entry.paper_link is entry.links[0]
    assert entry.arxiv is not None
    assert (entry.arxiv.base, entry.arxiv.version) == ("2309.12307", 2)
    assert entry.doi == "10.1234/light.5"
    assert entry.year == 2024
    assert entry.authors == ("Jane Doe", "Richard Roe")
    assert entry.venue == "Proceedings of Lights"
    assert entry.category == ("Lights", "Corridors")
    assert entry.citation is not None
    assert entry.citation.key == "doe2023lantern"


def test_spans_of_an_entry_cover_their_text() -> None:
    text = f"# Lights\n\n{ENTRY}\n\n---\n<!-- next -->\n\n#### Next of the Lanterns\n\npaper link: [here](u)\n"
    entry = outline_of(text).entries[0]

    assert text[entry.span.start : entry.span.end] == ENTRY.rstrip("\n")
    assert text[entry.title_span.start : entry.title_span.end] == "Lantern: Sparse Lighting of Long Corridors"
    (tag,) = entry.tags
    assert text[tag.span.start : tag.span.end] == "READ"
    label = entry.links[0].label_span
    assert text[label.start : label.end] == "paper link"


@pytest.mark.parametrize(
    ("heading", "title", "short_name"),
    [
        ("LANT: Sparse Lighting", "LANT: Sparse Lighting", "LANT"),
        ("Long Lantern: Sparse Lighting", "Long Lantern: Sparse Lighting", "Long Lantern"),
        ("Efficient Lanterns: A Survey", "Efficient Lanterns: A Survey", None),
        ("Lanterns are lights: Fast lighting", "Lanterns are lights: Fast lighting", None),
        ("Light short, walk long: Corridors of any length", "Light short, walk long: Corridors of any length", None),
        ("Lantern Roadmap: 7. Corridors", "Lantern Roadmap: 7. Corridors", None),
        ("Survey: Lanterns", "Survey: Lanterns", None),
        ("Sparse Lighting (L / X)", "Sparse Lighting", "L / X"),
        ("Sparse Lighting of (Long) Corridors", "Sparse Lighting of (Long) Corridors", None),
        ("Sparse Lighting (and What Comes of It)", "Sparse Lighting (and What Comes of It)", None),
        ("Sparse Lighting (2nd ed.) (LANT)", "Sparse Lighting (2nd ed.)", "LANT"),
        ("Sparse Lighting (NeurIPS 2023)", "Sparse Lighting", None),
        ("Lantern. int8 (): 8-bit lighting", "Lantern. int8 (): 8-bit lighting", None),
        ("∞-lantern: Endless Lighting", "∞-lantern: Endless Lighting", "∞-lantern"),
        ("Lighting in C\\#: **A** Study.", "Lighting in C#: A Study", None),
        ("S$^3$: Sparse `light` & ![b](b.svg)", "S$^3$: Sparse light &", "S$^3$"),
        ("⭐ 3. “Sparse Lighting”", "Sparse Lighting", None),
        ("A*-Lantern: Lighting [MASK] Corridors", "A*-Lantern: Lighting [MASK] Corridors", "A*-Lantern"),
        ('Add lanterns "by parts"', 'Add lanterns "by parts"', None),
        ("Sparse Lighting [[paper]](u) [[code]](v)", "Sparse Lighting", None),
        ("[Sparse Lighting](https://arxiv.org/abs/2309.12307)", "Sparse Lighting", None),
        ("Is Lighting Sparse?", "Is Lighting Sparse?", None),
    ],
)
def test_title_and_short_name(heading: str, title: str, short_name: str | None) -> None:
    entry = entry_of(f"#### {heading}\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n")

    assert (entry.title, entry.short_name) == (title, short_name)


@pytest.mark.parametrize(
    ("heading", "known", "tags"),
    [
        ("Sparse Lighting [READ]", (), ["READ"]),
        ("Sparse Lighting [(UN)READ]", (), ["(UN)READ"]),
        ("[UNREAD] Sparse Lighting", (), ["UNREAD"]),
        ("Sparse Lighting (LANT) [`LIT`] [READ]", (), ["LIT", "READ"]),
        ("Sparse Lighting [REDA]", ("READ",), ["REDA"]),
        ("Sparse Lighting [read]", ("READ",), ["read"]),
        ("Lighting with [MASK]", (), []),
        ("Lighting with `torch`", (), []),
    ],
)
def test_tags_stand_in_brackets_beside_the_title(heading: str, known: tuple[str, ...], tags: list[str]) -> None:
    entry = entry_of(f"#### {heading}\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n", tags=known)

    assert [tag.text for tag in entry.tags] == tags


@pytest.mark.parametrize(
    "body",
    [
        "paper link: [here](https://arxiv.org/abs/2309.12307)",
        "**Paper**: <https://arxiv.org/abs/2309.12307>",
        "[Paper](https://arxiv.org/abs/2309.12307) | [Code](https://github.com/doe/lantern)",
        "[[Paper](https://arxiv.org/abs/2309.12307)] [[Code](https://github.com/doe/lantern)]",
        "Paper: https://arxiv.org/abs/2309.12307",
        "- Paper: [link](https://arxiv.org/abs/2309.12307)\n- Code: [link](https://github.com/doe/lantern)",
        '<a href="https://arxiv.org/abs/2309.12307">Paper</a>',
        "[![arXiv](https://img.shields.io/badge/arXiv-b31b1b)](https://arxiv.org/abs/2309.12307)",
        "Some words on it.\n\n> paper link: [here](https://arxiv.org/abs/2309.12307)",
    ],
)
def test_paper_link_in_many_forms(body: str) -> None:
    entry = entry_of(f"## Corridors\n\n#### Sparse Lighting\n\n{body}\n")

    assert entry.paper_link is not None
    assert entry.paper_link.link.url == "https://arxiv.org/abs/2309.12307"


@pytest.mark.parametrize(
    "body",
    [
        "github link: [here](https://github.com/doe/lantern)",
        "blog link: [here](https://doe.example/blog)",
        "paper link:",
        "paper link: TODO",
        "citation:\n```bibtex\n@misc{a,\n  title={Counting Sheep}\n}\n```",
        "```bibtex\n@misc{a,\n  title={Sparse lighting of corridors}\n}\n```",
    ],
)
def test_entry_without_a_paper_link(body: str) -> None:
    entry = entry_of(f"## Corridors\n\n#### Sparse Lighting of Corridors\n\n{body}\n")

    assert entry.paper_link is None


def test_empty_target_of_a_labelled_link_is_the_paper_link() -> None:
    entry = entry_of("#### Sparse Lighting\n\npaper link: [here]()\n")

    assert entry.paper_link is not None
    assert entry.paper_link.link.url == ""


def test_misspelt_label_is_kept_as_written() -> None:
    entry = entry_of("#### Sparse Lighting\n\npapar link: [here](https://arxiv.org/abs/2309.12307)\n")

    assert [(link.label, link.kind, link.is_labelled) for link in entry.links] == [("papar link", LinkKind.PAPER, True)]


def test_labelled_paper_goes_before_other_links_to_papers() -> None:
    entry = entry_of(
        "#### Sparse Lighting\n\nIt builds on [Ropes](https://arxiv.org/abs/2104.09864).\n\n"
        "paper link: [here](https://lights.example/paper)\n"
    )

    assert entry.paper_link is not None
    assert entry.paper_link.link.url == "https://lights.example/paper"
    assert entry.arxiv is None


@pytest.mark.parametrize(
    ("field", "arxiv"),
    [
        ("eprint={2309.12307}, archivePrefix={arXiv}", "2309.12307"),
        ("journal={arXiv preprint arXiv:2309.12307}", "2309.12307"),
        ("url={https://arxiv.org/abs/2309.12307v3}", "2309.12307"),
        ("note={arXiv:2309.12307}", "2309.12307"),
        ("journal={Lights}", None),
    ],
)
def test_citation_names_the_paper_where_no_link_does(field: str, arxiv: str | None) -> None:
    entry = entry_of(f"#### Lantern\n\ncitation:\n```bibtex\n@misc{{a,\n  title={{Lantern}},\n  {field}\n}}\n```\n")

    assert (entry.arxiv.base if entry.arxiv else None) == arxiv


def test_year_is_stated_or_cited_or_that_of_the_id() -> None:
    link = "paper link: [here](https://arxiv.org/abs/2309.12307)\n"
    citation = "\ncitation:\n```bibtex\n@misc{a,\n  title={T},\n  year={2024}\n}\n```\n"
    texts = [f"#### T\n\n{link}", f"#### T\n\n{link}{citation}", f"#### T\n\nYear: 2025\n\n{link}{citation}"]

    assert [entry_of(text).year for text in texts] == [2023, 2024, 2025]


def test_authors_and_venue_stand_in_fields_of_their_own() -> None:
    entry = entry_of(
        "#### Sparse Lighting\n\nAuthors: Jane Doe, Richard Roe\n\nVenue: ICLR 2024\n\n"
        "paper link: [here](https://openreview.net/forum?id=a)\n"
    )

    assert (entry.authors, entry.venue, entry.year) == (("Jane Doe", "Richard Roe"), "ICLR", 2024)


@pytest.mark.parametrize("title", ["Citation", "🎓 Cite us", "How to cite", "BibTeX", "Acknowledgements", "2. Intro"])
def test_sections_about_the_list_are_no_entries(title: str) -> None:
    text = f"# List\n\n## {title}\n\n```bibtex\n@misc{{a,\n  title={{A Survey of Lanterns}}\n}}\n```\n"

    assert titles_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "## Our work\n\nIf it helps, please consider citing it:\n\n```bibtex\n@misc{a,\n  title={Our Work}\n}\n```\n",
        "# A List of Lanterns\n\n[Paper](https://arxiv.org/abs/2309.12307) | [Code](https://github.com/doe/list)\n",
        "## News\n\n[Paper](https://arxiv.org/abs/2309.12307)\n",
        "## Corridors\n\nSee our **survey**: [Lanterns of Halls](https://arxiv.org/abs/2309.12307) for more.\n",
        "## Corridors\n\nWe follow the survey [here](https://arxiv.org/abs/2309.12307) in what follows.\n",
        "## How to add\n\n```\n#### <paper title> [READ]\n\npaper link: [here](<link address>)\n```\n",
        "## Corridors\n\n[Survey](https://arxiv.org/abs/2309.12307)\n\n### Long ones\n\n- a\n",
        "## Corridors\n\n![figure](a.png)\n",
        "## News\n\n### Lighting\n\npaper link: [here](u)\n",
        "## Contributing\n\n#### Title of the Paper [READ]\n\npaper link: [here](u)\n",
        "## Tools\n\n### Lamp\n\n* Type: `library`\n* Link: [github](https://github.com/doe/lamp)\n",
    ],
)
def test_no_false_entries(text: str) -> None:
    assert titles_of(text) == []


def test_sibling_without_links_and_citation_is_an_entry_too() -> None:
    text = (
        "## Corridors\n\n#### Lighting One\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
        "#### Lighting Two of Many Corridors\n\n![figure](a.png)\n\n"
        "#### Lighting Three\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n\n## Notes\n"
    )

    assert titles_of(text) == ["Lighting One", "Lighting Two of Many Corridors", "Lighting Three"]


@pytest.mark.parametrize(
    ("below", "authors"), [("_Ada Moss, Ben Oak_", 2), ("_Ada Moss_", 1), ("Ada Moss, Ben Oak", 2)]
)
def test_authors_stand_below_a_heading(below: str, authors: int) -> None:
    paper = "[[pdf]](https://arxiv.org/abs/2309.12307)"

    assert len(entry_of(f"# Lights\n\n## Halls\n\n#### Lighting Long Halls {paper}\n{below}\n").authors) == authors


@pytest.mark.parametrize("below", ["Ada Moss, Ben Oak", "_Ada Moss_"])
def test_sibling_with_nothing_but_its_authors_is_an_entry_too(below: str) -> None:
    entries = "".join(f"#### Lighting Long Halls {n} [[pdf]](https://arxiv.org/abs/2309.1230{n})\n\n" for n in (1, 2))
    sibling = r"#### • Lanterns That Light Halls. \[PDF\] *(Oral)*"

    assert titles_of(f"# Lights\n\n## Halls\n\n{entries}{sibling}\n{below}\n")[2:] == ["Lanterns That Light Halls"]


@pytest.mark.parametrize("below", ["Halls are dark.", "**Ada Moss** lights halls", "Long Lamps, and more of them"])
def test_sibling_with_other_text_is_a_section(below: str) -> None:
    entries = "".join(f"#### Lighting Long Halls {n} [[pdf]](https://arxiv.org/abs/2309.1230{n})\n\n" for n in (1, 2))

    assert len(titles_of(f"# Lights\n\n## Halls\n\n{entries}#### Lanterns That Light Halls\n{below}\n")) == 2


def test_section_among_entries_stays_a_section() -> None:
    link = "paper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
    text = f"## Corridors\n\n#### One\n\n{link}#### Two\n\n{link}#### Remarks\n\nThey differ.\n"

    assert titles_of(text) == ["One", "Two"]
    assert [section.title for section in outline_of(text).sections] == ["", "Corridors", "Remarks"]


def test_entries_of_several_levels() -> None:
    link = "paper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
    text = f"# List\n\n## Corridors\n\n### One\n\n{link}##### Two\n\n{link}#### Three\n\n{link}"

    assert [(entry.title, entry.category) for entry in outline_of(text).entries] == [
        ("One", ("List", "Corridors")),
        ("Two", ("List", "Corridors")),
        ("Three", ("List", "Corridors")),
    ]


def test_deeper_heading_belongs_to_the_entry_above() -> None:
    citation = "```bibtex\n@misc{doe,\n  title={Lighting}\n}\n```\n"
    text = (
        f"## Corridors\n\n### Lighting\n\npaper link: [here](u)\n\n#### Notes\n\nBright.\n\n#### BibTeX\n\n{citation}"
    )
    outline = outline_of(text)
    (entry,) = outline.entries

    assert [section.title for section in outline.sections] == ["", "Corridors"]
    assert entry.citation is not None
    assert entry.span.end == len(text) - 1


def test_fence_that_runs_into_the_next_entry_ends_before_it() -> None:
    text = (
        "#### One\n\npaper link: [here](u)\n\ncitation:\n```bibtex\n@misc{one,\n  title={One}\n}\n\n"
        "#### Two\n\npaper link: [here](v)\n\ncitation:\n```bibtex\n@misc{two,\n  title={Two}\n}\n```\n"
    )
    outline = outline_of(text)

    assert [(entry.title, entry.citation and entry.citation.key) for entry in outline.entries] == [
        ("One", "one"),
        ("Two", "two"),
    ]


@pytest.mark.parametrize(
    "first",
    ["Authors: Ada Lamp, Bo Rope, Chen Kettle", "**TL;DR:** Light that says where it is needed most, and no more"],
)
def test_list_of_fields_may_say_more_than_links(first: str) -> None:
    entry = entry_of(
        f"## Corridors\n\n### Sparse Lanterns\n\n- {first}\n- **Paper:** [arXiv](https://arxiv.org/abs/2309.12307)\n"
    )

    assert entry.title == "Sparse Lanterns"
    assert entry.paper_link is not None


def test_heading_over_entries_in_paragraphs_is_a_section() -> None:
    text = "".join(
        f"## {section}\n\nWhat is listed here.\n\n"
        + "".join(
            f"**{title} for Long {section}**  \nAda Lamp, Bo Rope  \narXiv 2023. "
            f"[Paper](https://arxiv.org/abs/2309.1230{number}) | [Code](https://github.com/lamp/{number})\n\n"
            for number, title in enumerate(("Sparse Lanterns", "Woven Ropes"))
        )
        for section in ("Corridors", "Stairs")
    )

    assert titles_of(text) == [
        "Sparse Lanterns for Long Corridors",
        "Woven Ropes for Long Corridors",
        "Sparse Lanterns for Long Stairs",
        "Woven Ropes for Long Stairs",
    ]


def test_date_before_a_title_is_no_part_of_it() -> None:
    entry = entry_of("### [2023/07] Sparse Lighting of Corridors\n\n- **Paper**: https://arxiv.org/abs/2309.12307\n")

    assert entry.title == "Sparse Lighting of Corridors"


@pytest.mark.parametrize(
    ("cited", "title", "name"),
    [
        ("How to Light Halls (Effectively)", "How to Light Halls (Effectively)", None),
        ("How to Light Halls", "How to Light Halls", "Effectively"),
    ],
)
def test_brackets_behind_a_title_are_its_own_where_its_citation_has_them(cited: str, title: str, name: str) -> None:
    citation = f"```bibtex\n@misc{{a,\n  title={{{cited}}}\n}}\n```\n"
    entry = entry_of(
        f"# L\n\n#### How to Light Halls (Effectively)\n\npaper link: [here](u)\n\ncitation:\n\n{citation}"
    )

    assert (entry.title, entry.short_name) == (title, name)


def test_links_of_a_paragraph_before_an_html_heading_in_it_are_not_the_entrys() -> None:
    heading = '<h3><a href="https://arxiv.org/abs/2309.123{}">Lights of {} Halls</a></h3>\n'
    first = outline_of(
        "# Lights\n\nSee [this](https://arxiv.org/abs/2309.99999) "
        + heading.format("07", "High")
        + heading.format("08", "Low")
    ).entries[0]

    assert [link.link.url for link in first.links] == ["https://arxiv.org/abs/2309.12307"]


def test_links_of_a_paragraph_behind_an_html_heading_in_it_are_the_entrys() -> None:
    text = "".join(
        f"See [this](https://arxiv.org/abs/2309.99999) <h3>Lights of {halls} Halls</h3> "
        f"[paper](https://arxiv.org/abs/2309.1230{n})\n\n"
        for n, halls in enumerate(("High", "Low"))
    )

    assert [[link.link.url for link in entry.links] for entry in outline_of(text).entries] == [
        ["https://arxiv.org/abs/2309.12300"],
        ["https://arxiv.org/abs/2309.12301"],
    ]


def test_short_heading_over_a_titled_line_and_a_field_is_a_section() -> None:
    text = "".join(
        f"### {place}\n\n**Lighting Long {place}** [pdf](https://arxiv.org/abs/2309.1230{n})\n\n"
        f"paper link: [here](https://arxiv.org/abs/2309.1230{n})\n\n"
        for n, place in enumerate(("Halls", "Stairs"))
    )

    assert titles_of(text) == ["Lighting Long Halls", "Lighting Long Stairs"]


def test_heading_over_bold_titles_with_links_below_them_is_a_section() -> None:
    posts = "".join(
        f"**Lighting Long {place}** \\\n*Ada Moss* \\\n[[Link](https://moss.org/{place})] \\\n20 Feb 2023\n\n"
        for place in ("Halls", "Stairs")
    )

    assert titles_of(f"# Lanterns\n\n## Introductory Posts\n\n{posts}") == []


def test_title_of_the_list_above_its_own_paper_is_no_entry() -> None:
    own = "**A Survey of Lanterns** [[Paper](https://arxiv.org/abs/2309.12307)]\n"

    assert titles_of(f"## Awesome Lanterns\n\n{own}\n### Lighting\n\n- a\n") == []


@pytest.mark.parametrize("label", ["intro", "Key", "Comment", "contributions"])
def test_list_of_fields_may_begin_with_a_remark(label: str) -> None:
    entry = entry_of(
        f"## Halls\n\n### Sparse Lanterns\n\n- {label}: light that says where it is needed most, and no more\n"
        "- **Paper:** [arXiv](https://arxiv.org/abs/2309.12307)\n"
    )

    assert entry.title == "Sparse Lanterns"
    assert entry.paper_link is not None


def test_title_below_a_heading_of_authors_and_year_is_the_entry_s() -> None:
    text = "## Halls\n\n" + "".join(
        f"### {n}. Moss, A., & Oak, B. (2023).\n*Lighting Long Halls {n}.*  \n*arXiv.*  \nLamps are lit.  \n"
        f"[DOI](https://doi.org/10.48550/arXiv.2309.1230{n})\n\n"
        for n in (1, 2)
    )
    entry, _ = outline_of(text).entries

    assert (entry.title, entry.year) == ("Lighting Long Halls 1", 2023)
    assert text[entry.title_span.start : entry.title_span.end] == "Lighting Long Halls 1"
    assert titles_of(text.replace("*Lighting Long Halls 1.*", "Some *lamps* are lit."))[0] == "Moss, A., & Oak, B"


def test_heading_among_entries_whose_fields_stand_too_far_in_is_one_too() -> None:
    papers = "".join(
        f"### Sparse Lighting of Long Halls {n}\n\n[Paper](https://arxiv.org/abs/2309.1230{n})\n\n" for n in (1, 2)
    )
    indented = "### Lighting of Stairs at Night\n\n    [Paper](https://arxiv.org/abs/2309.12303)\n\n"
    fenced = "### Lighting the Lanterns from a Shell\n\n```sh\nlight --all\n```\n"

    assert titles_of(f"# Lamps\n\n## Halls\n\n{papers}{indented}{fenced}")[2:] == ["Lighting of Stairs at Night"]


def test_section_over_an_item_whose_link_has_a_gap_is_no_entry() -> None:
    text = "# Lamps\n\n### Window Lamps\n\n- **Knots**, B. Rope. [paper] (https://arxiv.org/abs/2309.12307)\n"

    assert titles_of(text) == ["Knots"]
