"""What an address says of where its reader came from."""

from itertools import accumulate
from urllib.parse import unquote

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.urls import is_tracking, split

# As written: HTML and some Markdown write `&` as `&amp;`, and Markdown may escape what needs no escape (`utm\_source`).
_SEPARATOR = re.compile(r"(&amp;|&)")
_QUERY = re.compile(r"[^?#]*(\?[^#]*)")


@dataclass(frozen=True, slots=True)
class Tracking:
    """The parameters of a query that only track: their names, and where the first begins and the last ends.

    `kept` belongs in the place of the query, which stands at `start:end` with its `?`.
    """

    names: tuple[str, ...]
    first: int
    last: int
    start: int
    end: int
    kept: str


def tracking_of(url: str) -> Tracking | None:
    """What of an address, as written, only tracks; None where nothing does. An address inside it is not looked at."""
    found = _QUERY.match(url)
    parts = split(url)
    if found is None or parts.scheme not in ("http", "https") or "://" in parts.path:
        return None
    start, end = found.span(1)
    pieces = ["?", *_SEPARATOR.split(url[start + 1 : end])]  # a separator before each parameter
    starts = list(accumulate(map(len, pieces), initial=start))
    pairs = [(pieces[i], pieces[i + 1], starts[i + 1]) for i in range(0, len(pieces), 2)]
    tracks = [pair for pair in pairs if is_tracking(_name(pair[1]))]
    if not tracks:
        return None
    rest = [(separator, parameter) for separator, parameter, _ in pairs if not is_tracking(_name(parameter))]
    kept = "".join(separator + parameter for separator, parameter in rest)[len(rest[0][0]) if rest else 0 :]
    has_more = any(parameter for _, parameter in rest)
    _, last, last_start = tracks[-1]
    names = tuple(_name(parameter) for _, parameter, _ in tracks)
    return Tracking(names, tracks[0][2], last_start + len(last), start, end, f"?{kept}" if has_more else "")


def _name(parameter: str) -> str:
    return unquote(parameter.partition("=")[0]).replace("\\", "")
