"""Entries in the table style: rows of tables of papers, pipe tables and those in HTML."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from linter.entries.around_title import read_stated
from linter.entries.build import Draft
from linter.entries.links import FieldWords, ReadLink, paper_link, read_links
from linter.entries.model import FieldName, LinkKind, Style, Written
from linter.entries.stated import NOTHING, Stated, first, read_piece
from linter.entries.styles.grid_rows import CONTINUED, GridRow, parted_rows
from linter.entries.styles.headers import Column, columns_of, may_publish, says_titles
from linter.entries.titles.bylines import are_names
from linter.entries.titles.cell_titles import whole_title
from linter.entries.titles.lead import Lead
from linter.entries.titles.leads import find_lead
from linter.entries.titles.trim import NameMark
from linter.entries.titles.words import TITLE_WORDS, WORD, has_title_words
from linter.entries.visible import Folded, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown.model import Table, TableRow
from linter.papers.venues import is_venue_name
from linter.text.span import Span

# Links in such columns are what the text comes upon, though `abstract` may label a link to one.
_PROSE = re.compile(r"abstracts?|summar(?:y|ies)|descriptions?|摘要|简介|描述", re.IGNORECASE)
_DATUM = re.compile(
    r"[✓✔✅☑✗✘✖❌×○●√xX?？–—-]+|(?:true|false|yes|no|n/?a|none)"
    r"|[<>~≈±$€]?\s*[0-9][0-9.,]*\s*(?:%|[KMBTGkx×]|[KMGT]i?B|ms|s|h)?(?:\s*[±/–~x×-]\s*[0-9.,]+\s*[%KMBTGk]?)*",
    re.IGNORECASE,
)
# What stands in a cell that has no title to tell.
_NO_TITLE = re.compile(r"n\.?/?a\.?|none|tb[ad]", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:[./-][0-9]{1,2}){0,2}")
_FEWEST_DATA_COLUMNS, _FEWEST_NAMED = 3, 3
_FEWEST_HEADED = 3  # columns
_LEAST_VARIETY, _LEAST_VARIETY_HEADED = 3 / 4, 1 / 2  # of names
_LONGEST_DATUM = 40  # code points


@dataclass(frozen=True, eq=False)
class ReadCell:
    """A cell below a header, read when asked: of a table of data, of which most cells are, nobody asks for titles."""

    visible: Visible
    header: str
    fields: FieldWords

    @property
    def name_mark(self) -> NameMark | None:
        """Where short names stand."""
        return self.fields.name_mark

    @cached_property
    def links(self) -> tuple[ReadLink, ...]:
        """Its links."""
        return read_links(self.visible, self.fields, "" if _PROSE.fullmatch(self.header) else self.header)

    @cached_property
    def lead(self) -> Lead | None:
        """The title that leads it, if one does."""
        if not self.visible.links and _NO_TITLE.fullmatch(self.visible.text.strip()):
            return None
        lead = find_lead(self.visible, self.links, self.name_mark)
        is_title = lead is not None and says_titles(self.header)
        return whole_title(self.visible, lead, self.links) if lead and is_title else lead

    @property
    def short_name(self) -> Written | None:
        """The short name beside its title, where such names stand."""
        return self.lead.short_name(self.visible, self.name_mark) if self.lead else None

    @property
    def words(self) -> int:
        """How many words its title has, 0 without one."""
        return len(WORD.findall(self.visible.text, self.lead.start, self.lead.end)) if self.lead else 0

    @property
    def is_byline(self) -> bool:
        """Whether it names people."""
        return not self.links and are_names(self.visible.text, least=2)


class TableReader:
    """Reads the rows of tables."""

    def __init__(self, texts: VisibleTexts, fields: FieldWords) -> None:
        self._texts = texts
        self._fields = fields

    def read(self, table: Table) -> Iterator[Draft]:
        """The entries of a pipe table, none if it is no table of papers."""
        headers = [self._texts.of(cell) for cell in table.header.cells]
        if not (self._texts.may_link(table) or (self._texts.has_links and may_publish(headers))):
            return iter(())
        return self.read_grid(headers, (self._row(row) for row in table.rows))

    def _row(self, row: TableRow) -> GridRow:
        return GridRow(row.span, tuple(map(self._texts.of, row.cells)))

    def read_grid(self, headers: Sequence[Visible], grid: Iterable[GridRow]) -> Iterator[Draft]:
        """The entries of a table, none if it is no table of papers.

        One of papers has a title or a name in each row and a paper link in most; where fewer have one, only those are
        entries that have, and a column must be one of titles. Where most rows say at which venue and when a title came
        out, all are, be they linked or not. Tables of data, which tell marks and numbers of what they name, have none,
        unless a column is one of titles or each name leads to a paper.
        """
        names = [" ".join(header.text.split()) for header in headers]
        columns = columns_of(headers)
        rows = [(row.span, self._cells(row, names)) for row in self.parted(headers, grid)]
        titled = _title_column(columns, [cells for _, cells in rows])
        named = _name_column(columns, rows)
        is_data = titled is None and _data_columns(columns, [cells for _, cells in rows]) >= _FEWEST_DATA_COLUMNS
        if is_data and not _all_name_papers(_cells_of(rows, named)):
            return
        lead = named if titled is None else titled
        drafts: list[Draft] = []
        for span, cells in rows:
            if drafts and _is_continued(cells, lead):
                drafts[-1] = _with_row(drafts[-1], span, cells)
            elif draft := _draft(span, cells, columns, lead, named):
                drafts.append(draft)
        with_paper = [draft for draft in drafts if paper_link(draft.links, draft.title_link) is not None]
        # What a name leads to may be anything.
        sure = with_paper if titled is not None else [draft for draft in drafts if _leads_to_paper(draft)]
        if len(sure) * 2 >= len(drafts) or (titled is not None and sum(map(_is_published, drafts)) * 2 > len(drafts)):
            yield from drafts
        elif titled is not None and columns[titled] is Column.TITLE:
            yield from with_paper

    def parted(self, headers: Sequence[Visible], rows: Iterable[GridRow]) -> Iterator[GridRow]:
        """The rows of a table, those with several papers in a cell parted into a row for each."""
        columns = columns_of(headers)
        return parted_rows(rows, self._fields, columns.index(Column.TITLE) if Column.TITLE in columns else None)

    def _cells(self, row: GridRow, headers: Sequence[str]) -> list[ReadCell]:
        return [ReadCell(visible, header, self._fields) for visible, header in zip(row.cells, headers, strict=False)]


def _title_column(columns: Sequence[Column], rows: Sequence[Sequence[ReadCell]]) -> int | None:
    """The column whose header says titles and most of whose cells hold some, if there is one."""
    for kind, least in ((Column.TITLE, 1), (Column.PAPER, TITLE_WORDS)):
        for index in (index for index, column in enumerate(columns) if column is kind):
            cells = [row[index] for row in rows if index < len(row) and row[index].visible.text.strip()]
            titles = [cell for cell in cells if cell.words >= least and not (least > 1 and cell.is_byline)]
            if cells and len(titles) * 2 > len(cells):
                return index
    return None


def _cells_of(rows: Sequence[tuple[Span, Sequence[ReadCell]]], column: int) -> Sequence[ReadCell]:
    return [row[column] for _, row in rows if column < len(row)]


def _all_name_papers(cells: Sequence[ReadCell]) -> bool:
    """Whether each name of a table is the text of a link to a paper, three and more."""
    named = [cell for cell in cells if cell.visible is not CONTINUED]
    # Most such tables link nothing: their cells need not be read.
    return len(named) >= _FEWEST_NAMED and all(cell.visible.links and _is_linked_paper(cell) for cell in named)


def _is_linked_paper(cell: ReadCell) -> bool:
    link = cell.lead.link if cell.lead else None
    return link is not None and link.entry_link.kind is LinkKind.PAPER


def _variety(cells: Sequence[ReadCell]) -> float:
    """The share of cells that say what none before them does: small where there are but a few kinds."""
    return len({cell.visible.text.strip() for cell in cells}) / len(cells) if cells else 1


def _name_column(columns: Sequence[Column], rows: Sequence[tuple[Span, Sequence[ReadCell]]]) -> int:
    """The column of names, else the first that may hold some.

    That is none whose cells go on over several rows or say the same again and again, if there is another; and none
    headed as names that are but a few kinds: `Approach` above `Offline` and `Online`.
    """
    headed = columns.index(Column.NAME) if Column.NAME in columns else None
    if headed is not None and _variety(_cells_of(rows, headed)) >= _LEAST_VARIETY_HEADED:
        return headed
    named = [index for index, column in enumerate(columns) if column not in (Column.AUTHORS, Column.STATED)]
    for index in named:
        cells = _cells_of(rows, index)
        is_continued = any(cell.visible is CONTINUED for cell in cells)
        if not is_continued and _variety(cells) >= _LEAST_VARIETY and any(cell.lead for cell in cells):
            return index
    return next(iter(named), 0)


def _is_continued(cells: Sequence[ReadCell], column: int) -> bool:
    return column < len(cells) and cells[column].visible is CONTINUED


def _with_row(draft: Draft, span: Span, cells: Sequence[ReadCell]) -> Draft:
    """A draft with the links of one more row."""
    links = (link for cell in cells for link in cell.links)
    return replace(draft, span=Span(draft.span.start, span.end), links=(*draft.links, *links))


def _data_columns(columns: Sequence[Column], rows: Sequence[Sequence[ReadCell]]) -> int:
    """How many columns hold marks and numbers, years and dates apart."""
    found = 0
    for index, column in enumerate(columns):
        texts = [row[index].visible.text.strip() for row in rows if index < len(row)]
        texts = [text for text in texts if text]
        data = sum(map(_is_datum, texts))
        found += column is Column.OTHER and data * 2 > len(texts)
    return found


def _leads_to_paper(draft: Draft) -> bool:
    paper = paper_link(draft.links, draft.title_link)
    return paper is not None and (paper.entry_link.kind is LinkKind.PAPER or paper.is_paper_by_host)


def _is_published(draft: Draft) -> bool:
    """Whether it is said in which year a title of several words came out at a venue that is known."""
    stated = draft.stated
    is_told = stated.year is not None and stated.venue is not None and is_venue_name(stated.venue)
    return is_told and has_title_words(draft.title)


def _is_datum(text: str) -> bool:
    return len(text) <= _LONGEST_DATUM and _DATUM.fullmatch(text) is not None and not _YEAR.fullmatch(text)


def _draft(span: Span, cells: Sequence[ReadCell], columns: Sequence[Column], titled: int, named: int) -> Draft | None:
    cell = _titled_cell(cells, titled)
    lead = cell.lead if cell else None
    if cell is None or lead is None or _heads_rows(cell, cells, columns):
        return None
    title = lead.title(cell.visible)
    stated = [read_stated(cell.visible, lead.start, lead.end)]
    for other, column in zip(cells, columns, strict=False):
        if column in (Column.AUTHORS, Column.STATED):
            stated.append(_stated(other.visible, column))
    name = _name(cells, columns, named, cell)
    return Draft(
        style=Style.TABLE,
        span=span,
        title=title,
        title_span=cell.visible.span(lead.start, lead.end),
        links=tuple(link for other in cells for link in other.links),
        title_link=lead.link,
        short_name=name or cell.short_name,
        stated=first(stated),
    )


def _heads_rows(titled: ReadCell, cells: Sequence[ReadCell], columns: Sequence[Column]) -> bool:
    """Whether a row is the heading of those below it: one marked cell, which leads nowhere, and others are empty."""
    others = (cell.visible for cell in cells if cell is not titled)
    is_alone = not any(visible.text.strip() or visible.links or visible.parts for visible in others)
    place = titled.visible.trimmed(0, len(titled.visible.text))
    is_marked = not titled.visible.links and any((part.start, part.end) == place for part in titled.visible.emphases)
    return is_alone and len(columns) >= _FEWEST_HEADED and is_marked


def _titled_cell(cells: Sequence[ReadCell], titled: int) -> ReadCell | None:
    """The cell with the paper's title: the one of the title's column, or another that is a titled paper link."""
    own = cells[titled] if titled < len(cells) else None
    if own and own.words >= TITLE_WORDS:
        return own
    for cell in cells:
        if _is_linked_paper(cell) and cell.words > TITLE_WORDS:
            return cell
    return own


def _name(cells: Sequence[ReadCell], columns: Sequence[Column], named: int, titled: ReadCell) -> Written | None:
    """What the column of names calls the paper, where its title stands in another."""
    cell = cells[named] if named < len(cells) and columns[named] is Column.NAME else None
    if cell is None or cell is titled or cell.lead is None or cell.name_mark == "none":
        return None
    return cell.visible.written(cell.lead.start, cell.lead.end)


def _stated(visible: Visible, column: Column) -> Stated:
    cell = Folded(visible, 0, len(visible.text))
    read = read_piece(cell.text, is_marked=column is Column.AUTHORS).at(cell.span)
    if (
        column is Column.STATED
        and not (read.venue or read.year)
        and 0 < len(cell.text.split()) <= 5
        and WORD.search(cell.text)
    ):
        whole = visible.written(0, len(visible.text))
        return Stated(venue=whole.text, written={FieldName.VENUE: whole})
    return read if column is Column.AUTHORS or not read.authors else NOTHING
