"""What records of papers and works must be, whoever says them: the one place of facts that needs pydantic."""

import json
from collections.abc import Mapping
from dataclasses import field, fields
from datetime import date
from functools import cache
from itertools import takewhile
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError

from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv import parse_id
from linter.papers.arxiv_record import ArxivRecord


def _sound(record: ArxivRecord) -> ArxivRecord:
    """The record, if a bare id names it, and its text is text. Raises ValueError."""
    identifier = parse_id(record.id)
    if identifier is None or identifier.base != record.id:
        raise ValueError(f"id: {record.id!r} is no arXiv identifier without a version")
    if record.title is not None and not record.title.strip():
        raise ValueError("title: is empty; null says that there is none")
    return record


@dataclass(frozen=True, slots=True)
class DumpRecord:
    """A record of arXiv's public dump, as far as it is of use."""

    id: str
    title: str
    update_date: date
    authors: str = ""
    authors_parsed: tuple[tuple[str, ...], ...] = ()
    versions: tuple[Mapping[str, str], ...] = ()
    categories: str = ""
    doi: str | None = None
    journal_ref: Annotated[str | None, Field(alias="journal-ref")] = field(default=None)
    comments: str | None = None
    abstract: str | None = None


def _texts(value: object) -> tuple[str, ...]:
    """The texts that a value has, whether it is one or a list: agencies differ, and differ from the schema of CSL."""
    values = value if isinstance(value, (list, tuple)) else [value]
    return tuple(str(one) for one in values if isinstance(one, (str, int)) and not isinstance(one, bool))


def _text(value: object) -> str:
    return next((text for text in _texts(value) if text.strip()), "")


def _dates(value: object) -> tuple[tuple[int, ...], ...]:
    """The dates in a list, each year, month and day as far as they are numbers."""
    return tuple(map(_numbers, value)) if isinstance(value, (list, tuple)) else ()


def _numbers(value: object) -> tuple[int, ...]:
    known = takewhile(lambda text: text.isascii() and text.isdigit(), _texts(value))
    return tuple(int(text[:9]) for text in known)


def _listed(value: object) -> object:
    return () if value is None else value


_Text = Annotated[str, BeforeValidator(_text)]
_Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]


@dataclass(frozen=True, slots=True)
class CslName:
    """A name in CSL-JSON; that of a body is `literal`, or Crossref's `name`."""

    given: _Text = ""
    family: _Text = ""
    suffix: _Text = ""
    literal: _Text = ""
    name: _Text = ""
    dropping_particle: Annotated[_Text, Field(alias="dropping-particle")] = field(default="")
    non_dropping_particle: Annotated[_Text, Field(alias="non-dropping-particle")] = field(default="")


@dataclass(frozen=True, slots=True)
class CslDate:
    """A date in CSL-JSON: year, month and day, as far as they are known; a second one ends a range."""

    parts: Annotated[tuple[tuple[int, ...], ...], BeforeValidator(_dates), Field(alias="date-parts")] = field(
        default=()
    )


@dataclass(frozen=True, slots=True)
class CslItem:
    """A work in CSL-JSON as registries of DOIs give it, as far as it is of use."""

    title: _Texts = ()
    subtitle: _Texts = ()
    type: _Text = ""
    author: Annotated[tuple[CslName, ...], BeforeValidator(_listed)] = ()
    issued: CslDate | None = None
    container_title: Annotated[_Texts, Field(alias="container-title")] = field(default=())
    publisher: _Text = ""
    volume: _Text = ""
    issue: _Text = ""
    page: _Text = ""
    doi: Annotated[_Text, Field(alias="DOI")] = field(default="")


_RECORD: TypeAdapter[ArxivRecord] = TypeAdapter(Annotated[ArxivRecord, AfterValidator(_sound)])


_DUMP_RECORD: TypeAdapter[DumpRecord] = TypeAdapter(DumpRecord)
_Kind = TypeVar("_Kind")


def validated(fields: Mapping[str, Any]) -> ArxivRecord:
    """The record with some fields, as JSON has them. Raises ValueError, which names the field."""
    return validated_json(json.dumps(fields))


def validated_json(text: str | bytes) -> ArxivRecord:
    """The record that a JSON object is. Raises ValueError, which names the field."""
    return _read(_RECORD, text)


def dump_record(line: bytes) -> DumpRecord:
    """The record that a line of the dump is. Raises ValueError, which names the field."""
    return _read(_DUMP_RECORD, line)


@cache
def _csl_item() -> TypeAdapter[CslItem]:
    """Built where a DOI is asked for: the snapshot, read by every check, needs it not."""
    return TypeAdapter(CslItem)


def csl_item(text: str | bytes) -> CslItem:
    """The work that a JSON object in CSL is. Raises ValueError, which names the field."""
    return _read(_csl_item(), text)


def csl_text(item: CslItem) -> str:
    """A work as JSON in CSL, from which it can be read again."""
    return _csl_item().dump_json(item, by_alias=True).decode()


def _read(adapter: TypeAdapter[_Kind], text: str | bytes) -> _Kind:
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        if first["type"] == "unexpected_keyword_argument":
            allowed = ", ".join(field.name for field in fields(ArxivRecord))
            raise ValueError(f"unknown key {place}; allowed are {allowed}") from error
        said = first["msg"].removeprefix("Value error, ")
        raise ValueError(f"{place}: {said}" if place else said) from error
