"""Entries that are folded in: a `<details>` whose summary is a title, with the fields of the paper in it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from linter.entries.html.model import HtmlDetails
from linter.entries.model import Section, Style
from linter.entries.sections import names_no_paper
from linter.entries.styles.bullet import BulletReader
from linter.entries.styles.paragraph import Place, ReadParagraph
from linter.entries.titles.words import has_title_words
from linter.markdown.model import Block, HtmlBlock


def folded_in(details: Sequence[HtmlDetails], blocks: Sequence[Block]) -> Iterator[tuple[HtmlDetails, Sequence[Block]]]:
    """The `<details>` that begin and end among some blocks, with those that are folded in; none that hold others.

    Both are in the order of the text.
    """
    if not blocks:
        return
    for index in range(bisect_left(details, blocks[0].span.start, key=_start), len(details)):
        one = details[index]
        if one.span.start > blocks[-1].span.end:
            return
        holds_others = index + 1 < len(details) and details[index + 1].span.start < one.span.end
        if not holds_others and one.span.end <= blocks[-1].span.end:
            first = bisect_left(blocks, one.summary.span.end, key=_start)
            yield one, blocks[first : bisect_left(blocks, one.span.end, key=_start)]


def read_details(
    bullets: BulletReader, details: HtmlDetails, blocks: Sequence[Block], section: Section
) -> ReadParagraph | None:
    """What may be an entry that has fields among the blocks folded in below its title."""
    if names_no_paper(details.summary.visible.text) or all(isinstance(block, HtmlBlock) for block in blocks):
        return None
    read = bullets.read_details(details, blocks, section)
    if read is None:
        return None
    draft = replace(read.draft, style=Style.PARAGRAPH)
    return ReadParagraph(section, draft, Place.HTML, is_sure=has_title_words(draft.title))


def _start(one: Block | HtmlDetails) -> int:
    return one.span.start
