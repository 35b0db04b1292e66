"""The text of chapters and of the introduction, as HTML that is safe to show."""

from collections.abc import Callable, Iterable
from hashlib import sha256

from markupsafe import Markup

from linter.entries.model import Entry
from linter.exports.site.chapters import Chapter
from linter.exports.site.cleaning import cleaned
from linter.exports.site.prose import Prose
from linter.exports.site.targets import Surrounding, Targets
from linter.lazy import re
from linter.markdown.model import Block
from linter.rules.context import Page
from linter.text.within import within

# What is shown of an entry: in a row of a table, or as a card whose heading has a level.
Card = Callable[[Entry, int | None], str]

_MARK = re.compile(r'<(div|span) data-entry="([0-9a-f]+)-(\d+)-(\d)"></(?:div|span)>')


def chapter_text(chapter: Chapter, targets: Targets, names: Iterable[str], card: Card) -> Markup:
    """The text of a chapter with its entries as `card` shows them; `names` are the `id`s that these take."""
    page, span = chapter.page, chapter.span
    if span is None:
        return Markup("".join(card(entry, 2) for entry in chapter.entries))  # noqa: S704  from a template
    # What marks the entries' places: no text can hold its own digest.
    nonce = sha256(page.source[span].encode("utf-8", "surrogatepass")).hexdigest()
    place = Surrounding(targets, page.name, chapter.address, 1 - (chapter.top.level if chapter.top else 0), names)
    anchors = within(page.document.anchors, span)
    prose = Prose(page.document, place, anchors, chapter.entries, chapter.left_out, nonce)
    html = cleaned("".join(prose.blocks(within(page.document.blocks, span))))

    def marked(found: re.Match[str]) -> str:
        if found[2] != nonce or int(found[3]) >= len(chapter.entries):
            return ""
        return card(chapter.entries[int(found[3])], int(found[4]) if found[1] == "div" else None)

    return Markup(_MARK.sub(marked, html))  # noqa: S704  cleaned, and cards are made by a template


def blocks_text(page: Page, blocks: Iterable[Block], targets: Targets, address: str) -> Markup:
    """Some blocks of a page, which hold no entries, as text of the page at an address."""
    prose = Prose(page.document, Surrounding(targets, page.name, address, 1), page.document.anchors)
    return Markup(cleaned("".join(prose.blocks(blocks))))  # noqa: S704  cleaned
