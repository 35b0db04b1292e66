"""Places as other programs count them: columns in bytes of UTF-8, in units of UTF-16, or in code points."""

from bisect import bisect_right
from enum import Enum
from itertools import accumulate

from linter.text.source import Source
from linter.text.span import Location

# So many code points are encoded to find one column: a line may be a megabyte long, and hold thousands of findings.
_STRIDE = 512


class Unit(Enum):
    """What a column counts: the encoding, and how many bytes of it are one unit."""

    UTF8 = ("utf-8", 1)
    UTF16 = ("utf-16-le", 2)
    UTF32 = ("utf-32-le", 4)


class Columns:
    """The rows and columns of one source's offsets, both from 1, columns in some unit."""

    def __init__(self, source: Source, unit: Unit) -> None:
        """Takes the source whole: each question is then answered in the same time, however long its line."""
        self._source = source
        self._unit = unit
        text = source.text
        self._is_plain = text.isascii()
        starts = () if self._is_plain else range(0, len(text), _STRIDE)
        self._before = list(accumulate((self._size(start, start + _STRIDE) for start in starts), initial=0))

    def location(self, offset: int) -> Location:
        """The row and column of an offset."""
        row = self._source.row(offset)
        start = self._source.line_starts[row - 1]
        return Location(row, self._units(offset) - self._units(start) + 1)

    def _units(self, offset: int) -> int:
        """How many units stand before an offset."""
        if self._is_plain:
            return offset
        block = offset // _STRIDE
        return self._before[block] + self._size(block * _STRIDE, offset)

    def _size(self, start: int, end: int) -> int:
        return _count(self._source.text[start:end], self._unit)


def offset_of(source: Source, location: Location, unit: Unit) -> int:
    """The offset of a row and a column: the end of a row that is shorter, that of a text that has fewer rows.

    A column inside a code point is the place before it.
    """
    if location.row > len(source.line_starts):
        return len(source.text)
    line, wanted = source.line(location.row), location.column - 1
    ends = range(line.start, line.end + 1)
    if source[line].isascii():
        return ends[min(wanted, len(line))]
    return ends[bisect_right(ends, wanted, key=lambda end: _count(source.text[line.start : end], unit)) - 1]


def _count(text: str, unit: Unit) -> int:
    """How many units a text has."""
    encoding, size = unit.value
    return len(text.encode(encoding, "surrogatepass")) // size
