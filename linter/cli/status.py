"""How every command ends: its exit status, and what is said when it fails."""

from collections.abc import Callable
from enum import IntEnum

import click

from linter.cli.output import complain
from linter.errors import LitlintError

ISSUES = "https://github.com/litlint/litlint/issues"


class Status(IntEnum):
    """What the exit status says. 130 is what shells give a program that was interrupted: 128 and SIGINT."""

    CLEAN = 0
    FOUND = 1
    FAILED = 2
    INTERRUPTED = 130


def status_of(command: Callable[[], object]) -> int:
    """Run a command to its end: the status that it returns, else what became of it, said on standard error."""
    try:
        status = command()
    except click.UsageError as error:
        hint = f"; see `{error.ctx.command_path} --help`" if error.ctx else ""
        complain(f"{error.format_message().rstrip('.')}{hint}")
    except LitlintError as error:
        complain(str(error))
    except (click.Abort, KeyboardInterrupt):
        return Status.INTERRUPTED
    except Exception as error:  # noqa: BLE001  a mistake of ours: the one place that catches them
        complain(f"internal error: {_place(error)}; report it with the list that causes it at {ISSUES}")
    else:
        return status if isinstance(status, int) else Status.CLEAN
    return Status.FAILED


def _place(error: Exception) -> str:
    """What went wrong and where, in one line."""
    from pathlib import Path
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said} ({Path(frame.filename).name}:{frame.lineno})"
