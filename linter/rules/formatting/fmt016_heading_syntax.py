"""FMT016: headings that are none, and headings written loosely."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.entries.model import Entry, Section, Style
from linter.lazy import re
from linter.markdown.comments import is_comment
from linter.markdown.model import Block, Emphasis, Heading, ListBlock, Paragraph
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.anchors import anchor_of
from linter.text.cover import Cover
from linter.text.span import Span

LOOSE = re.compile(r"#{1,6}([ \t]{2,})\S")
UNSPACED = re.compile(r"^ {0,3}(#{1,6})(?=[^\s#])([^\n]*)$", re.MULTILINE)
CLOSING = re.compile(r"[^\s#](#+)$")
# One hash also begins a hashtag, a number (`#1`) or a sentence with either: only a title in plain words is a heading.
TITLE = re.compile(r"[^\W\d_](?:[^#]*[^\s#.,:;!?])?")
HASHTAG = re.compile(r"[A-Z]{2,}\w*|\w*[a-z][A-Z]\w*")
CAPTION = re.compile(r"(?:table|figure|fig|tab|note|algorithm)\b", re.IGNORECASE)
MOST_WORDS = 10
FEWEST_HEADINGS = 2
LOWEST_LEVEL = 6
ADVICE = "Make it a heading"
ENTRY = "- [Lanterns for All](https://arxiv.org/abs/2309.12301), Jane Doe, 2023.\n"
PARAGRAPHS = "".join(
    f"[Lantern {number} for All](https://arxiv.org/abs/2309.1230{number}), Jane Doe, 2023.\n\n" for number in (1, 2)
)
ENTRIES = "".join(
    f"## Lantern {number}\n\npaper link: [here](https://arxiv.org/abs/2309.1230{number})\n\n" for number in (1, 2)
)


class HeadingSyntax(FileRule):
    """A line meant as a heading that is none, or several blanks behind a heading's hashes.

    What it does
        Reports `#Title` without the blank, which GitHub shows as text; bold text
        alone in a paragraph, directly above entries that it is the heading of, above
        a section where a link names it, or above the fields of an entry whose title it is where other entries have
        headings; and several blanks behind the hashes. Hashtags, `#1`, bold sentences, captions
        and bold text above anything but entries are left alone.

    Why
        What is no heading has no anchor, is missing from the outline, and leaves
        its entries in the section before.

    Example
        Bad:
            # Efficient Attention

            ⟦##⟧Local Attention
        Good:
            # Efficient Attention

            ## Local Attention
    """

    code = "FMT016"
    name = "heading-syntax"
    severity = Severity.WARNING
    fixable = Applicability.UNSAFE
    cases = (
        Case("one hash, at the top", bad="⟦#⟧Efficient Attention\n\n- one\n", good="# Efficient Attention\n\n- one\n"),
        Case("in the middle of a paragraph", bad="text\n⟦###⟧Method\ntext\n", good="text\n### Method\ntext\n"),
        Case("with closing hashes", bad="⟦##⟧Method##\n", good="## Method ##\n"),
        Case("several blanks", bad="##⟦   ⟧Method\n", good="## Method\n"),
        Case("several blanks in a quote", bad="> ##⟦  ⟧Method\n", good="> ## Method\n"),
        Case(
            "bold text above entries",
            bad=(
                "# A\n\n⟦**Local Attention**⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Dense Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
            good=(
                "# A\n\n## Local Attention\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Dense Lanterns](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "bold text above the heading of an entry, which is a level lower",
            bad=(
                "# A\n\n### B\n\n#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "⟦**C**⟧\n\n#### Dense Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n"
            ),
            good=(
                "# A\n\n### B\n\n#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "### C\n\n#### Dense Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "hashtags and numbers", good="#llm #Attention\n\n#1 in its field\n\n#12\n\n#LongContext\n\n#NLP is fun.\n"
        ),
        Case("a line in a paragraph that begins with a hashtag", good="We follow\n#Attention and others\n"),
        Case("an escaped hash", good="\\#Lanterns\n"),
        Case("inside code", good="```sh\n##Lanterns\n#  Lanterns\n```\n"),
        Case("a bold sentence", good="**Contributions are welcome.**\n\n- one\n- two\n"),
        Case(
            "a comment between bold text and entries, and one among these",
            bad=f"# A\n\n⟦**Ropes**⟧\n\n<!-- new -->\n{ENTRY}<!-- old -->\n{ENTRY}",
            good=f"# A\n\n## Ropes\n\n<!-- new -->\n{ENTRY}<!-- old -->\n{ENTRY}",
        ),
        Case("bold text above what are no entries", good="# A\n\n**How to help**\n\n- fork it\n- change it\n"),
        Case(
            "bold text in a list",
            good="- **2023**\n  - [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n  - [T](https://arxiv.org/abs/2309.12308)\n",
        ),
        Case(
            "a caption",
            good=(
                "# A\n\n**Table 1: papers**\n\n| Title | Paper |\n|---|---|\n"
                "| Sparse Lanterns | [paper](https://arxiv.org/abs/2309.12307) |\n"
                "| Dense Lanterns | [paper](https://arxiv.org/abs/2309.12308) |\n"
            ),
        ),
        Case(
            "above a section, named by a link",
            bad=f"# T\n\n[Ropes](#ropes)\n\n⟦**Ropes**⟧\n\n### Knots\n\n{ENTRY}",
            good=f"# T\n\n[Ropes](#ropes)\n\n## Ropes\n\n### Knots\n\n{ENTRY}",
        ),
        Case(
            "above paragraphs that are entries",
            bad=f"# T\n\n## A\n\n{PARAGRAPHS}⟦**Ropes**⟧\n\n{PARAGRAPHS}",
            good=f"# T\n\n## A\n\n{PARAGRAPHS}## Ropes\n\n{PARAGRAPHS}",
        ),
        Case("above a section that no link names", good=f"# T\n\n**Some of this is old**\n\n## Knots\n\n{ENTRY}"),
        Case(
            "the title of an entry among entries with headings",
            bad=f"# T\n\n{ENTRIES}⟦**Ropes for All**⟧\n\npaper link: [here](https://arxiv.org/abs/2309.12303)\n",
            good=f"# T\n\n{ENTRIES}## Ropes for All\n\npaper link: [here](https://arxiv.org/abs/2309.12303)\n",
        ),
        Case("a tab, and nothing at all behind the hashes", good="##\tMethod\n\n##  \n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such line."""
        for heading in page.document.headings:
            if isinstance(heading, Heading) and not heading.setext:
                yield from self._loose(page, heading)
        verbatim = Cover((span, True) for span in page.document.verbatim)
        for paragraph in page.document.blocks:
            if isinstance(paragraph, Paragraph):
                yield from self._unspaced(paragraph, verbatim)
        for paragraph, level in (*_bold_headings(page), *_bold_titles(page)):
            text = page.document.inlines(paragraph)[0].children
            title = page.source[Span(text[0].span.start, text[-1].span.end)]
            message = f"bold text stands in the place of a heading of level {level}"
            fix = Fix.replace(
                paragraph.span, f"{'#' * level} {title}", message=ADVICE, applicability=Applicability.UNSAFE
            )
            yield self.found(paragraph.span, message, fix=fix)

    def _loose(self, page: Page, heading: Heading) -> Iterator[Diagnostic]:
        found = LOOSE.match(page.source.text, heading.span.start, heading.span.end)
        if found:
            span = Span(*found.span(1))
            fix = Fix.replace(span, " ", message="Leave one blank")
            yield self.found(span, f"{len(span)} blanks behind the hashes, not one", fix=fix)

    def _unspaced(self, paragraph: Paragraph, verbatim: Cover[bool]) -> Iterator[Diagnostic]:
        content = paragraph.content
        for found in UNSPACED.finditer(content.text) if "#" in content.text else ():
            hashes, title = content.span(*found.span(1)), found[2]
            is_heading = len(hashes) > 1 or (found.start() == 0 and _is_title(title))
            if is_heading and not verbatim.innermost(hashes):
                edits = [Edit(Span(hashes.end, hashes.end), " ")]
                closing = CLOSING.search(title)
                if closing and len(hashes) > 1:
                    place = content.origin(found.start(2) + closing.start(1))
                    edits.append(Edit(Span(place, place), " "))
                fix = Fix(tuple(edits), ADVICE, Applicability.UNSAFE)
                yield self.found(hashes, f"`{found[1]}` without a blank behind it makes no heading", fix=fix)


def _bold_headings(page: Page) -> Iterator[tuple[Paragraph, int]]:
    """The paragraphs of bold text that head entries, and the level that each would have as a heading."""
    entries = sorted(page.entries, key=_title_start)
    lost = _lost_anchors(page)
    levels: dict[Section, int] = {}
    blocks = _seen_blocks(page)
    for at, (block, below) in enumerate(pairwise(blocks), 1):
        if not (isinstance(block, Paragraph) and _is_bold(page, block)):
            continue
        start = bisect_left(entries, block.span.start, key=_title_start)
        headed = entries[start : bisect_left(entries, _end(blocks, at), key=_title_start)]
        if isinstance(below, Heading) and below.level > 1 and not headed:
            if anchor_of(page.document.plain_text(block)) in lost:
                yield block, below.level - 1
            continue
        if not headed or block.span.covers(headed[0].title_span):
            continue
        section, heading = headed[0].section, headed[0].heading
        is_followed = headed[1:] or isinstance(below, Heading) or _leads_paragraphs(entries[start:])
        if not is_followed:
            continue
        # Behind entries of its own, a section is the heading's sibling; else it holds it, and those that follow.
        is_sibling = section.level > 1 and start > 0 and entries[start - 1].section is section
        level = heading.level - 1 if heading else levels.setdefault(section, section.level + (not is_sibling))
        yield block, max(1, min(level, LOWEST_LEVEL))


def _seen_blocks(page: Page) -> Sequence[Block]:
    """The blocks without comments: what these part belongs together, and does so once they are gone."""
    return [block for block in page.document.blocks if not is_comment(block)]


def _end(blocks: Sequence[Block], at: int) -> int:
    """Where a block ends; a list where the last of those that follow it does."""
    while isinstance(blocks[at], ListBlock) and at + 1 < len(blocks) and isinstance(blocks[at + 1], ListBlock):
        at += 1
    return blocks[at].span.end


def _leads_paragraphs(entries: Sequence[Entry]) -> bool:
    """Whether these entries begin with two paragraphs of one section."""
    return (
        len(entries) > 1
        and entries[0].section is entries[1].section
        and all(entry.style is Style.PARAGRAPH for entry in entries[:2])
    )


def _lost_anchors(page: Page) -> frozenset[str]:
    """The anchors that links into the page name and no heading has."""
    named = (link.url[1:].casefold() for link in page.links if link.url.startswith("#"))
    return frozenset(named) - {anchor.name.casefold() for anchor in page.document.anchors}


def _bold_titles(page: Page) -> Iterator[tuple[Paragraph, int]]:
    """The paragraphs of bold text above the first field of an entry, where entries have headings, and their level."""
    levels = Counter(entry.heading.level for entry in page.entries if entry.heading)
    if levels.total() < FEWEST_HEADINGS:
        return
    fields = {field.span.start for fields in page.fields.values() for field in fields if field.label and field.link}
    for block, below in pairwise(_seen_blocks(page)):
        if below.span.start in fields and isinstance(block, Paragraph) and _is_bold(page, block):
            yield block, levels.most_common(1)[0][0]


def _title_start(entry: Entry) -> int:
    return entry.title_span.start


def _is_title(text: str) -> bool:
    """Whether what stands behind a single hash is a title in plain words, no hashtag."""
    words = text.split()
    return (
        len(words) <= MOST_WORDS
        and TITLE.fullmatch(text.strip()) is not None
        and words[0][0] == words[0][0].upper()
        and not (len(words) == 1 and HASHTAG.fullmatch(words[0]))
    )


def _is_bold(page: Page, paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but a few bold words, and no caption."""
    if paragraph.content.text[:2] not in ("**", "__"):
        return False
    inlines = page.document.inlines(paragraph)
    text = page.document.plain_text(paragraph)
    return (
        len(inlines) == 1
        and isinstance(inlines[0], Emphasis)
        and len(text.split()) <= MOST_WORDS
        and (text[-1:].isalnum() or text.endswith((")", "]")))
        and any(map(str.isalpha, text))
        and not CAPTION.match(text)
    )
