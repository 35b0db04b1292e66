"""arXiv identifiers, and their mentions in texts.

Grammar: https://info.arxiv.org/help/arxiv_identifier.html. arXiv's own patterns accept four or five digits in any
month; which of them a month really had is checked here.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from linter.lazy import re
from linter.lazy.dataclasses import dataclass

# Archives that gave out identifiers of the old scheme, closed ones included.
_ARCHIVE = (
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga"
    "|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph"
    "|q-alg|q-bio|quant-ph|solv-int|supr-con"
)
FIRST_OLD, LAST_OLD = (1991, 7), (2007, 3)
FIRST_NEW, FIRST_OF_FIVE_DIGITS = (2007, 4), (2015, 1)

# Papers of the last days of December come among these; of old identifiers it is not known which do.
_FIRST_OF_JANUARY = 1500

# No paper has had a hundred versions; four digits keep `int` away from the endless ones.
_VERSION = r"(?:v(?P<version>[1-9][0-9]{0,3}))?"
_NEW_ID = re.compile(r"(?P<year>[0-9]{2})(?P<month>[0-9]{2})\.(?P<number>[0-9]{4,5})" + _VERSION)
_OLD_ID = re.compile(
    rf"(?P<archive>{_ARCHIVE})(?:\.[A-Za-z-]{{2,}})?/"
    r"(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<number>[0-9]{3})" + _VERSION
)

# What is meant as an identifier, well-formed or not. A version that stops at its letter belongs to it (`…v`), a word
# does not (`2309.12307version`).
TOKEN = re.compile(
    rf"(?:[0-9]++(?:\.[0-9]++)++|(?:{_ARCHIVE})(?:\.[a-z-]{{2,}})?/[0-9]++)(?:v(?![a-z])[0-9]*+(?:\.[0-9]++)*+)*+",
    re.IGNORECASE,
)
_MENTION = re.compile(
    # Its first letter stands before all that is asked of what precedes it: so it is looked for fast.
    r"[aA](?i:(?<![a-z0-9].)(?:rxiv\}?\s?(?:preprint|e-prints?)?\s?(?P<colon>[::])?|(?<!/.)bs/)\s{0,4}"
    r"(?P<token>" + TOKEN.pattern + r"|[0-9]{6,})(?P<tail>\w*))"
)
_DIGIT = re.compile(r"[0-9]")
_MALFORMED_BUT_MEANT = re.compile(r"[0-9]{3,5}\.[0-9]{3,}.*|[0-9]{6,}|[a-z].*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ArxivId:
    """An identifier that fits one of arXiv's two grammars.

    `base` is without version and, for the old scheme, without subject class (`2309.12307`, `hep-th/9901001`);
    `version` is None where none is given; `year` (four digits) and `month` are those of the first submission.
    """

    base: str
    version: int | None
    year: int
    month: int

    def __str__(self) -> str:
        return self.base if self.version is None else f"{self.base}v{self.version}"


@dataclass(frozen=True, slots=True)
class ArxivMention:
    """`arXiv:ID` in a text: the offsets and the text of the identifier alone, and what it reads as.

    `id` is None where the identifier fits neither grammar.
    """

    start: int
    end: int
    text: str
    id: ArxivId | None


def parse_id(text: str) -> ArxivId | None:
    """The identifier that the whole text is, or None where it fits neither grammar."""
    found = _NEW_ID.fullmatch(text)
    if found:
        return _new_id(found)
    found = _OLD_ID.fullmatch(text)
    return _old_id(found) if found else None


@lru_cache(4096)  # a citation's identifier is looked at by half a dozen rules
def read_id(text: str) -> ArxivId | None:
    """Like `parse_id`, but as tolerant of case as arXiv's own addresses are: `HEP-TH/9901001`, `2309.12307V2`."""
    return parse_id(text) or parse_id(text.lower())


def is_future(identifier: ArxivId, today: date) -> bool:
    """Whether the identifier's month has not begun, `today` being the date where on earth it is latest."""
    return (identifier.year, identifier.month) > (today.year, today.month)


def earliest_year(identifier: ArxivId) -> int:
    """The year in which the paper may have been submitted first.

    What is handed in at the end of a December gets one of the first identifiers of January.
    """
    number = identifier.base.partition(".")[2]
    is_first = identifier.month == 1 and (not number or int(number) <= _FIRST_OF_JANUARY)
    return identifier.year - 1 if is_first else identifier.year


def find_ids(text: str) -> Iterator[ArxivMention]:
    """What a text names as `arXiv:ID`, `arXiv preprint arXiv:ID`, `arXiv ID` or `abs/ID`, in order.

    Malformed identifiers are found only behind a colon, and only where an identifier must be meant: `arXiv:2023` and
    `arXiv:cs.CL` name none.
    """
    if not _DIGIT.search(text):  # most texts have none, and every identifier does
        return
    for found in _MENTION.finditer(text):
        token, tail = found["token"], found["tail"]
        identifier = read_id(token)
        if identifier is None:
            token += tail
            if not (found["colon"] and _MALFORMED_BUT_MEANT.fullmatch(token)):
                continue
        start = found.start("token")
        yield ArxivMention(start, start + len(token), token, identifier)


def _new_id(found: re.Match[str]) -> ArxivId | None:
    year, month, number = 2000 + int(found["year"]), int(found["month"]), found["number"]
    digits = 4 if (year, month) < FIRST_OF_FIVE_DIGITS else 5
    if (year, month) < FIRST_NEW or not 1 <= month <= 12 or len(number) != digits or not int(number):
        return None
    return ArxivId(f"{found['year']}{found['month']}.{number}", _version(found), year, month)


def _old_id(found: re.Match[str]) -> ArxivId | None:
    year, month, archive = int(found["year"]), int(found["month"]), found["archive"]
    year += 1900 if year > 90 else 2000
    in_time = FIRST_OLD <= (year, month) <= LAST_OLD and 1 <= month <= 12
    if not in_time or not int(found["number"]):
        return None
    return ArxivId(f"{archive}/{found['year']}{found['month']}{found['number']}", _version(found), year, month)


def _version(found: re.Match[str]) -> int | None:
    return int(found["version"]) if found["version"] else None
