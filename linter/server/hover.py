"""What is told of a paper where its link is pointed at."""

from collections.abc import Iterator

from linter.facts.snapshot import NAME
from linter.lazy import re
from linter.papers.arxiv_record import ArxivRecord
from linter.reports.escape import visible

# Any of them may start something in Markdown; behind a backslash each stands for itself (CommonMark 0.31.2, 2.4).
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_AUTHORS = 12
_LONGEST = 600  # characters of a text; comments and references may be of any length


def plain(arxiv: str, record: ArxivRecord) -> str:
    """The facts as text."""
    return "\n".join(line for _, line in _lines(arxiv, record))


def markdown(arxiv: str, record: ArxivRecord) -> str:
    """The facts as Markdown in which nothing that a stranger wrote is more than text."""
    marks = {"title": "**", "warning": "**", "": ""}
    return "\n\n".join(f"{marks[kind]}{_escaped(line)}{marks[kind]}" for kind, line in _lines(arxiv, record))


def _lines(arxiv: str, record: ArxivRecord) -> Iterator[tuple[str, str]]:
    if record.is_unknown_to_arxiv:
        yield "warning", f"arXiv has no paper {arxiv}"
        return
    if record.title:
        yield "title", _short(record.title)
    if record.withdrawn:
        yield "warning", "Withdrawn"
    if record.authors:
        yield "", _short(_authors(record))
    yield "", " · ".join(_facts(arxiv, record))
    if record.journal_ref or record.doi:
        yield "", "Published: " + ", ".join(_short(one) for one in (record.journal_ref, record.doi) if one)
    if record.comment:
        yield "", f"Comment: {_short(record.comment)}"
    if record.former_titles:
        yield "", "Former title: " + "; ".join(map(_short, record.former_titles))
    if not record.says_something:
        yield "", f"{NAME} has not been brought up to date: `litlint sync` asks arXiv"


def _facts(arxiv: str, record: ArxivRecord) -> Iterator[str]:
    yield f"arXiv {arxiv}"
    if record.categories:
        yield ", ".join(record.categories)
    if record.published:
        yield f"{record.published.isoformat()}"
    if record.updated and record.updated != record.published:
        yield f"last version {record.updated.isoformat()}"


def _authors(record: ArxivRecord) -> str:
    more = len(record.authors) - _AUTHORS
    return ", ".join(record.authors[:_AUTHORS]) + (f" and {more} more" if more > 0 else "")


def _short(text: str) -> str:
    text = visible(" ".join(text.split()))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _escaped(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\g<0>", text)
