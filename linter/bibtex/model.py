"""BibTeX with places. A broken citation is a value with problems, never an exception.

All spans are offsets into the source that the excerpt was taken from.
"""

from bisect import bisect_left, bisect_right

from linter.lazy.dataclasses import dataclass
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class Field:
    """`name = value`.

    `name` is in lower case; `value` is raw, with the outer braces or quotes removed, and with parts joined by `#`
    joined and string macros that the same text defines replaced. `value_span` is what stands between the outer
    delimiters, `span` runs from the name to behind the closing delimiter. `delimiter` is `{` or `"` where the value is
    one piece of text in these, empty where it is a number or a macro, or joined.
    """

    name: str
    value: str
    span: Span
    name_span: Span
    value_span: Span
    delimiter: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One `@type{key, …}`; `type` is in lower case; of a field given twice the first counts."""

    type: str
    key: str
    fields: tuple[Field, ...]
    span: Span
    key_span: Span

    def get(self, name: str) -> Field | None:
        """The field of that name, in lower case."""
        for field in self.fields:  # asked so often that a generator would cost as much again
            if field.name == name:
                return field
        return None

    def value(self, name: str) -> str:
        """The raw value of a field, or the empty string."""
        field = self.get(name)
        return field.value if field else ""

    def says(self, name: str) -> bool:
        """Whether the field of that name is there and holds more than blanks and braces."""
        return bool(self.value(name).strip("{} \t\n"))


@dataclass(frozen=True, slots=True)
class Problem:
    """A place where the text is no BibTeX; an empty span is where something is missing."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What one text holds: citations in order, also those with problems, and all problems in order."""

    citations: tuple[Citation, ...]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> tuple[Citation, ...]:
        """The citations without problems: what others say may be a misreading."""
        places = [problem.span.start for problem in self.problems]
        return tuple(
            citation
            for citation in self.citations
            if bisect_left(places, citation.span.start) == bisect_right(places, citation.span.end)
        )
