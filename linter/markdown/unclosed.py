"""Fences, formulas and comments that nobody closed: where they begin, what is missing, and what is lost in them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import Block, CodeBlock, HtmlBlock, MathBlock, Paragraph, TextBlock
from linter.text.cover import Cover
from linter.text.source import Source
from linter.text.span import Span

_FENCE = re.compile(r"`{3,}|~{3,}")
_COMMENT = "<!--"
_FORMULA_OPENING = re.compile(r"\$\$(?!\$)")
# What tells a formula from prices and prose.
_FORMULA = re.compile(r"[\\^_={}]")
_LINE = re.compile(r"[^\n]+")
_FENCE_ALONE = re.compile(r"[ \t]*(`{3,}|~{3,})[ \t]*(?=[\r\n]|\Z)")
_QUOTED = re.compile(r"[^>]")


@dataclass(frozen=True, slots=True)
class Unclosed:
    """Something that nobody closed.

    `opening` is the mark that begins it, with a fence's info string; `closing` is the place for what would close it,
    and that text; `lost` is what GitHub takes for its content. `is_stray`: nothing was meant to be in it. `within` are
    others, in order, that begin in what is lost, behind the place for the closing: closing one lets out the next.
    """

    what: str
    opening: Span
    closing: Span
    closing_text: str
    lost: Span
    is_stray: bool = False
    within: tuple["Unclosed", ...] = ()


def unclosed(document: Document) -> tuple[Unclosed, ...]:
    """Everything in a document that nobody closed, in order, but for what is lost in another one."""
    groups: list[list[Unclosed]] = []
    end = 0
    for item in sorted(_all(document), key=lambda item: item.opening):
        if not groups or item.opening.start >= end:
            groups.append([item])
            end = item.lost.end
        else:
            groups[-1].append(item)
            end = max(end, item.lost.end)
    return tuple(map(_with_others, groups))


def _with_others(items: list[Unclosed]) -> Unclosed:
    """The first of some, with the others, of which each begins in what is lost before."""
    first = items[0]
    within: list[Unclosed] = []
    for item in items[1:]:
        # What closes one may be what opens the next: then all is another thing once that is mended.
        if item.opening.start <= (within[-1] if within else first).closing.end:
            break
        within.append(item)
    lost = Span(first.lost.start, max(item.lost.end for item in items))
    return replace(first, lost=lost, within=tuple(within))


def _all(document: Document) -> Iterator[Unclosed]:
    source = document.source
    texts: list[TextBlock] = []
    comments = {comment.span.start for comment in document.comments if not comment.closed}
    for block in document.walk():
        match block:
            case CodeBlock(fenced=True, closed=False):
                yield _fence(source, block)
            case MathBlock(closed=False):
                yield _unclosed(source, block, "formula", "$$", 2)
            case Paragraph() if _FORMULA_OPENING.match(block.content.text):
                yield from _formula(block)
                texts.append(block)
            case TextBlock():
                texts.append(block)
            case HtmlBlock() if block.span.start in comments:
                yield _comment(source, block)
    yield from _comments_in_text(document, texts)


def _fence(source: Source, block: CodeBlock) -> Unclosed:
    opening = source.line(source.row(block.span.start))
    found = _FENCE.match(source.text, block.span.start)
    mark = found[0] if found else "```"
    item = _unclosed(source, block, "fence", mark, opening.end - block.span.start)
    code_end = block.content.span(0, len(block.content.text)).end if block.content.text else opening.end
    behind = source.whole_line(source.row(block.span.end)).end
    outdented = _FENCE_ALONE.match(source.text, behind)
    if code_end < block.span.end:
        return replace(item, closing=Span(code_end, block.span.end))
    if outdented and outdented[1].startswith(mark) and not block.swallowed:
        place = Span(behind, outdented.start(1))
        lost = Span(item.lost.start, outdented.end())
        return replace(item, closing=place, closing_text=_indentation(source, block), lost=lost)
    if not block.content.text.strip() and block.swallowed:
        line = source.whole_line(source.row(block.span.start))
        return replace(item, closing=line, closing_text="", is_stray=True)
    return item


def _unclosed(source: Source, block: CodeBlock | MathBlock | HtmlBlock, what: str, mark: str, length: int) -> Unclosed:
    """A block that ends without its mark, whose opening has a length; the mark goes on a line of its own."""
    start, end = block.span.start, block.span.end
    opening = Span(start, start + length)
    swallowed = None if isinstance(block, MathBlock) else block.swallowed
    lost = Span(opening.end, swallowed.end if swallowed else end)
    return Unclosed(what, opening, Span(end, end), f"\n{_indentation(source, block)}{mark}", lost)


def _indentation(source: Source, block: Block) -> str:
    """What stands before a block in its lines: marks of quotes stay, those of list items become blanks."""
    line = source.line(source.row(block.span.start))
    return _QUOTED.sub(" ", source.text[line.start : block.span.start])


def _formula(block: Paragraph) -> Iterator[Unclosed]:
    """A paragraph that begins as a formula does and never closes it."""
    text = block.content.text
    if "$$" in text[2:]:
        return
    lines = [line for line in _LINE.finditer(text) if _FORMULA.search(line[0])]
    if lines:
        end = lines[-1].end()
        last = block.content.span(end - 1, end).end
        mark = "$" if text[end - 1] == "$" and text[end - 2] != "\\" else "$$"
        opening = block.content.span(0, 2)
        yield Unclosed("formula", opening, Span(last, last), mark, Span(opening.end, last))


def _comment(source: Source, block: HtmlBlock) -> Unclosed:
    item = _unclosed(source, block, "comment", "-->", len(_COMMENT))
    is_line = source.row(block.span.start) == source.row(block.span.end) and len(block.span) > len(_COMMENT)
    return replace(item, closing_text=" -->") if is_line else item


def _comments_in_text(document: Document, blocks: list[TextBlock]) -> Iterator[Unclosed]:
    """Comments that begin inside text: GitHub shows one that its block does not close as it is written."""
    suspects = [block for block in blocks if _COMMENT in block.content.text]
    # Behind its text a link has an address and a title, which hold what they like.
    told = (Span(link.text_span.end, link.span.end) for link in document.links) if suspects else ()
    verbatim = Cover((span, True) for span in (*document.verbatim, *told)) if suspects else None
    for block in suspects:
        text = block.content.text
        for found in re.finditer(_COMMENT, text):
            opening = block.content.span(*found.span())
            if text[: found.start()].endswith("\\") or (verbatim and verbatim.innermost(opening)):
                continue
            line_end = text.find("\n", found.end())
            end = block.content.span(found.start(), line_end if line_end >= 0 else len(text)).end
            yield Unclosed("comment", opening, Span(end, end), " -->", Span(opening.end, end))
