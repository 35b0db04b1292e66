"""What servers said of addresses, kept in the user's cache: what is fine for days, what is broken for hours.

What could not be checked is not kept. A cache that cannot be used, or holds nonsense, knows nothing.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from linter.facts.database import opened
from linter.papers.addresses.link_status import LinkStatus, Outcome

_DAY = 24 * 3600.0
# Seconds for which an answer holds.
AGES = {Outcome.FINE: 7 * _DAY, Outcome.MOVED: 7 * _DAY, Outcome.BROKEN: 6 * 3600.0}
_TABLES = """
    create table if not exists links (
        way text, url text, at real, outcome text, status integer, final_url text, reason text, primary key (way, url)
    );
"""


class LinkAnswers:
    """Answers that came one way, in a file of the cache folder. Times are in seconds of the wall clock."""

    def __init__(self, file: Path, way: str) -> None:
        """`way` tells answers apart that were had by different proxies or rules on what may be reached."""
        self._way = way
        try:
            self._database = opened(file, _TABLES, "select count(*) from links")
        except (OSError, sqlite3.Error):
            self._database = sqlite3.connect(":memory:")
            self._database.executescript(_TABLES)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def known(self, urls: Iterable[str], now: float) -> dict[str, LinkStatus]:
        """The answers that still hold."""
        found = {url: self._known(url, now) for url in urls}
        return {url: status for url, status in found.items() if status}

    def keep(self, url: str, status: LinkStatus, now: float) -> None:
        """Note an answer, if it is one."""
        if status.outcome in AGES:
            row = (self._way, url, now, status.outcome.value, status.status, status.final_url, status.reason)
            with suppress(sqlite3.Error), self._database as database:
                database.execute("insert or replace into links values (?, ?, ?, ?, ?, ?, ?)", row)

    def _known(self, url: str, now: float) -> LinkStatus | None:
        query = "select at, outcome, status, final_url, reason from links where way = ? and url = ?"
        row = None
        with suppress(sqlite3.Error):
            row = self._database.execute(query, (self._way, url)).fetchone()
        return _read(row, now) if row else None


def _read(row: tuple[object, ...], now: float) -> LinkStatus | None:
    """The status that a row says, None where it says nothing sound or is too old; the future is a clock set back."""
    match row:
        case (float(at), str(outcome), int() | None as status, str() | None as final_url, str() | None as reason):
            pass
        case _:
            return None
    age = next((age for kind, age in AGES.items() if kind.value == outcome), 0.0)
    if not 0 <= now - at < age:
        return None
    return LinkStatus(Outcome(outcome), status, reason, final_url)
