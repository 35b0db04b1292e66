"""The feed of a list's newest papers, in Atom (RFC 4287)."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5

from linter.exports.site.chapters import Chapter
from linter.exports.site.papers import Paper
from linter.exports.site.rendering import Templates
from linter.lazy.dataclasses import dataclass

FILE = "feed.xml"
_MOST = 50


@dataclass(frozen=True, slots=True)
class Item:
    """A paper in the feed."""

    paper: Paper
    id: str
    updated: str
    homes: Sequence[Chapter]


def feed(templates: Templates, title: str, newest: Sequence[Paper], homes: Mapping[Paper, Sequence[Chapter]]) -> bytes:
    """The feed of the first of some papers that have a date."""
    items = list(_items(newest, homes))
    updated = max((item.updated for item in items), default="1970-01-01T00:00:00Z")
    return templates.render("feed.xml", FILE, items=items, updated=updated, feed_id=_id("feed", title))


def _items(newest: Sequence[Paper], homes: Mapping[Paper, Sequence[Chapter]]) -> Iterator[Item]:
    for paper in [paper for paper in newest if paper.date][:_MOST]:
        # A month or a year is as good as its first day: a feed knows moments only.
        day = f"{paper.date}-01-01"[:10]
        yield Item(paper, _id("paper", paper.name), f"{day}T00:00:00Z", homes[paper])


def _id(kind: str, name: str) -> str:
    """An identifier that stays when the site moves to another address."""
    return uuid5(NAMESPACE_URL, f"litlint:{kind}:{name}").urn
