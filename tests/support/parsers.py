"""Documents as other parsers see them, and as ours does, in forms that can be compared."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from mistune import create_markdown
from mistune.plugins.formatting import strikethrough
from mistune.plugins.math import math, math_in_list, math_in_quote
from mistune.plugins.table import table, table_in_list, table_in_quote
from mistune.util import escape_url, unescape

from linter.markdown.document import Document
from linter.markdown.model import (
    Block,
    Break,
    CodeBlock,
    CodeSpan,
    Definition,
    Emphasis,
    FrontMatter,
    Heading,
    HtmlBlock,
    Inline,
    InlineHtml,
    Link,
    LinkForm,
    Math,
    MathBlock,
    TableCell,
    Text,
    TextBlock,
)

# A block or an inline as its kind, what it says, and what it holds.
Tree = tuple[Any, ...]

_MISTUNE = create_markdown(
    renderer=None,
    plugins=[table, table_in_list, table_in_quote, math, math_in_list, math_in_quote, strikethrough],
)
_MARKDOWN_IT = MarkdownIt("commonmark").enable("table").enable("strikethrough")
_KINDS = {
    "paragraph_open": "Paragraph",
    "heading_open": "Heading",
    "bullet_list_open": "ListBlock",
    "ordered_list_open": "ListBlock",
    "list_item_open": "ListItem",
    "blockquote_open": "Quote",
    "fence": "CodeBlock",
    "code_block": "CodeBlock",
    "html_block": "HtmlBlock",
    "hr": "ThematicBreak",
    "table_open": "Table",
    "tr_open": "TableRow",
}


def our_tree(document: Document) -> list[Tree]:
    """The document as a tree; a bare address is text, as CommonMark has it."""
    blocks = [block for block in document.blocks if not isinstance(block, (Definition, FrontMatter))]
    return [_our_block(document, block) for block in blocks]


def _our_block(document: Document, block: Block) -> Tree:
    match block:
        case TextBlock():
            kind = f"heading {block.level}" if isinstance(block, Heading) else "text"
            return (kind, *_our_inlines(document.inlines(block)))
        case CodeBlock():
            return ("code", block.info, block.content.text.strip("\n"))
        case HtmlBlock():
            return ("html", block.content.text)
        case MathBlock():
            return ("math", block.content.text)
        case _:
            children = [child for child in block.children if not isinstance(child, Definition)]
            return (type(block).__name__, *(_our_block(document, child) for child in children))


def _our_inlines(inlines: Sequence[Inline]) -> Iterable[Tree]:
    return _joined(tree for inline in inlines for tree in _our_inline(inline))


def _our_inline(inline: Inline) -> Iterable[Tree]:
    match inline:
        case Text():
            yield ("text", inline.text)
        case Break():
            yield ("break", inline.hard)
        case CodeSpan() | Math() | InlineHtml():
            yield (type(inline).__name__, inline.text)
        case Emphasis():
            yield (inline.style, *_our_inlines(inline.content))
        case Link(form=LinkForm.BARE):
            yield from _our_inlines(inline.content)
        case Link():
            kind = "image" if inline.is_image else "link"
            yield (kind, escape_url(inline.url.replace("&", "&amp;")), inline.title, *_our_inlines(inline.content))


def mistune_tree(text: str) -> list[Tree]:
    """The tree that mistune makes of a text."""
    tokens = _MISTUNE(text)
    assert isinstance(tokens, list)
    return [_block(token) for token in tokens if token["type"] != "blank_line"]


def _block(token: dict[str, Any]) -> Tree:
    children = [child for child in token.get("children", ()) if child["type"] != "blank_line"]
    match token["type"]:
        case "paragraph" | "block_text" | "table_cell":
            return ("text", *_inlines(children))
        case "heading":
            return (f"heading {token['attrs']['level']}", *_inlines(children))
        case "block_code":
            return ("code", unescape(token.get("attrs", {}).get("info", "")), token["raw"].strip("\n"))
        case "block_html":
            return ("html", token["raw"].strip(" \t\n"))
        case "block_math":
            return ("math", token["raw"].strip(" \t\n"))
        case "table":
            head, body = children
            rows = [head, *body["children"]]
            return ("Table", *(("TableRow", *map(_block, row["children"])) for row in rows))
        case kind:
            names = {"list": "ListBlock", "list_item": "ListItem", "block_quote": "Quote"}
            return (names.get(kind, "ThematicBreak"), *map(_block, children))


def _inlines(tokens: Iterable[dict[str, Any]]) -> Iterable[Tree]:
    return _joined(_inline(token) for token in tokens if token.get("raw") != "")


def _inline(token: dict[str, Any]) -> Tree:
    match token["type"]:
        case "text":
            return ("text", unescape(token["raw"]))
        case "softbreak" | "linebreak" as kind:
            return ("break", kind == "linebreak")
        case "codespan" | "inline_html" | "inline_math" | "block_math" as kind:
            names = {"codespan": "CodeSpan", "inline_html": "InlineHtml"}
            return (names.get(kind, "Math"), token["raw"])
        case "link" | "image" as kind:
            title = token["attrs"].get("title")
            return (kind, token["attrs"]["url"], unescape(title) if title else None, *_inlines(token["children"]))
        case kind:
            return ("struck" if kind == "strikethrough" else kind, *_inlines(token["children"]))


def _joined(trees: Iterable[Tree]) -> Iterable[Tree]:
    """The trees, texts side by side as one."""
    found: list[Tree] = []
    for tree in trees:
        if tree[0] == "text" and found and found[-1][0] == "text":
            found[-1] = ("text", found[-1][1] + tree[1])
        else:
            found.append(tree)
    return found


def our_rows(document: Document) -> Counter[tuple[str, int, int]]:
    """The kind of each block with its first and last row; cells and what GitHub adds to CommonMark apart."""
    left_out = (TableCell, Definition, FrontMatter)
    row = document.source.row
    return Counter(
        (type(block).__name__, row(block.span.start), row(max(block.span.start, block.span.end - 1)))
        for block in document.walk()
        if not isinstance(block, left_out)
    )


def markdown_it_rows(text: str) -> Counter[tuple[str, int, int]]:
    """The same of what markdown-it makes of a text, without blank rows at the end of a block."""
    rows = text.split("\n")
    found: Counter[tuple[str, int, int]] = Counter()
    for token in _MARKDOWN_IT.parse(text):
        if token.type in _KINDS and token.map:
            first, last = token.map
            while last > first + 1 and not "".join(rows[last - 1 : last]).strip(" \t"):
                last -= 1
            found[_KINDS[token.type], first + 1, last] += 1
    return found
