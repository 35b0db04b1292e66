"""What became of links, as `litlint links` prints it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from linter.cli.network import unchecked_lines
from linter.engine.outgoing import LinkedFrom
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.link_status import LinkStatus, Outcome
from linter.reports.escape import safe_json, visible
from linter.reports.report import counted

_WORDS = {Outcome.FINE: "fine", Outcome.MOVED: "moved", Outcome.BROKEN: "broken", Outcome.UNCHECKED: "not checked"}


@dataclass(frozen=True, slots=True)
class LinkReport:
    """The status of each address and the places of its links, under the names of files that are shown."""

    statuses: Mapping[str, LinkStatus]
    places: Mapping[str, tuple[LinkedFrom, ...]]

    def has(self, outcome: Outcome) -> bool:
        """Whether something has become of some link."""
        return any(status.outcome is outcome for status in self.statuses.values())

    def to_json(self) -> str:
        """All of it, for programs."""
        records = [
            {"url": url, **asdict(status), "places": [_record(place) for place in self.places[url]]}
            for url, status in self.statuses.items()
        ]
        return safe_json(records, indent=2) + "\n"

    def to_text(self) -> str:
        """A line for each place of a link that is broken or has moved, in the order of files."""
        said = [
            (place.file, place.location, text)
            for url, status in self.statuses.items()
            if (text := _said(url, status))
            for place in self.places[url]
        ]
        lines = (f"{name}:{at.row}:{at.column}: {text}" for name, at, text in sorted(said))
        return "".join(f"{visible(line)}\n" for line in lines)

    def summary(self, *, names_all: bool) -> Iterator[str]:
        """How many links there are of each kind, and why some were not checked."""
        counts = Counter(status.outcome for status in self.statuses.values())
        kinds = ", ".join(f"{counts[outcome]:,} {word}" for outcome, word in _WORDS.items())
        yield f"{counted(len(self.statuses), 'link')}: {kinds}"
        unchecked = {url: status for url, status in self.statuses.items() if status.outcome is Outcome.UNCHECKED}
        yield from unchecked_lines(((url, one.reason or "") for url, one in unchecked.items()), names_all=names_all)


def _record(place: LinkedFrom) -> dict[str, Any]:
    return {"filename": place.file, "location": place.location}


def _said(url: str, status: LinkStatus) -> str | None:
    if status.outcome is Outcome.MOVED:
        return f"moved: {url}: to {status.final_url}"
    return f"broken: {url}: {status.reason}" if status.outcome is Outcome.BROKEN else None
