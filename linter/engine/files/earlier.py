"""The list as it was where the work on it parted from another revision."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from hashlib import sha1, sha256
from pathlib import Path

from linter.engine.files.git import Answer, complaint, git
from linter.engine.files.lists import UnreadableError, too_large
from linter.engine.files.markdown_files import is_markdown
from linter.errors import InputError, UsageError
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property

_OPTION = "--changed-since"
_SHA1_DIGITS = 40
_DEEPEN = "`git fetch --unshallow` gets it (`fetch-depth: 0` in GitHub's checkout, `GIT_DEPTH: 0` in GitLab)"


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of a commit: its object's name; `is_link` for a symbolic link, `is_module` for another repository."""

    oid: str
    is_link: bool
    is_module: bool

    def holds(self, content: bytes) -> bool:
        """Whether this is the content, byte for byte."""
        digest = sha1 if len(self.oid) == _SHA1_DIGITS else sha256
        return digest(b"blob %d\0" % len(content) + content).hexdigest() == self.oid


def merge_base(root: Path, revision: str) -> str | None:
    """The commit where HEAD and a revision parted; None where there is no commit at all yet and HEAD is meant.

    Raises UsageError for what is no revision, InputError where it cannot be told.
    """
    if revision.startswith("-") or "\0" in revision:
        raise UsageError(f"{_OPTION}: {revision!r} is no revision")
    inside = _asked(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        raise InputError(f"{_OPTION}: {root} is in no git work tree: {complaint(inside)}")
    has_commits = not _asked(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").returncode
    if not has_commits and revision in ("HEAD", "@"):
        return None
    is_shallow = _asked(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    other = _asked(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if other.returncode:
        hint = f"the clone is shallow: {_DEEPEN}" if is_shallow else "`git fetch` gets those of a remote"
        raise UsageError(f"{_OPTION}: git knows no commit {revision!r}; {hint}")
    base = _asked(root, "merge-base", other.stdout.decode("ascii").strip(), "HEAD") if has_commits else other
    if has_commits and base.returncode == 0:
        return base.stdout.decode("ascii").split()[0]
    if base.returncode > 1:
        raise InputError(f"{_OPTION}: {complaint(base)}")
    if is_shallow:
        raise InputError(f"{_OPTION}: the clone is shallow and lacks the commit where HEAD left {revision}: {_DEEPEN}")
    raise InputError(f"{_OPTION}: HEAD and {revision} have no commit in common")


class EarlierList:
    """A list in a commit, None for one that has nothing yet. Nothing but what git has stored of the list is read."""

    def __init__(
        self,
        root: Path,
        commit: str | None,
        exclusion: Callable[[str], str | None],
        limit: tuple[int | None, int | str],
    ) -> None:
        """`exclusion` says what keeps a file out of the list, `limit` how large one may be: in bytes, and in words."""
        self.root = root
        self._commit = commit
        self._exclusion = exclusion
        self._limit = limit
        self._contents: dict[str, bytes | UnreadableError] = {}

    def names(self) -> tuple[str, ...]:
        """The list's Markdown files, sorted. Symbolic links are none of them."""
        return tuple(sorted(name for name, stored in self.stored.items() if self._is_of_list(name, stored)))

    def read(self, name: str) -> bytes:
        """The content of a file. Raises UnreadableError, and InputError for what a partial clone lacks."""
        if name not in self._contents:
            self._fetch((name,))
        content = self._contents[name]
        if isinstance(content, UnreadableError):
            raise content
        return content

    def exists(self, name: str) -> bool:
        """Whether a path names a file or a folder."""
        path = name.rstrip("/")
        if path in self._folders or (path in self.stored and self.stored[path].is_module):
            return True
        return path in self.stored and not name.endswith("/")

    def similar(self, name: str) -> str | None:
        """A path that differs from `name` in case alone."""
        wanted = name.rstrip("/")
        return next((path for path in self._by_case.get(wanted.casefold(), ()) if path != wanted), None)

    def contents(self, names: Collection[str]) -> Mapping[str, bytes]:
        """The contents of some files, as far as they are not too large. Raises InputError as `read` does."""
        self._fetch([name for name in names if name not in self._contents])
        known = ((name, self._contents[name]) for name in names)
        return {name: content for name, content in known if not isinstance(content, UnreadableError)}

    @cached_property
    def stored(self) -> Mapping[str, Stored]:
        """Every file of the list's folder in the commit, by its name in the list. Raises InputError."""
        if self._commit is None:
            return {}
        answer = _asked(self.root, "ls-tree", "-r", "-z", self._commit)
        if answer.returncode:
            raise InputError(f"{_OPTION}: {complaint(answer)}")
        return dict(_rows(answer.stdout))

    @cached_property
    def _folders(self) -> frozenset[str]:
        steps = [name.split("/") for name in self.stored]
        return frozenset({"", ".", *("/".join(parts[:depth]) for parts in steps for depth in range(1, len(parts)))})

    @cached_property
    def _by_case(self) -> Mapping[str, list[str]]:
        paths: dict[str, list[str]] = {}
        for path in sorted({*self.stored, *self._folders}):
            paths.setdefault(path.casefold(), []).append(path)
        return paths

    def _fetch(self, names: Collection[str]) -> None:
        """Read some files at once, for each question to git costs a process."""
        if not names:
            return
        limit, words = self._limit
        sizes = dict(zip(names, self._sizes(names), strict=True))
        small = [name for name, size in sizes.items() if limit is None or size <= limit]
        self._contents |= {name: too_large(size, words) for name, size in sizes.items() if name not in small}
        output, at = self._objects("--batch", small), 0
        for name in small:
            start = output.index(b"\n", at) + 1
            at = start + sizes[name] + 1
            self._contents[name] = output[start : at - 1]

    def _is_of_list(self, name: str, stored: Stored) -> bool:
        is_file = not (stored.is_link or stored.is_module)
        return is_file and is_markdown(name) and self._exclusion(name) is None

    def _sizes(self, names: Collection[str]) -> Iterator[int]:
        """How many bytes each of some files has."""
        for line in self._objects("--batch-check", names).decode("ascii", "replace").splitlines():
            kind, size = line.split(" ")[1:] if line.count(" ") > 1 else ("missing", "0")
            if kind != "blob":
                raise self._lacking(line)
            yield int(size)

    def _objects(self, how: str, names: Collection[str]) -> bytes:
        stdin = "".join(f"{self.stored[name].oid}\n" for name in names).encode("ascii")
        answer = _asked(self.root, "cat-file", how, stdin=stdin)
        if answer.returncode:
            raise self._lacking(complaint(answer))
        return answer.stdout

    def _lacking(self, why: str) -> InputError:
        return InputError(
            f"{_OPTION}: the clone lacks files of commit {self._commit}: {why}; in a partial clone"
            f" `git diff {self._commit}` fetches them"
        )


def _rows(listing: bytes) -> Iterator[tuple[str, Stored]]:
    """The files that `ls-tree -z` lists: mode, kind and object, a tab, and the name as it is."""
    for row in listing.split(b"\0"):
        about, tab, name = row.partition(b"\t")
        if tab:
            mode, kind, oid = about.decode("ascii").split()
            yield os.fsdecode(name), Stored(oid, mode == "120000", kind == "commit")


def _asked(root: Path, *arguments: str, stdin: bytes = b"") -> Answer:
    answer = git(arguments, root, stdin=stdin)
    if answer is None:
        raise InputError(f"{_OPTION} compares with what git has, and there is no git")
    return answer
