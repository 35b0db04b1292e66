"""The links in a visible text: what each is for, and which of them is the paper."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import attrgetter

from linter.entries.label_spelling import meant_label
from linter.entries.labels import header_kind, is_label, kind_of, label_kind
from linter.entries.link_sentences import are_joined, is_in_sentence, is_own_preprint
from linter.entries.model import EntryLink, LinkKind
from linter.entries.titles.citations_behind import cites_title
from linter.entries.titles.trim import NameMark, skip_decoration
from linter.entries.visible import LinkPart, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown.model import Link
from linter.papers.addresses.hosts import WELL_KNOWN, HostKind, Hosts
from linter.papers.addresses.urls import split
from linter.papers.arxiv import TOKEN
from linter.papers.dates import is_date
from linter.papers.venues import is_any_venue
from linter.text.span import Span

_LABEL_BEFORE = re.compile(r"(?P<label>[^:：.!?|;•·\r\n]{1,60}?)[\s*_`\])）]*[:：][\s\[(\"“*_`]*$")
# What a bare address is called where a link was meant, but for a blank: `[[pdf]] (https://…)`.
_LABEL_IN_BRACKETS = re.compile(r"\[([^\[\]\r\n]{1,30})\]{1,2}[ \t]{1,3}[(（<]?$")
_BEHIND_COLON = re.compile(r"[\s\[(\"“*_`]*")
_LONGEST_LABEL = 80
_LONGEST_WORDS_BEFORE = 40
FIELD_LABEL = re.compile(r"\blinks?$", re.IGNORECASE)
_AROUND_LABEL = ' \t*_`[](){}（）【】<>|,;-–—"“”'
_URL = re.compile(
    r"(?:https?://|www\.)\S*|"
    + TOKEN.pattern
    + r"|arxiv[:\s]\S+(?:\s\[[\w., -]{2,30}\]?)?|(?:doi[:\s]\s*+)?10\.[0-9]{4,9}/\S+",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class FieldWords:
    """What a configuration says of an entry's fields: their labels, the kinds of hosts, the mark of short names.

    They are compared by identity: each document is read with one of them.
    """

    labels: tuple[str, ...] = ()
    hosts: Hosts = WELL_KNOWN
    name_mark: NameMark | None = None

    @cached_property
    def folded(self) -> frozenset[str]:
        """The labels for comparing, without case."""
        return frozenset(label.casefold() for label in self.labels)


NO_WORDS = FieldWords()
_START = attrgetter("start")


def field_words(labels: tuple[str, ...], hosts: Hosts, name_mark: NameMark | None) -> FieldWords:
    """What a configuration says; `NO_WORDS` where that is nothing, so that no link is read both with it and without."""
    said = labels or hosts is not WELL_KNOWN or name_mark is not None
    return FieldWords(labels, hosts, name_mark) if said else NO_WORDS


@dataclass(frozen=True, slots=True)
class ReadLink:
    """A link of an entry with its place in the visible text.

    `says` is what its label says of it, None where the label says nothing; `is_name`: its own text is a title or a
    name rather than a label or an address; `in_sentence`: it is part of one; `is_own`: of one that says of the paper
    that it is there, too.
    """

    entry_link: EntryLink
    start: int
    end: int
    says: LinkKind | None
    is_name: bool
    in_sentence: bool
    hosts: Hosts = WELL_KNOWN
    is_own: bool = False

    @property
    def url(self) -> str:
        """The link's address."""
        return self.entry_link.link.url

    @property
    def is_internal(self) -> bool:
        """Whether it leads to a place in the same file: `[back to top](#top)`."""
        return self.url.startswith("#")

    @property
    def is_picture(self) -> bool:
        """Whether it leads to a badge or another picture."""
        return self.hosts.kind(self.url) in (HostKind.BADGE, HostKind.IMAGE)

    @property
    def is_paper(self) -> bool:
        """Whether its label or, where that says nothing, its host makes it a paper, outside sentences."""
        return self.entry_link.kind is LinkKind.PAPER and not self.in_sentence

    @property
    def is_paper_by_host(self) -> bool:
        """Whether it is called a project's page, data or the like, outside sentences, and leads to a host of papers."""
        is_called = self.says in (LinkKind.PROJECT, LinkKind.DATA, LinkKind.OTHER) and not self.in_sentence
        return is_called and self.hosts.kind(self.url) is HostKind.PAPER


def read_links(visible: Visible, fields: FieldWords = NO_WORDS, header: str = "") -> tuple[ReadLink, ...]:
    """The links of a visible text in order, each with its label: the words and the colon before it, else its own text.

    `fields` is what the configuration says of labels and hosts; `header` is what the heading of a table's column says
    of links that say nothing themselves.
    """
    if not visible.links:
        return ()
    return visible.once((fields, header), lambda: tuple(_read_links(visible, fields, header)))


def is_bracketed(visible: Visible, link: ReadLink) -> bool:
    """Whether brackets make a label of a link's text, whatever it says: `[[journal website](…)]`."""
    return visible.text[link.start - 1 : link.start] == "[" and visible.text[link.end : link.end + 1] == "]"


def bare_address(visible: Visible, fields: FieldWords) -> ReadLink | None:
    """The link that a bare address makes, where it is all of a text: `https://arxiv.org/abs/2309.12307`."""
    links = read_links(visible, fields) if not visible.unlinked.strip() else ()
    is_bare = len(links) == 1 and not (links[0].is_name or links[0].entry_link.is_labelled)
    return links[0] if is_bare else None


def _read_links(visible: Visible, fields: FieldWords, header: str) -> Iterator[ReadLink]:
    boundary = 0
    sentence_end: int | None = None  # of the last link, if a sentence holds it
    for part in visible.links:
        if _is_mere_badge(part) or fields.hosts.ignores(part.link.url):
            continue
        own_start, own_end = _own_text(visible, part)
        own = visible.text[own_start:own_end]
        is_url = _URL.fullmatch(own) is not None
        before = _label_before(visible, boundary, part.start, own, fields.folded)
        if before is None and is_url:
            before = label_in_brackets(visible, boundary, part.start)
        boundary = max(boundary, part.end)
        meant = _own_meant(own, part.link.url, fields.hosts)
        is_label_like = meant is not None or is_any_venue(own) or is_date(own) or cites_title(visible)
        is_name = bool(own) and not (is_url or is_label_like)
        if before is not None:
            start, end = before
            label, label_span, is_labelled = visible.text[start:end], visible.span(start, end), True
            kind = _kind(_meant(label)) or label_kind(own)
        elif own:
            label, label_span, is_labelled = own, visible.span(own_start, own_end), not (is_name or is_url)
            kind = _kind(meant) or header_kind(header, part.link.url, fields.hosts)
        else:
            label, label_span = _alternative(part.link)
            is_labelled = True
            kind = label_kind(label)
        leads_to = kind or _leads_to(part.link.url, fields.hosts)
        link = EntryLink(part.link, label, label_span, leads_to, is_labelled, fields.hosts.has_demos(part.link.url))
        goes_on = is_name and sentence_end is not None and are_joined(visible.text, sentence_end, part.start)
        in_sentence = goes_on or is_in_sentence(visible, part)
        sentence_end = part.end if in_sentence else None
        is_own = in_sentence and is_own_preprint(visible.text, part.start)
        yield ReadLink(link, part.start, part.end, kind, is_name, in_sentence, fields.hosts, is_own)


def _leads_to(url: str, hosts: Hosts) -> LinkKind:
    """What an address leads to: a PDF on somebody's own pages is a paper."""
    kind = kind_of(url, hosts)
    is_pdf = kind in (LinkKind.OTHER, LinkKind.PROJECT) and split(url).path.lower().endswith(".pdf")
    return LinkKind.PAPER if is_pdf else kind


def _own_text(visible: Visible, part: LinkPart) -> tuple[int, int]:
    """Where a link's own text stands, without what encloses it; a bracket that it opens is closed: `Paper (short)`."""
    start, end = visible.trimmed(part.start, part.end, _AROUND_LABEL)
    is_open = end < part.end and visible.text[end] == ")" and "(" in visible.text[start:end]
    return start, end + is_open


def _meant(text: str) -> str | None:
    """A label as it was meant, which is itself unless it is misspelt; None where a text is none."""
    return text if is_label(text) else meant_label(text)


def _own_meant(own: str, url: str, hosts: Hosts) -> str | None:
    """The label that a link's own text was meant to be: `Dater` that leads to a paper is no misspelt `Date`."""
    meant = _meant(own)
    if meant is None or meant == own or hosts.kind(url) is not HostKind.PAPER:
        return meant
    kind = label_kind(meant)
    return meant if kind is LinkKind.PAPER or (kind is None and is_label(meant)) else None


def _kind(meant: str | None) -> LinkKind | None:
    return None if meant is None else label_kind(meant)


def _label_before(
    visible: Visible, boundary: int, start: int, own: str, fields: Collection[str]
) -> tuple[int, int] | None:
    """Where the label stands that leads to a link, None where the link's own text is its label."""
    first = max(boundary, start - _LONGEST_LABEL)
    colon = max(visible.text.rfind(":", first, start), visible.text.rfind("：", first, start))
    # Most links have none right before them, which is seen sooner than that no label ends in one.
    is_near = colon >= 0 and _BEHIND_COLON.fullmatch(visible.text, colon + 1, start)
    found = _LABEL_BEFORE.search(visible.text, first, start) if is_near else None
    if not found:
        return None
    at, end = visible.trimmed(*found.span("label"), _AROUND_LABEL)
    at = skip_decoration(visible.text, at, end)
    end += _closes_bracket(visible.text, at, end)
    label = visible.text[at:end]
    if FIELD_LABEL.search(label) or label.casefold() in fields:
        says = len(label.split()) > 1 or label_kind(own) is None
    elif is_label(label):
        says = label_kind(label) is not None
    else:
        says = (
            len(label.split()) <= 4 and label_kind(own) is None and (is_label(own) or _URL.fullmatch(own) is not None)
        )
    return (at, end) if says and label else None


def _closes_bracket(text: str, start: int, end: int) -> bool:
    """Whether a label's last bracket is closed right behind it: `github(Keras` of `github(Keras): https://…`."""
    opened = text.rfind("(", start, end)
    return opened >= 0 and text.startswith(")", end) and text.find(")", opened, end) < 0


def label_in_brackets(visible: Visible, boundary: int, start: int) -> tuple[int, int] | None:
    """Where the label stands that brackets hold right before a bare address, None where that says no kind."""
    found = _LABEL_IN_BRACKETS.search(visible.text, max(boundary, start - _LONGEST_WORDS_BEFORE), start)
    return found.span(1) if found and label_kind(found[1]) is not None else None


def _is_mere_badge(part: LinkPart) -> bool:
    """Whether a link is a picture that leads nowhere."""
    return part.start == part.end and not part.link.url.strip()


def _alternative(link: Link) -> tuple[str, Span]:
    """The alternative text of the picture that a link is, and where it stands."""
    image = next((child for child in link.children if isinstance(child, Link)), link)
    return image.text, image.text_span


def link_from(links: Sequence[ReadLink], at: int) -> ReadLink | None:
    """The first of some links, in order, that begins at an offset of the visible text or behind it."""
    index = bisect_left(links, at, key=_START)  # it may be asked behind each of any number of links
    return links[index] if index < len(links) else None


def paper_link(links: Iterable[ReadLink], title_link: ReadLink | None) -> ReadLink | None:
    """The link to the entry's own paper.

    That is one labelled as such, else one to a host of papers, else the title's own link unless it leads to code or a
    project page. Links in sentences may lead to other papers: one counts only if it is called the paper and no other
    link is. Where there is none, one to a host of papers is that is called a project's page or data. Badges and
    pictures are none, whatever they are called.
    """
    links = tuple(links)
    labelled = [link for link in links if link.says is LinkKind.PAPER]
    hosted = [
        link for link in links if link.is_paper or (link is title_link and link.entry_link.kind is LinkKind.PAPER)
    ]
    found = [*(link for link in labelled if not link.in_sentence), *hosted]
    if title_link and title_link.entry_link.kind not in (LinkKind.CODE, LinkKind.PROJECT):
        found += [title_link] if not title_link.is_internal else []
    mislabelled = (link for link in links if link.is_paper_by_host)
    return next((link for link in [*found, *labelled, *mislabelled] if not link.is_picture), None)
