"""Whether what is said of a paper is right, by what is known of it."""

from collections.abc import Iterable
from enum import StrEnum

from linter.lazy import re
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.authors import in_common
from linter.papers.identity import Described, are_at_odds
from linter.papers.titles.spelling import Likeness, compare, words

# Shorter ones are names: of a data set, a program, a team.
_FEWEST_WORDS = 3
_TEAM = re.compile(
    r"\b(?:ai|authors|collaboration|community|consortium|contributors|developers|foundation|group|labs?|organi[sz]ation"
    r"|project|research|teams?)\b",
    re.IGNORECASE,
)


class Match(StrEnum):
    """How a title stands to the paper that its id names."""

    ITS_OWN = "its own"
    """The paper's, or one that it had before; or a name, which tells nothing."""
    UNLIKE = "unlike"
    """Not the paper's, though it may be meant: the paper was renamed, or the title mistyped."""
    ANOTHERS = "another's"
    """Another paper's: the id is wrong."""


def match(title: str, short_name: str | None, authors: tuple[str, ...], record: ArxivRecord) -> Match:
    """How a title that goes with some authors, maybe none, stands to a paper whose title is known."""
    if title in record.titles:  # as nearly always: comparing costs more
        return Match.ITS_OWN
    likenesses = [compare(title, other, short_name) for other in record.titles]
    if not likenesses or Likeness.SAME in likenesses:
        return Match.ITS_OWN
    claimed = Described(title, record.id, None, authors)
    known = (Described(other, record.id, None, record.authors) for other in record.titles)
    if all(are_at_odds(claimed, one) for one in known):
        return Match.ANOTHERS
    is_name = len(words(title)) < _FEWEST_WORDS and Likeness.SLIP not in likenesses
    return Match.ITS_OWN if is_name else Match.UNLIKE


def are_other_authors(named: Iterable[str], record: ArxivRecord) -> bool:
    """Whether a citation's authors are others than a paper's.

    Most of those named are not among the paper's, and most of the paper's are not named. A team that stands for its
    members is nobody in particular.
    """
    named = tuple(named)
    if named == record.authors:  # as nearly always: comparing costs more
        return False
    people = [name for name in named if len(words(name)) > 1]
    common, found = in_common(people, record.authors), in_common(record.authors, people)
    if common is None or found is None or any(map(_TEAM.search, people)):
        return False
    return common * 2 < len(people) and found * 2 < len(record.authors)
