"""The sections of a document, and which of them hold no papers of the list."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile

from linter.entries.model import Section
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import Block, Heading, HtmlHeading, ListBlock, Quote, Table
from linter.papers.addresses.hosts import HostKind, host_kind
from linter.papers.addresses.urls import split
from linter.text.months import MONTH
from linter.text.span import Span

_NOISE = re.compile(r":[a-z0-9_+-]+:|[^\w\s'’&/()+-]")
_NUMBERING = re.compile(r"(?:\W|:[a-z0-9_+-]+:)*[0-9]+(?:\.[0-9]+)*[.)]?\s+(?=\S)")
_FEWEST_QUOTED, _FEWEST_PAPERS = 2, 2
_TITLE_JUNK = re.compile(r"\s+")
_CONTENTS = re.compile(
    r"(?:table of )?contents?(?: list| table)?(?:[ -]+\d)?|toc|index|outline|catalog(?:ue)?|menu|navigation"
    r"|quick links?|目录|目錄|目次|导航|索引|목차"
)
_NEWS = re.compile(
    r"(?:what'?s|what’s) new|(?:(?:latest|recent|breaking|our|project|important) )*(?:news|updates?|announcements?)"
    r"(?: (?:and|&) \w+)*|latest|latest works?|change ?logs?|news (?:and|&).*|update (?:logs?|history)"
    r"|(?:最新|近期|最近|重要|项目)?(?:新闻|更新|动态|消息|进展|公告|通知)(?:日志|记录|历史|动态)?"
    r"|更新履歴|お知らせ|ニュース|업데이트|소식"
)
# What one is told how to add to, or to use, where it is the list's own: `How to Use a Long Lantern` is a category.
_OWN = (
    r"it|this|these|us|our|your|awesome|lists?|table|repo(?:s|sitory)?|papers?|works?|entr(?:y|ies)|items?|resources?"
    r"|projects?|links?|pull requests?|prs?"
)
_MATTERS = re.compile(
    r"(?:how to )?(?:cite|citing)(?: (?:us|our|this|the|it|me|these)(?: .*)?)?|citations?(?: information)?|bibtex"
    r"|(?:how to )?contribut(?:e|ing|ions?|ors?)(?: (?:to|guide\w*|and|&|us|are|welcome)(?: .*)?)?"
    r"|acknowledge?ments?|acknowledge?ments? (?:and|&) .*|licen[cs]es?|contacts?(?: us)?|star ?history|stargazers"
    r"|star history .*|disclaimers?|how to submit .*"
    rf"|how to (?:add|use) (?:.*\b)?(?:{_OWN})\b.*"
    r"|(?:entry|paper|submission|pr|list) (?:format|template)"
    r"|format(?:ting)?(?: guide\w*)?|(?:如何)?引用(?:格式|信息|方式|我们|本.*)?|引文"
    r"|(?:如何|参与)?贡献(?:指南|者|方式|名单)?"
    r"|致谢|鸣谢|感谢|联系(?:我们|方式|作者)?|许可证?|开源协议|免责声明|星标历史|謝辞|ライセンス|貢献|인용|기여|감사"
)
_INTRODUCTORY = (
    r"intro(?:duction)?|overview|about(?: (?:us|this|the|me)(?: .*)?)?|abstract|motivation|background"
    r"|preliminar(?:y|ies)|definitions?|notations?|taxonomy|terminology|legend|usage|install(?:ation)?|quick ?start"
    r"|getting started|faq|notes?|references?|todo(?: list)?|to[ -]?do|resources?|links?|meta .* info"
    r"|(?:other )?related (?:works?|papers?|projects?|repo\w*|resources?|lists?|surveys?|awesome .*|links?)"
    r"|methodology|framework|papers?|surveys?|benchmarks?|datasets?|miscellaneous|others?|our (?:\w+[ -]){0,3}\w+"
)
_REST = re.compile(r"misc(?:ellaneous)?|others?")
_SURVEYS = re.compile(r"(?:(?:survey|review|tutorial)s?(?: (?:papers|articles))?(?: (?:and|&) |/|$))+")
# A list's own title, above its own paper: `Awesome Lanterns`.
_OWN_TITLE = r"awesome \S.*"
# Headings of what is but new: `Papers of the Week`.
_NEW = re.compile(
    r"\b(?:weeks?|weekly|months?|monthly|da(?:y|ys|ily)|today|new|recent|latest|updates?|v[0-9])\b", re.IGNORECASE
)
# News told in the heading itself, and those of a field, by its letters: `LLM News`, but not `Fake News`.
_TOLD = re.compile(r"\W*(?:news|updates?)\s*[:：]", re.IGNORECASE)
_OF_A_FIELD = re.compile(r"\W*+(?:(?=\w*?[A-Z]\w*?[A-Z])\w++\s)+[Nn]ews\W*")
_YEAR, _DAY = r"(?:19|20)[0-9]{2}", r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"{_YEAR}(?:[./ -]{{1,3}}[0-9]{{1,2}}){{0,2}}|(?:{_DAY} )?(?:(?:of|if) )?{MONTH}(?: {_YEAR})?"
    rf"|{MONTH} {_DAY}(?: - (?:{MONTH} )?{_DAY})?(?: {_YEAR})?"
)
_LEADS_IN = re.compile(rf"{_CONTENTS.pattern}|{_INTRODUCTORY}|{_OWN_TITLE}")


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
    """The document cut at its headings, but for those inside quotes, list items and tables; the first has none.

    Quotes that are a heading and nothing else are such where there are several: `> ### Surveys`.
    """
    quoted = _quoted_headings(document)
    headings = list(_structural_headings(document, quoted))
    held: set[Block] = {*quoted, *(heading for heading in headings if isinstance(heading, Heading))}
    blocks: list[list[Block]] = [[] for _ in range(len(headings) + 1)]
    at = 0
    for block in document.blocks:
        while at < len(headings) and headings[at].span.start < block.span.end:
            at += 1
        if block not in held:
            blocks[at].append(block)
    kept = zip((None, *headings), blocks, strict=True)
    return tuple(Stretch(heading, _title(document, heading), tuple(below)) for heading, below in kept)


def _structural_headings(document: Document, quoted: Collection[Block]) -> Iterator[Heading | HtmlHeading]:
    holding = (block for block in document.blocks if isinstance(block, ListBlock | Quote | Table))
    containers = iter([block.span for block in holding if block not in quoted])
    container = next(containers, None)
    for heading in document.headings:
        while container and container.end <= heading.span.start:
            container = next(containers, None)
        if not (container and container.covers(heading.span)):
            yield heading


def _quoted_headings(document: Document) -> frozenset[Block]:
    """The quotes that are but a heading; one alone is a remark."""
    quotes = (block for block in document.blocks if isinstance(block, Quote) and len(block.blocks) == 1)
    found = frozenset(quote for quote in quotes if isinstance(quote.blocks[0], Heading))
    return found if len(found) >= _FEWEST_QUOTED else frozenset()


def _title(document: Document, heading: Heading | HtmlHeading | None) -> str:
    if heading is None:
        return ""
    text = heading.text if isinstance(heading, HtmlHeading) else document.plain_text(heading)
    return _TITLE_JUNK.sub(" ", text).strip()


def build_sections(
    found: Sequence[Stretch], entries: Collection[Stretch], document: Document
) -> dict[Stretch, Section]:
    """The section that each stretch of a document belongs to.

    The heading of one of `entries` opens no section and closes none: it belongs to the innermost open one of a level
    above its own, or else to the last one.
    """
    ends = _ends([stretch for stretch in found if stretch not in entries], len(document.source.text))
    sections: dict[Stretch, Section] = {}
    last: Section | None = None
    for stretch in found:
        above = last
        while above and above.level >= stretch.level:
            above = above.parent
        if stretch in ends:
            last = _section(document, stretch, above if above and above.heading else None, ends[stretch])
            above = last
        if last:
            sections[stretch] = above or last
    return sections


def _section(document: Document, stretch: Stretch, parent: Section | None, end: int) -> Section:
    path = parent.path if parent else ()
    own = (stretch.title,) if stretch.title else ()
    start = stretch.heading.span.start if stretch.heading else 0
    is_contents = is_contents_title(stretch.title) and not _leads_to_papers(document, stretch.blocks, parent)
    return Section(stretch.heading, stretch.title, stretch.level, path + own, Span(start, end), parent, is_contents)


def _leads_to_papers(document: Document, blocks: Sequence[Block], parent: Section | None) -> bool:
    """Whether links among blocks lead to papers, rather than to other places of the list: `Navigation` may be a topic.

    One may be the list's own paper, but for one below a category.
    """
    is_category = parent is not None and parent.level > 1 and not is_contents_title(parent.title)
    start, end = (blocks[0].span.start, blocks[-1].span.end) if blocks else (0, 0)
    first = bisect_left(document.links, start, key=lambda link: link.span.start)
    links = takewhile(lambda link: link.span.start < end, islice(document.links, first, None))
    urls = {link.url for link in links}
    papers = sum(host_kind(url) is HostKind.PAPER for url in urls)
    inner = sum(len(url) > 1 and not split(url).scheme for url in urls)
    return papers >= (1 if is_category else _FEWEST_PAPERS) and papers > inner


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


@lru_cache(1024)
def is_about_the_list(title: str) -> bool:
    """Whether a section of that title tells of the list: news, contributing, citing, thanks."""
    return is_news(title) or _TOLD.match(title) is not None or _MATTERS.fullmatch(bare_title(title)) is not None


def is_news(title: str) -> bool:
    """Whether a section of that title tells what is new in the list, or in its field."""
    return _NEWS.fullmatch(bare_title(title)) is not None or _OF_A_FIELD.fullmatch(title) is not None


def is_of_surveys(title: str) -> bool:
    """Whether a section of that title is one of surveys, of which there may be but one.

    `Survey Paper` is none: there the list's own stands.
    """
    return _SURVEYS.fullmatch(bare_title(title)) is not None


def holds_no_list(section: Section) -> bool:
    """Whether a section is about the list rather than a part of it: news, contents, contributing, citing, thanks.

    What stands below such a section belongs to it, unless a first-level heading was put above the whole list. The
    new papers themselves do not, where they stand below the headings of their categories.
    """
    if section.is_contents:
        return True
    above: Section | None = section
    while above:
        if is_about_the_list(above.title) and (above.level > 1 or above is section):
            return not _is_category_of_news(section, above)
        above = above.parent
    return False


def _is_category_of_news(section: Section, above: Section) -> bool:
    """Whether a section below news holds new papers: those of a category, or what is in no other one."""
    is_named = _REST.fullmatch(bare_title(section.title)) is not None or not names_no_paper(section.title)
    is_category = section is not above and is_named and not _NEW.search(section.title)
    return is_category and is_news(above.title)


def names_no_paper(title: str) -> bool:
    """Whether a heading of that title cannot be an entry's: `Intro`, `News`, `Citation`, `12th of May 2023`."""
    bare = bare_title(title)
    return not bare or is_about_the_list(title) or any(pattern.fullmatch(bare) for pattern in (_LEADS_IN, _DATE))


@lru_cache(1024)  # readers and rules ask it of every heading, one after the other
def bare_title(title: str) -> str:
    """A title for comparing: without emoji, shortcodes, numbering and case."""
    numbering = _NUMBERING.match(title)
    return " ".join(_NOISE.sub(" ", title[numbering.end() :] if numbering else title).split()).lower()
