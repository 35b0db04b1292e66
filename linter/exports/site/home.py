"""What a site's home page takes from the front page of its list: an introduction."""

from collections.abc import Callable, Collection, Iterator

from linter.errors import UsageError
from linter.exports.figures.listed import steps_to, title_of
from linter.markdown.html import text_of
from linter.markdown.model import Block, Heading, HtmlBlock, ListBlock
from linter.rules.context import Page
from linter.text.cover import Cover
from linter.text.section_paths import plain_title
from linter.text.within import within

# So many of a list's items lead into the list itself, and it is a table of contents, which the home page has anyway.
_MOST_OUTSIDE = 0.2
_FEWEST_LINKS = 4


def front_page(pages: Collection[Page]) -> Page | None:
    """The page that a reader of the repository sees first."""
    return next((page for page in pages if not steps_to(page.name)), None)


def introduction(
    pages: Collection[Page], where: str | None, leads_inside: Callable[[str, str], bool], figures: Collection[str]
) -> tuple[Page, tuple[Block, ...]] | None:
    """A page and the blocks of it that introduce the list; None where there are none.

    `where` names a section as `FILE#ANCHOR`, whose text above its own sections is taken; without it the text above the
    first section of the front page. Left out are tables of contents and the list's `figures`, by their files' names.
    Raises UsageError for a section that there is not.
    """
    page = _named(pages, where) if where else front_page(pages)
    if page is None:
        return None
    blocks = _below(page, where.partition("#")[2]) if where else _above_sections(page)
    contents = Cover((found.span, found.span) for found in page.contents)

    def is_left_out(block: Block) -> bool:
        is_contents = contents.innermost(block.span) or within(page.contents, block.span)
        return bool(is_contents) or _is_title(page, block) or _leads_inside(page, block, leads_inside)

    return page, tuple(block for block in blocks if not (is_left_out(block) or _shows(page, block, figures)))


def _named(pages: Collection[Page], where: str) -> Page:
    file = where.partition("#")[0]
    found = next((page for page in pages if page.name == file), None)
    if found is None:
        raise UsageError(f"--introduction names {file or 'no file'}, which is no file of the list")
    return found


def _below(page: Page, anchor: str) -> Iterator[Block]:
    """The blocks from a heading to the next one; all up to the first section where no heading is named."""
    if not anchor:
        yield from _above_sections(page)
        return
    heading = next((found.heading for found in page.document.anchors if found.name == anchor.lower()), None)
    if not isinstance(heading, Heading) or heading not in page.document.blocks:
        raise UsageError(f"--introduction names #{anchor}, which is no heading of {page.name}")
    blocks = page.document.blocks
    for block in blocks[blocks.index(heading) + 1 :]:
        if isinstance(block, Heading):
            return
        yield block


def _above_sections(page: Page) -> Iterator[Block]:
    """The blocks above the first section below the page's title, without what is an entry."""
    entries = [entry.span for entry in page.entries]
    end = min((span.start for span in entries), default=len(page.source.text))
    is_titled = False
    for block in page.document.blocks:
        if isinstance(block, Heading):
            if is_titled or block.level > 1:
                return
            is_titled = True
        elif block.span.end <= end:
            yield block


def _is_title(page: Page, block: Block) -> bool:
    """Whether a block is the page's title in raw HTML."""
    return isinstance(block, HtmlBlock) and plain_title(text_of(block.content.text).strip()) == title_of(page)


def _leads_inside(page: Page, block: Block, leads_inside: Callable[[str, str], bool]) -> bool:
    """Whether a block is a list of links into the list of papers."""
    if not isinstance(block, ListBlock):
        return False
    links = within(page.links, block.span)
    outside = sum(not leads_inside(page.name, link.url) for link in links)
    return len(links) >= _FEWEST_LINKS and outside <= _MOST_OUTSIDE * len(links)


def _shows(page: Page, block: Block, figures: Collection[str]) -> bool:
    links = within(page.links, block.span)
    return any(link.is_image and link.url.rpartition("/")[2] in figures for link in links)
