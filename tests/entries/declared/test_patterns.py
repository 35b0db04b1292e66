"""A made-up list of each shape that lists are known to have, read wholly by a declaration."""

from dataclasses import dataclass

import pytest
from support.declared import entries_by, told

A, B = "https://arxiv.org/abs/2309.12301", "https://arxiv.org/abs/2310.12302"
CODE = "https://github.com/doe/lantern"


@dataclass(frozen=True)
class Pattern:
    """A list, the configuration that declares it, and what its entries say."""

    text: str
    config: str
    wanted: tuple[dict[str, object], ...]


PATTERNS = {
    "headings with labelled links and a citation, the category being the file": Pattern(
        "# Lanterns\n\n## Sparse\n\n### LANT: Sparse Lanterns\n\n$$\nx\n$$\n\n"
        f"paper link: [here]({A})\n\ngithub link: [here]({CODE})\n\n"
        "citation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns},\n  author={Doe, Jane},\n  note={Oral},\n"
        "  year={2023}\n}\n```\n\n### A Study of Ropes (ROPE)\n\n"
        f"paper link: [here]({B})\n",
        '[[kinds]]\nstyle = "heading"\nlevels = [3]\ncategory = "file"\n'
        'from = { note = { bibtex = "note" } }\npaper-link = { labels = ["paper link"] }\n',
        (
            {
                "title": "LANT: Sparse Lanterns",
                "short-name": "LANT",
                "authors": "Jane Doe",
                "year": 2023,
                "paper": A,
                "code": CODE,
                "note": "Oral",
                "category": "Lanterns",
            },
            {"title": "A Study of Ropes", "short-name": "ROPE", "year": 2023, "paper": B, "category": "Lanterns"},
        ),
    ),
    "numbered bold titles with authors in emphasis and a venue": Pattern(
        f"## Sparse\n\n1. [**LANT: Sparse Lanterns.**]({A}) _Jane Doe, Li Wu._ ICLR 2024. "
        f"[![stars](https://img.shields.io/github/stars/doe/lantern)]({CODE})\n",
        '[[kinds]]\nstyle = "bullet"\nlevels = [1]\n[kinds.from]\ntitle = { part = "bold" }\n'
        'authors = { part = "emphasis" }\n[entries]\nnumbering = "by-hand"\n',
        (
            {
                "title": "LANT: Sparse Lanterns",
                "short-name": "LANT",
                "authors": "Jane Doe, Li Wu",
                "venue": "ICLR",
                "year": 2024,
                "paper": A,
                "code": CODE,
                "category": "Sparse",
            },
        ),
    ),
    "dates with labelled links below them": Pattern(
        f"## Weekly\n\n- 2024.05.03\n  - Paper: [Sparse Lanterns of Old]({A})\n"
        f"  - Blog: [Notes](https://doe.org/blog)\n"
        f"  - Code: [Lantern]({CODE})\n- 2024.04.26\n  - Paper: [Ropes and Wicks]({B})\n",
        '[[kinds]]\nstyle = "bullet"\nlevels = [1]\n[kinds.from]\ntitle = { label = "Paper" }\n'
        'date = { part = "line" }\n[kinds.paper-link]\nlabels = ["paper"]\n[dates]\nof = "listing"\n',
        (
            {
                "title": "Sparse Lanterns of Old",
                "year": 2023,
                "date": "2024-05-03",
                "paper": A,
                "code": CODE,
                "category": "Weekly",
            },
            {"title": "Ropes and Wicks", "year": 2023, "date": "2024-04-26", "paper": B, "category": "Weekly"},
        ),
    ),
    "rows with badges, a picture, links by label and a comment behind": Pattern(
        "## Sparse\n\n| Title & Authors | Picture | Links |\n|:--|:--:|:--:|\n"
        f"| [![Star](https://img.shields.io/github/stars/doe/lantern.svg)]({CODE}) "
        "[![Publish](https://img.shields.io/badge/Conference-ICML'24-blue)]() "
        "[![Type](https://img.shields.io/badge/Type-Post--Training-green)]() <br> "
        f'[LANT: Sparse Lanterns]({A}) <br> Jane Doe, Li Wu | <img src="a.png"> | [Github]({CODE}) <br> [Paper]({A}) |'
        "<!-- 2024-05-03 -->\n",
        '[[kinds]]\nstyle = "table"\n[kinds.from]\ntitle = { column = 1, part = "link" }\n'
        'authors = { column = "Title & Authors", between = ["\\n", ""] }\ntags = { badge = "Type" }\n'
        'code = { column = "Links", label = "Github" }\n[kinds.paper-link]\ncolumn = 3\nlabels = ["PDF", "Paper"]\n'
        '[dates]\nforms = ["YYYY-MM-DD"]\nof = "listing"\n',
        (
            {
                "title": "LANT: Sparse Lanterns",
                "short-name": "LANT",
                "authors": "Jane Doe, Li Wu",
                "venue": "ICML",
                "year": 2024,
                "date": "2024-05-03",
                "tags": "Post-Training",
                "paper": A,
                "code": CODE,
                "category": "Sparse",
            },
        ),
    ),
    "bullets with badges, a linked title and links in brackets": Pattern(
        "## Sparse\n\n* [![x](https://img.shields.io/badge/Where-ICML'24-blue)]() "
        f"[LANT: Sparse Lanterns]({A}). Jane Doe, Li Wu. [[Paper]]({A}) [[Github]]({CODE})\n",
        '[[kinds]]\nstyle = "bullet"\n[kinds.from]\ntitle = { part = "link" }\nvenue = { badge = "Where" }\n'
        "[kinds.paper-link]\nposition = 2\n",
        (
            {
                "title": "LANT: Sparse Lanterns",
                "short-name": "LANT",
                "authors": "Jane Doe, Li Wu",
                "venue": "ICML",
                "year": 2024,
                "paper": A,
                "code": CODE,
                "category": "Sparse",
            },
        ),
    ),
    "a bare title, venue and links on its next line": Pattern(
        f"## Sparse\n\n- Sparse Lanterns of Old <br> Workshop on Light 2024 [[Paper]]({A}) [[Code]]({CODE})\n",
        '[[kinds]]\nstyle = "bullet"\n[kinds.from]\ntitle = { part = "line" }\nvenue = { between = ["\\n", "["] }\n'
        '[kinds.paper-link]\nlabels = ["paper"]\n',
        (
            {
                "title": "Sparse Lanterns of Old",
                "venue": "Workshop on Light",
                "year": 2024,
                "paper": A,
                "code": CODE,
                "category": "Sparse",
            },
        ),
    ),
    "paragraphs that are a link, with a line below": Pattern(
        f"## Sparse\n\n[Sparse Lanterns]({A})\nJane Doe, Li Wu\nScore: 8\n\n[Ropes of Old]({B})\nAnn Roe, Bo Lamp\n",
        '[[kinds]]\nstyle = "paragraph"\n[kinds.from]\ntitle = { part = "link" }\nauthors = { between = ["\\n'
        '", "\\n"] }\n'
        'rating = { label = "Score" }\n',
        (
            {
                "title": "Sparse Lanterns",
                "authors": "Jane Doe, Li Wu",
                "year": 2023,
                "rating": "8",
                "paper": A,
                "category": "Sparse",
            },
            {"title": "Ropes of Old", "year": 2023, "paper": B, "category": "Sparse"},
        ),
    ),
    "paragraphs up to a rule": Pattern(
        f"## Sparse\n\n**Sparse Lanterns**\n\nJane Doe, Li Wu (Lamp Institute)\n\n[pdf]({A})\n\n---\n\n"
        f"**Ropes of Old**\n\nAnn Roe\n\n[pdf]({B})\n\n---\n",
        '[[kinds]]\nstyle = "paragraph"\nextent = "rule"\n[kinds.from]\ntitle = { part = "bold" }\n'
        'affiliation = { between = ["(", ")"] }\n',
        (
            {
                "title": "Sparse Lanterns",
                "year": 2023,
                "paper": A,
                "affiliation": "Lamp Institute",
                "category": "Sparse",
            },
            {"title": "Ropes of Old", "year": 2023, "paper": B, "category": "Sparse"},
        ),
    ),
    "quoted titles behind authors": Pattern(
        f'## Sparse\n\n- Jane Doe and Li Wu. "Sparse Lanterns." In *Light Letters* (2024). [link]({A})\n',
        '[[kinds]]\nstyle = "bullet"\n[kinds.from]\ntitle = { part = "quoted" }\n'
        'authors = { between = ["", ". \\""] }\n'
        'venue = { part = "emphasis" }\n',
        (
            {
                "title": "Sparse Lanterns",
                "authors": "Jane Doe, Li Wu",
                "venue": "Light Letters",
                "year": 2024,
                "paper": A,
                "category": "Sparse",
            },
        ),
    ),
    "a table with a column for each field and for the category": Pattern(
        "## All\n\n| Date | Method | Title | Institute | Task | Links | Stars |\n|---|---|---|---|---|---|---|\n"
        f"| 2023.09 | LANT | Sparse Lanterns | Lamp Lab | 1. Reading | [arXiv]({A}) [code]({CODE}) | 5 |\n"
        f"| 2023.10 | - | Ropes of Old | Coming soon | Walking 🚶 | [arXiv]({B}) | - |\n",
        '[[kinds]]\nstyle = "table"\ncategory = { column = "Task" }\nnone = ["-", "coming soon"]\n[kinds.from]\n'
        'date = { column = 1 }\nshort-name = { column = "Method" }\ntitle = { column = "Title" }\n'
        'affiliation = { column = "Institute" }\nrating = { column = "Stars" }\n[kinds.paper-link]\n'
        'hosts = ["preprint"]\n'
        '[dates]\nforms = ["YYYY.MM"]\n',
        (
            {
                "title": "Sparse Lanterns",
                "short-name": "LANT",
                "year": 2023,
                "date": "2023-09",
                "affiliation": "Lamp Lab",
                "rating": "5",
                "paper": A,
                "code": CODE,
                "category": "Reading",
            },
            {"title": "Ropes of Old", "year": 2023, "date": "2023-10", "paper": B, "category": "Walking"},
        ),
    ),
    "bold names before linked titles, nested below groups": Pattern(
        f"## Sparse\n\n- Group one\n  - **LANT**: [Sparse Lanterns]({A}) (Jane Doe, 2024)\n"
        f"  - **ROPE**: [Ropes of Old]({B})\n",
        '[[kinds]]\nstyle = "bullet"\nlevels = [2]\n[titles]\nshort-name = "before"\n[kinds.from]\n'
        'authors = { between = ["(", ","] }\n',
        (
            {
                "title": "Sparse Lanterns",
                "short-name": "LANT",
                "authors": "Jane Doe",
                "year": 2024,
                "paper": A,
                "category": "Sparse",
            },
            {"title": "Ropes of Old", "short-name": "ROPE", "year": 2023, "paper": B, "category": "Sparse"},
        ),
    ),
    "items of which only the first line counts": Pattern(
        f"## Sparse\n\n- [Sparse Lanterns]({A}) (LANT)\n  We liked [Ropes of Old]({B}) better, see ICML 2021.\n"
        "  - a remark, [elsewhere](https://doe.org)\n",
        '[[kinds]]\nstyle = "bullet"\nextent = "line"\nlevels = [1]\n[titles]\nshort-name = "brackets"\n',
        ({"title": "Sparse Lanterns", "short-name": "LANT", "year": 2023, "paper": A, "category": "Sparse"},),
    ),
    "marks before titles and a short name in brackets": Pattern(
        f"## Sparse\n\n- NEW [(must read) Sparse Lanterns (LANT)]({A})\n",
        '[[kinds]]\nstyle = "bullet"\n[titles]\nshort-name = "brackets"\nprefixes = ["NEW", "(must read)"]\n',
        ({"title": "Sparse Lanterns", "short-name": "LANT", "year": 2023, "paper": A, "category": "Sparse"},),
    ),
    "linked headings below headings with dates": Pattern(
        f"## May 3rd, 2024\n\n### [Sparse Lanterns]({A})\n\nTags: light, sparse\n\n"
        f"Demo: [try it](https://lamps.example.org/x) Data: [here](https://zenodo.org/record/1)\n\n"
        f"#### Abstract\n\nText.\n",
        '[[kinds]]\nstyle = "heading"\nlevels = [3]\n[kinds.from]\ntitle = { part = "heading" }\n'
        'tags = { label = "Tags" }\n'
        'demo = { label = "Demo" }\n[dates]\nforms = ["Month D, YYYY"]\nof = "posting"\n',
        (
            {
                "title": "Sparse Lanterns",
                "year": 2024,
                "date": "2024-05-03",
                "tags": "light, sparse",
                "paper": A,
                "demo": "https://lamps.example.org/x",
                "data": "https://zenodo.org/record/1",
                "category": "May 3rd, 2024",
            },
        ),
    ),
    "several kinds in one file, by section": Pattern(
        f"# L\n\n## Papers\n\n### Sparse\n\n- [Sparse Lanterns]({A})\n\n## Table\n\n| Name | Where |\n|---|---|\n"
        f"| Ropes of Old | [x]({B}) |\n\n## Links\n\n- [Ropes for All](https://arxiv.org/abs/2101.00001)\n",
        '[[kinds]]\nstyle = "bullet"\nsections = ["Papers"]\n[[kinds]]\nstyle = "table"\nsections = ["Table"]\n'
        '[[kinds]]\nstyle = "paragraph"\nsections = ["Links"]\n',
        (
            {"title": "Sparse Lanterns", "year": 2023, "paper": A, "category": "L > Papers > Sparse"},
            {"title": "Ropes of Old", "year": 2023, "paper": B, "category": "L > Table"},
        ),
    ),
    "a paper that only a declared host holds": Pattern(
        "## Sparse\n\n- **Sparse Lanterns** [site](https://lamps.example.org/a) [more](https://press.example.org/b) "
        "[img](https://press.example.org/c.png) [ad](https://ads.example.org)\n",
        '[[kinds]]\nstyle = "bullet"\n[kinds.paper-link]\nhosts = ["paper"]\n[hosts]\npaper = ["press.example.org"]\n'
        'project = ["lamps.example.org"]\nignored = ["ads.example.org"]\n',
        (
            {
                "title": "Sparse Lanterns",
                "paper": "https://press.example.org/b",
                "project": "https://lamps.example.org/a",
                "category": "Sparse",
            },
        ),
    ),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_declared_list_is_read_wholly(name: str) -> None:
    pattern = PATTERNS[name]

    assert tuple(told(entry) for entry in entries_by(pattern.config, pattern.text)) == pattern.wanted


@pytest.mark.parametrize("name", PATTERNS)
def test_declared_fields_stand_in_their_entries(name: str) -> None:
    pattern = PATTERNS[name]

    for entry in entries_by(pattern.config, pattern.text):
        assert entry.span.covers(entry.title_span)
        for one in entry.written.values():
            assert pattern.text[one.span.start : one.span.end]
