"""The sections of a document, and which of them hold no papers of the list."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from linter.entries.model import Section
from linter.markdown.document import Document
from linter.markdown.model import Block, Heading, HtmlHeading, ListBlock, Quote, Table
from linter.text.span import Span

_NOISE = re.compile(r":[a-z0-9_+-]+:|[^\w\s'’&/()+-]")
_NUMBERING = re.compile(r"(?:\W|:[a-z0-9_+-]+:)*[0-9]+(?:\.[0-9]+)*[.)]?\s+(?=\S)")
_TITLE_JUNK = re.compile(r"\s+")
_CONTENTS = re.compile(
    r"(?:table of )?contents?(?: list| table)?|toc|index|outline|catalog(?:ue)?|menu|navigation|quick links?"
    r"|目录|目錄|目次"
)
_NEWS = (
    r"(?:what'?s|what’s) new|(?:(?:latest|recent|breaking|our|project|important) )*(?:news|updates?|announcements?)"
    r"(?: (?:and|&) \w+)*|latest|latest works?|change ?logs?|news (?:and|&).*|update (?:logs?|history)"
    r"|新闻|更新|最新动态"
)
_MATTERS = (
    r"(?:how to )?(?:cite|citing)(?: (?:us|our|this|the|it|me|these)(?: .*)?)?|citations?(?: information)?|bibtex"
    r"|(?:how to )?contribut(?:e|ing|ions?|ors?)(?: (?:to|guide\w*|and|&|us|are|welcome)(?: .*)?)?"
    r"|acknowledge?ments?|acknowledge?ments? (?:and|&) .*|licen[cs]es?|contacts?(?: us)?|star ?history|stargazers"
    r"|star history .*|disclaimers?|how to (?:add|submit|use) .*|引用|贡献|致谢|联系"
)
_INTRODUCTORY = (
    r"intro(?:duction)?|overview|about(?: (?:us|this|the|me)(?: .*)?)?|abstract|motivation|background"
    r"|preliminar(?:y|ies)|definitions?|notations?|taxonomy|terminology|legend|usage|install(?:ation)?|quick ?start"
    r"|getting started|faq|notes?|references?|todo(?: list)?|to[ -]?do|resources?|links?|meta .* info"
    r"|(?:other )?related (?:works?|papers?|projects?|repo\w*|resources?|lists?|surveys?|awesome .*|links?)"
    r"|methodology|framework|papers?|surveys?|benchmarks?|datasets?|miscellaneous|others?|our (?:\w+[ -]){0,3}\w+"
)
_ABOUT_THE_LIST = re.compile(rf"{_NEWS}|{_MATTERS}")
_NO_PAPER = re.compile(rf"{_NEWS}|{_MATTERS}|{_CONTENTS.pattern}|{_INTRODUCTORY}")


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A heading and the blocks below it, up to the next heading of any level; None: what precedes the first one."""

    heading: Heading | HtmlHeading | None
    title: str
    blocks: tuple[Block, ...]

    @property
    def level(self) -> int:
        """The heading's level, 0 without one."""
        return self.heading.level if self.heading else 0


def stretches(document: Document) -> tuple[Stretch, ...]:
    """The document cut at its headings, but for those inside quotes, list items and tables; the first has none."""
    headings = list(_structural_headings(document))
    held = {heading for heading in headings if isinstance(heading, Heading)}
    blocks: list[list[Block]] = [[] for _ in range(len(headings) + 1)]
    at = 0
    for block in document.blocks:
        while at < len(headings) and headings[at].span.start < block.span.end:
            at += 1
        if block not in held:
            blocks[at].append(block)
    kept = zip((None, *headings), blocks, strict=True)
    return tuple(Stretch(heading, _title(document, heading), tuple(below)) for heading, below in kept)


def _structural_headings(document: Document) -> Iterator[Heading | HtmlHeading]:
    containers = iter([block.span for block in document.blocks if isinstance(block, ListBlock | Quote | Table)])
    container = next(containers, None)
    for heading in document.headings:
        while container and container.end <= heading.span.start:
            container = next(containers, None)
        if not (container and container.covers(heading.span)):
            yield heading


def _title(document: Document, heading: Heading | HtmlHeading | None) -> str:
    if heading is None:
        return ""
    text = heading.text if isinstance(heading, HtmlHeading) else document.plain_text(heading)
    return _TITLE_JUNK.sub(" ", text).strip()


def build_sections(found: Sequence[Stretch], entries: Collection[Stretch], length: int) -> dict[Stretch, Section]:
    """The section that each stretch belongs to, for a text of `length` code points.

    The heading of one of `entries` opens no section and closes none: it belongs to the innermost open one of a level
    above its own, or else to the last one.
    """
    ends = _ends([stretch for stretch in found if stretch not in entries], length)
    sections: dict[Stretch, Section] = {}
    last: Section | None = None
    for stretch in found:
        above = last
        while above and above.level >= stretch.level:
            above = above.parent
        if stretch in ends:
            last = _section(stretch, above if above and above.heading else None, ends[stretch])
            above = last
        if last:
            sections[stretch] = above or last
    return sections


def _section(stretch: Stretch, parent: Section | None, end: int) -> Section:
    path = parent.path if parent else ()
    own = (stretch.title,) if stretch.title else ()
    start = stretch.heading.span.start if stretch.heading else 0
    return Section(stretch.heading, stretch.title, stretch.level, path + own, Span(start, end), parent)


def _ends(heads: Sequence[Stretch], length: int) -> dict[Stretch, int]:
    """Where each section ends: at the next heading of its level or a higher one."""
    ends = dict.fromkeys(heads, length)
    waiting: list[Stretch] = []
    for stretch in heads:
        while waiting and stretch.heading and (waiting[-1].level >= stretch.level or not waiting[-1].heading):
            ends[waiting.pop()] = stretch.heading.span.start
        waiting.append(stretch)
    return ends


def is_contents_title(title: str) -> bool:
    """Whether a section of that title is a table of contents."""
    return _CONTENTS.fullmatch(bare_title(title)) is not None


def is_about_the_list(title: str) -> bool:
    """Whether a section of that title tells of the list: news, contributing, citing, thanks."""
    return _ABOUT_THE_LIST.fullmatch(bare_title(title)) is not None


def holds_no_list(section: Section) -> bool:
    """Whether a section is about the list rather than a part of it: news, contents, contributing, citing, thanks.

    What stands below such a section belongs to it, unless a first-level heading was put above the whole list.
    """
    if is_contents_title(section.title):
        return True
    above: Section | None = section
    while above:
        if is_about_the_list(above.title) and (above.level > 1 or above is section):
            return True
        above = above.parent
    return False


def names_no_paper(title: str) -> bool:
    """Whether a heading of that title cannot be an entry's: `Intro`, `News`, `Citation`, `Preliminaries`."""
    return not title or _NO_PAPER.fullmatch(bare_title(title)) is not None


def bare_title(title: str) -> str:
    """A title for comparing: without emoji, shortcodes, numbering and case."""
    numbering = _NUMBERING.match(title)
    return " ".join(_NOISE.sub(" ", title[numbering.end() :] if numbering else title).split()).lower()
