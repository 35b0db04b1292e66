"""The command line as tests run it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it wrote."""

    status: int
    stdout: str
    stderr: str


# Runs `litlint` with arguments, and with text or bytes as `stdin`.
Litlint = Callable[..., Ran]
