"""When to check: soon after something has changed, one check at a time, however much changes meanwhile."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

# Seconds from the first change to the check that answers it: whoever types makes one every 100 to 200 ms, and need
# not have the processor busy with each.
PAUSE = 0.1
# Seconds without a change after which list-wide rules see what was typed: in a list of 1,100 entries they need three
# times as long as the file that was changed.
IDLE = 0.5


class Check(Protocol):
    """A check of what is there; whether it need not be done again in full."""

    async def __call__(self, *, in_full: bool) -> bool:
        """Check; `in_full` where there is time for it."""


class Rounds:
    """Checks as long as something is wanted. What is wanted while a check runs has the next one, once."""

    def __init__(self, check: Check, failed: Callable[[BaseException], None]) -> None:
        """`failed` is told what a check has died of; the next one may be luckier."""
        self._check = check
        self._failed = failed
        self._wanted = asyncio.Event()
        self._hurry = asyncio.Event()
        self._settled = asyncio.Event()
        self._settled.set()
        self._running: asyncio.Task[None] | None = None

    def want(self, *, at_once: bool = False) -> None:
        """Have a check that knows what is known now."""
        self._wanted.set()
        self._settled.clear()
        if at_once:
            self._hurry.set()
        if self._running is None:
            self._running = asyncio.create_task(self._run())
            self._running.add_done_callback(self._ended)

    async def settled(self) -> None:
        """Wait until everything that was wanted has had a check, if not in full."""
        await self._settled.wait()

    async def _run(self) -> None:
        is_done = False
        while self._wanted.is_set() or not is_done:
            in_full = not self._wanted.is_set() and not await _comes(self._wanted, IDLE)
            if not in_full:
                await _comes(self._hurry, PAUSE)
                self._wanted.clear()
                self._hurry.clear()
            is_done = await self._check(in_full=in_full)
            if not self._wanted.is_set():
                self._settled.set()

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._running = None
        self._settled.set()
        if not task.cancelled() and (error := task.exception()):
            self._failed(error)
        if self._wanted.is_set() and not task.cancelled():
            self.want()


async def _comes(event: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    return event.is_set()
