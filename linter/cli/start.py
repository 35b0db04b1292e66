"""Where the program begins."""

import sys
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from linter.errors import InputError, LitlintError

if TYPE_CHECKING:
    from linter.cli.replay import Run, Said


def run() -> NoReturn:
    """What the console script calls: print again what is known, else do what the command line says."""
    this = _this_check(sys.argv[1:])
    try:
        recalled = this.recalled() if this else None
        if recalled:
            sys.exit(_repeated(*recalled))
    except (LitlintError, KeyboardInterrupt) as error:
        from linter.cli.status import status_of

        sys.exit(status_of(partial(_fail, error)))
    from linter.cli.main import cli

    cli.main(obj=this)


def _repeated(said: "Said", status: int) -> int:
    """Print what was printed before; its status. Raises InputError where nothing can be written."""
    from linter.cli.output import repeat

    for to_stderr, text in said:
        repeat(text, to_stderr=to_stderr)
    return status


def _fail(error: BaseException) -> NoReturn:
    raise error


def _this_check(arguments: list[str]) -> "Run | None":
    """The run, where it is a check that may be known; None else, and where nothing can be remembered."""
    if arguments[:1] != ["check"] or sys.stdout is None or sys.stderr is None:
        return None
    from linter.cli.replay import Run

    try:
        return Run(arguments)
    except (OSError, ValueError, InputError):
        return None
