"""How every command ends: its exit status, and what is said when it fails."""

import os
from collections.abc import Callable
from enum import IntEnum

import click

from linter.cli.output import complain, let_go
from linter.cli.signals import Terminated, heard
from linter.errors import LitlintError

ISSUES = "https://github.com/litlint/litlint/issues"
_SIGNALLED = 128  # what shells add to the number of the signal that has ended a program


class Status(IntEnum):
    """What the exit status says. 130 and 143 are what shells say of a program that SIGINT or SIGTERM has ended."""

    CLEAN = 0
    FOUND = 1
    FAILED = 2
    INTERRUPTED = 130
    TERMINATED = 143


def status_of(command: Callable[[], object]) -> int:
    """Run a command to its end: the status that it returns, else what became of it, said on standard error."""
    with heard() as signals:
        try:
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
        except Exception as error:  # noqa: BLE001  a mistake of ours: the one place that catches them
            if signals:
                return _SIGNALLED + signals[0]
            complain(_refused(error) if isinstance(error, OSError) else _internal(error))
            let_go()
        else:
            return status if isinstance(status, int) else Status.CLEAN
    return Status.FAILED


def _refused(error: OSError) -> str:
    """What the system would not do, and with which file if it says so: a fault of the place where we run."""
    try:
        os.getcwd()  # noqa: PTH109  as the rest of these questions to the system
    except OSError:
        return "the working directory is gone"
    what = error.strerror or str(error)
    return f"{error.filename}: {what}" if error.filename else what


def _internal(error: Exception) -> str:
    return f"internal error: {_place(error)}; report it with the list that causes it at {ISSUES}"


def _place(error: Exception) -> str:
    """What went wrong and where, in one line."""
    from pathlib import Path
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said} ({Path(frame.filename).name}:{frame.lineno})"
