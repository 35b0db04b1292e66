"""Where and when the paper of an entry came out, in short."""

from linter.entries.model import Entry
from linter.papers.latex import to_text
from linter.papers.publications import acronym


def published(entry: Entry) -> str:
    """`ICLR 2024`, by the citation's volume and the entry's year; the year alone where no short name is known."""
    cited = entry.citation
    volume = to_text(cited.value("booktitle") or cited.value("journal")) if cited else ""
    return " ".join(filter(None, [acronym(volume), str(entry.year or "")]))
