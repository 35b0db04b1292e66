"""Short names before titles: `**LANT**: [Lighting Long Halls](…)`, `[LANT] "Lighting Long Halls"`."""

from linter.entries.links import ReadLink
from linter.entries.titles.asides import OPENING, is_aside, is_venue_aside
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.bylines import are_names
from linter.entries.titles.quoted import quoted_title
from linter.entries.titles.trim import is_numbered, short_name_before
from linter.entries.titles.words import TITLE_WORDS, has_title_words
from linter.entries.visible import Part, Visible
from linter.lazy import re
from linter.papers.venues import is_dated_venue, is_venue_name

# What a method is called, in brackets before its title: `[Online Softmax]`, `[LLM.int8()]`, `[FLOP, I/O]`.
_NAME_BEFORE = re.compile(
    r"(?:\[((?:[^\[\]()\r\n]|\([^()\[\]\r\n]{0,20}\)){1,60})\]|【([^【】\r\n]{1,60})】(?:\s*[:：])?)(?:\s*[–—-]{1,2}(?=\s))?\s*(?=<?[^\W_])"
)
_NAME_IN_ROUND = re.compile(r"[(（]([^()（）\r\n]{1,80})[)）](?:\s*[:：])?\s*")
# Between a short name in bold and its title: `**Name**: "`, `**Name** (kind): "`, `**Name** (kind) / Other (kind): "`.
_BEHIND_NAME = re.compile(
    r"\s*(?:\([^()\r\n]{1,80}\))?(?:\s?/\s?[^\W_][\w+.-]{0,39}\s?(?:\([^()\r\n]{1,80}\))?)?[\s:：,;|·•–—.\])）】-]*"
)
# A short name, maybe with a remark, and what parts it from the title in quotes, in bold or with a link.
_SHORT_NAME = re.compile(r"(?P<name>[^\W_][^:：\r\n\"“|]{0,59}?)(?:\s*\([^()\r\n]{1,80}\))?\s*[:：]\s*")
# A name and a dash before a title with a link: `LANT - [Lighting Halls](…)`.
_NAME_AND_DASH = re.compile(r"(?P<name>[^\W_][^:：\r\n\"“|]{0,39}?)\s+[–—-]\s+")
# One word and a comma before such a title, which a capital or a digit inside tells to be a name.
_NAME_AND_COMMA = re.compile(r"(?P<name>[^\W_][^\s,:：\"“|]{1,39}),\s+")
_COINED = re.compile(r"\w[^\s]*[A-Z0-9]")
# A link that was meant, but for a blank: `[Lighting Halls] (https://…)`.
_MEANT_LINK = re.compile(r"\[(?P<title>[^\[\]\r\n]{2,300})\][ \t]{0,3}\(")
# A name right before a title in bold, and what may stand behind one: `LANT **Lighting Long Halls**, 3 May 2024`.
_NAME_AND_BLANK = re.compile(r"(?P<name>[^\W_][^:：\r\n\"“|,;]{0,59}?)[ \t]+")
_QUOTES = "\"“‘'"
_BEHIND_TITLE = re.compile(r"\s*(?:[\r\n.,;:|(\[–—-]|\Z)")
_BEHIND_CODE = re.compile(r"\s*(?:[:：]\s*|[–—-]\s+)(?=[^\W_])")
_IN_BRACKETS = re.compile(r"\s?[\[(]([^\[\]()\r\n]{4,60})[\])]")
_MOST_WORDS_OF_NAME, _MOST_WORDS_OF_LABEL, _FEWEST_WORDS = 4, 6, 2
_LONGEST_NAME = 40  # code points


def unmarked_name(
    visible: Visible, at: int, by_start: dict[int, ReadLink], marked_by_start: dict[int, Part]
) -> tuple[tuple[int, int] | None, int] | None:
    """Where a short name stands that is before the title without a mark of its own, and the offset behind it.

    It is in brackets, or code, or parted by a colon from a title in quotes, in bold or with a link, or by a dash or a
    comma from one with a link to a paper. What brackets hold before a title in bold may be too long for a name, and is
    none then.
    """
    text = visible.text
    bracketed = _NAME_BEFORE.match(text, at)
    if bracketed and len(bracketed[bracketed.lastindex or 1].split()) <= _MOST_WORDS_OF_NAME:
        return visible.trimmed(*bracketed.span(bracketed.lastindex or 1)), bracketed.end()
    if bracketed and _is_bold_title(visible, marked_by_start.get(bracketed.end())):
        return None, bracketed.end()
    rounded = _NAME_IN_ROUND.match(text, at)
    if rounded and (_is_short(rounded[1]) or text[rounded.start() : rounded.end()].rstrip().endswith((":", "："))):
        is_bold = _is_bold_title(visible, marked_by_start.get(rounded.end()))
        if is_bold or _is_titled(visible, rounded.end(), by_start):
            is_name = _is_short(rounded[1]) and not is_venue_name(rounded[1])
            return (visible.trimmed(*rounded.span(1)) if is_name else None), rounded.end()
    code = next((part for part in visible.codes if part.start == at), None)
    behind = _BEHIND_CODE.match(text, code.end) if code else None
    if code and behind:
        return visible.trimmed(code.start, code.end), behind.end()
    dashed = _NAME_AND_DASH.match(text, at)
    link = by_start.get(dashed.end()) if dashed else None
    is_short = dashed is not None and len(dashed["name"].split()) <= _MOST_WORDS_OF_NAME
    if dashed and is_short and link and link.is_paper and _is_titled(visible, link.start, by_start, _FEWEST_WORDS):
        return dashed.span("name"), dashed.end()
    listed = _name_and_comma(visible, at, by_start)
    if listed:
        return listed
    named = _SHORT_NAME.match(text, at)
    if named and len(named["name"].split()) <= _MOST_WORDS_OF_LABEL:
        link = by_start.get(named.end())
        is_bold = _is_bold_title(visible, marked_by_start.get(named.end()))
        is_name = _is_short(named["name"])
        # What is too long for a name is the list's word for a paper, as the link of its title shows.
        if (is_name or (link and link.is_paper)) and (is_bold or _is_titled(visible, named.end(), by_start)):
            return (named.span("name") if is_name else None), named.end()
    return _before_bold_title(visible, at)


def _name_and_comma(visible: Visible, at: int, by_start: dict[int, ReadLink]) -> tuple[tuple[int, int], int] | None:
    """Where a name of one word stands that only a comma parts from the linked title of a paper, and the offset behind.

    It is written as no other word is, or the title says it itself: `However, [Lighting Halls](…)` is a sentence.
    """
    named = _NAME_AND_COMMA.match(visible.text, at)
    link = by_start.get(named.end()) if named else None
    if named is None or link is None or not (link.is_paper and _is_titled(visible, link.start, by_start)):
        return None
    is_name = _COINED.match(named["name"]) or says_name(visible.text[link.start : link.end], named["name"])
    return (named.span("name"), link.start) if is_name else None


def _is_short(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS_OF_NAME


def _before_bold_title(visible: Visible, at: int) -> tuple[tuple[int, int] | None, int] | None:
    """Where a name stands that nothing parts from a title in bold, and where that begins; one may be its author's.

    None where the text goes on behind what is in bold, as sentences do.
    """
    marked = next((part for part in visible.emphases if part.end > part.start > at), None)
    if marked is None or not _is_bold_title(visible, marked) or _BEHIND_TITLE.match(visible.text, marked.end) is None:
        return None
    named = _NAME_AND_BLANK.fullmatch(visible.text, at, marked.start)
    title = visible.text[marked.start : marked.end]
    if named is None or len(named["name"].split()) > _MOST_WORDS_OF_NAME:
        return None
    is_said = says_name(title, named["name"])
    if not (is_said or title.lstrip(_QUOTES)[:1].isupper()):
        return None
    return (named.span("name") if is_said or not are_names(named["name"]) else None), marked.start


def name_within(visible: Visible, start: int, end: int) -> tuple[tuple[int, int] | None, int] | None:
    """Where a name stands in brackets that begin a mark or a link, and where the title does: `**[LANT] Long Halls**`.

    None where no title of several words follows in it; what says where it came out is no name, nor is a remark in
    round brackets: `**(oral) Long Halls in Light**`. Of a number it is for the title's own ends to say.
    """
    if is_numbered(visible.text, start, end):
        return None
    named = _NAME_BEFORE.match(visible.text, start, end)
    found = named or _NAME_IN_ROUND.match(visible.text, start, end)
    least = _FEWEST_WORDS if named else TITLE_WORDS
    if found is None or not has_title_words(visible.text[found.end() : end], least):
        return None
    group = found.lastindex or 1
    is_name = named and len(found[group].split()) <= _MOST_WORDS_OF_NAME and not is_aside(found[group])
    return (visible.trimmed(*found.span(group)) if is_name else None), found.end()


def says_name(title: str, name: str) -> bool:
    """Whether a title begins with a name and a colon itself, so that the same name before it is no part of it."""
    said = short_name_before(title)
    return said is not None and _bare(said) == _bare(name)


def is_coined(name: str) -> bool:
    """Whether a capital or a digit inside a word tells that something is a name."""
    return _COINED.search(name) is not None


def _bare(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _is_bold_title(visible: Visible, marked: Part | None) -> bool:
    return marked is not None and is_strong(marked) and has_title_words(visible.text[marked.start : marked.end])


def _is_titled(visible: Visible, at: int, by_start: dict[int, ReadLink], least: int = TITLE_WORDS) -> bool:
    """Whether a text of a title's length, `least` words, begins there that is a link's or meant to be, or in quotes."""
    link = by_start.get(at)
    if link:
        text = visible.text[link.start : link.end]
        is_titled = link.is_name and not link.is_internal and not is_dated_venue(text)
        return is_titled and has_title_words(text, least)
    meant = _MEANT_LINK.match(visible.text, at)
    title = meant.span("title") if meant and meant.end() in by_start else quoted_title(visible, at)
    return title is not None and has_title_words(visible.text[slice(*title)], least)


def behind_marked_name(
    visible: Visible, marked: Part, by_start: dict[int, ReadLink], marked_by_start: dict[int, Part], least: int
) -> int | None:
    """The offset behind a marked text that is a short name: in brackets, or before a title with a link or in quotes.

    One in italics or underlined may also stand before a colon and a title in bold.

    None where it is none, but the title itself.
    """
    text = visible.text
    is_bracketed = text[marked.start - 1 : marked.end + 1][:1] in OPENING if marked.start else False
    if is_bracketed or (text[marked.start] in OPENING and not is_numbered(text, marked.start, marked.end)):
        return marked.end
    between = _BEHIND_NAME.match(text, marked.end)
    if between is None or any(marked.start <= start < marked.end for start in by_start):
        return None
    at = between.end()
    following = marked_by_start.get(at)
    if following is not None and not is_strong(following):
        return None
    has_colon = any(colon in text[marked.end - 1 : at] for colon in ":：")
    is_cited = has_colon and _is_quoted_and_cited(visible, at)
    # Of two that are in bold the first may be a piece of the title: `**LANT**: **Lighting Long Halls**`.
    is_of_bold = has_colon and not is_strong(marked) and _is_short(text[marked.start : marked.end])
    is_of_bold = is_of_bold and _is_bold_title(visible, following)
    return at if is_cited or is_of_bold or _is_titled(visible, at, by_start, least) else None


def _is_quoted_and_cited(visible: Visible, at: int) -> bool:
    """Whether two words in quotes begin there that a paper is cited by: `"Long Halls", arXiv, 2024`.

    A date or a venue in brackets says so as a comma does: `"Lamp 7B" [2023-10]`.
    """
    title = quoted_title(visible, at)
    if title is None or not has_title_words(visible.text[slice(*title)], _FEWEST_WORDS):
        return False
    if "," in visible.text[title[1] - 1 : title[1] + 2]:
        return True
    told = _IN_BRACKETS.match(visible.text, title[1] + 1)
    return told is not None and is_venue_aside(told[1])
