"""What FMT013 reports of sections so long that each finding cannot have the repair of all."""

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import check
from linter.entries.kinds import EntriesOptions

CONFIG = Config(select=("FMT013",), entries=EntriesOptions(order="alphabetical"))


def section(papers: int, strays: int) -> MemoryList:
    """Papers by title, of which some have changed places with their neighbours."""
    numbers = list(range(papers))
    for at in range(0, 3 * strays, 3):
        numbers[at : at + 2] = reversed(numbers[at : at + 2])
    entries = (f"- [Lanterns of Hall {n:03}](https://arxiv.org/abs/2401.{n:05})\n" for n in numbers)
    return MemoryList({"a.md": "# Halls\n\n" + "".join(entries)})


def test_each_finding_of_a_short_section_has_the_repair_of_all() -> None:
    findings = check(section(papers=60, strays=8), CONFIG).findings

    assert len(findings) == 8
    assert all(found.fix for found in findings)


def test_of_a_long_section_the_first_finding_alone_has_the_repair() -> None:
    findings = check(section(papers=500, strays=80), CONFIG).findings

    assert len(findings) == 80
    assert [bool(found.fix) for found in findings] == [True, *[False] * 79]


def test_a_long_section_is_repaired_at_once() -> None:
    assert not fix(section(papers=500, strays=80), CONFIG, unsafe=True).result.findings
