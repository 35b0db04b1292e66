"""Where the configuration goes, and what stands there already."""

import os
from collections.abc import Iterator
from pathlib import Path

from linter.config.load import OWN_NAME, SHARED_NAME, find_config
from linter.engine.files.write import write_file
from linter.errors import ConfigError, UsageError
from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of a list, for which a configuration is made.

    `present` is the one in that folder, and `above` the one that governs it so far from a folder further up.
    """

    folder: Path
    present: Path | None
    above: Path | None

    @classmethod
    def of(cls, folder: Path) -> "Place":
        """The place for the list in a folder. Raises UsageError for what is none."""
        if not os.path.lexists(folder):
            raise UsageError(f"{folder} does not exist")
        if not folder.is_dir():
            raise UsageError(f"{folder} is no folder: a configuration is for the whole list in one")
        absolute = Path(os.path.abspath(folder))  # noqa: PTH100  a list behind a link keeps the name that it was given
        found = _in_force(absolute)
        if found and found.parent == absolute:
            return cls(absolute, found, None)
        present = absolute / OWN_NAME
        return cls(absolute, present if os.path.lexists(present) else None, found)

    @property
    def file(self) -> Path:
        """The file that is written."""
        return self.folder / OWN_NAME

    def demand_free(self, *, force: bool) -> None:
        """Raise UsageError where a configuration stands in the folder, unless that may be replaced."""
        if self.present is None or force:
            return
        where = f"{self.present} has a table [tool.litlint]" if self._is_shared else f"{self.present} is there already"
        what = "win over it" if self._is_shared else "write over it"
        raise UsageError(f"{where}: --force would {what}, --dry-run prints the new configuration")

    @property
    def remarks(self) -> Iterator[str]:
        """What is worth knowing of other configurations."""
        if self._is_shared:
            yield f"[tool.litlint] in {self.present} does not count beside {OWN_NAME}: remove one of them"
        if self.above:
            yield f"so far {self.above} holds for this folder; {OWN_NAME} here makes the folder a list of its own"

    def write(self, text: str) -> None:
        """Write the configuration, whole or not at all. Raises InputError."""
        write_file(self.file, text)

    @property
    def _is_shared(self) -> bool:
        return self.present is not None and self.present.name == SHARED_NAME


def _in_force(folder: Path) -> Path | None:
    """The configuration in force for a folder; one that is damaged counts as well."""
    try:
        return find_config(folder)
    except ConfigError:
        return folder / SHARED_NAME
