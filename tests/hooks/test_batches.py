"""Commits of so many files that pre-commit starts the hook several times, one after another or at once.

A hook is started anew where the names of the files are longer together than a command line may be, 131,072 bytes; and
as many times at once as there are processors where a list's configuration says `require_serial: false`.
"""

import re
from collections import Counter
from dataclasses import dataclass

import pytest
import yaml
from support.hooked import Repository

from linter.engine.baseline_file import NAME

ENTRY = "- [{}](https://arxiv.org/abs/{}) Jane Doe.\n"
HTTP = "- [Wick {:03}](http://arxiv.org/abs/2310.{}) Jane Doe.\n"
COUNT = 200
# With it the names do not fit into one command line.
LONG = f"{'f' * 220}/{'g' * 220}/{'h' * 220}"
# What makes pre-commit start two processes at once, however many processors there are.
TWO_AT_ONCE = {"TRAVIS": "1"}


def name(number: int, *, is_long: bool) -> str:
    return f"{LONG if is_long else 'page'}{number:03}.md"


def page(number: int, entry: str = "") -> str:
    """A page with a title of its own, so that no two are alike."""
    title = f"Lantern{number:03} {''.join(chr(97 + int(digit)) * 4 for digit in f'{number:03}')}"
    return f"# Page {number}\n\n" + ENTRY.format(title, f"2309.{number + 10000}") + entry


def places(said: str) -> list[tuple[str, str, str]]:
    """The findings that hooks printed: file, row, code."""
    return re.findall(r"^(\S.*?\.md):(\d+):\d+: ([A-Z]+\d+)", said, re.MULTILINE)


def batches(said: str) -> int:
    """How many processes summed up what they found."""
    return len(re.findall(r"^\d[^:]* in \d+ files?\b", said, re.MULTILINE))


@dataclass(frozen=True)
class Commit:
    """A repository whose next commit has hundreds of pages, each with one warning, and their names.

    The first and the last are of one paper besides.
    """

    repository: Repository
    names: list[str]


@pytest.fixture(params=["one after another", "at once"])
def many(request: pytest.FixtureRequest, repository: Repository) -> Commit:
    """Such a commit, and a hook that is started several times for it."""
    is_serial = request.param == "one after another"
    names = [name(number, is_long=is_serial) for number in range(COUNT)]
    if is_serial:
        assert sum(len(one) + 1 for one in names) > 131_072
    else:
        repository.environment |= TWO_AT_ONCE
    for number, one in enumerate(names):
        shared = ENTRY.format("Shared Candles of the North", "2401.00001") if number in (0, COUNT - 1) else ""
        repository.write({one: page(number, HTTP.format(number, number + 10000) + shared)})
    repository.install("litlint", "litlint-fix", **({} if is_serial else {"require_serial": False}))
    repository.git("add", "--all")
    return Commit(repository, names)


def reinstall(many: Commit, *options: str) -> None:
    """Gives the hook some options."""
    config = many.repository.folder / ".pre-commit-config.yaml"
    read = yaml.safe_load(config.read_text(encoding="utf-8"))
    for hook in read["repos"][0]["hooks"]:
        hook["args"] = [*options]
    config.write_text(yaml.safe_dump(read), encoding="utf-8")
    many.repository.git("add", "--all")


def test_each_finding_is_reported_once_with_the_whole_list_in_view(many: Commit) -> None:
    status, said = many.repository.hook("litlint")
    found = Counter((file, code) for file, _, code in places(said))

    assert (status, batches(said) >= 2) == (1, True), said[-2000:]
    copies = (many.names[0], many.names[-1])
    assert found == Counter([*((one, "ARX002") for one in many.names), *((one, "DUP005") for one in copies)])


def test_each_page_is_repaired_once_and_the_next_run_passes(many: Commit) -> None:
    before = {one: many.repository.text(one) for one in many.names}
    status, said = many.repository.hook("litlint-fix")

    assert (status, "files were modified by this hook" in said, "error: " in said) == (1, True, False), said[-2000:]
    assert {one: many.repository.text(one) for one in many.names} == {
        one: text.replace("http:", "https:") for one, text in before.items()
    }
    assert many.repository.git("status", "--porcelain", "--untracked-files", "-z").count("??") == 0
    many.repository.git("add", "--all")
    assert [many.repository.hook(one)[0] for one in ("litlint-fix", "litlint")] == [0, 0]


def test_baseline_is_used_by_all_and_left_alone(many: Commit) -> None:
    assert many.repository.run("litlint", "check", "--write-baseline").returncode == 0
    accepted = many.repository.text(NAME)
    reinstall(many, "--baseline", NAME)
    status, said = many.repository.hook("litlint")

    assert (status, places(said), many.repository.text(NAME) == accepted) == (0, [], True), said[-2000:]


def test_baseline_that_all_write_accepts_what_each_found(many: Commit) -> None:
    assert many.repository.run("litlint", "check", "--write-baseline").returncode == 0
    whole = many.repository.text(NAME)
    (many.repository.folder / NAME).unlink()
    reinstall(many, "--write-baseline")
    _, said = many.repository.hook("litlint")

    assert (said.count("accepts") >= 2, "error: " in said) == (True, False), said[-2000:]
    assert many.repository.text(NAME) == whole
