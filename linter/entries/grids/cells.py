"""What a cell of a table says: nothing, a mark, numbers, a range, a date, or words."""

from enum import StrEnum

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import TableCell
from linter.text.quantities import (
    LONGEST,
    Interval,
    Quantity,
    read_interval,
    read_quantities,
    read_quantity,
)
from linter.text.span import Span


class CellKind(StrEnum):
    """What a cell holds."""

    NONE = "none"
    MARK = "mark"
    NUMBER = "number"
    NUMBERS = "numbers"
    RANGE = "range"
    FIGURES = "figures"
    """Something with numbers that is more than one: `8x7B`, `1h 30m`, `12 of 20`."""
    DATE = "date"
    WORDS = "words"


_NOTHING = re.compile(r"[-–—−‐_/\\.…*?？\s]*|∞")
_NO_VALUES = frozenset(
    """
    n/a|na|n.a.|n.a|nan|none|null|nil|tbd|tba|tbc|todo|unknown|unk|unk.|undisclosed|undefined|unspecified
    |unavailable|not available|not applicable|not specified|not reported|not released|not disclosed|not public
    |unreleased|coming soon|soon|pending|wip|in progress|ongoing|planned|varies|various|varied|variable
    |dynamic|adaptive|arbitrary|depends|custom|default|auto|any|all|full|multiple|mixed|unlimited|infinite
    |infinity|inf|oom|oot|timeout|time out|fail|failed|dnf|error|private|proprietary|closed|free|on request
    |upon request|not yet|same|ditto|see paper|see text|see left|see above|see below|see note|other|others
    |partial|partially|partly|limited|optional|some|sometimes|both|half
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_GLYPHS = "✓✔✅☑✗✘✖❌❎×○●◯◐△▲√⭕🟢🔴🟡🟠⚪⚫👍👎"
_CODES = (
    ":white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:|:x:|:cross_mark:|:heavy_multiplication_x:"
    "|:negative_squared_cross_mark:|:o:|:green_circle:|:red_circle:|:yellow_circle:"
)
_MARK = re.compile(rf"(?:[{_GLYPHS}]|{_CODES})")
_MARK_WORD = re.compile(r"(?:yes|no|true|false)(?=$|\s*[(,;*†])|(?:y|n|x|v|\[x\]|\[ \])$", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"[✗✘✖❌❎×🔴⚪👎]|:x:|:cross_mark:|:heavy_multiplication_x:|:negative_squared_cross_mark:|:red_circle:"
    r"|(?:no|false|n|x)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:19|20)[0-9]{2}\s?[-./]\s?(?:0?[1-9]|1[0-2])(?:\s?[-./]\s?[0-3]?[0-9])?")
_HEDGE = (
    r"(?:about|approx(?:imately|\.)?|around|over|up to|under|more than|less than|at least|at most|nearly|almost|ca\.?"
    r"|circa|max\.?|min\.?|avg\.?|mean|total|only)"
)
_DIGIT = re.compile("[0-9]")
_FIGURES = re.compile(rf"(?:{_HEDGE}\s*)?[~≈<>≤≥=±+\-−$€£¥#@(\[\s]*\.?[0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell as a reader sees it; `text` is without markup, `is_linked` where it leads somewhere.

    `numbers` are those of a number or a list of them, `interval` the range.
    """

    block: TableCell
    text: str
    kind: CellKind
    is_linked: bool
    numbers: tuple[Quantity, ...]
    interval: Interval | None

    @property
    def span(self) -> Span:
        """Where the cell stands, without the blanks around it."""
        return self.block.span

    @property
    def number(self) -> Quantity | None:
        """The one number that the cell is."""
        return self.numbers[0] if self.kind is CellKind.NUMBER else None

    @property
    def is_negative(self) -> bool:
        """Whether the mark says no."""
        return self.kind is CellKind.MARK and _NEGATIVE.match(self.text) is not None


def read_cell(block: TableCell, text: str, *, is_linked: bool) -> Cell:
    """A cell with this visible text."""
    text = " ".join(text.replace("\ufe0f", "").split())
    if not _DIGIT.search(text):  # neither a number nor a range: most cells
        return Cell(block, text, _kind(text, (), None), is_linked, (), None)
    number = read_quantity(text)
    numbers = (number,) if number else read_quantities(text)
    interval = None if numbers else read_interval(text)
    return Cell(block, text, _kind(text, numbers, interval), is_linked, numbers, interval)


def _kind(text: str, numbers: tuple[Quantity, ...], interval: Interval | None) -> CellKind:
    if _NOTHING.fullmatch(text) or text.casefold().strip("()[]*_. ") in _NO_VALUES:
        return CellKind.NONE
    if _MARK.match(text) or _MARK_WORD.match(text):
        return CellKind.MARK
    if _DATE.fullmatch(text) and len(re.findall(r"[0-9]+", text)) > 1 and not re.fullmatch(r"[0-9]{4}\.[0-9]", text):
        return CellKind.DATE
    if numbers:
        return CellKind.NUMBER if len(numbers) == 1 else CellKind.NUMBERS
    if interval:
        return CellKind.RANGE
    is_figures = len(text) <= LONGEST and _FIGURES.match(text)
    return CellKind.FIGURES if is_figures else CellKind.WORDS
