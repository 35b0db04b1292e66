"""Titles in headings: where they begin and end, and the tags, labels, venues and short names beside them."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from linter.entries.labels import is_label, label_kind
from linter.entries.model import Tag, Written
from linter.entries.titles.asides import is_venue_aside
from linter.entries.titles.ends import LABEL_BEHIND, SAID_OF_IT
from linter.entries.titles.trim import BRACKETS_BEHIND, NameMark, may_be_name, name_before, strip_decoration, trim_title
from linter.entries.visible import Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.venues import find_venue, is_dated_venue

_BRACKETS_BEFORE = re.compile(r"(?P<whole>[\[(（【](?P<inside>[^\[\]()（）【】\r\n]{1,60})[\])）】])\s*")
_TAG_BEHIND = re.compile(r"\[([^\[\]\r\n]{1,40})\]$")
_TAG_BEFORE = re.compile(r"\[([^\[\]\r\n]{1,40})\]\s*")
_LONGEST_TAG = 40
_CAPITALS = re.compile(r"[A-Z0-9()/_ +-]*[A-Z][A-Z0-9()/_ +-]*")
_USUAL_TAG = re.compile(r"\(?(?:UN\)?|MUST[- ])?READ|TO[- ]?(?:DO|READ)|READING|WIP|NEW|HOT|DONE|SKIM(?:MED)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BLANKS = " \t\r\n"
_BETWEEN_LABELS = " ])|,;/·-–—"
_BEFORE_LABELS = " [(|,;/·-–—"
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_BEHIND_BRACKETS = (*_CLOSING, "]")
_LONGEST_LABEL, _LONGEST_REMARK = 40, 80  # code points


@dataclass(frozen=True, slots=True)
class HeadingTitle:
    """The parts of an entry's heading: offsets of the title in the visible text, the short name, the tags.

    `aside` is where else something stands in brackets, such as venue and year.
    """

    start: int
    end: int
    short_name: Written | None
    tags: tuple[Tag, ...]
    aside: tuple[int, int]


def read_heading_title(visible: Visible, known_tags: Iterable[str], mark: NameMark | None = None) -> HeadingTitle:
    """What an entry's heading says, `known_tags` being the tags that the configuration names, `mark` the short name's.

    A short name stands in brackets or before a colon, unless the mark says which.
    """
    tags = _Tags(visible, known_tags)
    start, end = trim_title(visible, 0, len(visible.text))
    end = _before_labels(visible, start, end, tags)
    start, before = _behind_venue_and_labels(visible, tags.before(start, end), end)
    end = tags.behind(start, end)
    name, aside, end = _behind(visible, start, end, has_name=mark in (None, "brackets"))
    end = tags.behind(start, _before_labels(visible, start, end, tags))
    start, end = trim_title(visible, start, end)
    if name is None and mark in (None, "colon"):
        name = name_before(visible, start, end)
    aside = aside if aside[0] < aside[1] else before
    return HeadingTitle(start, end, name, tuple(sorted(tags.found, key=lambda tag: tag.span)), aside)


class _Tags:
    """Collects the tags at the two ends of a heading."""

    def __init__(self, visible: Visible, known: Iterable[str]) -> None:
        self._visible = visible
        self._known = {tag.casefold() for tag in known}
        self._codes_by_end = {part.end: part for part in reversed(visible.codes)}
        self.found: list[Tag] = []

    def before(self, start: int, end: int) -> int:
        while (found := _TAG_BEFORE.match(self._visible.text, start, end)) and self._is_tag(*found.span(1)):
            self._keep(*found.span(1))
            start = found.end()
        return start

    def behind(self, start: int, end: int) -> int:
        while True:
            end = strip_decoration(self._visible.text, start, end)
            found = _TAG_BEHIND.search(self._visible.text, max(start, end - _LONGEST_TAG - len("[]")), end)
            code = self._codes_by_end.get(end)
            if found and self._is_tag(*found.span(1)):
                self._keep(*found.span(1))
                end = found.start()
            elif code and code.start > start and self._is_tag(code.start, code.end, is_bare=True):
                self._keep(code.start, code.end)
                end = code.start
            else:
                return end

    def is_known(self, text: str) -> bool:
        """Whether a text is a tag that the configuration names, or that lists usually have."""
        return text.casefold() in self._known or _USUAL_TAG.fullmatch(text) is not None

    def _is_tag(self, start: int, end: int, *, is_bare: bool = False) -> bool:
        text = self._visible.text[start:end].strip()
        if self.is_known(text):
            return True
        codes = self._visible.codes
        last = bisect_right(codes, start, key=attrgetter("start")) - 1
        is_code = last >= 0 and end <= codes[last].end
        if len(text) > _LONGEST_TAG or not (_CAPITALS.fullmatch(text) or (is_code and self._known and text.isalpha())):
            return False
        return bool(self._known) or (is_code and not is_bare)

    def _keep(self, start: int, end: int) -> None:
        start, end = self._visible.trimmed(start, end)
        self.found.append(Tag(self._visible.text[start:end], self._visible.span(start, end)))


def _before_labels(visible: Visible, start: int, end: int, tags: _Tags) -> int:
    """The offset before the labels behind a title, badges among them, and what brackets say of it beside these.

    They are linked, or lead nowhere yet: `[[paper]](…) [code] *(Oral)*`.
    """
    text = visible.text
    waiting = [part for part in visible.links if part.start > start]
    marked = {part.end: part.start for part in visible.emphases}
    while True:
        while (remark := _before_remark(text, start, end, marked)) < end:
            end = remark
        while waiting and waiting[-1].start >= end:
            waiting.pop()
        last = waiting[-1] if waiting else None
        link = last if last and _stripped(text, last.end, end, _BETWEEN_LABELS) == last.end else None
        label = LABEL_BEHIND.search(text, max(start + 1, end - _LONGEST_LABEL), end) if link is None else None
        if link and is_label(text[link.start : link.end]):
            end = _stripped(text, start, link.start, _BEFORE_LABELS)
        elif label and label_kind(label[1]) is not None and not tags.is_known(label[1]):
            end = _stripped(text, start, label.start(), _BEFORE_LABELS)
        else:
            return end


def _before_remark(text: str, start: int, end: int, marked: dict[int, int]) -> int:
    """The offset before what brackets at the end say of a paper: how it was told, or in emphasis behind others.

    `marked` has where each emphasis starts, by its end.
    """
    said = SAID_OF_IT.search(text, max(start + 1, end - _LONGEST_REMARK), end)
    if said:
        return said.start()
    stop = _stripped(text, start, end, _BLANKS)
    at = marked.get(stop, start)
    if at <= start or not (text.startswith(_OPENING, at) and text.endswith(_CLOSING, at, stop)):
        return end
    before = _stripped(text, start, at, _BLANKS)
    is_remark = text.endswith(_BEHIND_BRACKETS, start, before) and find_venue(text[at:stop]) is None
    return before if is_remark else end


def _stripped(text: str, start: int, end: int, chars: str) -> int:
    """Where a piece ends without some characters at its end; a heading may have any number of labels."""
    while end > start and text[end - 1] in chars:
        end -= 1
    return end


def _behind_venue_and_labels(visible: Visible, start: int, end: int) -> tuple[int, tuple[int, int]]:
    """The offset behind what brackets hold before a title, and where a venue or date stands among that.

    The rest are labels, and the number of a preprint: `[[arXiv:2309.12307]](…) Title`.
    """
    aside = (start, start)
    while (found := _BRACKETS_BEFORE.match(visible.text, start, end)) and found.end() < end:
        inside = " ".join(found["inside"].split())
        if is_venue_aside(inside):
            aside = found.span("inside") if aside[0] == aside[1] else aside
        elif label_kind(inside) is None or found.end() == found.end("whole"):
            break
        start = found.end()
    return start, aside


def _behind(visible: Visible, start: int, end: int, *, has_name: bool) -> tuple[Written | None, tuple[int, int], int]:
    """The short name and the venue in brackets behind a title, and where the title ends."""
    name, aside = None, (end, end)
    while found := BRACKETS_BEHIND.search(visible.text, start, end):
        inside = " ".join(found[1].split())
        if find_venue(inside) or is_dated_venue(inside) or _YEAR.fullmatch(inside):
            aside = found.span(1)
        elif has_name and name is None and may_be_name(inside):
            name = visible.written(*found.span(1))
        else:
            break
        end = strip_decoration(visible.text, start, found.start())
    return name, aside, end
