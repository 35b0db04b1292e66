"""A list on disk."""

import os
from contextlib import suppress
from pathlib import Path

from linter.config.model import Config
from linter.config.patterns import Patterns
from linter.config.size import size_in_bytes
from linter.engine.files.lists import UnreadableError, too_large
from linter.engine.files.markdown_files import as_committed, likeness, markdown_files
from linter.engine.files.regular_files import NotRegularError, TooLargeError, read_regular
from linter.lazy.properties import cached_property

# Files about a repository, which are no part of a list.
_NO_LIST_FOLDER = ".github"
_NO_LIST_FILES = ("CHANGELOG", "CODE_OF_CONDUCT", "LICENSE")


class DiskList:
    """The list in a folder; nothing outside of the folder is read or looked at."""

    def __init__(self, root: Path, config: Config | None = None) -> None:
        """`config` says which files belong to the list, and how large one may be."""
        config = config or Config()
        self.root = root
        self._config = config
        self._include = Patterns(config.include, "include")
        self._exclude = Patterns(config.exclude, "exclude")
        self._listings: dict[str, dict[str, bool] | None] = {}

    def names(self) -> tuple[str, ...]:
        """The list's Markdown files, sorted."""
        return self._names

    def read(self, name: str) -> bytes:
        """The content of a file. Raises UnreadableError; what is no regular file is not opened."""
        path = Path(os.path.realpath(self.root / name))
        if not path.is_relative_to(os.path.realpath(self.root)):
            raise UnreadableError("it is a link out of the list")
        try:
            return read_regular(path, size_in_bytes(self._config.max_file_size))
        except TooLargeError as error:
            raise too_large(error.size, self._config.max_file_size) from error
        except NotRegularError as error:
            raise UnreadableError("it is no regular file") from error
        except FileNotFoundError as error:
            is_link = (self.root / name).is_symlink()
            raise UnreadableError("it is a link to nothing" if is_link else "it has vanished") from error
        except OSError as error:
            raise UnreadableError(error.strerror or "it cannot be opened") from error

    def original(self, name: str) -> str:
        """The name of the file that a link inside the list leads to; any other name as the list has it.

        A file system that does not tell capitals, or forms of accents, apart opens a file under other names too.
        """
        if not (self.root / name).is_symlink():
            return name if name in self._by_likeness.get(likeness(name), (name,)) else self._other_name(name)
        target = os.path.relpath(os.path.realpath(self.root / name), os.path.realpath(self.root))
        return Path(target).as_posix() if Path(target).as_posix() in self._names else name

    def exclusion(self, name: str) -> str | None:
        """What keeps a file out of the list, in words; None for one that is in it."""
        *folders, file_name = name.split("/")
        if self._exclude.match(name):
            return "`exclude` leaves it out"
        if self._config.include and not self._include.match(name):
            return "`include` leaves it out"
        if _NO_LIST_FOLDER in folders or file_name.startswith(_NO_LIST_FILES):
            return "it is about the repository, no part of the list"
        return None

    def exists(self, name: str) -> bool:
        """Whether a path names a file or a folder, in exactly that case; with a final `/` only a folder."""
        *folders, last = name.rstrip("/").split("/")
        listing = self._listing("/".join(folders))
        if last in ("", "."):
            return listing is not None
        return listing is not None and (listing.get(last) if name.endswith("/") else last in listing) is True

    @cached_property
    def found(self) -> tuple[str, ...]:
        """The Markdown files in the folder, sorted, also those that are no part of the list."""
        return markdown_files(self.root)

    def looked_into(self) -> tuple[Path, ...]:
        """The folders whose content has been asked about, whether they exist or not."""
        return tuple(self.root / folder for folder in self._listings)

    def similar(self, name: str) -> str | None:
        """A path that differs from `name` in case alone."""
        found = ""
        for step in name.rstrip("/").split("/"):
            listing = self._listing(found) or {}
            near = step if step in listing else _case_variant(step, listing)
            if near is None:
                return None
            found = f"{found}/{near}" if found else near
        return found if found != name.rstrip("/") else None

    def _other_name(self, name: str) -> str:
        """The list's own name of a file that is given under another one; the given one where there is none."""
        for own in self._by_likeness[likeness(name)]:
            with suppress(OSError):
                if (self.root / name).samefile(self.root / own):
                    return own
        return name

    @cached_property
    def _by_likeness(self) -> dict[str, list[str]]:
        alike: dict[str, list[str]] = {}
        for name in self._names:
            alike.setdefault(likeness(name), []).append(name)
        return alike

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(name for name in self.found if self.exclusion(name) is None)

    def _listing(self, folder: str) -> dict[str, bool] | None:
        """What a folder holds, and which of it are folders; None for what is no folder or lies behind a link."""
        if folder not in self._listings:
            self._listings[folder] = self._scan(folder)
        return self._listings[folder]

    def _scan(self, folder: str) -> dict[str, bool] | None:
        parent, _, last = folder.rpartition("/")
        if folder and not (last not in (".", "..", "") and (self._listing(parent) or {}).get(last)):
            return None
        try:
            with os.scandir(self.root / folder) as entries:
                return {as_committed(entry.name): entry.is_dir(follow_symlinks=False) for entry in entries}
        except (OSError, ValueError):
            return None


def _case_variant(step: str, listing: dict[str, bool]) -> str | None:
    folded = step.casefold()
    return min((name for name in listing if name.casefold() == folded), default=None)
