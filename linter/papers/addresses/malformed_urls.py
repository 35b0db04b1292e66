"""Addresses that lead nowhere as they are written, and what they were meant to be."""

from collections.abc import Iterator

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.arxiv import id_of, read_url
from linter.papers.addresses.hosts import HostKind, host_kind
from linter.papers.addresses.urls import split
from linter.papers.arxiv import parse_id

BLANKS = re.compile(r"[ \t\r\n]+")
_JOINTS = frozenset("/:?=&#.")
_FILE_NAME_END = re.compile(r"\.[a-z][a-z0-9]{1,4}$", re.IGNORECASE)

_SCHEME = re.compile(r"(?P<word>[a-z]{3,14})(?P<mark>:[/\\]*|[;.,]?//+:?)", re.IGNORECASE)
_LEADING_JUNK = re.compile(r"[^\w/#.?&=%~@\\+-]+(?=https?:)", re.IGNORECASE)
_CLOSING_JUNK = ")]}>\"'”’"
_HOST_FOLLOWS = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)")
_INNER_SCHEME = re.compile(r"https?:/{1,2}(?=\w)", re.IGNORECASE)
_MAY_PRECEDE_AN_INNER_ADDRESS = frozenset("/=?&:#%+@|~!,;(")

_HOST = re.compile(r"[\w%-]+(?:\.[\w%-]+)*\.?|\[[0-9a-f:.]+\]", re.IGNORECASE)
_PORT = re.compile(r"[0-9]{0,5}")
# Endings of host names that no file name has. `md`, `py`, `rs`, `sh` are countries as well as files.
_BARE_HOST = re.compile(
    r"(?:[\w-]+\.)+(?:ai|app|cn|co|com|de|dev|edu|fr|gov|io|jp|net|org|uk)(?::[0-9]+)?/[^\s/]", re.I
)
_BARE_DOI = re.compile(r"(?:doi:\s*)?(10\.[0-9]{4,9}/\S+)", re.IGNORECASE)
_BARE_ARXIV = re.compile(r"arxiv:\s*(\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Malformation:
    """What is wrong with an address, as the end of a sentence on it; `mended` is None where its meaning is a guess."""

    fault: str
    mended: str | None


def malformation(url: str) -> Malformation | None:
    """What keeps an address from being one, None for a good one.

    Relative addresses and schemes other than `http` and `https` are taken as they are.
    """
    url = url.strip()
    if "](" in url:
        return Malformation("holds a whole link", None)
    for found in (_wrong_scheme, _missing_scheme, _blanks, _two_addresses, _impossible_host):
        fault = found(url)
        if fault:
            return fault
    return None


def without_blanks(url: str) -> str | None:
    """The address without the blanks that slipped into it, None where more than one address may be meant."""
    joined = BLANKS.sub("", url)
    if id_of(joined):
        return joined
    joined = BLANKS.sub(_joint, url.strip())
    if not BLANKS.search(joined):
        return joined
    is_file_name = _FILE_NAME_END.search(joined) and not BLANKS.search(split(joined).host)
    return BLANKS.sub("%20", joined) if is_file_name else None


def _joint(blanks: re.Match[str]) -> str:
    url, start, end = blanks.string, *blanks.span()
    return "" if url[start - 1] in _JOINTS or url[end] in _JOINTS else blanks[0]


def _wrong_scheme(url: str) -> Malformation | None:
    junk = _LEADING_JUNK.match(url)
    start = junk.end() if junk else 0
    schemes = list(_schemes(url, start))
    if not schemes:
        return None
    words = [found["word"].lower() for found in schemes]
    right = [word for word in words if word in ("http", "https")]
    if not junk and len(words) == len(right) == 1 and schemes[0]["mark"] == "://":
        return None
    rest = url[schemes[-1].end() :]
    scheme = right[-1] if right else "https" if "s" in words[-1] else "http"
    mended = f"{scheme}://{rest.rstrip(_CLOSING_JUNK) if junk else rest}"
    if junk:
        return Malformation(f"begins with {junk[0]!r}", mended)
    if len(words) > 1:
        return Malformation("has its scheme twice", mended)
    return Malformation(f"begins with {schemes[0][0]!r}", mended)


def _schemes(url: str, start: int) -> Iterator[re.Match[str]]:
    """What stands for `http://` or `https://` at the start of an address, each time that it does."""
    found = _SCHEME.match(url, start)
    while found and _means_http(found["word"].lower()):
        if found["mark"] == ":" and not (_HOST_FOLLOWS.match(url, found.end()) or _SCHEME.match(url, found.end())):
            return
        yield found
        found = _SCHEME.match(url, found.end())


def _means_http(word: str) -> bool:
    if word in ("hxxp", "hxxps"):
        return True
    is_slip = len(word) < 10 and "t" in word and ("p" in word or "h" in word) and set(word) <= set("https")
    return is_slip or word.endswith(("http", "https"))


def _missing_scheme(url: str) -> Malformation | None:
    doi = _BARE_DOI.fullmatch(url)
    if doi:
        return Malformation("has no scheme", f"https://doi.org/{doi[1]}")
    mention = _BARE_ARXIV.fullmatch(url)
    if mention and parse_id(mention[1]):
        return Malformation("has no scheme", f"https://arxiv.org/abs/{mention[1]}")
    bare = url.removeprefix(":")
    if bare.startswith("//") and _HOST_FOLLOWS.match(bare, 2):
        return Malformation("has no scheme", f"https:{bare}")
    if url.lower().startswith("www.") or _BARE_HOST.match(url) or _is_known_host(url):
        mended = without_blanks(url) if BLANKS.search(url) else url
        return Malformation("has no scheme", mended and f"https://{mended}")
    return None


def _is_known_host(url: str) -> bool:
    host = url.partition("/")[0]
    return "." in host and _HOST_FOLLOWS.match(url) is not None and host_kind(f"https://{host}/-/-") in _KNOWN


_KNOWN = (HostKind.PAPER, HostKind.CODE, HostKind.PROJECT, HostKind.BLOG, HostKind.DATA, HostKind.VIDEO)


def _blanks(url: str) -> Malformation | None:
    if split(url).scheme not in ("http", "https") or not BLANKS.search(url):
        return None
    return Malformation("holds blanks", without_blanks(url))


def _two_addresses(url: str) -> Malformation | None:
    inner = _INNER_SCHEME.search(url, 1)
    if inner is None or split(url).scheme not in ("http", "https"):
        return None
    outer, second = url[: inner.start()], url[inner.start() :]
    beginning, whole = split(outer), split(second)
    if beginning.host == whole.host and whole.path.startswith(beginning.path):
        return Malformation("begins twice", second)
    is_arxiv = read_url(outer) is not None and "arxiv.org" in beginning.host
    if is_arxiv or url[inner.start() - 1] not in _MAY_PRECEDE_AN_INNER_ADDRESS:
        return Malformation("holds two addresses", None)
    return None


def _impossible_host(url: str) -> Malformation | None:
    parts = split(url)
    if parts.scheme not in ("http", "https"):
        return None
    if not parts.host:
        return Malformation("names no host", None)
    if not _HOST.fullmatch(parts.host):
        return Malformation(f"names a host that cannot be, {parts.host!r}", None)
    if not _PORT.fullmatch(parts.port):
        return Malformation(f"names a port that cannot be, {parts.port!r}", None)
    return None
