"""What the environment says of the network."""

import os

from linter.errors import UsageError
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.private_hosts import is_private
from linter.papers.addresses.urls import split

# Terms of use: https://info.arxiv.org/help/api/tou.html.
INTERVAL = 3.0
ARXIV_API = "https://export.arxiv.org/api/query"
DOI_RESOLVER = "https://doi.org"


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """Where arXiv's interface is, how many seconds lie between requests to it, and whether private addresses may be."""

    api: str = ARXIV_API
    interval: float = INTERVAL
    allows_private: bool = False

    @classmethod
    def of_environment(cls) -> "NetworkSettings":
        """What LITLINT_ARXIV_API, LITLINT_ARXIV_INTERVAL and LITLINT_UNSAFE_ALLOW_PRIVATE say. Raises UsageError."""
        allows_private = _allows_private()
        api = _address("LITLINT_ARXIV_API", ARXIV_API, allows_private=allows_private)
        is_arxiv = f".{split(api).host}".endswith(".arxiv.org")
        return cls(api, _interval(os.environ.get("LITLINT_ARXIV_INTERVAL"), is_arxiv=is_arxiv), allows_private)


@dataclass(frozen=True, slots=True)
class RegistrySettings:
    """Where DOIs are resolved, and whether private addresses may be."""

    resolver: str = DOI_RESOLVER
    allows_private: bool = False

    @classmethod
    def of_environment(cls) -> "RegistrySettings":
        """What LITLINT_DOI_RESOLVER and LITLINT_UNSAFE_ALLOW_PRIVATE say. Raises UsageError."""
        allows_private = _allows_private()
        return cls(_address("LITLINT_DOI_RESOLVER", DOI_RESOLVER, allows_private=allows_private), allows_private)


def _allows_private() -> bool:
    return os.environ.get("LITLINT_UNSAFE_ALLOW_PRIVATE") == "1"


def _address(name: str, usual: str, *, allows_private: bool) -> str:
    """The address that a variable gives. Raises UsageError for what is none of the web, and for a private one."""
    address = os.environ.get(name) or usual
    parts = split(address)
    if parts.scheme not in ("http", "https") or not parts.host:
        raise UsageError(f"{name} is {address!r}, not an address of the web")
    if not allows_private and is_private(parts.host):
        raise UsageError(f"{name} leads to a private address, {parts.host}")
    return address


def _interval(given: str | None, *, is_arxiv: bool) -> float:
    """The seconds between requests. Raises UsageError for what is no number, and for one that arXiv does not allow."""
    if not given:
        return INTERVAL
    try:
        seconds = float(given)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:
        raise UsageError(f"LITLINT_ARXIV_INTERVAL is {given!r}, not a number of seconds")
    if is_arxiv and seconds < INTERVAL:
        raise UsageError(f"LITLINT_ARXIV_INTERVAL is {given}: arXiv allows a request in {INTERVAL:.0f} seconds")
    return seconds
