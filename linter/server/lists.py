"""The lists that open texts belong to. One thread at a time uses them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from linter.diagnostics import Diagnostic
from linter.engine.files.markdown_files import is_markdown
from linter.engine.fix import Fixed
from linter.errors import ConfigError, LitlintError
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.arxiv import id_of
from linter.papers.arxiv_record import ArxivRecord
from linter.server.live_list import LiveList
from linter.server.open_text import OpenText
from linter.server.state import Complaint, DiskOrigin, Origin, UntitledOrigin
from linter.server.uris import path_of, scheme_of, uri_of
from linter.text.cover import Cover
from linter.text.source import Source
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in an open text, which has a `name` in its list.

    `sources` are the texts of the list, `uris` the addresses of those files.
    """

    text: OpenText
    name: str
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    uris: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in the open texts that belong to lists, by address, and why more could not be.

    A first answer that `is_owing` wants a second in full.
    """

    checked: Mapping[str, Checked]
    complaints: tuple[Complaint, ...]
    is_owing: bool


@dataclass(frozen=True, slots=True)
class LinkedPaper:
    """The paper that a link at some place leads to; `record` is None where the snapshot does not know it."""

    arxiv: str
    place: Span
    record: ArxivRecord | None
    source: Source


@dataclass(frozen=True, slots=True)
class _Member:
    """A text's place in a list."""

    papers: LiveList
    name: str


class Lists:
    """Knows which list a text belongs to, and keeps what was read of each list."""

    def __init__(self) -> None:
        self._lists: dict[Origin, LiveList] = {}
        self._members: dict[str, _Member] = {}
        self._complaints: dict[Complaint, None] = {}

    def check(
        self, texts: Sequence[OpenText], folders: Sequence[Path], *, is_disk_stale: bool, in_full: bool = True
    ) -> Outcome:
        """The findings in open texts. `folders` are those that the editor shows.

        A text is new, or gone, or a file has changed where `is_disk_stale` says so. What list-wide rules say may be of
        a moment ago unless it is to be `in_full`.
        """
        if is_disk_stale:
            self._refresh(texts, folders)
        checked: dict[str, Checked] = {}
        complaints = dict(self._complaints)
        for papers in self._lists.values():
            complaints |= dict.fromkeys(papers.state.complaints)
            try:
                checked |= {one.text.uri: one for one in self._checked(papers, texts, in_full=in_full)}
            except LitlintError as error:
                complaints[Complaint(str(error))] = None
        return Outcome(checked, tuple(complaints), any(papers.is_owing for papers in self._lists.values()))

    def repaired(self, text: OpenText, texts: Sequence[OpenText]) -> Fixed | None:
        """A text's file after its safe repairs; None for a text of no list. Raises LitlintError."""
        member = self._members.get(text.uri)
        return member.papers.repaired(member.name, self._by_name(member.papers, texts)) if member else None

    def paper_at(self, text: OpenText, place: Span, texts: Sequence[OpenText]) -> LinkedPaper | None:
        """The paper that the innermost link around a place leads to. Raises LitlintError."""
        member = self._members.get(text.uri)
        if member is None:
            return None
        source, links = member.papers.links(member.name, self._by_name(member.papers, texts))
        link = Cover((link.span, link) for link in links).innermost(place)
        arxiv = id_of(source[link.url_span]) if link else None
        if link is None or arxiv is None:
            return None
        return LinkedPaper(arxiv.base, link.span, member.papers.state.known.paper(arxiv.base), source)

    def _refresh(self, texts: Sequence[OpenText], folders: Sequence[Path]) -> None:
        self._members, self._complaints = {}, {}
        lists: dict[Origin, LiveList | None] = {}
        for text in texts:
            path = path_of(text.uri)
            origin = self._origin(text, path, folders)
            if origin and origin not in lists:
                lists[origin] = self._refreshed(origin)
            papers = lists[origin] if origin else None
            name = papers.origin.name(text.uri, path, papers.state) if papers else None
            if papers and name is not None:
                self._members[text.uri] = _Member(papers, name)
        self._lists = {origin: papers for origin, papers in lists.items() if papers}

    def _origin(self, text: OpenText, path: Path | None, folders: Sequence[Path]) -> Origin | None:
        if scheme_of(text.uri) == "untitled":
            return UntitledOrigin(text.uri) if text.language == "markdown" else None
        try:
            return DiskOrigin.of(path, tuple(folders)) if path and is_markdown(path.name) else None
        except LitlintError as error:
            self._complaints[Complaint(str(error))] = None
            return None

    def _refreshed(self, origin: Origin) -> LiveList | None:
        """A list as it is now; None where that cannot be told."""
        papers = self._lists.get(origin)
        try:
            if papers is None:
                return LiveList(origin)
            papers.refresh()
        except LitlintError as error:
            file = origin.config_file if isinstance(error, ConfigError) and isinstance(origin, DiskOrigin) else None
            self._complaints[Complaint(str(error), file)] = None
            return None
        return papers

    def _checked(self, papers: LiveList, texts: Sequence[OpenText], *, in_full: bool) -> Iterator[Checked]:
        by_name = self._by_name(papers, texts)
        if not by_name:
            return
        result = papers.check(by_name, in_full=in_full)
        open_uris = {one.name: uri for uri, one in reversed(self._members.items()) if one.papers is papers}
        paths = {name: papers.origin.path(name) for name in result.sources.keys() - open_uris.keys()}
        uris = open_uris | {name: uri_of(path) for name, path in paths.items() if path}
        for text in texts:
            member = self._members.get(text.uri)
            if member and uris.get(member.name) == text.uri:
                findings = tuple(found for found in result.findings if found.file == member.name)
                yield Checked(text, member.name, findings, result.sources, uris)

    def _by_name(self, papers: LiveList, texts: Sequence[OpenText]) -> dict[str, str]:
        """The open texts of a list by name; of one that is open twice, through a link, the first."""
        members = ((self._members.get(text.uri), text.text) for text in reversed(texts))
        return {member.name: text for member, text in members if member and member.papers is papers}
