"""Sections of one name: those whose headings have the same anchor before it is numbered."""

from collections.abc import Iterator, Sequence

from linter.entries.contents.listing import AnyHeading
from linter.entries.model import Section
from linter.markdown.document import Document
from linter.text.anchors import anchor_of


def namesakes(document: Document, sections: Sequence[Section]) -> Iterator[tuple[str, list[Section]]]:
    """The anchors that several sections share, each with these, in the order of the text.

    Headings without words are left out.
    """
    groups: dict[str, list[Section]] = {}
    for section in sections:
        anchor = anchor_of(document.plain_text(section.heading)) if section.heading else ""
        if anchor.strip("-"):
            groups.setdefault(anchor, []).append(section)
    return ((anchor, group) for anchor, group in groups.items() if len(group) > 1)


def doubles(document: Document, sections: Sequence[Section]) -> dict[AnyHeading, AnyHeading]:
    """The headings that are below the same section once more, each with the first."""
    found: dict[AnyHeading, AnyHeading] = {}
    for _, group in namesakes(document, sections):
        firsts: dict[Section | None, AnyHeading] = {}
        for section in group:
            if section.heading:
                first = firsts.setdefault(section.parent, section.heading)
                if first is not section.heading:
                    found[section.heading] = first
    return found
