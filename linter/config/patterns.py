"""Patterns as in `.gitignore`, over names of files relative to the list's root."""

from collections.abc import Mapping, Sequence

from linter.errors import ConfigError
from linter.rules.registry import matching
from linter.text.file_patterns import compiled, matches


class Patterns:
    """The patterns of one key of a configuration. Raises ConfigError, naming the key, for a text that is no pattern."""

    def __init__(self, patterns: Sequence[str], key: str) -> None:
        self._patterns = tuple(patterns)
        try:
            if patterns:  # pathspec is imported only where there are some
                compiled(self._patterns)
        except ValueError as error:
            raise ConfigError(f"{key}: {error}") from error

    def match(self, name: str) -> bool:
        """Whether they match a file; none match nothing."""
        return matches(self._patterns, name)


class FileIgnores:
    """The rules that `per-file-ignores` switches off, by file."""

    def __init__(self, ignores: Mapping[str, Sequence[str]]) -> None:
        self._ignores = [
            (Patterns([pattern], "per-file-ignores"), frozenset(code for one in selectors for code in matching(one)))
            for pattern, selectors in ignores.items()
        ]

    def codes(self, name: str) -> frozenset[str]:
        """The codes that are off in a file."""
        return frozenset(code for patterns, codes in self._ignores if patterns.match(name) for code in codes)
