"""Relative addresses, resolved against the file that they stand in (RFC 3986, section 5.2)."""

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from linter.lazy.dataclasses import dataclass

# What GitHub and its kin put before a branch and a path. A branch may hold slashes, so it is not told from the path.
_IN_REPOSITORY = re.compile(
    r"(?:https?:)?//(?:www\.)?(?:(?:github|gitlab)\.com|gitee\.com)/[^/\s]+/[^/\s]+/(?:-/)?(?:blob|tree|raw|edit)/([^?#]+)"
    r"|(?:https?:)?//raw\.githubusercontent\.com/[^/\s]+/[^/\s]+/([^?#]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a relative address names: a path from the list's root, and a fragment, both percent-decoded.

    `path` is None where it leaves the list's folder or is a template's (`{{ site }}/x`). It is `.` for that folder
    itself, and ends in `/` where the address does. `fragment` is None where there is none.
    """

    path: str | None
    fragment: str | None


def resolve(file: str, url: str) -> Reference:
    """What `url` means in `file`. A path that begins with `/` starts at the list's root, as it does on GitHub."""
    address, mark, fragment = url.strip().partition("#")
    path = unquote(address.partition("?")[0])
    wanted = unquote(fragment) if mark else None
    if not path:
        return Reference(file, wanted)
    # `normpath` keeps a second leading slash, which is no host here.
    resolved = normpath(path.strip("/") or ".") if path.startswith("/") else normpath(join(dirname(file), path))
    if resolved == ".." or resolved.startswith("../") or "{{" in path:
        return Reference(None, wanted)
    is_folder = path.endswith("/") and resolved != "."
    return Reference(f"{resolved}/" if is_folder else resolved, wanted)


def repository_path(url: str) -> str | None:
    """The branch and path that an absolute address of a repository's file or folder names; None for other addresses."""
    found = _IN_REPOSITORY.match(url.strip())
    return unquote(found[1] or found[2]).strip("/") if found else None
