"""What a record of a paper must be, whoever says it: the one place of facts that needs pydantic."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError

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
