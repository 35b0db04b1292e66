"""Patterns that are compiled late behave as those that are compiled at once."""

import subprocess
import sys

import pytest

from linter.lazy import re


@pytest.mark.parametrize("method", ["match", "search", "fullmatch", "findall", "finditer", "split"])
def test_a_pattern_finds_what_the_standard_one_finds(method: str) -> None:
    import re as standard

    text = "A lamp, a lantern, a lighthouse"
    found, expected = (getattr(kind.compile("l[a-z]+", kind.I), method)(text) for kind in (re, standard))

    assert _plain(found) == _plain(expected)


def _plain(found: object) -> object:
    if found is None or isinstance(found, list):
        return found
    return [one.span() for one in found] if hasattr(found, "__next__") else found.span()


def test_a_pattern_replaces_and_tells_its_text_and_groups() -> None:
    pattern = re.compile("(?P<first>l)amp")

    assert pattern.sub("s", "lamp") == "s"
    assert pattern.pattern == "(?P<first>l)amp"
    assert pattern.groupindex == {"first": 1}


def test_a_mistake_shows_at_the_first_use_only() -> None:
    pattern = re.compile("(")

    with pytest.raises(Exception, match="unterminated subpattern"):
        pattern.match("lamp")


def test_modules_of_readers_and_rules_compile_nothing_when_they_are_loaded() -> None:
    script = (
        "import re, sys\nbefore = set()\nreal = re._compiler.compile\n"
        "def compile(pattern, flags=0):\n"
        "    before.add(sys._getframe(3).f_globals['__name__'])\n"
        "    return real(pattern, flags)\n"
        "re._compiler.compile = compile\n"
        "import linter.entries.read, linter.rules.context, linter.papers.dates\n"
        "print(sorted(name for name in before if name.startswith(('linter.entries', 'linter.papers', 'linter.rules'))))"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout

    assert printed == "[]\n"
