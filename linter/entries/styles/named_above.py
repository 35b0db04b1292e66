"""Entries whose name and links stand above their title: `**LANT** [[pdf]](…)`, below it `Lighting Halls. *ICML 2024*`.

A picture may stand between the two.
"""

from collections.abc import Collection, Iterator, Sequence

from linter.entries.around_title import read_stated
from linter.entries.build import Draft
from linter.entries.labels import is_label
from linter.entries.links import read_links
from linter.entries.model import Section, Style
from linter.entries.styles.paragraph import Place, ReadParagraph
from linter.entries.styles.reader import StyleReader
from linter.entries.titles.bold_texts import is_strong, may_be_bold
from linter.entries.titles.ends import plain_end
from linter.entries.titles.trim import plain, trim_title
from linter.entries.titles.words import TITLE_WORDS, has_title_words
from linter.entries.visible import HARD_BREAK, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.model import Block, Paragraph
from linter.papers.venues import is_any_venue
from linter.text.span import Span

_AROUND_LINKS = f" \t\n|,·[](){HARD_BREAK}"
_AROUND_VENUE = " \t\r\n.,()"


class NamedReader(StyleReader):
    """Reads paragraphs that are a name and links with the title that stands below them."""

    def read(
        self, blocks: Sequence[Block], section: Section, held: Collection[Block], place: Place
    ) -> Iterator[tuple[ReadParagraph, Sequence[Block]]]:
        """What may be entries among blocks, but for those `held` by others, each with the blocks that are its own."""
        for index, block in enumerate(blocks):
            title = title_below(self._texts, blocks, index) if block not in held else None
            if title and isinstance(block, Paragraph):
                draft = self._draft(block, title)
                yield ReadParagraph(section, draft, place, is_sure=True), (block, title)

    def _draft(self, above: Paragraph, below: Paragraph) -> Draft:
        visible, over = self._texts.of(below), self._texts.of(above)
        start, end = _title(visible)
        name = next(iter(over.emphases))
        return Draft(
            style=Style.PARAGRAPH,
            span=Span(above.span.start, below.span.end),
            title=plain(visible, start, end),
            title_span=visible.span(start, end),
            links=read_links(over, self._fields),
            short_name=over.written(name.start, name.end),
            stated=read_stated(visible, start, end),
        )


def title_below(texts: VisibleTexts, blocks: Sequence[Block], index: int) -> Paragraph | None:
    """The paragraph that is the title of what a block names and links; None where it is not so, or no venue follows."""
    block = blocks[index]
    if not (isinstance(block, Paragraph) and may_be_bold(block.content.text) and texts.may_link(block)):
        return None
    if not _is_name_with_links(texts.of(block)):
        return None
    for at in range(index + 1, len(blocks)):
        below = blocks[at]
        if not isinstance(below, Paragraph) or texts.of(below).links:
            return None
        if texts.of(below).text.strip():
            return below if _is_title_with_venue(texts.of(below)) else None
    return None


def _is_name_with_links(visible: Visible) -> bool:
    """Whether a text is a word or two in bold, which are no label, with nothing but links behind them."""
    name = next(iter(visible.emphases), None)
    if name is None or not is_strong(name) or name.start > visible.trimmed(0, len(visible.text))[0]:
        return False
    text = visible.text[name.start : name.end]
    is_name = len(text.split()) < TITLE_WORDS and not is_label(text)
    return is_name and bool(visible.links) and not visible.unlinked[name.end :].strip(_AROUND_LINKS)


def _title(visible: Visible) -> tuple[int, int]:
    end, _ = plain_end(visible, 0, ())
    return trim_title(visible, 0, end)


def _is_title_with_venue(visible: Visible) -> bool:
    """Whether a text is a title and the venue with its year behind it, and nothing else."""
    start, end = _title(visible)
    return has_title_words(visible.text[start:end]) and is_any_venue(visible.text[end:].strip(_AROUND_VENUE))
