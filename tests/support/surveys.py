"""Lists in memory as `litlint init` looks at them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from linter.engine.files.lists import MemoryList
from linter.tasks.init.settings import Path, Setting, plain
from linter.tasks.init.survey import Survey

TODAY = date(2026, 1, 15)


def survey_of(files: Mapping[str, str] | str) -> Survey:
    """A list, or a text as the list's README."""
    return Survey.of(MemoryList({"README.md": files} if isinstance(files, str) else files), TODAY)


def answers(question: Callable[[Survey], Iterator[Setting]], files: Mapping[str, str] | str) -> dict[Path, object]:
    """What a question has for an answer: the values by their keys."""
    return {setting.path: plain(setting.value) for setting in question(survey_of(files))}


def evidence(question: Callable[[Survey], Iterator[Setting]], files: Mapping[str, str] | str) -> dict[Path, str]:
    """What a question gives for evidence, by the keys."""
    return {setting.path: setting.evidence for setting in question(survey_of(files))}


def bullets(count: int, url: str = "https://arxiv.org/abs/", start: int = 0) -> str:
    """So many entries, one a line, each of a paper of its own."""
    numbers = range(start, start + count)
    return "".join(
        f"- [{_name(n)} Lanterns of {_name(n * 7 + 3)}]({url}23{n % 12 + 1:02}.{n + 1:05}) Jane Doe.\n" for n in numbers
    )


def _name(number: int) -> str:
    """A word of its own for each number."""
    syllables = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu")
    return "".join(syllables[int(digit)] for digit in f"{number:04}").capitalize()
