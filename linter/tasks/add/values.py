"""A new paper's values, written as a neighbour writes its own; None where that cannot be told."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from linter.entries.write import escape
from linter.lazy import re
from linter.papers.dates import PaperDate, find_date
from linter.papers.names import read_name
from linter.papers.publications import short_name
from linter.papers.venues import find_venue
from linter.tasks.add.paper import NewPaper

_OPENS_BLOCK = re.compile(r"^(?:[-+>=|:]|[0-9]{1,9}(?=[.)]))")
_NUMBER_END = re.compile(r"^([0-9]{1,9})([.)])")
# What GitHub makes links of by itself.
_AUTOLINK = re.compile(r"(?<=[A-Za-z])(?=://)|(?<=\bwww)(?=\.)|(?<=[\w.+-])(?=@)", re.IGNORECASE)
_UNSAFE = re.compile(r"[\s<>()\"'`|\\^{}\[\]]")
# Authors of a neighbour that are read.
_LONGEST = 4000
_ET_AL = re.compile(r"(?P<mark>,?\s+et\.? al\.?,?)$")
_LAST = re.compile(r"(?P<mark>,? and |,? & )(?=[^,]*$)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?)+ ?[^\W\d_].*")
_MONTH_NAMES = """
    January February March April May June July August September October November December
"""
_MONTHS = _MONTH_NAMES.split()
_FORM_PART = re.compile(r"0?[md]|[YBb]")
_PREPRINT = re.compile(r"arxiv(?: preprint)?|corr", re.IGNORECASE)


def title(paper: NewPaper, *, in_table: bool) -> str:
    """The title as Markdown that is one piece of text wherever it stands on a line."""
    text = _NUMBER_END.sub(r"\1\\\2", escape(paper.title))
    text = _OPENS_BLOCK.sub(lambda found: found[0] if found[0].isdigit() else f"\\{found[0]}", text)
    text = _AUTOLINK.sub(r"\\", text)
    return _in_cell(text) if in_table else text


def text_of(value: str, *, in_table: bool) -> str:
    """Any other text of a stranger as Markdown."""
    text = _AUTOLINK.sub(r"\\", escape(value))
    return _in_cell(text) if in_table else text


def address(url: str) -> str:
    """An address that is one in a link, in HTML and in a table."""
    return _UNSAFE.sub(lambda found: quote(found[0], safe=""), url)


def authors(names: Sequence[str], old: str, *, are_all: bool = True) -> str | None:
    """Some authors, as many and as short as in a neighbour's text, parted as there."""
    if len(old) > _LONGEST:
        return None
    cut = _ET_AL.search(old)
    written = old[: cut.start()] if cut else old
    last = _LAST.search(written)
    parts = [part.strip() for part in (_LAST.sub(", ", written) if last else written).split(",") if part.strip()]
    shorten = _form(parts)
    if not names or not parts or shorten is None or (not are_all and not cut):
        return None
    most = len(parts) if cut else len(names)
    new = [shorten(name) for name in names[:most]]
    if cut and (len(names) > most or not are_all):
        return ", ".join(new) + cut["mark"]
    if len(new) == 1:
        return new[0]
    if cut:
        return ", ".join(new)
    mark = last["mark"] if last else ", "
    # The comma before `and` is for three and more.
    mark = mark.lstrip(",") if len(new) == 2 and last else mark
    return ", ".join(new[:-1]) + mark + new[-1]


def _form(parts: Sequence[str]) -> Callable[[str], str] | None:
    """How a neighbour writes names: whole, with initials, or the family's alone."""
    if all(" " not in part for part in parts):
        return (lambda name: read_name(name).family) if all(len(part) > 2 for part in parts) else None
    initials = sum(_INITIALS.fullmatch(part) is not None for part in parts)
    if initials == len(parts):
        return _with_initials
    return _whole if not initials and all(len(part.split()) > 1 for part in parts) else None


def _whole(name: str) -> str:
    return name


def _with_initials(name: str) -> str:
    read = read_name(name)
    given = " ".join(f"{part[0]}." for part in read.given.split())
    return " ".join(part for part in (given, read.particle, read.family, read.suffix) if part)


def year(paper: NewPaper, old: str) -> str | None:
    """The paper's year, where a neighbour has one of four digits."""
    return str(paper.year) if paper.year and re.fullmatch("(?:19|20)[0-9]{2}", old) else None


def day(paper: NewPaper, old: str) -> str | None:
    """The day or month of a paper in the form of a neighbour's date."""
    found, day = find_date(old), paper.day
    if day is None or found is None or (found.start, found.end) != (0, len(old)):
        return None
    if found.date.day and not day.day:
        return None
    return next((_written(day, form) for form in _forms() if _written(found.date, form) == old), None)


def _forms() -> Iterator[str]:
    """The forms of dates that neighbours may have."""
    for sign in "-/.":
        yield from (f"Y{sign}0m{sign}0d", f"Y{sign}m{sign}d", f"Y{sign}0m", f"Y{sign}m")
    for month in ("b", "b.", "B"):
        yield from (f"{month} Y", f"{month}, Y", f"{month} d, Y", f"{month} 0d, Y", f"{month} d Y", f"d {month} Y")


def _written(when: PaperDate, form: str) -> str:
    name = _MONTHS[when.month - 1]
    values = {
        "0m": f"{when.month:02}",
        "0d": f"{when.day or 0:02}",
        "Y": str(when.year),
        "m": str(when.month),
        "d": str(when.day or 0),
        "B": name,
        "b": name[:3],
    }
    return _FORM_PART.sub(lambda part: values[part[0]], form)


def is_preprint(venue: str) -> bool:
    """Whether a venue as it is written is arXiv."""
    return _PREPRINT.fullmatch(venue) is not None


def venue(paper: NewPaper, old: str, preprint: str) -> str | None:
    """Where the paper came out, by its short name as a neighbour's venue; `preprint` for what only arXiv has."""
    if paper.venue is None:
        if not paper.arxiv:
            return None
        return old if is_preprint(old) else preprint
    found = find_venue(paper.venue)
    short = short_name(paper.venue) or (found.name if found else None)
    return short if short and re.fullmatch(r"[A-Za-z][A-Za-z-]{1,11}", old) else None


def _in_cell(text: str) -> str:
    return text.replace("|", "\\|")
