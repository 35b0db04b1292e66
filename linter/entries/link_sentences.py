"""Sentences that links are part of: `see the [paper](…)`."""

from linter.entries.visible import HARD_BREAK, SOFT_BREAK, LinkPart, Visible
from linter.lazy import re
from linter.text.cover import Cover
from linter.text.span import Span

# Words behind which a link belongs to a sentence: `see the [paper](…)`.
_SENTENCE_BEFORE = re.compile(
    r"(?P<before>^|[\s(])(?P<word>the|our|this|that|these|a|an|in|see|of|to|from|with|their|its|his|her|original|following|via|read"
    r"|check|using|by|on|at|for|as|is|are|new|latest)[\s\[(]*$",
    re.IGNORECASE,
)
# What says of the paper itself where else it is: `Preprint available on [arXiv](…)`.
_AVAILABLE = re.compile(
    r"(?:^|[\r\n.;])\s*(?:an? |the )?(?:open |free )?(?:pre-?print|paper|pdf) (?:is )?(?:also )?"
    r"available (?:at|from|on|via)[\s\[(]*$",
    re.IGNORECASE,
)
# What became of a paper is told behind it: `submitted to ICML 2020`.
OUTCOME = re.compile(
    r"(?:accepted|presented|published|submitted|to appear|under review)\b[^.\r\n]{0,60}?(?:19|20)[0-9]{2}\b"
)
# No sentence goes on across a hard break, nor in the text of the next link. Behind pictures there may be any number of
# blanks: each link looks at some of them alone.
_SENTENCE_BEHIND = re.compile(r"[\])]{0,20}+[^\S\r]{1,99}+(?!(?:and|or)\b)(?P<word>[a-z]{2,})")
# Between what a sentence names, each in a link: `as in [halls](…) and [yards](…)`.
_JOINS = re.compile(r"[^\S\r]{1,9}(?:and|or)[^\S\r]{1,9}")
_LONGEST_BEFORE = 40  # code points


def is_in_sentence(visible: Visible, part: LinkPart) -> bool:
    """Whether words of a sentence stand right before or behind a link."""
    found = _sentence_before(visible.text, part.start)
    if found and not _ends_title(visible, found):
        return True
    behind = _SENTENCE_BEHIND.match(visible.unlinked, part.end)
    if behind is None or OUTCOME.match(visible.unlinked, behind.start("word")):
        return False
    # A remark in italics or code is no more of the sentence: `[paper](…) *code follows*`.
    return behind.start("word") not in _mark_starts(visible)


def are_joined(text: str, end: int, start: int) -> bool:
    """Whether nothing but `and` or `or` stands between a link's end and the start of the next."""
    return _JOINS.fullmatch(text, end, start) is not None


def is_own_preprint(text: str, start: int) -> bool:
    """Whether the words before a link that begins at `start` say of the paper that it is there, too."""
    return _AVAILABLE.search(text, max(0, start - _LONGEST_BEFORE), start) is not None


def _mark_starts(visible: Visible) -> frozenset[int]:
    """Where what is emphasised or code begins, looked up once: a text may hold any number of links and marks."""
    return visible.once("mark starts", lambda: frozenset(part.start for part in (*visible.emphases, *visible.codes)))


def _sentence_before(text: str, start: int) -> re.Match[str] | None:
    """The word of a sentence that stands before a link, on its line."""
    near = max(0, start - _LONGEST_BEFORE)
    last = text[near:start].rstrip(" \t\r\n[(")[-1:]
    if not (last.isalpha() or last.isspace()):  # as behind a full stop or another link: no word is before this one
        return None
    line_start = 1 + max(text.rfind(SOFT_BREAK, near, start), text.rfind(HARD_BREAK, near, start))
    return _SENTENCE_BEFORE.search(text, max(near, line_start), start)


def _ends_title(visible: Visible, found: re.Match[str]) -> bool:
    """Whether a word of sentences is the last of a title: capital among others, or marked, before `[[paper](…)]`."""
    start, end = found.span("word")
    before = visible.text[max(0, start - _LONGEST_BEFORE) : start].rstrip()[-1:]
    is_capital = found["word"][0].isupper() and before.isalnum()
    is_bracketed = visible.text.endswith("[", end, found.end())
    return is_capital or (is_bracketed and _is_marked(visible, end))


def _is_marked(visible: Visible, end: int) -> bool:
    """Whether the character before an offset is emphasised; a text may hold any number of links and marks."""
    marked = visible.once("marked", lambda: Cover((Span(part.start, part.end), True) for part in visible.emphases))
    return marked.innermost(Span(end - 1, end)) is not None
