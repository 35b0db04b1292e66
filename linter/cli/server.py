"""`litlint server`: the language server."""

import signal
import sys

import click

from linter.cli.status import Status
from linter.errors import UsageError
from linter.reports.tool import HOMEPAGE


@click.command(name="server")
@click.option("--stdio", is_flag=True, help="What some editors say; there is no other way to talk.")
def command(*, stdio: bool) -> int:  # noqa: ARG001  see its help
    """Serve an editor on standard input and output: findings while you type, repairs, facts on arXiv links.

    It speaks the Language Server Protocol and is started by the editor; see docs/editors.md. It never opens a
    connection. The status is 0 where the editor took its leave, else 1.
    """
    if sys.stdin is None or sys.stdout is None:
        raise UsageError("`litlint server` talks on standard input and output, and one of them is closed")
    try:
        from linter.server.main import serve
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("linter"):
            raise
        raise UsageError(
            f"`litlint server` needs the extra lsp: pip install 'litlint[lsp] @ git+{HOMEPAGE}'"
        ) from error
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # nothing is written that would have to be cleared away
    return Status.CLEAN if serve() else Status.FOUND
