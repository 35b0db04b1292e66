from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.entries.write import EntryFacts, escape, fenced, heading_entry, heading_text, link_target, waiver
from linter.markdown.document import parse
from linter.markdown.model import CodeBlock, Heading
from linter.text.source import Source

FACTS = EntryFacts(
    title="Lantern: Reading by One Lamp",
    short_name="Lantern",
    paper_url="https://arxiv.org/abs/2401.00001",
    citation_type="misc",
    citation_key="doe2024lantern",
    citation_fields={"title": "{Lantern}: Reading by One Lamp", "author": "Jane Doe and others", "year": "2024"},
    links={"github": "https://github.com/doe/lantern", "blog": "https://example.org/lantern"},
)

WANTED = """\
#### Lantern: Reading by One Lamp

paper link: [here](https://arxiv.org/abs/2401.00001)

github link: [here](https://github.com/doe/lantern)

blog link: [here](https://example.org/lantern)

citation:

```bibtex
@misc{doe2024lantern,
  title={{Lantern}: Reading by One Lamp},
  author={Jane Doe and others},
  year={2024}
}
```
"""


def heading_of(text: str, level: int = 4) -> str:
    """What a reader sees of a heading made from `text`."""
    document = parse(Source("list.md", f"{'#' * level} {escape(text)}\n"))
    [heading] = document.blocks
    assert isinstance(heading, Heading)
    return document.plain_text(heading)


def test_entry_is_heading_links_and_citation() -> None:
    assert heading_entry(FACTS) == WANTED


def test_heading_level_is_the_callers() -> None:
    assert heading_entry(FACTS, level=2).startswith("## Lantern:")


def test_indent_of_bibtex_fields_is_the_callers() -> None:
    assert "\n    title={" in heading_entry(FACTS, indent=4)


def test_what_is_no_paper_has_no_paper_link() -> None:
    post = EntryFacts("A Post", None, None, "misc", "doe2024post", {"title": "A Post"}, {"blog": "https://example.org"})
    assert "paper link" not in heading_entry(post)


def test_short_name_before_the_titles_colon_is_not_repeated() -> None:
    assert heading_text("LANTERN: Reading by One Lamp", "Lantern") == "LANTERN: Reading by One Lamp"


def test_short_name_that_only_begins_the_title_stands_in_brackets() -> None:
    assert heading_text("Lanterns for Reading", "Lantern") == "Lanterns for Reading (Lantern)"


def test_short_name_in_the_titles_own_brackets_is_not_repeated() -> None:
    assert heading_text("Reading by One Lamp (LANTERN)", "Lantern") == "Reading by One Lamp (LANTERN)"


def test_waived_rules_stand_above_the_heading_with_their_reasons() -> None:
    reasons = {"BIB003": "no authors -- in\nour sources -->", "ARX012": "a post"}
    assert waiver(reasons) == "<!-- litlint: ignore[BIB003, ARX012] no authors - in our sources ->; a post -->\n"
    assert heading_entry(replace(FACTS, waivers=reasons)) == waiver(reasons) + WANTED
    assert waiver({}) == ""


def test_title_without_short_name_stands_alone() -> None:
    assert heading_text("Reading by One Lamp", None) == "Reading by One Lamp"


@pytest.mark.parametrize(
    "title",
    [
        "[MASK] Is All That A*-Search Needs",
        "Costs of $5 and S$^3$",
        "__init__ and *stars* and `ticks`",
        "Learning C # ##",
        "# Hashes First",
        "A <b>Tag</b> &amp; a Reference",
        "![No Image](x) and [No Link](y)",
        "~~Struck~~ \\ Backslash \\* Star",
        "http in Words: <https://example.org>",
        "1. Not a List",
        "- Not a List Either",
    ],
)
def test_markup_in_a_title_is_seen_as_text(title: str) -> None:
    assert heading_of(title) == title


@pytest.mark.parametrize(
    "title", ["Pass@k_1 in C# and Q&A", "O(n^2) Memory", "LLM.int8(): 8-bit", "∞-former: A Memory"]
)
def test_what_is_text_already_is_not_escaped(title: str) -> None:
    assert escape(title) == title


def test_line_ends_and_runs_of_blanks_become_one_blank() -> None:
    assert escape("Reading\n  by\tOne\u00a0Lamp ") == "Reading by One Lamp"


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(lambda text: text.strip()))
@example("*a*")
@example("_a_ a_b _")
@example("&#42;")
@example("a\\")
@example("$a$ $$")
@example("~a~")
def test_any_title_is_seen_as_written(title: str) -> None:
    assert heading_of(title) == " ".join(title.split())


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://example.org/a_b*c", "https://example.org/a_b*c"),
        ("https://example.org/a (1).pdf", "<https://example.org/a%20(1).pdf>"),
        ("https://example.org/<a>\\", "https://example.org/%3Ca%3E%5C"),
        ("https://example.org/?a=1&copy;=2&b", "https://example.org/?a=1&amp;copy;=2&b"),
        ("https://example.org/é", "https://example.org/é"),
    ],
)
def test_link_target_is_safe_between_parentheses(url: str, wanted: str) -> None:
    assert link_target(url) == wanted


@given(st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="<>\\"), min_size=1))
@example("(a")
@example("a)")
@example("&amp;")
def test_link_leads_to_the_url_given(path: str) -> None:
    url = f"https://example.org/{path}"
    [link] = parse(Source("list.md", f"[here]({link_target(url)})\n")).links
    assert link.url == url


def test_fence_is_longer_than_the_backticks_inside() -> None:
    [block] = parse(Source("list.md", fenced("a\n```\nb", "bibtex"))).blocks
    assert isinstance(block, CodeBlock)
    assert block.content.text.rstrip("\n") == "a\n```\nb"
