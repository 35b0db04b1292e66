"""Where a list's files stand on the web: addresses of files, folders and lines in its repository."""

from urllib.parse import quote

from linter.errors import UsageError
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.urls import split

_PATH = re.compile(r"/[\w.-]+(?:/[\w.-]+)+", re.ASCII)
_SHELL = re.compile(r"(?:ssh://)?git@([\w.-]+)[:/](.+)", re.ASCII)
_HOSTS = ("github.com", "gitlab.com")


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at GitHub or at a site laid out like it, or at GitLab; `url` has no slash at its end.

    Files are named at `HEAD`, the branch that the repository shows first, so that nobody needs to say which that is.
    """

    url: str

    @classmethod
    def of(cls, url: str) -> "Repository":
        """The repository of an address. Raises UsageError for one that is none."""
        parts = split(url.strip())
        path = parts.path.rstrip("/").removesuffix(".git")
        is_plain = (
            parts.scheme in ("http", "https") and parts.host and not (parts.user or parts.query or parts.fragment)
        )
        if not is_plain or not _PATH.fullmatch(path):
            raise UsageError(f"--repository takes an address as https://github.com/NAME/LIST, not {url}")
        port = f":{parts.port}" if parts.port.isdecimal() else ""
        return cls(f"{parts.scheme}://{parts.host}{port}{path}")

    @classmethod
    def of_remote(cls, remote: str) -> "Repository | None":
        """The repository of a remote of git's, at a host whose layout is known; what gives access is left out."""
        shell = _SHELL.fullmatch(remote.strip())
        parts = split(remote.strip())
        host, path = (shell[1], f"/{shell[2]}") if shell else (parts.host, parts.path)
        if host not in _HOSTS:
            return None
        try:
            return cls.of(f"https://{host}{path}")
        except UsageError:
            return None

    def lines(self, file: str, first: int, last: int) -> str:
        """The address of some lines of a file, counted from 1, in its text as it is written."""
        end = f"-{'' if self._is_gitlab else 'L'}{last}" if last > first else ""
        return f"{self.file(file)}?plain=1#L{first}{end}"

    def file(self, path: str) -> str:
        """The address of a file or a folder, by its path from the repository's root."""
        return f"{self.url}{'/-' if self._is_gitlab else ''}/blob/HEAD/{quote(path)}"

    @property
    def _is_gitlab(self) -> bool:
        return "gitlab" in split(self.url).host
