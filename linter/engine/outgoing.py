"""The addresses of other sites that a list links to."""

from collections.abc import Collection, Mapping

from linter.config.model import Config
from linter.engine.files.lists import List, UnreadableError
from linter.engine.reading import read_source
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import parse
from linter.papers.addresses.urls import split
from linter.text.source import Source
from linter.text.span import Location


@dataclass(frozen=True, slots=True)
class LinkedFrom:
    """A place of a file that links to an address; `location` is where that is written."""

    file: str
    location: Location


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The places of each address of the web, as links have it, in the order of the text.

    `unreadable` says why files could not be read, by name.
    """

    places: Mapping[str, tuple[LinkedFrom, ...]]
    unreadable: Mapping[str, str]


def outgoing(papers: List, config: Config, names: Collection[str]) -> Outgoing:
    """What some files of a list link to, pictures included."""
    places: dict[str, dict[LinkedFrom, None]] = {}
    unreadable: dict[str, str] = {}
    for name in sorted(names):
        try:
            source = read_source(papers, name, config)
        except UnreadableError as error:
            unreadable[name] = str(error)
            continue
        for url, place in _links(source):
            places.setdefault(url, {})[place] = None
    return Outgoing({url: tuple(found) for url, found in places.items()}, unreadable)


def _links(source: Source) -> list[tuple[str, LinkedFrom]]:
    return [
        (link.url, LinkedFrom(source.name, source.location(link.url_span.start)))
        for link in sorted(parse(source).links, key=lambda link: link.url_span)
        if split(link.url.strip()).scheme in ("http", "https")
    ]
