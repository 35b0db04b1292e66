"""How many papers a list says that it holds: in badges, and where its configuration says so."""

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.text.source import Source
from linter.text.span import Span

_PLACEHOLDER = re.compile(r"\{(count|papers|files|sections)\}")
# Its first digit stands before what must not precede it: so it is looked for fast.
_NUMBER = r"(\d(?<![\d,.]\d)(?:\d{0,8}|\d{0,2}(?:,\d{3})+))(\+?)(?![\d.%]|,\d)"
# Static badges of shields.io and its kin: `/badge/LABEL-MESSAGE-COLOUR` (`_` and `%20` are blanks, `--` is a hyphen),
# or label and message in a query.
_BADGE = re.compile(
    r"https?://[^/\s]*(?:shields\.io|badgen\.net|badge\.fury\.io)/(?:badge/(?P<label>(?:[^?#/-]|--){3,40}+)[-/]"
    r"(?P<number>\d[\d,]{0,12}?)(?P<least>\+|%2B)?(?:(?:%20|_|\s)(?:papers?|entries))?(?:-(?!-)|/|\.(?:svg|png)\b|[?#]|$)"
    r"|static/v1\?)",
    re.IGNORECASE,
)
_QUERY_LABEL = re.compile(r"[?&]label=([^&#]{3,40})", re.IGNORECASE)
_QUERY_NUMBER = re.compile(r"[?&]message=(\d[\d,]{0,12})(\+|%2B)?(?=[&#]|$)", re.IGNORECASE)
_BLANK = re.compile(r"[_+\s-]+")
_MARKS = re.compile(r"^[^\w#]+|[^\w]+$")
_COUNTS_PAPERS = re.compile(
    r"(?:(?:total|number of|num(?:ber)?|count of|awesome|must read|listed|collected|curated|all|our|the|#) ?)*"
    r"(?:papers|entries|publications|论文)"
    r"(?: ?(?:count|number|num|total|listed|collected|included|(?:in )?list|数量?))?"
    r"|(?:total |number of )?(?:paper|entry|publication) ?(?:count|number|num|total|list)s?"
)
# `paper-2023` may name the year of one.
_ONE_PAPER, _YEAR = "paper", re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class StatedCount:
    """A number; `place` is where its digits stand, `is_least` for `100+`.

    `counted` is what it counts: `count` is entries, `papers` different ones, `files` and `sections` what holds any.
    """

    number: int
    is_least: bool
    place: Span
    counted: str = "count"


def badge_counts(document: Document) -> Iterator[StatedCount]:
    """The numbers of badges that count papers."""
    for link in document.links:
        # Where an address is written with escapes, its parts have no known place.
        if not link.is_image or len(link.url) != len(link.url_span):
            continue
        badge = _BADGE.match(link.url)
        label, number, least = badge.group("label", "number", "least") if badge else (None, None, None)
        at = badge.start("number") if badge else -1
        if badge and label is None:
            found, query = _QUERY_NUMBER.search(link.url), _QUERY_LABEL.search(link.url)
            if found and query:
                label, (number, least), at = query[1], found.groups(), found.start(1)
        if label and number and _is_count(label, number):
            start = link.url_span.start + at
            yield StatedCount(_value(number), bool(least), Span(start, start + len(number)))


def _is_count(label: str, number: str) -> bool:
    text = _MARKS.sub("", " ".join(_BLANK.split(unquote(label)))).lower()
    return _COUNTS_PAPERS.fullmatch(text) is not None or (text == _ONE_PAPER and not _YEAR.fullmatch(number))


def named_counts(source: Source, templates: Iterable[str]) -> Iterator[StatedCount]:
    """The numbers in a text that stand where templates have a name in braces: `{count}`, `{papers}`, …"""
    for template in templates:
        mark = _PLACEHOLDER.search(template)
        if mark:
            before, behind = template[: mark.start()], template[mark.end() :]
            if before not in source.text or behind not in source.text:  # sooner seen than all numbers are looked at
                continue
            for found in re.finditer(re.escape(before) + _NUMBER + re.escape(behind), source.text):
                yield StatedCount(_value(found[1]), bool(found[2]), Span(*found.span(1)), mark[1])


def _value(number: str) -> int:
    return int(number.replace(",", ""))
