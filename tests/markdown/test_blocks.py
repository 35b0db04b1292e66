import gc

import pytest
from support.markdown import blocks_of, document_of

from linter.markdown.model import (
    CodeBlock,
    Definition,
    FrontMatter,
    Heading,
    HtmlBlock,
    LinkForm,
    ListBlock,
    ListItem,
    MathBlock,
    Paragraph,
    Quote,
)


@pytest.mark.parametrize(
    ("text", "content", "level"),
    [
        ("# Lamps", "Lamps", 1),
        ("  ###   Lamps and *Ropes*  ", "Lamps and *Ropes*", 3),
        ("## Lamps ##", "Lamps", 2),
        ("## Lamps#", "Lamps#", 2),
        ("## Lamps # #", "Lamps #", 2),
        ("#", "", 1),
        ("## ##", "", 2),
        ("\ufeff# Lamps", "Lamps", 1),
        ("Lamps\n===", "Lamps", 1),
        ("  Lamps\nand ropes  \n---", "Lamps\nand ropes", 2),
    ],
)
def test_heading_has_its_text_and_level(text: str, content: str, level: int) -> None:
    (heading,) = document_of(text).headings
    assert isinstance(heading, Heading)
    assert (heading.content.text, heading.level) == (content, level)


def test_heading_runs_from_its_hashes_to_the_end_of_its_line() -> None:
    assert blocks_of("a\n  ## Lamps ##  \nb", Heading) == [("Heading", "## Lamps ##  ")]


def test_setext_heading_runs_to_the_end_of_its_underline() -> None:
    assert blocks_of("Lamps\nropes\n---\nb", Heading) == [("Heading", "Lamps\nropes\n---")]


@pytest.mark.parametrize("text", ["#Lamps", "####### Lamps", "    # Lamps", r"\# Lamps", "#\u00a0Lamps"])
def test_no_heading(text: str) -> None:
    assert document_of(text).headings == ()


def test_byte_order_mark_belongs_to_no_block() -> None:
    assert blocks_of("\ufeff- lamp\n") == [("ListBlock", "- lamp"), ("ListItem", "- lamp"), ("Paragraph", "lamp")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_spans_hold_whatever_ends_the_lines(line_end: str) -> None:
    text = "# A\n\n- b\n  c\n\n  > d\n  > e\n".replace("\n", line_end)
    quote = f"> d{line_end}  > e"
    item = f"- b{line_end}  c{line_end}{line_end}  {quote}"
    assert blocks_of(text) == [
        ("Heading", "# A"),
        ("ListBlock", item),
        ("ListItem", item),
        ("Paragraph", f"b{line_end}  c"),
        ("Quote", quote),
        ("Paragraph", f"d{line_end}  > e"),
    ]


@pytest.mark.parametrize("separator", ["\u2028", "\x85", "\x0b", "\x0c", "\x1c"])
def test_only_line_feed_and_carriage_return_end_a_line(separator: str) -> None:
    text = f"lamp{separator}# rope"
    assert blocks_of(text) == [("Paragraph", text)]


def test_nested_items_have_their_own_spans() -> None:
    assert blocks_of("- a\n  1. b\n     c\n- d", ListItem) == [
        ("ListItem", "- a\n  1. b\n     c"),
        ("ListItem", "1. b\n     c"),
        ("ListItem", "- d"),
    ]


def test_markers_of_items() -> None:
    document = document_of(" - a\n\n12) b\n\t* c\n")
    markers = [document.source[block.marker] for block in document.walk() if isinstance(block, ListItem)]
    assert markers == ["-", "12)", "*"]


def test_tab_behind_a_marker_is_measured_by_columns() -> None:
    assert blocks_of("-\t\tlamp\n") == [
        ("ListBlock", "-\t\tlamp"),
        ("ListItem", "-\t\tlamp"),
        ("CodeBlock", "lamp"),
    ]


def test_item_that_begins_on_the_line_below_its_marker() -> None:
    assert blocks_of("-\n  lamp\n", ListItem, Paragraph) == [("ListItem", "-\n  lamp"), ("Paragraph", "lamp")]


def test_empty_item_is_its_marker() -> None:
    assert blocks_of("- a\n-\n- c", ListItem) == [("ListItem", "- a"), ("ListItem", "-"), ("ListItem", "- c")]


def test_no_break_space_alone_is_text() -> None:
    assert blocks_of("- a\n\u00a0\n- b", Paragraph) == [("Paragraph", "a\n\u00a0"), ("Paragraph", "b")]


def test_line_without_marker_continues_the_paragraph_of_a_quote() -> None:
    assert blocks_of("> a\nb\n> c\n", Paragraph) == [("Paragraph", "a\nb\n> c")]


@pytest.mark.parametrize("inner", ["# a", "```\n{0}a\n{0}```", "***", "<div>", "| a |\n{0}|---|", "a\n{0}==="])
@pytest.mark.parametrize(("marker", "more"), [("> ", "> "), ("- ", "  ")])
def test_only_a_paragraph_is_continued_without_a_marker(marker: str, more: str, inner: str) -> None:
    text = marker + inner.format(more)
    assert [type(block).__name__ for block in document_of(f"{text}\nrope").blocks] == [
        "Quote" if marker == "> " else "ListBlock",
        "Paragraph",
    ]


@pytest.mark.parametrize("block", ["# rope", "***", "```\n```", "2. rope", "-", "<details>", "<!-- rope -->"])
def test_block_below_a_quote_is_outside_it(block: str) -> None:
    document = document_of(f"lamp\n\n> quoted\n{block}")
    lamp, quote, last = document.blocks
    assert document.source[lamp.span] == "lamp"
    assert document.source[quote.span] == "> quoted"
    assert document.source[last.span] == block


@pytest.mark.parametrize("block", ["# rope", "> rope", "```\n```", "<details>", "<DIV>", "</div>", "1. rope"])
def test_block_below_an_item_is_outside_it(block: str) -> None:
    document = document_of(f"- lamp\n{block}")
    assert [document.source[block.span] for block in document.blocks] == ["- lamp", block]


@pytest.mark.parametrize("line", ["2. rope", "-", "    rope", "<span>", "[rope]: /u"])
def test_line_that_cannot_interrupt_a_paragraph(line: str) -> None:
    text = f"lamp\n{line}\nknot" if line != "-" else "lamp\n*\nknot"
    assert blocks_of(text) == [("Paragraph", text)]


@pytest.mark.parametrize("word", ["2018.", "1)", "+", "*"])
def test_marker_alone_in_the_paragraph_of_an_item_is_a_word_of_it(word: str) -> None:
    text = f"- lamp\n  {word}\nrope"
    assert blocks_of(text, Paragraph) == [("Paragraph", f"lamp\n  {word}\nrope")]


@pytest.mark.parametrize("before", ["- - lamp", "- > lamp"])
def test_marker_alone_behind_the_paragraph_of_a_container_within_is_an_item(before: str) -> None:
    assert blocks_of(f"{before}\n  2018.\nrope", Paragraph)[-1] == ("Paragraph", "rope")


def test_underline_is_none_where_it_continues_a_paragraph_without_a_marker() -> None:
    assert document_of("- lamp\n===\n").headings == ()


def test_containers_nest_only_so_deep() -> None:
    assert sum(kind == "Quote" for kind, _ in blocks_of("> " * 100 + "lamp")) == 20


def test_fence_has_its_info_and_content() -> None:
    (fence,) = document_of("- ```` bibtex  \n  @misc{x}\n\n   y\n  ````` \n").blocks[0].children[0].children
    assert isinstance(fence, CodeBlock)
    assert (fence.fenced, fence.info, fence.closed, fence.content.text) == (True, "bibtex", True, "@misc{x}\n\n y")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_content_of_a_fence_knows_where_it_stands(line_end: str) -> None:
    text = "> ```\n>   a\n> b\n".replace("\n", line_end)
    document = document_of(text)
    (fence,) = [block for block in document.walk() if isinstance(block, CodeBlock)]
    assert fence.content.text == "  a\nb"
    assert [document.source[fence.content.span(at, at + 1)] for at in (2, 4)] == ["a", "b"]


def test_fence_that_is_indented_loses_as_much_of_its_content() -> None:
    (fence,) = document_of("  ```\n    a\n b\n  ```").blocks
    assert isinstance(fence, CodeBlock)
    assert fence.content.text == "  a\nb"


def test_fence_never_closed_ends_with_its_container() -> None:
    document = document_of("- ```\n  a\n\nrope")
    (fence,) = [block for block in document.walk() if isinstance(block, CodeBlock)]
    assert (fence.closed, document.source[fence.span]) == (False, "```\n  a")


def test_shorter_or_other_fence_closes_none() -> None:
    (fence,) = document_of("````\n```\n~~~~\n```` #\n").blocks
    assert isinstance(fence, CodeBlock)
    assert not fence.closed


def test_empty_fence() -> None:
    (fence,) = document_of("```\n```").blocks
    assert isinstance(fence, CodeBlock)
    assert (fence.closed, fence.content.text) == (True, "")


def test_indented_code_keeps_what_indents_it_further() -> None:
    document = document_of("    a\n\n\t  b  \n\nc")
    code = document.blocks[0]
    assert isinstance(code, CodeBlock)
    assert code.content.text == "a\n\n  b  "
    assert document.source[code.span] == "a\n\n\t  b  "


def test_html_ends_at_a_blank_line_or_its_own_end() -> None:
    assert blocks_of("<div>\n*a*\n\n<!-- b\n\nc -->\nd\n", HtmlBlock, Paragraph) == [
        ("HtmlBlock", "<div>\n*a*"),
        ("HtmlBlock", "<!-- b\n\nc -->"),
        ("Paragraph", "d"),
    ]


@pytest.mark.parametrize("text", ["<span class='a'>\n*b*", "</b>\nc", "<Br/>"])
def test_tag_alone_in_its_line_begins_html(text: str) -> None:
    assert blocks_of(text) == [("HtmlBlock", text)]


def test_definition_has_its_label_address_and_title() -> None:
    document = document_of("> [Rope\n> Work]: <https://a.example/two words>\n>   'A \\'title\\''\n")
    (found,) = [block for block in document.walk() if isinstance(block, Definition)]
    assert (found.label, found.url, found.title) == ("Rope\nWork", "https://a.example/two words", "A 'title'")
    assert document.source[found.url_span] == "https://a.example/two words"


def test_definition_without_its_title_where_something_follows_that() -> None:
    assert blocks_of("[a]: /u\n'title' rope\n") == [("Definition", "[a]: /u"), ("Paragraph", "'title' rope")]


def test_footnotes_are_paragraphs_of_their_own() -> None:
    document = document_of("lamp[^1] and rope[^2]\n[^1]: https://a.example/b\n[^2]: knots\nand bends\n")
    assert [document.source[block.span] for block in document.walk() if isinstance(block, Paragraph)] == [
        "lamp[^1] and rope[^2]",
        "[^1]: https://a.example/b",
        "[^2]: knots\nand bends",
    ]
    assert [link.form for link in document.links] == [LinkForm.BARE]


def test_front_matter_is_no_rule_and_no_heading() -> None:
    assert blocks_of("---\ntitle: Lamps\ntags: [a, b]\n---\n# Lamps\n") == [
        ("FrontMatter", "---\ntitle: Lamps\ntags: [a, b]\n---"),
        ("Heading", "# Lamps"),
    ]


@pytest.mark.parametrize("text", ["---\n\nlamp\n\n---\n", "\n---\na: b\n---\n", "---\n- a: b\n---\n", "---\na: b\n"])
def test_no_front_matter(text: str) -> None:
    assert blocks_of(text, FrontMatter) == []


def test_lists_part_where_the_marker_changes() -> None:
    assert blocks_of("- a\n* b\n1. c\n2) d\n", ListBlock) == [
        ("ListBlock", "- a"),
        ("ListBlock", "* b"),
        ("ListBlock", "1. c"),
        ("ListBlock", "2) d"),
    ]


def test_ordered_lists_say_so() -> None:
    document = document_of("- a\n\n1. b\n")
    assert [block.ordered for block in document.blocks if isinstance(block, ListBlock)] == [False, True]


def test_quote_ends_with_its_last_marker() -> None:
    assert blocks_of("> a\n>\n\nb", Quote) == [("Quote", "> a\n>")]


def test_other_digits_number_no_list() -> None:
    assert blocks_of("\u0661. lamp", ListBlock) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("$$\nx_1\n$$", "x_1"),
        ("$$ x_1 $$", "x_1"),
        ("$$ x\n  + y $$", "x\n  + y"),
        ("  $$\n  - x\n  # y\n    $$  ", "- x\n  # y"),
        ("$$\nx\n\ny\n$$", "x\n\ny"),
    ],
)
def test_maths_between_two_dollars_is_no_markdown(text: str, content: str) -> None:
    (maths,) = document_of(text).blocks
    assert isinstance(maths, MathBlock)
    assert (maths.closed, maths.content.text) == (True, content)


@pytest.mark.parametrize("marker", ["- ", "> ", "1. "])
def test_maths_in_containers(marker: str) -> None:
    more = "> " if marker == "> " else " " * len(marker)
    assert [kind for kind, _ in blocks_of(f"{marker}$$\n{more}x\n{more}$$\n")][-1] == "MathBlock"


@pytest.mark.parametrize("text", ["$$\nx\n\ny", "$$\nx\n\n# Rope\n\n$$\ny\n$$\n", "$$\nx\n\n```\n$$\n```\n"])
def test_maths_never_closed_ends_with_its_paragraph(text: str) -> None:
    document = document_of(text)
    maths = document.blocks[0]
    assert isinstance(maths, MathBlock)
    assert (maths.closed, document.source[maths.span]) == (False, "$$\nx")


@pytest.mark.parametrize("text", ["$$ a lot of money", "$$x$$ and more", "$$ a\n\nb $$"])
def test_text_that_begins_with_two_dollars(text: str) -> None:
    assert blocks_of(text, MathBlock) == []


def test_parsing_leaves_no_ring_that_only_a_garbage_collection_would_free():
    gc.collect()
    gc.disable()
    try:
        document_of("# A\n\n- b\n  1. c\n     > d\n\n> - e\n>   - f\n\n| g |\n|---|\n| h |\n")
        assert gc.collect() == 0
    finally:
        gc.enable()
