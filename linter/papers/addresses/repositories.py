"""Repositories at GitHub, and the badges that show something of them."""

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.urls import split

_OWNER, _NAME = r"[\w-]+", r"[\w.-]+"
_PATH = re.compile(rf"/+({_OWNER})/+({_NAME})(?:/.*)?")
_HOSTS = frozenset({"github.com", "www.github.com", "raw.githubusercontent.com"})
# What stands first in the paths of GitHub's own pages.
_OWN_PAGE_NAMES = """
    about account apps blog codespaces collections contact customer-stories enterprise events explore features gist
    issues login marketplace new notifications organizations orgs pricing pulls search security sessions settings site
    sponsors stars team topics trending users watching
    """
_OWN_PAGES = frozenset(_OWN_PAGE_NAMES.split())
_GIT_SUFFIX = ".git"

_BADGE_HOST_NAMES = """
    badgen.net custom-icon-badges.demolab.com custom-icon-badges.herokuapp.com flat.badgen.net img.shields.io
    raster.shields.io shields.io
    """
_BADGE_HOSTS = frozenset(_BADGE_HOST_NAMES.split())
# What such badges show, in front of owner and name; followers and sponsors are a user's.
_SHOWN = (
    r"stars|forks|watchers|licen[sc]e|(?:open-|closed-)?issues(?:-[a-z-]+)?|(?:open-|closed-|merged-)?prs|branches|tags?"
    r"|releases?|release-date(?:-pre)?|last-commit|commits|commit-activity/[a-z0-9]+|contributors(?:-anon)?|repo-size"
    r"|code-size|languages/[a-z-]+|top-language|v/(?:release|tag)|downloads(?:-pre)?|created-at|discussions|deployments"
    r"|actions/workflow/status|checks|checks-status|check-runs|status|size|directory-file-count|package-json/[a-z]+"
    r"|milestones/[a-z]+|assets-dl|dependents-repo|all-contributors"
)
_BADGE = re.compile(
    rf"/github/(?:{_SHOWN})/(?!(?:detail|s)/)({_OWNER})/({_NAME}?)((?:\.(?:svg|png|json|gif|jpg))?/?|/.*)",
    re.IGNORECASE,
)
_WORKFLOW_BADGE = re.compile(rf"/({_OWNER})/({_NAME})(/(?:actions/)?workflows/.*\.svg)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at GitHub, as written."""

    owner: str
    name: str

    def __str__(self) -> str:
        return f"{self.owner}/{self.name}"

    @property
    def key(self) -> str:
        """What is equal for two spellings of one repository."""
        return str(self).lower()


@dataclass(frozen=True, slots=True)
class Badge:
    """A picture that shows something of a repository, whose owner and name stand at `start:end` of its address.

    `is_general`: any repository has what it shows, rather than a certain branch, file or workflow.
    """

    repository: Repository
    start: int
    end: int
    is_general: bool


def repository_of(url: str) -> Repository | None:
    """The repository at GitHub that an address leads to, or to something in it."""
    parts = split(url)
    found = _PATH.fullmatch(parts.path) if parts.host in _HOSTS else None
    if found is None or found[1].lower() in _OWN_PAGES:
        return None
    name = found[2].removesuffix(_GIT_SUFFIX)
    return Repository(found[1], name) if name.strip(".") else None


def badge_of(url: str) -> Badge | None:
    """The badge that a picture's address shows, None for one that shows nothing of a repository."""
    parts = split(url)
    pattern = _BADGE if parts.host in _BADGE_HOSTS else _WORKFLOW_BADGE if parts.host in _HOSTS else None
    found = pattern.fullmatch(parts.path) if pattern else None
    if found is None:
        return None
    offset = url.index(parts.path, url.index("//") + 2)
    is_general = pattern is _BADGE and found[3].count("/") <= found[3].endswith("/")
    repository = Repository(found[1], found[2].removesuffix(_GIT_SUFFIX))
    return Badge(repository, offset + found.start(1), offset + found.end(2), is_general)
