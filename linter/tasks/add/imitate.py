"""A new paper's entry, written as its neighbours are."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from linter.bibtex.write import format_citation
from linter.config.model import Config
from linter.entries.model import Entry, FieldName, Style
from linter.entries.write import EntryFacts, heading_entry
from linter.errors import UsageError
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Table
from linter.rules.context import Page
from linter.tasks.add import values
from linter.tasks.add.paper import NewPaper
from linter.tasks.add.place import Target
from linter.tasks.add.template import Piece, Slot, Template, TemplateReader, is_table
from linter.text.cover import Cover
from linter.text.source import LINE_END, Source

_FEW = 2
# Neighbours that are looked at: their forms are told by these.
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Imitated:
    """An entry as Markdown, its style, and how many links it must have, None where it imitates none."""

    text: str
    style: Style
    links: int | None


def imitations(paper: NewPaper, target: Target, pages: Mapping[str, Page], config: Config) -> Iterator[Imitated]:
    """The entry of a paper for a section: as most of those that stand there, then as others in its file and the list.

    Raises UsageError, which says what is missing, where none of them can be imitated with certainty.
    """
    taken = {citation.key for page in pages.values() for citation in page.sound_citations}
    page = target.page
    writer = _Writer(paper, target, taken, config.bibtex.indent or 2, _usual_preprint(page))
    groups = [(page, target.entries), (page, list(page.entries))]
    groups += [(other, list(other.entries)) for other in pages.values() if other is not page]
    style = _usual_style(target.entries)
    reasons: list[str] = []
    done = set[str]()
    for where, entries in groups:
        for found in writer.all(where, _some(_comparable(where, entries, target, style)), reasons):
            if found.text not in done:
                done.add(found.text)
                yield found
    if reasons and not done:
        why = ", ".join(dict.fromkeys(reasons))
        raise UsageError(f"no entry beside which it would stand can be imitated with certainty: {why}")
    if not done:
        kind, key, fields = paper.citation(taken)
        facts = EntryFacts(paper.title, None, paper.address, kind, key, fields)
        text = heading_entry(facts, level=min(target.section.level + 1, 6) or 2, indent=writer.indent)
        yield Imitated(LINE_END.sub(page.source.newline, text.rstrip("\n")), Style.HEADING, None)


def _some(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Some entries, without the middle of very many."""
    return entries if len(entries) <= _MOST else [*entries[: _MOST // 2], *entries[-_MOST // 2 :]]


def _usual_style(entries: Sequence[Entry]) -> Style | None:
    return Counter(entry.style for entry in entries).most_common(1)[0][0] if entries else None


def _usual_preprint(page: Page) -> str:
    """How a page writes that a paper came out on arXiv."""
    written = (entry.written.get(FieldName.VENUE) for entry in page.entries)
    counts = Counter(one.text for one in written if one and values.is_preprint(one.text))
    return counts.most_common(1)[0][0] if counts else "arXiv"


def _comparable(page: Page, entries: Sequence[Entry], target: Target, style: Style | None) -> list[Entry]:
    """Those of some entries that are written in the section's style, or the usual one where it has none.

    Rows are comparable where the header is the same.
    """
    style = style or _usual_style(entries)
    alike = [entry for entry in entries if entry.style is style]
    if style is not Style.TABLE:
        return alike
    headers, own = _headers(page, alike), [entry for entry in target.entries if entry.style is style]
    wanted = set(_headers(target.page, own))
    return [entry for entry, header in zip(alike, headers, strict=True) if header in wanted]


def _headers(page: Page, entries: Sequence[Entry]) -> list[str | None]:
    """The header of the table that each entry is a row of; None for no pipe table."""
    tables = Cover(
        (table.span, page.source[table.header.span]) for table in page.document.walk() if isinstance(table, Table)
    )
    return [tables.innermost(entry.span) for entry in entries]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Fills forms in with one paper."""

    paper: NewPaper
    target: Target
    taken: Collection[str]
    indent: int
    preprint: str

    def all(self, page: Page, entries: Sequence[Entry], reasons: list[str]) -> Iterator[Imitated]:
        """The paper in each form that it can fill in wholly, first in the one that most entries have.

        Why it is none of the others is put behind `reasons`.
        """
        reader = TemplateReader(page) if entries else None
        templates = [reader.read(entry) for entry in entries] if reader else []
        counts = Counter(template.skeleton for template in templates if not template.obstacle)
        reasons += [one.obstacle for one in templates if one.obstacle]
        sound = (one for one in templates if not one.obstacle)
        for template in sorted(sound, key=lambda one: (-counts[one.skeleton], one.has(Slot.EXTRA))):
            is_shared = counts[template.skeleton] >= max(_FEW, len(entries) / 2)
            if not (template.says_only_labels or is_shared):
                reasons.append("what stands in it cannot all be told apart")
                continue
            text, reason = self._filled(template, page.source)
            if text is None:
                reasons.append(reason)
            else:
                yield Imitated(text, template.entry.style, template.links)

    def _filled(self, template: Template, source: Source) -> tuple[str | None, str]:
        """The template with the paper in it, else what is missing."""
        if not self.paper.arxiv and any("arxiv" in one.text.lower() for one in template.pieces if not one.slot):
            return None, "it says arXiv, and the paper has no arXiv id"
        if self.paper.authors and not template.has(Slot.AUTHORS) and template.entry.authors and not _is_cited(template):
            return None, "its authors are not told apart"
        if not (template.has(Slot.ADDRESS) or template.has(Slot.PDF)):
            return None, "it links to no paper"
        parts = []
        for piece in template.pieces:
            part = self._value(piece, template.entry, source)
            if part is None:
                return None, f"the {piece.slot} cannot be written as in `{_short(piece.text)}`"
            parts.append(part)
        return "".join(parts).rstrip(), ""

    def _value(self, piece: Piece, entry: Entry, source: Source) -> str | None:
        paper, in_table = self.paper, is_table(entry)
        match piece.slot:
            case None | Slot.NUMBER | Slot.EXTRA:
                return "" if piece.slot is Slot.EXTRA else piece.text
            case Slot.TITLE:
                return values.title(paper, in_table=in_table)
            case Slot.ADDRESS:
                return values.address(paper.address) if paper.address else None
            case Slot.PDF:
                suffix = ".pdf" if piece.text.lower().endswith(".pdf") else ""
                return f"https://arxiv.org/pdf/{paper.arxiv}{suffix}" if paper.arxiv else None
            case Slot.ID:
                return paper.arxiv
            case Slot.AUTHORS:
                text = values.authors(paper.authors, piece.text, are_all=paper.are_all)
                return None if text is None else values.text_of(text, in_table=in_table)
            case Slot.YEAR:
                return values.year(paper, piece.text)
            case Slot.DATE:
                return values.day(paper, piece.text)
            case Slot.VENUE:
                return values.venue(paper, piece.text, self.preprint)
            case Slot.LEVEL:
                return "#" * min(6, self.target.section.level + len(piece.text) - entry.section.level)
            case Slot.CITATION:
                return self._citation(entry, source)

    def _citation(self, entry: Entry, source: Source) -> str | None:
        block = entry.citation_block
        if block is None:
            return None
        start = block.block.content.span(0, 1).start
        before = source.text[source.line(source.row(start)).start : start]
        if before.strip():
            return None
        text = format_citation(*self.paper.citation(self.taken), indent=self.indent)
        return LINE_END.sub(f"{source.newline}{before}", text)


def _is_cited(template: Template) -> bool:
    """Whether its authors are those of its citation."""
    return template.has(Slot.CITATION)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
