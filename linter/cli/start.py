"""Where the program begins."""

import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from linter.cli.replay import Run


def run() -> NoReturn:
    """What the console script calls: print again what is known, else do what the command line says."""
    this = _this_check(sys.argv[1:])
    recalled = this.recalled() if this else None
    if recalled:
        from linter.cli.output import write

        said, status = recalled
        for to_stderr, text in said:
            write(text, to_stderr=to_stderr)
        sys.exit(status)
    from linter.cli.main import cli

    cli.main(obj=this)


def _this_check(arguments: list[str]) -> "Run | None":
    """The run, where it is a check that may be known; None else, and where nothing can be remembered."""
    if arguments[:1] != ["check"] or sys.stdout is None or sys.stderr is None:
        return None
    from linter.cli.replay import Run
    from linter.errors import InputError

    try:
        return Run(arguments)
    except (OSError, ValueError, InputError):
        return None
