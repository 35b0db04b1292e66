"""Options of the commands that may open a connection, and how they say what could not be checked."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click

Command = Callable[..., Any]
# The parameters of those that `network` adds which an ArxivClient takes.
ASKING = ("timeout", "proxy", "most_requests")
# Names that are printed for one reason; more of them are counted.
_MOST_NAMED = 10
_LONGEST_TIMEOUT = 3600

timeout = click.option(
    "--timeout",
    type=click.FloatRange(0, _LONGEST_TIMEOUT, min_open=True),
    default=30.0,
    metavar="SECONDS",
    help="Give each request so much time. Default: 30.",
)
proxy = click.option("--proxy", metavar="URL", help="Send requests through a proxy, which decides what is reached.")
most_requests = click.option(
    "--max-requests", "most_requests", type=click.IntRange(0), metavar="N", help="Send at most N requests."
)
require_network = click.option(
    "--require-network", is_flag=True, help="End with status 2 where something could not be checked."
)


def network(command: Command) -> Command:
    """Add the options of a command that may open a connection."""
    for option in (require_network, most_requests, proxy, timeout):
        command = option(command)
    return command


def unchecked_lines(reasons: Iterable[tuple[str, str]], *, names_all: bool = False) -> Iterator[str]:
    """What could not be checked, a line a reason: pairs of a name and why."""
    groups: dict[str, list[str]] = {}
    for name, reason in reasons:
        groups.setdefault(reason, []).append(name)
    for reason, names in groups.items():
        yield f"not checked: {listed(names, names_all=names_all)}: {reason}"


def listed(names: list[str], *, names_all: bool = False) -> str:
    """Names in a line; of many, some and a count."""
    more = 0 if names_all else len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + f" and {more:,} more" if more > 0 else ", ".join(names)
