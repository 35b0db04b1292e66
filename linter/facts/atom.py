"""arXiv's answers: Atom feeds, read into records.

https://info.arxiv.org/help/api/user-manual.html. Errors come as a feed as well, with one entry called `Error`; papers
that do not exist are left out.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from linter.facts.schema import validated
from linter.facts.trouble import FetchError, Trouble
from linter.facts.withdrawn import is_withdrawn
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.arxiv import id_of
from linter.papers.arxiv import ArxivId
from linter.papers.arxiv_record import ArxivRecord

_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"
_TOTAL = "{http://a9.com/-/spec/opensearch/1.1/}totalResults"
_ERROR = re.compile(r"/api/errors(?:#(?P<what>.*))?")
_MOST_DIGITS = 10
_MALFORMED = re.compile(r"incorrect_id_format_for_(?P<id>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class AskedPaper:
    """A paper as arXiv showed it: the version that was asked for, by default the last one."""

    record: ArxivRecord
    version: int


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says: papers, or an error with the identifier that it names as malformed.

    `unreadable` has why a paper's entry is not understood, by bare id. `total` is how many papers the feed says there
    are; where it `is_partial`, an entry says nothing, or fewer are there than `total`, or none.
    """

    papers: tuple[AskedPaper, ...] = ()
    unreadable: Mapping[str, str] = field(default_factory=dict)
    total: int = 0
    is_partial: bool = False
    error: str | None = None
    malformed: str | None = None


def read_feed(body: bytes) -> Feed:
    """What an answer says; the records lack the date when they were checked.

    Raises FetchError for what is no feed of arXiv's or not a whole one.
    """
    root = _root(body)
    entries = root.findall(f"{_ATOM}entry")
    for entry in entries:
        error = _ERROR.search(_text(entry, f"{_ATOM}id"))
        if error and _text(entry, f"{_ATOM}title") == "Error":
            malformed = _MALFORMED.fullmatch(error["what"] or "")
            said = _text(entry, f"{_ATOM}summary") or error["what"] or "an error"
            return Feed(error=said, malformed=malformed["id"] if malformed else None)
    papers: list[AskedPaper] = []
    unreadable: dict[str, str] = {}
    for entry, identifier in ((entry, id_of(_text(entry, f"{_ATOM}id"))) for entry in entries):
        if identifier is not None:
            try:
                papers.append(AskedPaper(_record(identifier, entry), identifier.version or 1))
            except ValueError as error:
                unreadable[identifier.base] = f"answer is not understood: {error}"
    total = _text(root, _TOTAL)
    promised = int(total) if total.isdecimal() and len(total) < _MOST_DIGITS else len(entries)
    is_partial = not len(papers) + len(unreadable) >= max(promised, 1)
    return Feed(tuple(papers), unreadable, promised, is_partial)


def _root(body: bytes) -> Element:
    try:
        root: Element = fromstring(body, forbid_dtd=True)
    except DefusedXmlException as error:
        raise FetchError(Trouble.NONSENSE, "answer is XML with a document type, which no feed has") from error
    except (ParseError, ValueError, LookupError) as error:
        raise FetchError(Trouble.NONSENSE, "answer is no XML, or cut short", may_pass=True) from error
    if root.tag != f"{_ATOM}feed":
        raise FetchError(Trouble.NONSENSE, "answer is no Atom feed", may_pass=True)
    return root


def _record(identifier: ArxivId, entry: Element) -> ArxivRecord:
    """The record that an entry is. Raises ValueError for one that is not understood."""
    comment = _text(entry, f"{_ARXIV}comment") or None
    fields: dict[str, Any] = {
        "id": identifier.base,
        "title": _text(entry, f"{_ATOM}title"),
        "authors": [name for author in entry.findall(f"{_ATOM}author") if (name := _text(author, f"{_ATOM}name"))],
        "published": _text(entry, f"{_ATOM}published")[:10],
        "updated": _text(entry, f"{_ATOM}updated")[:10],
        "categories": [term for one in entry.findall(f"{_ATOM}category") if (term := one.get("term", "").strip())],
        "doi": _text(entry, f"{_ARXIV}doi") or None,
        "journal_ref": _text(entry, f"{_ARXIV}journal_ref") or None,
        "comment": comment,
        "withdrawn": is_withdrawn(comment, _text(entry, f"{_ATOM}summary")),
        "source": "arxiv-api",
    }
    return validated(fields)


def _text(parent: Element, name: str) -> str:
    """The text of a child with its blanks and line ends folded, empty where there is none."""
    return " ".join((parent.findtext(name) or "").split())
