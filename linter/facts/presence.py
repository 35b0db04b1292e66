"""Whether there is a network at all: what no server is to blame for."""

from threading import Lock

from linter.facts.connections import LookUp

# Names that are known as long as there is a network; only looked up.
_KNOWN_NAMES = ("arxiv.org", "github.com")
# Hosts that gave no sign of life, in a run in which none did, until names are looked up; and until it is the network
# all the same: names may be known where nothing is reached.
_DOUBTFUL, _MOST_SILENT = 4, 12


class Presence:
    """What the requests of one run, in several threads, say of the network."""

    def __init__(self, look_up: LookUp) -> None:
        self._look_up = look_up
        self._lock = Lock()
        self._silent: set[str] = set()
        self._has_answered = False
        self._knows_names: bool | None = None
        self._is_given_up = False

    @property
    def is_gone(self) -> bool:
        """Whether it is of no use to ask anybody else."""
        return self._is_given_up and not self._has_answered

    @property
    def is_missed(self) -> bool:
        """Whether some host was silent, and nothing tells of a network."""
        return self.is_gone or (bool(self._silent) and not self.is_there())

    def answered(self) -> None:
        """Note that a server has answered."""
        self._has_answered = True

    def was_silent(self, host: str) -> None:
        """Note that a host was not found, or takes no connection."""
        with self._lock:
            self._silent.add(host)
            count = len(self._silent)
        if not self._has_answered and (count >= _MOST_SILENT or (count >= _DOUBTFUL and not self.is_there())):
            self._is_given_up = True

    def is_there(self) -> bool:
        """Whether a server has answered, or else a name that everybody knows is found; it is looked up once."""
        with self._lock:
            if not self._has_answered and self._knows_names is None:
                self._knows_names = any(map(self._is_found, _KNOWN_NAMES))
            return self._has_answered or bool(self._knows_names)

    def _is_found(self, host: str) -> bool:
        try:
            return bool(self._look_up(host, 443))
        except (OSError, UnicodeError):
            return False
