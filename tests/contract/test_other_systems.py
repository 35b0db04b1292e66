"""What POSIX alone has is used where there is that, and nowhere taken for granted."""

import subprocess
import sys
from pathlib import Path

import pytest

# Run in a process of its own: the whole package is imported again as on a system that lacks these.
WITHOUT = """
import builtins, importlib, os, pkgutil, signal, sys
import linter

MODULES = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "posix", "_posixsubprocess", "syslog"}
OF_OS = (
    "fork", "forkpty", "wait4", "wait3", "waitpid", "WNOHANG", "getuid", "geteuid", "getgid", "getpgid", "killpg",
    "chown", "lchown", "fchown", "fchmod", "mkfifo", "mknod", "statvfs", "sched_getaffinity", "listxattr", "getxattr",
    "setxattr", "O_TMPFILE", "O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_DIRECTORY", "EX_USAGE", "uname",
)
OF_SIGNAL = ("SIGKILL", "SIGPIPE", "SIGHUP", "SIGALRM", "SIGUSR1", "SIGWINCH", "SIGXFSZ", "setitimer")

def modules():
    for module in pkgutil.walk_packages(linter.__path__, "linter."):
        if module.name != "linter.__main__":
            yield module.name

for name in list(modules()):  # so that what others need of POSIX is there
    importlib.import_module(name)
for name in [name for name in sys.modules if name == "linter" or name.startswith("linter.")]:
    del sys.modules[name]

real = builtins.__import__

def ours_without(name, globals=None, locals=None, fromlist=(), level=0):
    if name.partition(".")[0] in MODULES and (globals or {}).get("__name__", "").partition(".")[0] == "linter":
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return real(name, globals, locals, fromlist, level)

builtins.__import__ = ours_without
lacking = [(os, name) for name in OF_OS] + [(signal, name) for name in OF_SIGNAL]
taken = {(owner, name): owner.__dict__.get(name) for owner, name in lacking}
for owner, name in taken:
    owner.__dict__.pop(name, None)
names = list(modules())
for name in names:
    importlib.import_module(name)
print(len(names))
"""
REPAIR = """
from linter.cli.main import cli

for owner, name in taken:  # git is started by means of these; Windows has others
    if name in ("waitpid", "WNOHANG"):
        setattr(owner, name, taken[owner, name])
sys.argv = ["litlint", "check", "--fix", "--jobs", "4"]
cli.main(args=sys.argv[1:])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="is one of the systems that lack them")
def test_every_module_can_be_imported_without_what_windows_lacks() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 400


@pytest.mark.skipif(sys.platform == "win32", reason="is one of the systems that lack them")
def test_files_are_repaired_without_what_windows_lacks(tmp_path: Path) -> None:
    text = "# Lanterns\r\n\r\n- [Sparse Lanterns](http://www.arxiv.org/abs/2309.12307) \r\n"
    (tmp_path / "a.md").write_bytes(text.encode())
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT + REPAIR], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert "repaired 1 file\n" in done.stderr
    assert done.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == text.replace("http://www.", "https://").replace(" \r", "\r").encode()
