"""arXiv's query interface on 127.0.0.1, with made-up papers.

It speaks what the manual describes: `id_list` and `max_results`, an Atom feed in the order asked for, the version that
is asked for or the last one, nothing for a paper that does not exist, and a feed with one entry called `Error` where an
identifier is malformed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

from servers.local import Behaviour, Handler, LocalServer, reply, running

# As loose as arXiv's own: four or five digits in any month.
_ID = re.compile(r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v(\d+))?")
_DEFAULT_RESULTS = 10


@dataclass(frozen=True)
class Paper:
    """A made-up paper; `titles` has that of each version, the last one last."""

    id: str
    titles: Sequence[str] = ("Sparse Lanterns",)
    authors: Sequence[str] = ("Jane Doe", "Richard Roe")
    published: str = "2023-09-21"
    updated: str = "2024-03-08"
    categories: Sequence[str] = ("cs.CL", "cs.LG")
    summary: str = "We light long corridors."
    comment: str | None = None
    journal_ref: str | None = None
    doi: str | None = None


@dataclass
class Arxiv:
    """The papers that there are, and the identifiers that the interface stumbles over."""

    server: LocalServer
    papers: dict[str, Paper] = field(default_factory=dict)
    spoilers: set[str] = field(default_factory=set)
    names_spoilers: bool = True
    etag: str | None = None

    def add(self, *papers: Paper) -> None:
        """Let there be some papers."""
        self.papers.update((paper.id, paper) for paper in papers)

    @property
    def batches(self) -> list[list[str]]:
        """What was asked for, request by request."""
        return [_query(seen.path)[0] for seen in self.server.seen]

    def answer(self, handler: Handler) -> None:
        """What it does with a request when all is well."""
        if self.etag and handler.headers.get("If-None-Match") == self.etag:
            reply(status=304)(handler)
            return
        headers = {"ETag": self.etag} if self.etag else {}
        reply(self.feed(handler.path), Content_Type="application/atom+xml; charset=utf-8", **headers)(handler)

    def feed(self, path: str) -> bytes:
        """The answer to a request."""
        ids, most = _query(path)
        for one in ids:
            if one in self.spoilers or not _ID.fullmatch(one):
                named = f"incorrect_id_format_for_{one}" if self.names_spoilers else "incorrect_id_format"
                return _feed(1, [_error(named)])
        found = [paper for one in ids if (paper := self._entry(one))]
        return _feed(len(found), found[:most])

    def _entry(self, asked: str) -> str | None:
        base, _, version = asked.partition("v")
        paper = self.papers.get(base)
        if paper is None or int(version or 1) > len(paper.titles):
            return None
        return _entry(paper, int(version or len(paper.titles)))


@contextmanager
def running_arxiv() -> Iterator[Arxiv]:
    """The interface, until the block ends; faults go into `server.script`."""
    with running(reply(status=503)) as server:
        arxiv = Arxiv(server)
        server.usual = arxiv.answer
        yield arxiv


def mangled(arxiv: Arxiv, change: Callable[[bytes], bytes]) -> Behaviour:
    """The right answer, changed on its way."""
    return lambda handler: reply(change(arxiv.feed(handler.path)))(handler)


def _query(path: str) -> tuple[list[str], int]:
    query = parse_qs(urlsplit(path).query)
    ids = query.get("id_list", [""])[0].split(",")
    return ids, int(query.get("max_results", [str(_DEFAULT_RESULTS)])[0])


def _feed(total: int, entries: Sequence[str]) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        '<title type="html">ArXiv Query</title>\n<id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>\n'
        f'<opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">{total}'
        f"</opensearch:totalResults>\n{''.join(entries)}</feed>\n"
    ).encode()


def _error(what: str) -> str:
    return (
        f"<entry><id>http://arxiv.org/api/errors#{escape(what)}</id><title>Error</title>"
        f"<summary>{escape(what.replace('_', ' '))}</summary></entry>\n"
    )


def _entry(paper: Paper, version: int) -> str:
    title = escape(paper.titles[version - 1]).replace(" ", "\n  ", 1)  # arXiv wraps long titles
    extra = "".join(
        f'<arxiv:{name} xmlns:arxiv="http://arxiv.org/schemas/atom">{escape(value)}</arxiv:{name}>\n'
        for name, value in (("comment", paper.comment), ("journal_ref", paper.journal_ref), ("doi", paper.doi))
        if value
    )
    return (
        f"<entry>\n<id>http://arxiv.org/abs/{paper.id}v{version}</id>\n"
        f"<updated>{paper.updated if version > 1 else paper.published}T17:59:57Z</updated>\n"
        f"<published>{paper.published}T17:59:57Z</published>\n<title>{title}</title>\n"
        f"<summary>  {escape(paper.summary)}\n</summary>\n"
        + "".join(f"<author>\n<name>{escape(name)}</name>\n</author>\n" for name in paper.authors)
        + extra
        + "".join(f'<category term="{term}" scheme="http://arxiv.org/schemas/atom"/>\n' for term in paper.categories)
        + "</entry>\n"
    )
