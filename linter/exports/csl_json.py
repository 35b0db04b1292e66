"""The format `csl-json`: one item a paper, for Zotero, Pandoc and whatever else reads CSL.

Schema: https://github.com/citation-style-language/schema (csl-data.json); what 1.0.2 has added is not used.
"""

import re
from collections.abc import Iterable, Mapping

from linter.entries.model import LinkKind
from linter.entries.record import EntryRecord
from linter.exports.citation_keys import citation_keys
from linter.exports.works import address, kind_of_work, works
from linter.papers.authors import bibtex_authors
from linter.papers.latex import to_text
from linter.papers.names import Name, bibtex_names, read_name
from linter.papers.venue_kinds import VenueKind, venue_kind
from linter.reports.escape import on_one_line, safe_json_array

_BY_VENUE = {
    VenueKind.CONFERENCE: "paper-conference",
    VenueKind.JOURNAL: "article-journal",
    VenueKind.OTHER: "article",
    VenueKind.PREPRINT: "article",
}
_BY_CITATION = {
    "book": "book",
    "conference": "paper-conference",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "mastersthesis": "thesis",
    "patent": "patent",
    "phdthesis": "thesis",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
}
# What an entry lists that is no paper.
_BY_LINK = {LinkKind.BLOG: "post-weblog", LinkKind.DATA: "dataset", LinkKind.PAPER: "article", None: "article"}
# As browsers see one, also where it is not closed.
_TAG = re.compile("<(?=[A-Za-z/!?])([^<>]*+)>?")
_FROM_CITATION = {"volume": "volume", "number": "issue", "pages": "page", "publisher": "publisher"}


def render(entries: Iterable[EntryRecord]) -> str:
    """The papers of the entries as one array of CSL items, with the keys of the format `bibtex` as their `id`."""
    papers = works(entries)
    items = [_item(paper, key) for paper, key in zip(papers, citation_keys(papers), strict=True)]
    return safe_json_array(items) + "\n"


def _item(paper: EntryRecord, key: str) -> dict[str, object]:
    """A paper's item. A preprint's identifier is its `number` at its `publisher`, as Zotero has it."""
    fields = paper.bibtex.fields if paper.bibtex else {}
    venue = paper.venue if paper.venue and venue_kind(paper.venue) is not VenueKind.PREPRINT else None
    item: dict[str, object] = {
        "id": key,
        "type": _type(paper, venue),
        "title": paper.title,
        "title-short": paper.short_name,
        "author": [_name(name) for name in _authors(paper, fields) if name.family],
        "issued": {"date-parts": [[paper.year]]} if paper.year else None,
        "container-title": venue,
        **({name: to_text(fields[field]) for field, name in _FROM_CITATION.items() if field in fields}),
        "DOI": paper.doi,
        "URL": address(paper),
    }
    if paper.arxiv:
        item |= {"archive": "arXiv", "archive_location": paper.arxiv, "note": f"arXiv:{paper.arxiv}"}
        item |= {} if venue else {"publisher": "arXiv", "number": f"arXiv:{paper.arxiv}"}
        if not venue:
            item.pop("issue", None)
    return {name: _plain(value) for name, value in item.items() if value}


def _type(paper: EntryRecord, venue: str | None) -> str:
    cited = _BY_CITATION.get(paper.bibtex.type) if paper.bibtex else None
    if cited:
        return cited
    if venue:
        is_article = paper.bibtex is not None and paper.bibtex.type == "article"
        return "article-journal" if is_article else _BY_VENUE[venue_kind(venue)]
    return "article" if paper.doi else _BY_LINK.get(kind_of_work(paper), "webpage")


def _authors(paper: EntryRecord, fields: Mapping[str, str]) -> Iterable[Name]:
    """The names in their parts: the citation, which parts them itself, knows best."""
    cited = fields.get("author", "")
    is_cited = cited and bibtex_authors(cited) == paper.authors
    return bibtex_names(cited) if is_cited else map(read_name, paper.authors)


def _name(name: Name) -> dict[str, str]:
    if name.is_whole:
        return {"literal": _text(name.family)}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix}
    return {part: _text(text) for part, text in parts.items() if text}


def _plain(value: object) -> object:
    return _text(value) if isinstance(value, str) else value


def _text(text: str) -> str:
    """A text in which nothing is a tag: CSL takes some for markup, and pages that show it may take all."""
    return _TAG.sub("‹\\1›", on_one_line(text))
