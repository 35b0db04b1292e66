"""Addresses from strangers: which of them may be clicked, and how they are written in a page."""

from urllib.parse import quote

from linter.errors import UsageError
from linter.papers.addresses.urls import split

# What a URL may be made of (RFC 3986, section 2), `%` included: what is encoded stays so.
_KEPT = ":/?#[]@!$&'()*+,;=-._~%"
_LONGEST = 2000


def web_address(url: str) -> str | None:
    """An address of the web or of mail, written so that it can stand in a page; None for any other.

    The scheme must be plain to see: browsers skip tabs and line ends in it, and so they are not skipped here.
    """
    parts = split(url.strip())
    if parts.scheme in ("http", "https"):
        is_whole = bool(parts.host) and "\\" not in parts.host
    else:
        is_whole = parts.scheme == "mailto" and bool(parts.path)
    if not is_whole or len(url) > _LONGEST or not url.strip().isprintable():
        return None
    return quote(url.strip(), safe=_KEPT)


def base_address(url: str) -> str:
    """The address below which a site will be found, with a slash at its end. Raises UsageError for one that is none."""
    parts = split(url.strip())
    safe = web_address(url)
    if safe is None or parts.scheme == "mailto" or parts.query or parts.fragment or parts.user:
        raise UsageError(f"--base-url takes an address as https://name.github.io/list/, not {url}")
    return f"{safe.rstrip('/')}/"
