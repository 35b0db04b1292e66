"""`cached_property` as in the standard library, without the lock that Python 3.11 takes for each value.

Classes that keep a value for each block or link of a file ask for hundreds of thousands.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property as cached_property  # noqa: PLC0414  what type checkers are to see
else:
    from collections.abc import Callable
    from typing import Any

    class cached_property:  # noqa: N801  its name there
        """A value that is worked out when it is first asked for; it stands in the object's `__dict__` from then on."""

        def __init__(self, work_out: Callable[[Any], Any]) -> None:
            self._work_out = work_out
            self.__doc__ = work_out.__doc__

        def __set_name__(self, _owner: type, name: str) -> None:
            self._name = name

        def __get__(self, holder: Any, _owner: type | None = None) -> Any:
            if holder is None:
                return self
            value = holder.__dict__[self._name] = self._work_out(holder)
            return value
