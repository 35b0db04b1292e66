"""Dates as lists write them: `2023.10`, `10/2023`, `2023-10-05`, `October 5th, 2023`, `5 Oct 2023`."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from linter.lazy import re
from linter.lazy.dataclasses import dataclass

_MONTH_NAMES = """
    january february march april may june july august september october november december
"""
_MONTHS = _MONTH_NAMES.split()
_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_NAME = rf"(?P<name>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in _MONTHS if name[3:])}|may|sept)\.?"
_PARTS = {
    "YYYY": r"(?P<year>(?:19|20)[0-9]{2})",
    "MM": r"(?P<month>0[1-9]|1[0-2])",
    "M": r"(?P<month>0?[1-9]|1[0-2])",
    "DD": r"(?P<day>0[1-9]|[12][0-9]|3[01])",
    "D": r"(?P<day>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?",
    "Month": _NAME,
}
_PART = re.compile(r"YYYY|Month|MM?|DD?")
# One form of each order; what is like one of them with other signs between is another form.
USUAL_FORMS = (
    *("YYYY-M-D", "YYYY/M/D", "YYYY.M.D", "D Month YYYY", "D Month, YYYY", "Month D, YYYY", "Month D YYYY"),
    *("YYYY-M", "YYYY/M", "YYYY.M", "M/YYYY", "Month YYYY", "Month, YYYY"),
)
# Most texts that are asked hold a bare year: one look tells that none of the usual forms is in them.
_LIKELY = re.compile(
    r"(?:19|20)[0-9]{2}[./-][0-9]|[0-9]/(?:19|20)[0-9]{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)

# Code points: titles, which may well hold what looks like a month, need not be searched.
_LONGEST = 30


@dataclass(frozen=True, slots=True, order=True)
class PaperDate:
    """A day, or a month of which the day is not known; as text it is `2023-10-05` or `2023-10`."""

    year: int
    month: int
    day: int | None = None

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands in a text."""

    date: PaperDate
    start: int
    end: int


def is_form(form: str) -> bool:
    """Whether a text is a form of dates: a year, a month and perhaps a day, each once."""
    parts = sorted(part[0] for part in _PART.findall(form))
    return parts in (["M", "Y"], ["D", "M", "Y"]) and re.search(r"[A-Za-z0-9]", _PART.sub("", form)) is None


def find_date(text: str, forms: Iterable[str] = USUAL_FORMS) -> FoundDate | None:
    """The first date that a text holds in one of some forms; of two at one place the one that says more."""
    if forms is USUAL_FORMS and not _LIKELY.search(text):
        return None
    return min(_dates(text, forms), key=lambda date: (date.start, -date.end), default=None)


def is_date(text: str) -> bool:
    """Whether a text is but a date in one of the usual forms: `Oct 2023`, `5 Oct 2023`."""
    found = find_date(text) if len(text) <= _LONGEST else None
    return found is not None and not (text[: found.start].strip() or text[found.end :].strip())


def _dates(text: str, forms: Iterable[str]) -> Iterator[FoundDate]:
    for form in forms:
        found = _pattern(form).search(text)
        if found:
            groups = found.groupdict()
            month = groups.get("month")
            number = int(month) if month else _MONTH_NUMBERS[groups["name"][:3].lower()]
            day = int(groups["day"]) if groups.get("day") else None
            yield FoundDate(PaperDate(int(groups["year"]), number, day), *found.span())


@lru_cache(maxsize=64)
def _pattern(form: str) -> re.Pattern[str]:
    pieces = []
    at = 0
    for part in _PART.finditer(form):
        pieces += [_literal(form[at : part.start()]), _PARTS[part[0]]]
        at = part.end()
    pieces.append(_literal(form[at:]))
    return re.compile(rf"(?<![\w./-]){''.join(pieces)}(?![0-9]|[./-][0-9])(?!\w)", re.IGNORECASE)


def _literal(text: str) -> str:
    return "".join(r"\s{1,3}" if char == " " else re.escape(char) for char in text)
