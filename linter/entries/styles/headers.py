"""What the header of a table says that its columns hold."""

from collections.abc import Iterable
from enum import Enum, auto

from linter.entries.visible import Visible
from linter.lazy import re

# `Title`, `Paper title`, `PaperTitle`
_TITLES = re.compile(r"(?:\b|(?-i:(?<=[a-z])(?=T)))titles?\b|标题|题目|论文名|タイトル|제목", re.IGNORECASE)
# Such columns hold titles in some lists, links labelled `Paper` in others.
_PAPERS = re.compile(r"\b(?:papers?|publications?|articles?|works?)\b|论文", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:short |method |model |paper )?(?:names?|models?|methods?|algorithms?|approach(?:es)?|benchmarks?|datasets?"
    r"|frameworks?|systems?|tools?|projects?|abbr\w*\.?|acronyms?|alias)"
    r"|(?:模型|方法|算法|工作|项目|数据集|框架)?(?:名称?|名字|简称)|模型|方法|算法|数据集|框架",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?P<authors>authors?|by|作者)|(?:publication |published |release )?(?:venues?|conf(?:erence)?s?|journals?"
    r"|publisher|published(?: in)?|years?|dates?|time|month)(?: ?[/&] ?\w+| and \w+)*"
    r"|(?:发表|发布)?(?:会议|期刊|年份|时间|日期|来源)(?:/\w+)*",
    re.IGNORECASE,
)
_WORDS_OF_HEADER = 4


class Column(Enum):
    """What the header says that a column holds."""

    TITLE = auto()
    PAPER = auto()
    NAME = auto()
    AUTHORS = auto()
    STATED = auto()
    OTHER = auto()


def column_of(header: str) -> Column:
    """What stands below a header, by its words."""
    if _NAMES.fullmatch(header):
        return Column.NAME
    if says_titles(header):
        return Column.TITLE
    if _PAPERS.search(header):
        return Column.PAPER
    stated = _STATED.fullmatch(header)
    if stated:
        return Column.AUTHORS if stated["authors"] else Column.STATED
    return Column.OTHER


def columns_of(headers: Iterable[Visible]) -> list[Column]:
    """What each column of a table holds."""
    return [column_of(" ".join(header.text.split())) for header in headers]


def may_publish(headers: Iterable[Visible]) -> bool:
    """Whether a column is one of titles and another says something of them, such as where they came out."""
    return {Column.TITLE, Column.STATED}.issubset(columns_of(headers))


def says_titles(header: str) -> bool:
    """Whether a header speaks of titles."""
    return _TITLES.search(header) is not None


def is_header_text(text: str) -> bool:
    """Whether a text is what stands above a column of titles, names or what is said of papers."""
    header = " ".join(text.split())
    return len(header.split()) <= _WORDS_OF_HEADER and column_of(header) is not Column.OTHER
