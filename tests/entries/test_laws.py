"""What holds of the outline of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.load import from_toml
from linter.entries.read import read_outline
from linter.entries.record import entry_record
from linter.markdown.document import parse
from linter.text.source import Source

PIECES = [
    "# Lights\n",
    "#### Lights of Halls (LANT) [`READ`]\n",
    "##### Notes\n",
    "<h2>Halls</h2>\n",
    "paper link: [here](https://arxiv.org/abs/2309.12307)\n",
    "citation:\n",
    "```bibtex\n@misc{a,\n  title={Lights}\n}\n```\n",
    "```bibtex\n@misc{a,\n",
    "- [Lights of Halls](https://arxiv.org/abs/2309.12307v2). _Jane Doe._ ICLR 2024.\n",
    "  - Code: [link](https://github.com/doe/x)\n",
    "- Lights <br> ICLR 2024 [[Paper]](https://openreview.net/forum?id=a)\n",
    "1. **Lights**: \\[x\\] &amp; $a_b$ [pdf](u)\n",
    "* [Halls](#halls)\n",
    "| Title | Links |\n|---|---|\n| [![x](y)]() <br> [Lights of Halls](https://doi.org/10.1234/a) | [Paper](u) |\n",
    "> - [Halls](#halls)\n",
    "[Lights of Long Halls](https://arxiv.org/abs/2309.12307)\n",
    "“Lights” (2023) ",
    "<table><tr><th>Title</th></tr>\n",
    "<tr><td rowspan=2><b>Lights &amp; Halls</b><br>\n",
    "<td colspan='2'><a href='https://arxiv.org/abs/2309.12307'>Lights of Wide Halls</a>",
    "</td></tr></table>\n",
    '<ul><li><a href="https://arxiv.org/abs/2309.12307">Lights of <i>Halls</i></a> ICLR 2024\n',
    "</li></ul>\n",
    "<details><summary>News</summary>\n",
    "</details>\n",
    "<p><a href='https://arxiv.org/abs/2309.12307'>Lights of Far Halls</a><br>\n",
    "<div align='left'>",
    "</p>",
    "<h3><a href='https://arxiv.org/abs/2309.12307'>Lights of High Halls</a></h3>\n",
    "[Lights of Long Halls](https://arxiv.org/abs/2309.12307) <br>\n**Lights of Low Halls** [pdf](https://arxiv.org/abs/2309.12308)\n",
    "> [Lights of Quoted Halls](https://arxiv.org/abs/2309.12307)\n",
    "- Ada Moss, Ben Oak. **Lights of Old Halls**. [pdf](https://arxiv.org/abs/2309.12307)\n",
    '1\\. **LANT** (kind): "Lights of "Halls" Again" [pdf](https://arxiv.org/abs/2309.12307)\n',
    "\r\n",
    "---\n",
    "\n",
    "\n\n",
    "  ",
    "\u00e9\U0001f525\ufe0f",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_spans_lie_where_they_belong(text: str) -> None:
    source = Source("list.md", text)
    outline = read_outline(parse(source))

    for entry in outline.entries:
        assert entry.span.covers(entry.title_span)
        assert " ".join(text[entry.title_span.start : entry.title_span.end].split()) != ""
        assert entry.title == entry.title.strip() != ""
        assert all(entry.span.covers(tag.span) for tag in entry.tags)
        assert all(entry.span.covers(link.label_span) for link in entry.links)
        assert entry.section in outline.sections
        assert entry.paper_link is None or entry.paper_link in entry.links
        assert entry.citation_block is None or entry.citation_block in outline.citation_blocks
        record = entry_record(entry, source)
        assert 1 <= record.line <= record.end_line <= len(source.line_starts)
    starts = [entry.span.start for entry in outline.entries]
    assert starts == sorted(set(starts))
    assert all(section.span.start <= section.span.end for section in outline.sections)
    assert all(contents.span.covers(item.span) for contents in outline.contents for item in contents.items)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_an_outline(text: str) -> None:
    assert read_outline(parse(Source("list.md", text))).sections


@pytest.mark.parametrize(
    "text",
    [
        "- [a](u) " * 10_000,
        "[Lights of Halls](https://arxiv.org/abs/2309.12307) " * 2_000,
        "paper link: [here](u)\n" * 4_000,
        "#### A\n\npaper link: [here](u)\n\n" * 2_000,
        "### A\n\n" * 5_000,
        "#### T\n\npaper link:" + "-" * 50_000 + "x\n",
        "#### T\n\n" + "<!-- a -->" * 2_500 + "x\n",
        "#### " + "(" * 25_000 + "\n\npaper link: [here](u)\n",
        "#### " + "[A]" * 10_000 + "\n\npaper link: [here](u)\n",
        "#### Lights " + "[`LAMP`] " * 10_000 + "\n\npaper link: [here](u)\n",
        "- " + "[a](b)" * 15_000 + "\n",
        "#### `" + "A" * 25_000 + "a`\n\npaper link: [here](u)\n",
        "- " + "*a* " * 10_000 + "[pdf](https://arxiv.org/abs/2309.12307)\n",
        "- " + " ".join(["Ab, Cd."] * 5_000) + " [pdf](https://arxiv.org/abs/2309.12307)\n",
        "| Title | Links |\n|---|---|\n" + "| Lights of Halls | [Paper](https://arxiv.org/abs/2309.12307) |\n" * 1_500,
        "| a |" + " b |" * 1_000 + "\n|" + "---|" * 1_001 + "\n" + "| 1 |" * 1_000 + "\n",
        "| a | b | c | d |\n|---|---|---|---|\n| x | 1" + " " * 25_000 + "2 | 3 | 4 |\n",
        "".join(f"{'  ' * depth}- [a](#b)\n" for depth in range(300)),
        "- [Lights](#lights)\n" * 5_000,
        "> " * 100 + "- [a](#b)\n",
        "<table><tr><td>" * 5_000,
        "<ul><li><a href='u'>" * 5_000,
        "<table>"
        + "<tr><td rowspan=9><a href='https://arxiv.org/abs/2309.12307'>Lights of Halls</a></td></tr>" * 1_500,
        "<table><tr>" + "<td colspan=100>a</td>" * 1_000 + "</tr><tr><td><a href='u'>b</a></td></tr></table>\n",
        "<li>" * 5_000 + "<a href='u'>b</a>\n",
        "<p><a href='https://arxiv.org/abs/2309.12307'>Lights of Halls</a><br>" * 2_000 + "\n",
        "<details><summary>News</summary>\n\n" * 1_500
        + "- [Lights of Halls](https://arxiv.org/abs/2309.12307)\n" * 1_500,
        "[Lights of Long Halls](https://arxiv.org/abs/2309.12307)\n" * 4_000,
        "<b>" * 10_000 + "<a href='u'>b</a>\n",
        "- " + "Oak, A. B., " * 5_000 + "(2024). [pdf](https://arxiv.org/abs/2309.12307)\n",
        '- **LANT**: "' + 'a" b ' * 5_000 + "[pdf](https://arxiv.org/abs/2309.12307)\n",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_long_text_has_an_outline_at_once(text: str) -> None:
    """What is not linear in the text's length takes minutes here."""
    assert read_outline(parse(Source("list.md", text))).sections


CONFIGS = [
    '[[kinds]]\nstyle = "heading"\nlevels = [4]\nfrom = { title = { part = "heading" }, tags = { label = "Code" } }\n',
    """
    [[kinds]]
    style = "bullet"
    from = { title = { part = "line" }, authors = { between = ["", "\\n"] }, tags = { between = ["[", "]"] } }
    paper-link = { position = 2 }
    """,
    """
    titles = { short-name = "brackets", prefixes = ["Lights"] }
    [[kinds]]
    style = "bullet"
    extent = "line"
    """,
    """
    [[kinds]]
    style = "table"
    category = { column = 1 }
    none = ["Lights of Halls"]
    from = { title = { column = 1, part = "link" }, code = { column = 2 }, venue = { badge = "x" } }
    """,
    """
    [[kinds]]
    style = "paragraph"
    extent = "rule"
    from = { title = { part = "quoted" }, date = { part = "line" } }
    """,
    """
    dates = { forms = ["YYYY.MM"] }
    skip = { between = [["# Lights", "- "]] }
    entries = { venue-year = "ICML23" }
    hosts = { ignored = ["doi.org"] }
    """,
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(CONFIGS))
def test_declared_entries_lie_where_they_belong(text: str, config: str) -> None:
    source = Source("list.md", text)
    outline = read_outline(parse(source), from_toml(config, "litlint.toml").reading("list.md"))

    for entry in outline.entries:
        assert entry.span.covers(entry.title_span)
        assert entry.title == entry.title.strip() != ""
        assert all(entry.span.covers(tag.span) for tag in entry.tags)
        assert entry.paper_link is None or entry.paper_link in entry.links
        assert all(one.span.start <= one.span.end <= len(text) for one in entry.written.values())
        assert all(not region.overlaps(entry.span) for region in outline.skipped)
    starts = [entry.span.start for entry in outline.entries]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize(
    "text",
    [
        "- " + "[a](u) Code: x " * 4_000,
        "- " + "[" * 15_000 + "]\n",
        "- " + "\n  ".join(["a"] * 10_000) + "\n",
        "- " + "![x](https://img.shields.io/badge/x-y-z) " * 2_000 + "\n",
        "| a | b |\n|---|---|\n" + "| [Lights](https://arxiv.org/abs/2309.12307) | x |\n" * 2_000,
        "#### T\n\n" + "Code: x\n" * 5_000,
        "“" * 15_000 + "\n\n---\n",
        "# Lights\n" * 2_500 + "- a\n",
        "- a <!-- " * 5_000 + "\n",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_long_text_is_read_by_a_declaration_at_once(text: str, config: str) -> None:
    assert read_outline(parse(Source("list.md", text)), from_toml(config, "litlint.toml").reading("list.md")).sections
