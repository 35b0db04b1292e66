"""What a piece of a test does to the machine: files that it writes, programs that it starts, connections."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink", "os.truncate"}
_MADE_SECOND = {"os.rename", "os.link", "os.symlink"}
_STARTS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn"}
_seen: list[tuple[str, str]] | None = None


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _seen is None:
        return
    if event.startswith("socket.") or event in _STARTS:
        _seen.append((event, str(arguments[0] if event == "subprocess.Popen" else arguments)))
    elif event in _CHANGES:
        changed = arguments[1 if event in _MADE_SECOND else 0]
        if event == "os.link" and arguments[3] != -1:
            changed = Path(f"/proc/self/fd/{arguments[3]}").readlink() / os.fsdecode(changed)  # type: ignore[arg-type]
        if not isinstance(changed, int):  # else its opening was seen
            _seen.append((event, os.fsdecode(changed)))  # type: ignore[arg-type]
    elif event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES:
        _seen.append((event, str(arguments[0])))


sys.addaudithook(_watch)


@contextmanager
def watched(*allowed: Path) -> Iterator[list[tuple[str, str]]]:
    """What happens meanwhile outside of some folders, without git and what Python keeps of modules, as it is added."""
    global _seen  # noqa: PLW0603  an audit hook cannot be taken away again
    _seen, found = [], []
    try:
        yield found
    finally:
        found += [one for one in _seen if not _is_fine(*one, allowed)]
        _seen = None


def _is_fine(event: str, what: str, allowed: tuple[Path, ...]) -> bool:
    if event == "subprocess.Popen":
        return Path(what).name == "git"
    if event.startswith("socket.") or event in _STARTS:
        return False
    # Whoever opens a link opens what it leads to; whoever makes, moves or removes one does so with itself.
    parent, name = os.path.split(os.path.abspath(what))  # noqa: PTH100  as the system reads it
    path = Path(os.path.realpath(what)) if event == "open" else Path(os.path.realpath(parent)) / name
    return what == os.devnull or "__pycache__" in path.parts or any(path.is_relative_to(one) for one in allowed)
