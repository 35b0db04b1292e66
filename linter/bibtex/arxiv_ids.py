"""The arXiv identifiers that a citation names, and where."""

from collections.abc import Iterator

from linter.bibtex.model import Citation, Field
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.arxiv import read_url
from linter.papers.arxiv import ArxivId, find_ids, read_id
from linter.text.source import Source
from linter.text.span import Span

# They speak of other papers.
_ASIDES = frozenset({"abstract", "addendum", "annotation", "annote", "booktitle", "comment", "keywords", "title"})
_EPRINT = re.compile(r"\s*(?:arxiv:\s*)?(?P<id>\S+)\s*", re.IGNORECASE)
_LIKE_AN_ID = re.compile(r"[0-9]{3,5}\.[0-9]{3,6}(?:v[0-9]+)?")
_ADDRESS = re.compile(r"(?:(?P<scheme>https?://)|10\.48550/)[^\s{}\\,;\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CitedId:
    """An identifier in a field of a citation, without `arXiv:`; `id` is None where it fits neither grammar."""

    field: str
    span: Span
    text: str
    id: ArxivId | None


def cited_ids(source: Source, citation: Citation) -> Iterator[CitedId]:
    """The identifiers in `eprint`, in addresses and in what says `arXiv:ID`, in the order of the fields.

    Titles, abstracts, comments and the like are passed over.
    """
    for field in citation.fields:
        if field.name == "eprint":
            yield from _eprint(source, citation, field)
        elif field.name not in _ASIDES:
            yield from _named(source, field)


def _eprint(source: Source, citation: Citation, field: Field) -> Iterator[CitedId]:
    found = _EPRINT.fullmatch(source[field.value_span])
    if not found:
        return
    text, start = found["id"], field.value_span.start + found.start("id")
    archive = citation.value("archiveprefix") or citation.value("eprinttype")
    if archive.strip().lower() == "arxiv" or (not archive and _LIKE_AN_ID.fullmatch(text)):
        yield CitedId(field.name, Span(start, start + len(text)), text, read_id(text))


def _named(source: Source, field: Field) -> Iterator[CitedId]:
    text, start = source[field.value_span], field.value_span.start
    if "://" in text or "10.48550/" in text:
        yield from _addressed(field, text)
        text = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    for mention in find_ids(text):
        span = Span(start + mention.start, start + mention.end)
        yield CitedId(field.name, span, mention.text, mention.id)


def _addressed(field: Field, text: str) -> Iterator[CitedId]:
    for found in _ADDRESS.finditer(text):
        address = read_url(found[0] if found["scheme"] else f"https://doi.org/{found[0]}")
        at = found[0].find(address.id_text) if address and address.is_paper and address.id_text else -1
        if address and at >= 0:
            place = field.value_span.start + found.start() + at
            yield CitedId(field.name, Span(place, place + len(address.id_text)), address.id_text, address.id)
