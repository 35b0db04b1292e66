"""Numbers as tables write them: `1,234`, `1.2k`, `~300`, `12%`, `1k-2k`, `≤ 4k`, `7.3K/3K/1.3K`."""

import re
from math import isfinite

from linter.lazy.dataclasses import dataclass

LONGEST = 60  # code points; what is longer is a sentence
_SCALES = {
    **dict.fromkeys(("k", "thousand"), 1e3),
    **dict.fromkeys(("m", "mn", "million"), 1e6),
    **dict.fromkeys(("b", "bn", "g", "billion"), 1e9),
    **dict.fromkeys(("t", "tn", "trillion"), 1e12),
    **dict.fromkeys(("kb", "kib"), 1e3),
    **dict.fromkeys(("mb", "mib"), 1e6),
    **dict.fromkeys(("gb", "gib"), 1e9),
    **dict.fromkeys(("tb", "tib"), 1e12),
}
_ABOUT = 0.1  # how far off a number behind `~` may be
_AMOUNT = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?"
_SIGN = r"(?:~|≈|about |around |approx\. ?|approximately |ca\. ?|[<>]=?|≤|≥|up to |over |under |at least |at most )"
_BOUNDS = ("<", ">", "≤", "≥", "up to", "over", "under", "at least", "at most")
_UNIT = r"(?:\s?%|\s?[A-Za-zµ×]{1,12})"
_NOTE = re.compile(r"(?:\s*(?:\([^()]*\)|[*†‡§¹²³⁴⁵]))+$")
_NUMBER = re.compile(
    rf"(?P<sign>{_SIGN})?\s*[$€£¥#]?\s*(?P<minus>[-−+]\s?)?(?P<amount>{_AMOUNT})(?P<unit>{_UNIT})?\s?(?P<plus>\+)?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"\s*[$€£¥]?(?P<low>{_AMOUNT})(?P<low_unit>{_UNIT})?\s*(?:[-–—~～−]|to\b|\.\.\.?|…)\s*"
    rf"[$€£¥]?(?P<high>{_AMOUNT})(?P<high_unit>{_UNIT})?\s*",
    re.IGNORECASE,
)
_LIST_PARTS = re.compile(r"\s*[/;|+]\s*|,\s+|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number; `tolerance` is how far off the last digit's rounding may put it; `is_bound`: `< 5`, `10+`.

    `is_whole` tells one that may be a count in full, such as `1,234`; in a column of averages it may be rounded, too.
    """

    value: float
    tolerance: float
    unit: str
    is_bound: bool
    is_whole: bool

    @property
    def scale(self) -> float:
        """What the unit multiplies by: 1000 for `k`."""
        return _SCALES.get(self.unit.lower(), 1.0)


@dataclass(frozen=True, slots=True)
class Interval:
    """A range as written; its lower end takes the unit of the upper one where it has none."""

    low: Quantity
    high: Quantity

    @property
    def is_reversed(self) -> bool:
        """Whether the lower end is above the upper one; `2019-20` is a short form of two years."""
        is_short = 1900 <= self.low.value < 2100 and self.high.value < 100 and not self.high.unit
        return not is_short and self.low.value > self.high.value


def read_quantity(text: str) -> Quantity | None:
    """The number that a text is, if it is one and nothing else."""
    text = _plain(text)
    found = _NUMBER.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    sign = (found["sign"] or "").strip().lower()
    is_bound = bool(found["plus"]) or sign.startswith(_BOUNDS)
    return _quantity(
        found["amount"],
        found["unit"],
        is_negative=(found["minus"] or "").strip() in ("-", "−"),
        is_about=bool(sign),
        is_bound=is_bound,
    )


def read_interval(text: str) -> Interval | None:
    """The range that a text is, if it is one and nothing else."""
    text = _plain(text)
    found = _RANGE.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    high = _quantity(found["high"], found["high_unit"])
    plain = _quantity(found["low"], found["low_unit"])
    shared = _quantity(found["low"], found["high_unit"])
    if high is None or plain is None or shared is None:
        return None
    # `1-2k` means thousands at both ends, `512-2k` does not.
    is_shared = not found["low_unit"] and shared.value <= high.value
    return Interval(shared if is_shared else plain, high)


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a list of them (`7.3K/3K/1.3K`), none if it is something else; one is a list too."""
    text = _plain(text)
    if len(text) > LONGEST:
        return ()
    found = [read_quantity(part) for part in _LIST_PARTS.split(text)]
    return tuple(number for number in found if number is not None) if None not in found else ()


def _plain(text: str) -> str:
    return _NOTE.sub("", text[: LONGEST * 2].strip().strip("$").strip())


def _quantity(
    amount: str, unit: str | None, *, is_negative: bool = False, is_about: bool = False, is_bound: bool = False
) -> Quantity | None:
    digits = amount.replace(",", "")
    unit = (unit or "").strip()
    scale = _SCALES.get(unit.lower(), 1.0)
    value = float(digits) * scale * (-1 if is_negative else 1)
    if not isfinite(value):
        return None
    mantissa, _, exponent = digits.lower().partition("e")
    places = len(mantissa.partition(".")[2])
    tolerance = 0.5 * 10.0 ** (int(exponent or 0) - places) * scale
    is_whole = scale == 1.0 and not places and not exponent and not is_about
    return Quantity(value, max(tolerance, abs(value) * _ABOUT if is_about else 0.0), unit, is_bound, is_whole)
