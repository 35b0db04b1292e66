"""The comments by which a list switches rules off: what they say and what they cover."""

from dataclasses import dataclass
from enum import StrEnum

from linter.text.span import Span


class Reach(StrEnum):
    """How far a suppression reaches."""

    PLACE = "ignore"
    RANGE = "off"
    FILE = "ignore-file"


@dataclass(frozen=True, slots=True)
class SuppressedCode:
    """One code of a suppression, as written, and where it stands; a prefix (`ARX`) or `ALL` will do as well."""

    code: str
    span: Span


@dataclass(frozen=True, slots=True)
class Suppression:
    """A `<!-- litlint: … -->` comment.

    `span` is the comment; `covered` is the text whose findings it silences (a finding is silenced where its span
    starts inside).
    """

    reach: Reach
    codes: tuple[SuppressedCode, ...]
    span: Span
    covered: Span
