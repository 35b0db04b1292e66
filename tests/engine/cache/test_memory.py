"""A check that remembers finds what one finds that does not."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from support.rules import case_facts, case_list, config_of

from linter.config.model import Config
from linter.diagnostics import Diagnostic
from linter.engine.cache.memory import PageMemory
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.facts.known import Known
from linter.facts.snapshot import parsed
from linter.rules.arxiv.options import ArxivOptions
from linter.rules.base import Case, Rule
from linter.rules.registry import records

TODAY = date(2026, 1, 15)
RULES = [record.load() for record in records().values()]
# What servers say of links is for one run alone, and never remembered.
EXAMPLES = [(rule, case) for rule in RULES for case in rule.all_cases()[-1:] if not case_facts(case).links]


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list's folder, and a cache of the test's own."""
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


@pytest.mark.parametrize(("rule", "case"), [pytest.param(r, c, id=r.code) for r, c in EXAMPLES])
def test_each_rule_finds_the_same_again(root: Path, rule: type[Rule], case: Case) -> None:
    papers, config, facts = case_list(case, case.unmarked()[0]), config_of(rule, case), case_facts(case)
    found = []
    for _ in range(2):
        memory = PageMemory.of(root, config, case.today, facts.papers.text)
        result = check(papers, config, report={case.file}, today=case.today, facts=facts, memory=memory)
        found.append((result.findings, result.unchecked))
        memory.save()
    plainly = check(papers, config, report={case.file}, today=case.today, facts=facts)

    assert found == [(plainly.findings, plainly.unchecked)] * 2


def remembering(
    root: Path,
    files: Mapping[str, str],
    config: Config | None = None,
    today: date = TODAY,
    facts: Known | None = None,
    report: set[str] | None = None,
) -> tuple[Diagnostic, ...]:
    """The findings of a check that fills a memory on the disk, which are those of one without."""
    config, facts = config or Config(), facts or Known()
    memory = PageMemory.of(root, config, today, facts.papers.text)
    found = check(MemoryList(files), config, report=report, today=today, facts=facts, memory=memory).findings
    memory.save()
    assert found == check(MemoryList(files), config, report=report, today=today, facts=facts).findings
    return found


def test_a_file_that_is_as_it_was_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"a.md": "# A\n\n[x]()\n", "b.md": "# B\n\n[y]()\n"}
    remembering(root, files)
    read: list[str] = []
    from linter.engine import readings

    real = readings.read_page
    monkeypatch.setattr(readings, "read_page", lambda source, *rest: read.append(source.name) or real(source, *rest))
    memory = PageMemory.of(root, Config(), TODAY, None)
    check(MemoryList({**files, "b.md": "# B\n\n[z]()\n"}), Config(), today=TODAY, memory=memory)

    assert read == ["b.md"]


def test_a_file_that_was_not_reported_on_is_when_it_is_asked_for(root: Path) -> None:
    files = {"a.md": "# A\n\n[x]()\n", "b.md": "# B\n\n[y]()\n"}

    assert [one.file for one in remembering(root, files, report={"a.md"})] == ["a.md"]
    assert [one.file for one in remembering(root, files)] == ["a.md", "b.md"]


def test_another_configuration_finds_something_else(root: Path) -> None:
    files = {"a.md": "# A\n\n- [Sparse Lanterns](https://arxiv.org/pdf/2309.12307) Jane Doe.\n"}
    wanting = Config(arxiv=ArxivOptions(link_form="abs"))

    assert remembering(root, files) == ()
    assert [one.code for one in remembering(root, files, wanting)] == ["ARX014"]


def test_another_month_finds_something_else(root: Path) -> None:
    files = {"a.md": "# A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2602.12307) Jane Doe.\n"}

    assert [one.code for one in remembering(root, files)] == ["ARX004"]
    assert remembering(root, files, today=date(2026, 2, 1)) == ()


def test_another_snapshot_finds_something_else(root: Path) -> None:
    files = {"a.md": "# A\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe.\n"}
    rule = records()["ARX006"].load()
    facts = case_facts(rule.all_cases()[-1])
    unknown = Known(parsed((facts.papers.text or "").replace(next(iter(_ids(facts))), "2309.12307").encode()))

    assert remembering(root, files) == ()
    assert [one.code for one in remembering(root, files, facts=unknown)] == ["ARX006"]


def test_other_habits_of_the_list_find_something_else(root: Path) -> None:
    abstract = [f"- [Sparse Lanterns {n}](https://arxiv.org/abs/2309.1230{n}) Jane Doe.\n" for n in range(9)]
    odd = "# B\n\n- [Dense Lanterns](https://arxiv.org/pdf/2309.12319) Jane Doe.\n"
    config = Config(extend_select=("ARX014",), arxiv=ArxivOptions(link_form="auto"))

    assert remembering(root, {"a.md": "# A\n", "b.md": odd}, config) == ()
    assert "ARX014" in {
        one.code for one in remembering(root, {"a.md": "# A\n\n" + "".join(abstract), "b.md": odd}, config)
    }


def _ids(facts: Known) -> list[str]:
    import json

    return [json.loads(line)["id"] for line in (facts.papers.text or "").splitlines()]
