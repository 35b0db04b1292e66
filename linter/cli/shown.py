"""The names under which files are shown."""

import os
from collections.abc import Callable
from pathlib import Path


def shown_from(root: Path, here: Path | None = None) -> Callable[[str], str]:
    """What turns a name in the list with this root into one relative to a folder, with `/`.

    Without one that is the working directory.
    """
    here = here or Path.cwd()
    if root == here:
        return str
    return lambda name: Path(os.path.relpath(root / name, here)).as_posix()
