"""Addresses that give something away, run something, or lead into somebody's own machine or network."""

from urllib.parse import unquote

from linter.lazy import re
from linter.papers.addresses.private_hosts import is_private
from linter.papers.addresses.urls import split

# Browsers pass over these wherever they stand in a scheme (URL Standard, 4.4).
_UNSEEN = re.compile(r"^[\x00-\x20]+|[\t\r\n]+")
_SCRIPTS = frozenset({"javascript", "vbscript"})
# A user is part of how these are addressed, and is no secret: `ssh://git@host/…`.
_SHELLS = frozenset({"ssh", "git+ssh", "git", "svn+ssh", "sftp", "rsync"})


def unsafety(url: str) -> str | None:
    """What makes an address unsafe, as the end of a sentence on it; None for a safe one. It repeats no secret."""
    parts = split(_UNSEEN.sub("", url))
    if parts.scheme in _SCRIPTS:
        return f"runs a script (`{parts.scheme}:`)"
    if parts.scheme == "file":
        return "leads to a file on the writer's own machine"
    if parts.user and not (parts.scheme in _SHELLS and ":" not in parts.user):
        return "holds a password" if ":" in parts.user.rstrip(":") else "holds a user name"
    if is_private(unquote(parts.host)):
        return f"leads to `{parts.host}`, which only the writer's own machine or network reaches"
    return None
