"""The overview: the tree of a list, with numbers of papers and the names of well-known ones."""

from collections.abc import Iterator, Sequence

from linter.exports.figures.lettering import fitted, width
from linter.exports.figures.svg import Drawing
from linter.exports.figures.themes import Theme
from linter.exports.figures.tree import Group, well_known
from linter.lazy.dataclasses import dataclass
from linter.reports.report import counted

# So many sections of a family are shown; the others are counted.
_MOST_SECTIONS = 24
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class Format:
    """The measures of an overview, in pixels: one for screens, one for phones.

    `bar` is the length of the longest bar; on phones there is no room for any.
    """

    name: str
    width: float
    columns: int
    size: float
    small: float
    row: float
    bar: float

    @property
    def margin(self) -> float:
        """What stays free around everything."""
        return 24 if self.columns > 1 else 16

    @property
    def gutter(self) -> float:
        """What stays free between two columns."""
        return 40

    @property
    def column(self) -> float:
        """The width of a column."""
        return (self.width - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns


WIDE = Format("wide", width=880, columns=2, size=13.5, small=12, row=39, bar=48)
NARROW = Format("narrow", width=400, columns=1, size=15, small=13, row=43, bar=0)
FORMATS = (WIDE, NARROW)

_HEAD, _GAP, _BAND, _THICK = 26.0, 22.0, 10.0, 6.0


def overview(families: Sequence[Group], theme: Theme, form: Format) -> str:
    """The picture of the families and their sections."""
    drawing = Drawing(form.width, theme)
    top = _draw_head(drawing, families, form)
    largest = max((row.count for family in families for row in family.sections), default=1)
    bottoms = []
    colors = {family: theme.family(number) for number, family in enumerate(families)}
    for number, column in enumerate(_columns(families, form)):
        x, y = form.margin + number * (form.column + form.gutter), top
        for family in column:
            y = _Block(drawing, form, x, colors[family], largest).draw(y, family) + _GAP
        bottoms.append(y - _GAP)
    y = max(bottoms) + 26
    drawing.text(form.margin, y, _legend(families), form.small, theme.muted)
    return drawing.to_svg(y + 18, _title(families), "; ".join(_told(families)) + ".")


def _title(families: Sequence[Group]) -> str:
    return f"Overview of the list: {counted(sum(family.count for family in families), 'paper')}"


def _legend(families: Sequence[Group]) -> str:
    """What makes a paper well known here."""
    has_sources = any(one.sources for family in families for one in family.listed)
    return f"Named: papers that {'most sources list' if has_sources else 'came out first'}."


def _told(families: Sequence[Group]) -> Iterator[str]:
    """The tree in words."""
    for family in families:
        sections = ", ".join(f"{section.title} {section.count:,}" for section in family.sections)
        yield f"{family.title} {family.count:,}" + (f" ({sections})" if sections else "")


def _draw_head(drawing: Drawing, families: Sequence[Group], form: Format) -> float:
    """The number of all papers, and a band that shows each family's share; where the families begin."""
    total = sum(family.count for family in families)
    y = form.margin + 20
    drawing.text(form.margin, y, counted(total, "paper"), 20, drawing.theme.text, bold=True)
    drawing.text(form.width - form.margin, y, _extent(families), form.size, drawing.theme.muted, anchor="end")
    room = form.width - 2 * form.margin - 2 * (len(families) - 1)
    x, y = form.margin, y + 16
    for number, family in enumerate(families):
        share = room * family.count / (total or 1)
        drawing.box(x, y, share, _BAND, drawing.theme.family(number), corner=2)
        x += share + 2
    return y + _BAND + 28


def _extent(families: Sequence[Group]) -> str:
    """How many families there are, and sections below them."""
    sections = sum(len(family.sections) for family in families)
    if not sections:
        return counted(len(families), "section")
    return f"{len(families):,} {'family' if len(families) == 1 else 'families'}, {counted(sections, 'section')}"


def _height(family: Group, form: Format) -> float:
    rows = len(_shown(family)) or 1
    return _HEAD + rows * form.row + _GAP


def _columns(families: Sequence[Group], form: Format) -> list[Sequence[Group]]:
    """The families in columns, in their order, cut where the tallest column is least tall."""
    if form.columns == 1:
        return [families]
    heights = [_height(family, form) for family in families]
    cut = min(range(len(families) + 1), key=lambda at: (max(sum(heights[:at]), sum(heights[at:])), -at))
    return [families[:cut], families[cut:]]


def _shown(family: Group) -> tuple[Group, ...]:
    return family.sections[:_MOST_SECTIONS]


@dataclass(frozen=True, slots=True)
class _Block:
    """A family at an x: its title, and its sections as twigs of a stem."""

    drawing: Drawing
    form: Format
    x: float
    color: str
    largest: int

    def draw(self, y: float, family: Group) -> float:
        """Draws the family below a y; where it ends."""
        theme, form, right = self.drawing.theme, self.form, self.x + self.form.column
        count = counted(family.count, "paper")
        room = form.column - width(count, form.size) - 16
        title = fitted(family.title, form.size + 3.5, room, bold=True)
        self.drawing.text(self.x, y + 16, title, form.size + 3.5, self.color, bold=True)
        self.drawing.text(right, y + 16, count, form.size, self.color, anchor="end", bold=True)
        y += 26
        rows = _shown(family)
        self._draw_stem(y, len(rows))
        for row in rows:
            self._draw_section(y, row)
            y += form.row
        if not rows:
            self._draw_names(y + 16, self.x, family)
            y += form.row
        hidden = len(family.sections) - len(rows)
        if hidden:
            self.drawing.text(self.x + 18, y + 14, f"and {hidden:,} more", form.small, theme.muted)
            y += 20
        return y

    def _draw_stem(self, y: float, rows: int) -> None:
        """The line from a family to its sections."""
        x, row = self.x + 1, self.form.row
        for at in range(rows):
            foot = y + at * row + 14
            start = f"M{x:.1f} {y if at == rows - 1 else foot - 5:.1f}V{foot - 5:.1f}"
            self.drawing.line(f"{start}q0 5 5 5h6", self.color, thickness=1.5)

    def _draw_section(self, y: float, section: Group) -> None:
        """A section: its title, a bar and a number, and below them its well-known papers."""
        theme, form = self.drawing.theme, self.form
        left, right = self.x + 18, self.x + form.column
        bar = right - 36 - form.bar
        title = fitted(section.title, form.size, bar - left - 8)
        self.drawing.text(left, y + 18, title, form.size, theme.text)
        if form.bar:
            length = max(form.bar * section.count / self.largest, _THICK)
            self.drawing.box(bar, y + 10.5, form.bar, _THICK, theme.track, corner=_THICK / 2)
            self.drawing.box(bar, y + 10.5, length, _THICK, self.color, corner=_THICK / 2)
        self.drawing.text(right, y + 18, f"{section.count:,}", form.size, theme.text, anchor="end")
        self._draw_names(y + 18 + form.small + 3, left, section)

    def _draw_names(self, y: float, left: float, group: Group) -> None:
        names = _as_many_as_fit(well_known(group.listed), self.form.small, self.x + self.form.column - left)
        self.drawing.text(left, y, names, self.form.small, self.drawing.theme.muted)


def _as_many_as_fit(names: Iterator[str], size: float, room: float) -> str:
    """The first names that have room on one line."""
    line = ""
    for name in names:
        longer = f"{line}{_SEPARATOR}{name}" if line else name
        if width(longer, size) > room:
            return line or fitted(name, size, room)
        line = longer
    return line
