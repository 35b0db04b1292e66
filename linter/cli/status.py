"""How every command ends: its exit status, and what is said when it fails."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from types import FrameType

import click

from linter.cli.output import complain
from linter.errors import LitlintError

ISSUES = "https://github.com/litlint/litlint/issues"


class Status(IntEnum):
    """What the exit status says. What shells give a program that a signal has ended is 128 and the signal."""

    CLEAN = 0
    FOUND = 1
    FAILED = 2
    INTERRUPTED = 130
    TERMINATED = 143


class Terminated(BaseException):
    """Somebody has asked for the end, politely: what is unfinished is cleared away first."""


def status_of(command: Callable[[], object]) -> int:
    """Run a command to its end: the status that it returns, else what became of it, said on standard error."""
    try:
        with _terminable():
            status = command()
    except click.UsageError as error:
        hint = f"; see `{error.ctx.command_path} --help`" if error.ctx else ""
        complain(f"{error.format_message().rstrip('.')}{hint}")
    except LitlintError as error:
        complain(str(error))
    except (click.Abort, KeyboardInterrupt):
        return Status.INTERRUPTED
    except Terminated:
        return Status.TERMINATED
    except OSError as error:
        complain(_refused(error))
    except Exception as error:  # noqa: BLE001  a mistake of ours: the one place that catches them
        complain(_internal(error))
    else:
        return status if isinstance(status, int) else Status.CLEAN
    return Status.FAILED


@contextmanager
def _terminable() -> Iterator[None]:
    """Lets a request to end raise Terminated, where nobody else has said what it should do."""
    is_ours = (
        threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    )
    if is_ours:
        signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        if is_ours:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def _refused(error: OSError) -> str:
    """What the system would not do: a fault of the place where we run, if it says of which file."""
    try:
        os.getcwd()  # noqa: PTH109  as the rest of these questions to the system
    except OSError:
        return "the working directory is gone"
    return f"{error.filename}: {error.strerror}" if error.filename else _internal(error)


def _internal(error: Exception) -> str:
    return f"internal error: {_place(error)}; report it with the list that causes it at {ISSUES}"


def _place(error: Exception) -> str:
    """What went wrong and where, in one line."""
    from pathlib import Path
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said} ({Path(frame.filename).name}:{frame.lineno})"
