"""Titles that go on behind a linked name: `[LANT](…): Lighting Halls`, `[LANT](…) Lighting Halls | ICML'24`."""

from linter.entries.links import ReadLink, link_from
from linter.entries.model import LinkKind
from linter.entries.titles.bold_names import GOES_ON, is_written_as_title
from linter.entries.titles.bylines import are_mostly_people
from linter.entries.titles.ends import SENTENCE_END, plain_end
from linter.entries.titles.lead import Lead, LeadKind, made_lead
from linter.entries.titles.leading_names import name_within, says_name
from linter.entries.titles.words import has_title_words, is_title_case
from linter.entries.visible import Visible
from linter.lazy import re
from linter.papers.venues import is_any_venue

COLON = re.compile(r"\s*[:：]\s+")
_PARTING = re.compile(r"\s*[:：]\s*|\s+[–—-]{1,2}\s+")
_BAR = re.compile(r"\s[|｜]\s")
# Where plain titles end before it, a venue follows.
_BAR_AND_VENUE = re.compile(r"\s*[|｜]\s*[^\W_]")
# A whole citation behind a name: `[LANT](…). Lighting Long Halls, Moss et al. ICML 2024.`; over a colon, the
# rest of one: `[Halls at Night](…): A Survey, Moss et al.`
_CITATION = re.compile(
    r"(?P<mark>[.:,])\s+(?P<title>[^\W\d_a-z][^\r\n]{7,300}?),\s"
    r"(?P<author>[^\W\d_a-z][\w'’-]{1,30}(?:\s[\w'’-]{1,30}){0,2})\set al\b"
)
# What no title begins with, in brackets: more than a word, or a mark in capitals.
# `(lamp makers: Oil, Hall) Lighting Long Halls`, `(NA) Lighting Long Halls`.
_REMARK = re.compile(r"[(（](?:[^()（）\r\n]*[,:，：]|[A-Z]{2,8}[)）]\s[^\Wa-z])")
# What a subtitle begins with, rather than a remark.
_SUBTITLE = re.compile(r"(?:an? )?[^\W_a-z]|an? ")
_MOST_WORDS_OF_NAME, _MOST_WORDS_OF_PROJECT, _FEWEST_WORDS_BEHIND = 3, 6, 2


def linked_lead(
    visible: Visible, link: ReadLink, links: tuple[ReadLink, ...], name: tuple[int, int] | None
) -> Lead | None:
    """The title that a link is, goes on behind, or is but the name of; `name` is where another stands before it."""
    cited = _cited_lead(visible, link, name)
    if cited:
        return cited
    bracketed = name_within(visible, link.start, link.end)
    is_remark = bracketed is not None and _REMARK.match(visible.text, link.start, link.end) is not None
    if bracketed and (bracketed[0] or is_remark):
        return made_lead(visible, LeadKind.LINK, bracketed[1], link.end, link=link, name=bracketed[0])
    led_to = _linked_title_behind(visible, link, links)
    if led_to:
        return made_lead(visible, LeadKind.LINK, led_to.start, led_to.end, link=led_to, name=(link.start, link.end))
    title = (
        _title_over_colon(visible, link, links)
        or _title_behind(visible, link, links)
        or _title_going_on(visible, link, links)
        or (link.start, link.end)
    )
    name = name if title[0] == link.start else (link.start, link.end)
    return made_lead(visible, LeadKind.LINK, *title, link=link, name=name)


def _cited_lead(visible: Visible, link: ReadLink, name: tuple[int, int] | None) -> Lead | None:
    """The title in a citation behind a link, which is its name or its authors; a colon makes the link its beginning."""
    cited = _CITATION.match(visible.text, link.end)
    if cited is None or not _is_piece_of_title(cited["title"]):
        return None
    inside = visible.text[link.start : link.end]
    are_authors = inside.startswith(cited["author"])
    start, end = cited.span("title")
    if cited["mark"] == ":" and not (are_authors or says_name(cited["title"], inside)):
        return made_lead(visible, LeadKind.LINK, link.start, end, link=link, name=name)
    named = None if are_authors else (link.start, link.end)
    return made_lead(visible, LeadKind.LINK, start, end, link=link, name=named) if _is_name(inside) else None


def _linked_title_behind(visible: Visible, link: ReadLink, links: tuple[ReadLink, ...]) -> ReadLink | None:
    """The title with a paper's link behind a name that leads elsewhere: `[LANT](code): [Lighting Long Halls](…)`."""
    parting = _PARTING.match(visible.text, link.end)
    following = link_from(links, parting.end()) if parting else None
    if parting is None or following is None or following.start > parting.end():
        return None
    is_name = not link.is_paper and len(visible.text[link.start : link.end].split()) <= _MOST_WORDS_OF_PROJECT
    has_words = has_title_words(visible.text[following.start : following.end])
    return following if is_name and has_words and following.is_paper and following.is_name else None


def _title_over_colon(visible: Visible, link: ReadLink, links: tuple[ReadLink, ...]) -> tuple[int, int] | None:
    """Where the title stands that a linked name and a colon begin; behind these where it says the name itself.

    None where the link is no name, leads to no paper, or what follows is not written as titles are.
    """
    text = visible.text
    inside = text[link.start : link.end]
    at = _behind_colon(text, link)
    if at is None or not _is_name_of_paper(link, inside.rstrip(" :：")):
        return None
    end = _end_before_bar(visible, at, links)
    if not text[at : at + 1].isupper() or not is_title_case(text[at:end]):
        return None
    return (at if says_name(text[at:end], inside) else link.start), end


def _behind_colon(text: str, link: ReadLink) -> int | None:
    """The offset behind the colon, in a link or right behind it, that parts it from what follows."""
    colon = COLON.match(text, link.end)
    if colon:
        return colon.end()
    is_inside = text.endswith((":", "："), link.start, link.end) and text.startswith(" ", link.end)
    return link.end + 1 if is_inside else None


def _end_before_bar(visible: Visible, at: int, links: tuple[ReadLink, ...]) -> int:
    """Where a plain title ends that begins at `at`, or a bar behind it stands."""
    end, _ = plain_end(visible, at, links)
    bar = _BAR.search(visible.text, at, end)
    return bar.start() if bar else end


def _title_behind(visible: Visible, link: ReadLink, links: tuple[ReadLink, ...]) -> tuple[int, int] | None:
    """Where the title stands behind a linked name that no colon parts from it.

    A bar and a venue say so, or that the title begins with the name: other words behind a name are a remark.
    """
    inside = visible.text[link.start : link.end]
    at = link.end + visible.text.startswith(" ", link.end)
    if not visible.text[at : at + 1].isupper() or not _is_name_of_paper(link, inside):
        return None
    end, _ = plain_end(visible, at, links)
    title = visible.text[at:end].rstrip()
    is_parted = _BAR_AND_VENUE.match(visible.text, at + len(title)) is not None
    is_title = says_name(title, inside) or (is_parted and has_title_words(title))
    return (at, at + len(title)) if is_title else None


def _title_going_on(visible: Visible, link: ReadLink, links: tuple[ReadLink, ...]) -> tuple[int, int] | None:
    """Where the title stands that begins in a link and goes on behind: `[Ring Lights](…) with Long Wicks for Halls`."""
    going_on = GOES_ON.match(visible.text, link.end)
    is_paper = link.entry_link.kind is LinkKind.PAPER  # be it in a sentence, as what goes on seems to be
    if going_on is None or not is_paper or not _is_name(visible.text[link.start : link.end]):
        return None
    end = _end_before_bar(visible, going_on.end(), links)
    return (link.start, end) if is_written_as_title(visible.text[going_on.end() : end]) else None


def lead_over_colon(visible: Visible, lead: Lead, links: tuple[ReadLink, ...]) -> Lead | None:
    """A title that is but a link as it is where titles go on over the colon behind, whichever way these are written.

    None where a program is linked, or what follows is no piece of a title: a sentence behind another, people, a venue.
    """
    link = lead.link
    if link is None or link.entry_link.kind is LinkKind.CODE or not link.start <= lead.start < lead.end <= link.end:
        return None
    at = _behind_colon(visible.text, link)
    if at is None or visible.text[lead.end : link.end].strip(" :："):
        return None
    end = _end_before_bar(visible, at, links)
    is_name = _is_name(visible.text[lead.start : lead.end])
    if not (is_name or _SUBTITLE.match(visible.text, at, end)) or not _is_piece_of_title(visible.text[at:end]):
        return None
    return made_lead(visible, LeadKind.LINK, lead.start, end, link=link, name=lead.name)


def _is_piece_of_title(text: str) -> bool:
    has_words = has_title_words(text, _FEWEST_WORDS_BEHIND)
    return has_words and not (SENTENCE_END.search(text) or is_any_venue(text) or are_mostly_people(text))


def _is_name_of_paper(link: ReadLink, text: str) -> bool:
    return link.is_paper and _is_name(text)


def _is_name(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS_OF_NAME
