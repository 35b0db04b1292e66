"""The command `litlint`: which commands there are, each imported when it is used."""

import gc
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from linter.cli.output import note
from linter.cli.status import Status, status_of
from linter.version import VERSION

# The help of the commands stands here, so that printing it imports none of them.
COMMANDS = {
    "add": "Write an entry for a paper where it belongs.",
    "check": "Find what is wrong in a list, and repair it.",
    "entries": "Print the entries of a list as data.",
    "figure": "Draw the overview pictures of a list.",
    "init": "Write a configuration for a list.",
    "links": "Ask the servers of all links whether these lead anywhere.",
    "rule": "Explain one rule, or list all.",
    "schema": "Print a JSON Schema: of the configuration, an entry or a finding.",
    "server": "Serve an editor: findings, repairs and facts while you type.",
    "site": "Write a searchable static site of a list.",
    "stats": "Count what a list holds, and what is found in it.",
    "sync": "Write what arXiv says of a list's papers to its snapshot.",
}


# New objects between two looks for garbage. Readings are millions of values that live on and hold each other in one
# direction only: at Python's own threshold of 700, a quarter of the time of a check went by in looking through them.
NEW_OBJECTS = 500_000


class Commands(click.Group):
    """The commands, imported on use; every run ends with an exit status, none with a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """A command by its name, None for an unknown one."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"linter.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  as above
        """The part of the help that lists the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run the command line, and exit."""
        main = super().main
        gc.set_threshold(NEW_OBJECTS)
        sys.exit(status_of(lambda: main(*args, **{**extra, "prog_name": "litlint", "standalone_mode": False})))


@click.command(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="litlint %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Keep a literature list in Markdown right: links, citations, contents, categories, duplicates.

    `litlint check` in the folder of a list reports what is wrong with it; `litlint check --fix` repairs what is
    mechanical.
    """
    if context.invoked_subcommand is None:
        note(context.get_help())
        context.exit(Status.FAILED)
