"""What leads a list item, a table cell or a paragraph: the title of a paper, as link, marked, in quotes or plain."""

from dataclasses import replace

from linter.entries.links import ReadLink, is_bracketed, link_from
from linter.entries.titles.asides import OPENING, is_aside, is_field_before_title, is_venue_aside, skip_asides
from linter.entries.titles.authors_above import line_below_authors
from linter.entries.titles.bold_names import is_written_as_title
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.bracketed import bracketed_title
from linter.entries.titles.bylines import (
    are_mostly_people,
    are_names,
    are_names_turned,
    byline_end,
    cited_end,
    is_cited_byline,
    names_end,
    people_end,
    venue_last,
)
from linter.entries.titles.cited_authors import begins_reference
from linter.entries.titles.dated_leads import title_behind_date
from linter.entries.titles.ends import AROUND_NAME, LONGEST_TITLE, plain_end
from linter.entries.titles.introduced import introduced_title
from linter.entries.titles.lead import Lead, LeadKind, made_lead
from linter.entries.titles.leading_names import behind_marked_name, unmarked_name
from linter.entries.titles.linked_names import linked_lead
from linter.entries.titles.marked import marked_title, within_mark
from linter.entries.titles.names_above import title_below_name
from linter.entries.titles.quoted import quoted_behind_authors, quoted_title
from linter.entries.titles.tags_above import line_below_tags
from linter.entries.titles.trim import NameMark, name_after
from linter.entries.titles.typed_references import named_typed_title
from linter.entries.titles.words import TITLE_WORDS, has_title_words
from linter.entries.visible import LINE_ENDS, Part, Visible
from linter.lazy import re
from linter.papers.venues import find_venue, is_venue_like, is_venue_name, is_venue_with_track

# What follows a label, and another link in brackets, begins with a capital, or a word as `3D` and `2.5D` are.
_PLAIN_BEHIND = re.compile(r"\s(?:\[\s{1,80}\]\s?)?(?:[0-9][0-9.-]{0,3})?[^\W\d_a-z][^\r\n\[|]*")
_DATED = re.compile(r"[A-Z][\w&-]{1,15}\s['’]?(?:20)?[0-9]{2}")  # a venue: `RAL 23`
_ENCLOSING = (*OPENING, "<")
_QUOTES = ('"', "“")  # around a linked title
_ET_AL = re.compile(r"et\.? al\.?,?", re.IGNORECASE)  # in italics among authors
_BAR, _BAR_BEFORE = re.compile(r"\s?[|｜]\s"), re.compile(r"\s[|｜]\s$")
_BETWEEN_TAGS = re.compile(r"[\s|·•–—\[-]*")
# One author whose initials tell that it is a person: `J. Moss, *Title*`.
_ONE_AUTHOR = re.compile(r"\s*(?:[A-Z]\.[\s-]?){1,3}(?:(?:van|von|de|der|den|la)\s)?[A-Z][\w'’-]+\s*[,:.]\s*")
# One author or a short name, as files are named: `Moss - 2014 - `.
_NAME_AND_YEAR = re.compile(r"\s*\S+(?:\s\S+)?\s[–—-]\s(?:19|20)[0-9]{2}\s?[–—-]\s*")
_FEWEST_NAMES, _WORDS_OF_CITED = 2, 2
_POINTS_ELSEWHERE = re.compile(r"\b(?:be found|available|listed|see|visit)(?: (?:at|in|on|from|via))?[\s:(\[]*$", re.I)
# A sentence of which the next link is a part: `Our work on [Lanterns](…)`.
_GOES_ON_IN_LINK = re.compile(r"\s(?:on|of|the|an?|and|with|for|to|in|about|called|named)$")
# Who made it: `Long Lantern by [Ada Moss](…)`.
_MAKER_FOLLOWS = re.compile(r"\s(?:from|by)$")
_LAST_NAME_END = 200  # code points: each name looks through all links, of which there may be any number


def find_lead(visible: Visible, links: tuple[ReadLink, ...], mark: NameMark | None = None) -> Lead | None:
    """The title that leads a visible text, whose links are `links`; None where nothing there can be one.

    Badges, dates, tags, numbers, labels (`Paper:`) and links that are but labels may stand before it. `mark` says
    where short names stand: those in brackets behind the title are no part of it then.
    """
    lead = title_below_name(visible, links) or _find_lead(visible, links, mark)
    if lead is None or mark != "brackets":
        return lead
    return lead.before_name(visible) or replace(lead, name=name_after(visible, lead.end))


def _find_lead(visible: Visible, links: tuple[ReadLink, ...], mark: NameMark | None) -> Lead | None:
    name, at = line_below_authors(visible) or line_below_tags(visible) or (None, 0)
    # Where a short name is known to stand there, titles behind it may be short.
    least = 1 if mark == "before" else TITLE_WORDS
    by_start = {link.start: link for link in links if link.end > link.start}
    marked_by_start = {part.start: part for part in reversed(visible.emphases) if part.end > part.start}
    codes_by_start = {part.start: part for part in visible.codes if part.end > part.start}
    stops = sorted({*by_start, *marked_by_start, *codes_by_start, len(visible.text)})
    # What is but labels and what they say ends it: `paper link: [here](…)`.
    while (at := skip_asides(visible.text, at, stops)) < len(visible.text):
        titled = (
            _typed(visible, at, marked_by_start.get(at), name)
            or _bracketed(visible, at, links, name)
            or _dated(visible, at, links, name)
        )
        if titled:
            return titled
        at += _encloses(visible.text[at], is_link=at + 1 in by_start, is_marked=at + 1 in marked_by_start)
        link, marked, code = by_start.get(at), marked_by_start.get(at), codes_by_start.get(at)
        introduced = _introduced(visible, at, link, marked, links)
        if introduced:
            return introduced
        if link and link.is_name and not _is_label_of_title(visible, link, marked or marked_by_start.get(at - 1)):
            return linked_lead(visible, link, links, name)
        if link:
            at = link.end
        elif marked is None and code and _is_tag(visible, code, by_start, marked_by_start, codes_by_start):
            at = code.end
        elif marked is None:
            named = unmarked_name(visible, at, by_start, marked_by_start) if name is None else None
            if named is None:
                return _behind_names(visible, at, links, name) or _unmarked(visible, at, links, name)
            name, at = named
        elif within := within_mark(visible, marked, name):
            return within
        elif _is_marked_aside(visible, marked):
            at = marked.end
        elif (behind := behind_marked_name(visible, marked, by_start, marked_by_start, least)) is not None:
            name, at = visible.trimmed(marked.start, marked.end, AROUND_NAME), behind
        else:
            return marked_title(visible, marked, links, name)
    # Of nothing but tags and labels, the first tag is the name.
    tag = next(
        (code for code in visible.codes if not is_aside(visible.text[code.start : code.end], is_code=True)), None
    )
    return _unmarked(visible, tag.start, links, name) if tag else None


def _typed(visible: Visible, at: int, marked: Part | None, name: tuple[int, int] | None) -> Lead | None:
    """The title of a reference at an offset that tells in brackets what kind of document it is of."""
    typed = named_typed_title(visible, at, marked)
    return made_lead(visible, LeadKind.PLAIN, *typed[1:], name=typed[0] or name) if typed else None


def _bracketed(visible: Visible, at: int, links: tuple[ReadLink, ...], name: tuple[int, int] | None) -> Lead | None:
    """A title among fields that are each in brackets, the first of which opens at an offset."""
    if visible.text[at] != "[":
        return None
    link = link_from(links, at)
    title = bracketed_title(visible.text, at, link.start if link else len(visible.text))
    return made_lead(visible, LeadKind.PLAIN, *title, name=name) if title else None


def _dated(visible: Visible, at: int, links: tuple[ReadLink, ...], name: tuple[int, int] | None) -> Lead | None:
    """A linked title that but a venue and a remark at an offset part from the date before them."""
    link = title_behind_date(visible, at, links)
    return linked_lead(visible, link, links, name) if link else None


def _encloses(char: str, *, is_link: bool, is_marked: bool) -> bool:
    """Whether a bracket encloses the link or the mark that begins behind it, or a quote the link."""
    return (char in _ENCLOSING and (is_link or is_marked)) or (char in _QUOTES and is_link)


def _is_tag(
    visible: Visible,
    code: Part,
    by_start: dict[int, ReadLink],
    marked_by_start: dict[int, Part],
    codes_by_start: dict[int, Part],
) -> bool:
    """Whether code before a title is no part of it: an aside, or what others, labelled links or a title follow on.

    So is code between bars, a field among others.
    """
    if is_aside(visible.text[code.start : code.end], is_code=True):
        return True
    if _BAR_BEFORE.search(visible.text, max(0, code.start - 3), code.start) and _BAR.match(visible.text, code.end):
        return True
    between = _BETWEEN_TAGS.match(visible.text, code.end)
    behind = between.end() if between else code.end
    link, marked = by_start.get(behind), marked_by_start.get(behind)
    if behind in codes_by_start or (link is not None and not link.is_name):
        return True
    if marked and is_strong(marked) and visible.text[marked.end :].lstrip(" ")[:1] in LINE_ENDS:
        return True
    titled = link if link and link.is_paper else marked if marked and is_strong(marked) else None
    return titled is not None and has_title_words(visible.text[titled.start : titled.end])


def _introduced(
    visible: Visible, start: int, named: ReadLink | None, marked: Part | None, links: tuple[ReadLink, ...]
) -> Lead | None:
    """The title of the paper that what is named there, in a link or marked, is from."""
    end = max((part.end for part in (named, marked) if part), default=start)
    link = introduced_title(visible, start, end, links) if start < end <= _LAST_NAME_END else None
    if link is None:
        return None
    name = visible.trimmed(start, end, AROUND_NAME)
    return made_lead(visible, LeadKind.LINK, link.start, link.end, link=link, name=name)


def _is_label_of_title(visible: Visible, link: ReadLink, marked: Part | None) -> bool:
    """Whether a link of one word in brackets, or of a venue, stands before a title: `[[TPAMI](…)] A Title`.

    Of two words is one that a text written as a title follows: `[[Lamp Tuning](…)] Lighting of Long Halls`. Of more is
    one that a title follows in what is marked with it: `**[[Lamp Blog]](…) A Longer Title**`.
    """
    inside = visible.text[link.start : link.end]
    has_brackets = inside.startswith("[") and inside.endswith("]")  # `[[Lamp Blog]](…)`, not `[[Lamp Blog](…)]`
    if not (has_brackets or is_bracketed(visible, link)):
        return False
    venue, *place = inside.strip("[]").split() or [""]
    is_of_venue = len(place) == 1 and is_venue_with_track(venue)  # `SIGGRAPH Asia`, `ICML Oral`
    is_short = not place or is_of_venue or _DATED.fullmatch(inside) or is_venue_aside(inside)
    in_mark = visible.text[link.end : min(marked.end, link.end + LONGEST_TITLE)] if marked else ""
    behind = _PLAIN_BEHIND.match(visible.unlinked, link.end + (not has_brackets))
    if behind is None or not has_title_words(behind[0]):
        return False
    return bool(is_short or has_title_words(in_mark) or (len(place) == 1 and is_written_as_title(behind[0])))


def _is_marked_aside(visible: Visible, marked: Part) -> bool:
    """Whether what is marked before a title tells where the paper came out, or who wrote it."""
    text = visible.text[marked.start : marked.end]
    return is_aside(text) or _tells_who(text) or is_field_before_title(visible.unlinked, marked.start, marked.end)


def _tells_who(text: str) -> bool:
    """Whether what is marked are a paper's authors, several or with the year of a citation behind them."""
    return (text.count(",") >= _FEWEST_NAMES and are_mostly_people(text)) or is_cited_byline(text)


def _behind_names(visible: Visible, at: int, links: tuple[ReadLink, ...], name: tuple[int, int] | None) -> Lead | None:
    """A linked or marked title behind its authors, who stand at `at`."""
    link = link_from(links, at)
    marked = next((part for part in visible.emphases if part.start >= at), None)
    if marked and link and _ET_AL.fullmatch(visible.text[marked.start : link.start].rstrip(" [(")):
        marked = None
    stop = min(link.start if link else len(visible.text), marked.start if marked else len(visible.text))
    before = visible.text[at:stop]
    venue = before.strip(" ,:-")
    is_venue = is_venue_name(venue) or is_venue_like(venue, in_brackets=True)
    is_filed = _NAME_AND_YEAR.fullmatch(before) is not None
    are_turned = are_names_turned(before)
    is_set_off = marked is not None and marked.start == stop and not before.endswith(_QUOTES)
    is_reference = is_set_off and marked is not None and begins_reference(visible, stop, marked.end)
    are_people = are_names(before) or are_turned or is_reference
    if stop == len(visible.text) or not (are_people or is_venue or is_filed):
        return None
    if link and link.start == stop:
        is_title = link.is_name and has_title_words(visible.text[link.start : link.end])
        return made_lead(visible, LeadKind.LINK, link.start, link.end, link=link, name=name) if is_title else None
    text = visible.text[marked.start : marked.end] if marked else ""
    are_several = before.rstrip(" .").endswith("et al")
    least = _WORDS_OF_CITED if are_several or are_turned or is_reference else TITLE_WORDS
    is_title = has_title_words(text, least) and not find_venue(text)
    is_title &= are_turned or not are_names(text, least=2)
    are_authors = are_several or are_turned or is_filed or is_reference or are_names(before, least=2)
    if marked is None or not is_title or not (are_authors or _ONE_AUTHOR.fullmatch(before)):
        return None
    return marked_title(visible, marked, links, name)


def _unmarked(visible: Visible, at: int, links: tuple[ReadLink, ...], name: tuple[int, int] | None) -> Lead | None:
    text = visible.text
    title = quoted_title(visible, at)
    if title:
        return made_lead(visible, LeadKind.QUOTED, *title, name=name)
    stop = min([len(text), *(link.start for link in links if link.start >= at)])
    before_links = len(text[:stop].rstrip(" [("))
    cited = byline_end(text, at, len(text))
    listed = None if cited else names_end(text, at, before_links)
    at = cited or listed or people_end(text, at, stop) or at
    limit, ends_line = plain_end(visible, at, links)
    limit = cited_end(text, at, limit) if cited else limit
    limit = min(limit, venue_last(text, at, before_links)) if listed else limit
    following = link_from(links, limit)
    if following and following.is_name and not text[limit : following.start].strip(" [("):
        if _GOES_ON_IN_LINK.search(text, at, limit):
            return None
        maker = _MAKER_FOLLOWS.search(text, at, limit)
        limit = maker.start() if maker else limit
    if _POINTS_ELSEWHERE.search(text, at, limit):
        return None
    quoted = quoted_behind_authors(text, at, stop)
    if quoted:
        return made_lead(visible, LeadKind.QUOTED, *quoted, name=name)
    return made_lead(visible, LeadKind.PLAIN, at, limit, name=name, ends_line=ends_line)
