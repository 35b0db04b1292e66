"""Whether a list has a paper already, and where."""

from collections.abc import Iterable, Mapping
from datetime import date

from linter.config.model import Config
from linter.engine.reading import read_page
from linter.entries.write import EntryFacts, heading_entry
from linter.rules.copies import Copies, Copy
from linter.rules.index import index
from linter.rules.page_index import IndexedEntry, PageIndex
from linter.tasks.add.paper import NewPaper
from linter.text.source import Source

# No file of a list has this name.
_NEW = "\0"


def copies_of(paper: NewPaper, pages: Mapping[str, PageIndex], today: date) -> list[Copy]:
    """The entries of a list that are of a paper, by id, DOI, address or title, in the order of the list."""
    new = _index(paper, today)
    copies = Copies([*pages.values(), new])
    one = next((copy for copy in copies.all if copy.file == _NEW), None)
    if one is None:
        return []
    return [copy for copy in copies.all if copy is not one and _are_one(paper, one, copy, copies)]


def _are_one(paper: NewPaper, one: Copy, other: Copy, copies: Copies) -> bool:
    """Whether two are of one paper; under one id even where their titles are of two, for the id is taken."""
    if copies.paper(one) is copies.paper(other):
        return True
    return bool(set(_names(one.entry)) & set(_names(other.entry))) or (
        paper.doi is not None and other.entry.doi == paper.doi
    )


def _names(entry: IndexedEntry) -> Iterable[str]:
    return (name for name in (entry.arxiv, entry.doi, entry.paper_url, entry.key) if name)


def _index(paper: NewPaper, today: date) -> PageIndex:
    """What rules would know of the paper if it stood in a file of its own."""
    kind, key, fields = paper.citation(())
    text = heading_entry(EntryFacts(paper.title, None, paper.address, kind, key, fields))
    return index(read_page(Source(_NEW, f"# Papers\n\n## New\n\n{text}"), Config(), today))
