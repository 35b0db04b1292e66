"""Arguments and options that commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = Callable[..., Any]
PATH = click.Path(path_type=Path)
# The formats of findings for people, which can be in colour; the others are for machines.
HUMAN = ("full", "concise")
# The parameters that `selection` adds.
SELECTION = ("select", "ignore", "extend_select", "extend_ignore")

paths = click.argument("paths", nargs=-1, type=PATH)
config_file = click.option(
    "--config", "config_file", type=PATH, metavar="FILE", help="Use this configuration instead of the list's own."
)


def selection(command: Command) -> Command:
    """Add the options that say which rules run."""
    texts = {
        "--extend-ignore": "Leave out these rules, beside those that the configuration leaves out.",
        "--extend-select": "Run these rules too.",
        "--ignore": "Leave out these rules.",
        "--select": "Run these rules and no others: codes or prefixes (ARX002, ARX00, ARX), or ALL.",
    }
    for name, text in texts.items():
        option = click.option(
            name, multiple=True, callback=_codes, metavar="CODES", shell_complete=complete_codes, help=text
        )
        command = option(command)
    return command


def complete_codes(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The codes that a shell may offer for what is typed so far, behind those that commas part from it."""
    from click.shell_completion import CompletionItem

    from linter.rules.registry import records

    *before, last = incomplete.rpartition(",")
    return [
        CompletionItem("".join(before) + code, help=record.name)
        for code, record in records().items()
        if code.startswith(last.upper())
    ]


def _codes(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes from an option that may be repeated and takes several, parted by commas."""
    return tuple(code.strip() for value in given for code in value.split(","))
