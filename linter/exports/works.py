"""The papers of a list, each once, however often it is listed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from linter.entries.model import LinkKind
from linter.entries.record import EntryRecord
from linter.papers.addresses.urls import normalised, split
from linter.papers.authors import in_common
from linter.papers.identity import Described, are_at_odds
from linter.papers.titles.spelling import normalised_title

# So many papers under one key, and it is none's: a list of strangers must not cost the square of its length.
_MOST_OF_ONE_KEY = 16
_SCHEMES = frozenset({"http", "https"})


def works(entries: Iterable[EntryRecord]) -> tuple[EntryRecord, ...]:
    """The entries without those that list a paper again, in their order.

    What an entry leaves open, the later ones of its paper say. Two entries are of one paper where they share an arXiv
    identifier, a DOI or the paper's address and their titles are not of two papers; or where they share a title, and
    neither identifiers nor authors tell them apart.
    """
    return works_of(entries)[0]


def works_of(entries: Iterable[EntryRecord]) -> tuple[tuple[EntryRecord, ...], tuple[int, ...]]:
    """The works of `works`, and for each entry the number of its own, from 0."""
    found: list[EntryRecord] = []
    numbers: list[int] = []
    known: dict[tuple[str, str], list[int]] = {}
    for entry in entries:
        keys = tuple(_keys(entry))
        own = next((place for key in keys for place in known.get(key, ()) if _are_one(found[place], entry, key)), None)
        if own is None:
            own = len(found)
            found.append(entry)
        else:
            found[own] = _filled(found[own], entry)
        numbers.append(own)
        for key in keys:
            places = known.setdefault(key, [])
            if own not in places and len(places) < _MOST_OF_ONE_KEY:
                places.append(own)
    return tuple(found), tuple(numbers)


def address(entry: EntryRecord) -> str | None:
    """Where a reader finds what an entry lists: its paper at arXiv or elsewhere, else its first link to the web."""
    if entry.arxiv:
        return f"https://arxiv.org/abs/{entry.arxiv}"
    return next(_addresses(entry), None)


def kind_of_work(entry: EntryRecord) -> LinkKind | None:
    """What `address` leads to; None where there is nothing."""
    if entry.arxiv:
        return LinkKind.PAPER
    url = address(entry)
    return next((link.kind for link in entry.links if link.url == url), None)


def _addresses(entry: EntryRecord) -> Iterator[str]:
    links = [link for link in entry.links if split(link.url.strip()).scheme in _SCHEMES]
    yield from (link.url for link in links if link.kind is LinkKind.PAPER)
    yield from (link.url for link in links)


def _keys(entry: EntryRecord) -> Iterator[tuple[str, str]]:
    if entry.arxiv:
        yield "arxiv", entry.arxiv
    if entry.doi:
        yield "doi", entry.doi
    paper = next((link.url for link in entry.links if link.kind is LinkKind.PAPER), "")
    url = normalised(paper).rstrip("/")
    if "/" in url and not url.startswith("arxiv.org/"):  # a whole site's is no paper's
        yield "url", url
    title = normalised_title(entry.title)
    if title:
        yield "title", title


def _are_one(work: EntryRecord, entry: EntryRecord, key: tuple[str, str]) -> bool:
    if key[0] != "title":
        return not are_at_odds(_described(work), _described(entry))
    pairs = [(work.arxiv, entry.arxiv), (work.doi, entry.doi)]
    are_told_apart = any(one and other and one != other for one, other in pairs)
    return not are_told_apart and in_common(work.authors, entry.authors) != 0


def _described(entry: EntryRecord) -> Described:
    return Described(entry.title, entry.arxiv, entry.doi, entry.authors)


def _filled(work: EntryRecord, again: EntryRecord) -> EntryRecord:
    """A paper with what its other entry adds."""
    return replace(
        work,
        short_name=work.short_name or again.short_name,
        arxiv=work.arxiv or again.arxiv,
        arxiv_version=work.arxiv_version if work.arxiv else again.arxiv_version,
        doi=work.doi or again.doi,
        year=work.year or again.year,
        authors=work.authors or again.authors,
        venue=work.venue or again.venue,
        links=work.links or again.links,
        bibtex=work.bibtex or again.bibtex,
    )
