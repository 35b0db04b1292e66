"""`re`, but for when patterns are compiled: at their first use. Imported as `from linter.lazy import re`.

Compiling the hundreds of patterns of readers and rules is a fifth of a small check, which uses one in three of them.
The parser compiles its own at once: every file needs them, in innermost loops, where a call through a slot would show.
Only what modules need of `re` is here.
"""

from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    UNICODE,
    I,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import TYPE_CHECKING

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "UNICODE",
    "I",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

if TYPE_CHECKING:
    from re import compile  # noqa: A004  its name there
else:
    from re import NOFLAG
    from re import compile as compile_now

    class _Lazy:
        """A pattern that is compiled when a method of it is first asked for; from then on that is one of its slots."""

        __slots__ = ("_flags", "findall", "finditer", "fullmatch", "match", "pattern", "search", "split", "sub", "subn")

        def __init__(self, pattern: str, flags: int) -> None:
            self.pattern = pattern
            self._flags = flags

        def __getattr__(self, name: str) -> object:
            compiled = compile_now(self.pattern, self._flags)
            for method in _Lazy.__slots__[1:]:
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)

    def compile(pattern: str, flags: int = NOFLAG) -> _Lazy:  # noqa: A001  its name there
        """A pattern, as by `re.compile`; a mistake in it shows at its first use."""
        return _Lazy(pattern, flags)
