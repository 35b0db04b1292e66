"""The second figure: papers by half-year, all together and family by family."""

from collections.abc import Iterator, Sequence

from linter.exports.figures.halves import Half, Halves, Series, halves
from linter.exports.figures.lettering import fitted, width
from linter.exports.figures.svg import Drawing
from linter.exports.figures.themes import Theme
from linter.exports.figures.tree import Group
from linter.lazy.dataclasses import dataclass
from linter.reports.report import counted


@dataclass(frozen=True, slots=True)
class Format:
    """The measures of a timeline, in pixels: one for screens, one for phones.

    On screens families are named beside their bars, on phones above them. `tall` is how tall the tallest column is, and
    `columns` how many there is room for.
    """

    name: str
    width: float
    columns: int
    size: float
    small: float
    label: float
    tall: float

    @property
    def margin(self) -> float:
        """What stays free around everything."""
        return 24 if self.label else 16

    @property
    def left(self) -> float:
        """Where the bars begin."""
        return self.margin + self.label

    @property
    def room(self) -> float:
        """The width of all bars."""
        return self.width - self.margin - self.left


WIDE = Format("wide", width=880, columns=22, size=13.5, small=11, label=204, tall=190)
NARROW = Format("narrow", width=400, columns=16, size=15, small=10.5, label=0, tall=170)
FORMATS = (WIDE, NARROW)

_HEAD, _LEAST_BAR = 34.0, 1.5


def timeline(families: Sequence[Group], theme: Theme, form: Format) -> str | None:
    """The picture of papers by half-year; None where no paper has a month."""
    found = halves(families, form.columns)
    return _drawn(found, theme, form) if found.halves else None


def _drawn(found: Halves, theme: Theme, form: Format) -> str:
    drawing = Drawing(form.width, theme)
    total = sum(found.totals)
    drawing.text(form.margin, form.margin + 18, "Papers by half-year", 20, theme.text, bold=True)
    said = "by first version" if form.label else counted(total, "paper")
    drawing.text(form.width - form.margin, form.margin + 18, said, form.size, theme.muted, anchor="end")
    bars = _Bars(drawing, form, len(found.halves), form.tall / max(found.totals))
    top = form.margin + _HEAD
    y = bars.draw_all(top + 20 + form.tall, found, total)
    for number, series in enumerate(found.series):
        y = bars.draw_one(y, series, theme.family(number))
    y = _draw_years(drawing, form, found.halves, top, y + 4)
    if found.undated:
        drawing.text(form.margin, y + 16, _undated(found), form.size - 1.5, theme.muted)
        y += 22
    return drawing.to_svg(y + form.margin - 6, "Papers by half-year and family", "; ".join(_told(found)) + ".")


def _undated(found: Halves) -> str:
    return f"{counted(found.undated, 'paper')} without a month {'is' if found.undated == 1 else 'are'} left out."


def _told(found: Halves) -> Iterator[str]:
    """The numbers in words."""
    totals = zip(found.halves, found.totals, strict=True)
    yield "All papers: " + ", ".join(f"{_name(half)} {number:,}" for half, number in totals if number)
    for series in found.series:
        counts = zip(found.halves, series.counts, strict=True)
        yield f"{series.title}: " + ", ".join(f"{_name(half)} {number:,}" for half, number in counts if number)


def _name(half: Half) -> str:
    return f"{'up to ' if half.is_all_before else ''}{half.year} H{half.number}"


def _draw_years(drawing: Drawing, form: Format, halves: Sequence[Half], top: float, y: float) -> float:
    """The years below their halves, and lines between them; where the figure goes on."""
    step = form.room / len(halves)
    for year in dict.fromkeys(half.year for half in halves):
        columns = [at for at, half in enumerate(halves) if half.year == year]
        left, right = form.left + step * columns[0], form.left + step * (columns[-1] + 1)
        text = f"{'≤' if halves[columns[0]].is_all_before else ''}{year if form.label else f'’{year % 100:02}'}"
        size = min(form.size - 2, (form.size - 2) * (right - left) / width(text, form.size - 2))
        drawing.text((left + right) / 2, y + 12, text, size, drawing.theme.muted, anchor="middle")
        if columns[0] and form.label:  # on phones they would run through the names
            drawing.line(f"M{left:.1f} {top:.1f}V{y:.1f}", drawing.theme.track, is_behind=True)
    return y + 18


@dataclass(frozen=True, slots=True)
class _Bars:
    """Rows of bars, one above the other, all of one scale: `scale` is the pixels of a paper."""

    drawing: Drawing
    form: Format
    columns: int
    scale: float

    def draw_all(self, y: float, found: Halves, total: int) -> float:
        """The row of all papers, its foot at a y, each bar made of its families; where the next row begins."""
        if self.form.label:
            self._draw_label(y - 30, "All", total, self.drawing.theme.text)
        for at, number in enumerate(found.totals):
            top = y
            for family, series in reversed(list(enumerate(found.series))):
                tall = series.counts[at] * self.scale
                top -= tall
                if tall:
                    self._draw_bar(at, top, tall, self.drawing.theme.family(family))
            self._draw_number(at, top, number, self.drawing.theme.text)
        return self._draw_foot(y)

    def draw_one(self, y: float, series: Series, color: str) -> float:
        """The row of a family below a y; where the next row begins."""
        tallest = max(series.counts) * self.scale
        beside = 0.0 if self.form.label else 30.0
        foot = y + beside + max(tallest + 20, 38)
        self._draw_label(foot - 30 if self.form.label else y + 24, series.title, sum(series.counts), color)
        for at, number in enumerate(series.counts):
            tall = max(number * self.scale, _LEAST_BAR if number else 0)
            if number:
                self._draw_bar(at, foot - tall, tall, color)
                self._draw_number(at, foot - tall, number, self.drawing.theme.muted)
        return self._draw_foot(foot)

    def _draw_foot(self, y: float) -> float:
        left, theme = self.form.left, self.drawing.theme
        self.drawing.line(f"M{left:.1f} {y:.1f}H{left + self.form.room:.1f}", theme.border)
        return y + 10

    def _draw_label(self, y: float, title: str, number: int, color: str) -> None:
        """The name of a row and the number of its papers: two lines on a screen, one on a phone."""
        form, theme = self.form, self.drawing.theme
        if form.label:
            shown = fitted(title, form.size, form.label - 12, bold=True)
            self.drawing.text(form.margin, y + 8, shown, form.size, color, bold=True)
            self.drawing.text(form.margin, y + 25, counted(number, "paper"), form.size - 1.5, theme.muted)
            return
        said = counted(number, "paper")
        shown = fitted(title, form.size, form.room - width(said, form.size - 2) - 12, bold=True)
        self.drawing.text(form.margin, y, shown, form.size, color, bold=True)
        self.drawing.text(form.width - form.margin, y, said, form.size - 2, theme.muted, anchor="end")

    def _draw_bar(self, at: int, y: float, tall: float, color: str) -> None:
        step = self.form.room / self.columns
        gap = min(4.0, step / 5)
        self.drawing.box(self.form.left + at * step + gap / 2, y, step - gap, tall, color)

    def _draw_number(self, at: int, y: float, number: int, color: str) -> None:
        step = self.form.room / self.columns
        x = self.form.left + (at + 0.5) * step
        if number:
            self.drawing.text(x, y - 4, str(number), self.form.small, color, anchor="middle")
