"""Where the program begins.

Until `run` hears Ctrl-C, Python answers it with a traceback. So nothing is imported here but what Python has loaded to
start.
"""

import os
import sys

# Without the enumerations that `signal` makes of them.
from _signal import SIGINT, default_int_handler, getsignal, signal  # type: ignore[import-not-found]

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import NoReturn

    from linter.cli.replay import Run, Said


_INTERRUPTED = 130  # as in `Status`, which takes long to import


def run() -> "NoReturn":
    """What the console script calls: print again what is known, else do what the command line says."""
    if getsignal(SIGINT) is default_int_handler:  # until a command begins, and when it has ended, without a word
        signal(SIGINT, lambda *_: os._exit(_INTERRUPTED))
    from linter.errors import LitlintError

    _occupy_descriptors()
    this = _this_check(sys.argv[1:])
    try:
        recalled = this.recalled() if this else None
        if recalled:
            sys.exit(_repeated(*recalled))
    except (LitlintError, KeyboardInterrupt) as error:
        from functools import partial

        from linter.cli.status import status_of

        sys.exit(status_of(partial(_fail, error)))
    from linter.cli.main import cli

    cli.main(obj=this)


def _occupy_descriptors() -> None:
    """Let no file that is opened become what libraries and other processes take for a standard stream."""
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(descriptor, True)  # noqa: FBT003  as it takes it
    os.close(descriptor)


def _repeated(said: "Said", status: int) -> int:
    """Print what was printed before; its status. Raises InputError where nothing can be written."""
    from linter.cli.output import repeat

    for to_stderr, text in said:
        repeat(text, to_stderr=to_stderr)
    return status


def _fail(error: BaseException) -> "NoReturn":
    raise error


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
