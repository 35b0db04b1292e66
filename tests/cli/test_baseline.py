"""`litlint check --baseline` and `--write-baseline`: what a list accepts for now."""

import json
from pathlib import Path

import pytest
from support.command import Litlint

NAME = ".litlint-baseline.json"
MESSY = "# Lanterns\n\n[one]() and http://lanterns.example/bright\n\n[two]()  \n\nText.\n"


@pytest.fixture
def accepting(folder: Path, litlint: Litlint) -> Path:
    """The folder of a list whose findings are accepted."""
    (folder / "list.md").write_text(MESSY)
    assert litlint("check", "--write-baseline").status == 0
    return folder


def test_writing_accepts_all_that_is_found(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(MESSY)

    ran = litlint("check", "--write-baseline")

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr.splitlines()[0] == f"{NAME} accepts 4 findings now: 4 added, 0 removed"
    assert len(json.loads((folder / NAME).read_text())) == 5


def test_baseline_in_the_list_is_used_unasked(accepting: Path, litlint: Litlint) -> None:
    ran = litlint("check")

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr == f"nothing found in 1 file\n4 findings are accepted by {NAME}\n"
    assert accepting.joinpath(NAME).exists()


def test_new_finding_is_reported(accepting: Path, litlint: Litlint) -> None:
    (accepting / "list.md").write_text(MESSY.replace("Text", "[three]()"))

    ran = litlint("check")

    assert ran.status == 1
    assert [line.split(" ")[0] for line in ran.stdout.splitlines()] == ["list.md:7:1:"]


def test_repaired_finding_is_named_and_removed(accepting: Path, litlint: Litlint) -> None:
    (accepting / "list.md").write_text(MESSY.replace("[one]()", "one"))

    told = litlint("check", "-v").stderr
    written = litlint("check", "--write-baseline").stderr

    assert f"1 finding in {NAME} is gone: --write-baseline removes it" in told
    assert "gone: list.md: LNK001 link has no target" in told
    assert f"{NAME} accepts 3 findings now: 0 added, 1 removed" in written
    assert litlint("check").stderr == f"nothing found in 1 file\n3 findings are accepted by {NAME}\n"


def test_same_list_gives_the_same_bytes_and_lines_in_order(accepting: Path, litlint: Litlint) -> None:
    before = (accepting / NAME).read_bytes()
    litlint("check", "--write-baseline")

    assert (accepting / NAME).read_bytes() == before
    lines = before.decode().splitlines()
    assert lines[0] + lines[-2] + lines[-1] == '[{"version": 1}]'
    assert lines[1:-2] == sorted(lines[1:-2])


def test_one_finding_more_changes_one_line(accepting: Path, litlint: Litlint) -> None:
    before = (accepting / NAME).read_text().splitlines()
    (accepting / "zeta.md").write_text("# T\n\n[three]()\n\nText.\n")
    litlint("check", "--write-baseline")
    after = (accepting / NAME).read_text().splitlines()

    assert [line for line in after if line not in before] == [after[-3]]
    assert [line for line in before if line not in after] == []


def test_writing_for_one_file_or_rule_keeps_the_others(accepting: Path, litlint: Litlint) -> None:
    (accepting / "b.md").write_text("# T\n\n[three]()  \n\nText.\n")

    litlint("check", "b.md", "--select", "LNK", "--write-baseline")

    assert [line.split(" ")[1] for line in litlint("check").stdout.splitlines()] == ["FMT002"]


def test_fix_leaves_accepted_findings_alone(accepting: Path, litlint: Litlint) -> None:
    text = MESSY.replace("Text.", "Text.  \n\nMore.")
    (accepting / "list.md").write_text(text)

    litlint("check", "--fix")

    assert (accepting / "list.md").read_text() == text.replace("Text.  ", "Text.")


def test_given_file_stands_for_the_own_one(accepting: Path, litlint: Litlint) -> None:
    (accepting / "other.json").write_text('[\n{"version": 1}\n]\n')

    assert litlint("check", "--baseline", "other.json").stdout.count("\n") == 4
    assert litlint("check", "--baseline", "/dev/null").stdout.count("\n") == 4


def test_given_file_is_written(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(MESSY)

    litlint("check", "--write-baseline", "--baseline", "known.json")

    assert litlint("check", "--baseline", "known.json").status == 0
    assert not (folder / NAME).exists()


def test_names_are_those_in_the_list_wherever_the_command_runs(
    accepting: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (accepting / "litlint.toml").touch()
    (accepting / "sub").mkdir()
    monkeypatch.chdir(accepting / "sub")

    ran = litlint("check", "..")

    assert (ran.status, ran.stdout) == (0, "")
    assert f"accepted by ../{NAME}" in ran.stderr


def test_text_on_standard_input_is_judged_by_it(accepting: Path, litlint: Litlint) -> None:
    ran = litlint("check", "--stdin-filename", "list.md", stdin="New.\n\n" + MESSY)

    assert "LNK001" not in ran.stdout
    assert accepting.joinpath(NAME).exists()


@pytest.mark.parametrize(
    "options",
    [("--fix",), ("--diff",), ("--changed-since", "HEAD"), ("--stdin-filename", "list.md")],
)
def test_writing_goes_with_nothing_that_hides_or_repairs(
    folder: Path, litlint: Litlint, options: tuple[str, ...]
) -> None:
    (folder / "list.md").write_text(MESSY)

    ran = litlint("check", "--write-baseline", *options)

    assert (ran.status, ran.stdout) == (2, "")
    assert not (folder / NAME).exists()


def test_missing_given_file_is_status_2(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(MESSY)

    ran = litlint("check", "--baseline", "missing.json")

    assert (ran.status, ran.stdout) == (2, "")
    assert "missing.json cannot be read: No such file" in ran.stderr


def test_broken_file_is_status_2_and_can_be_written_anew(accepting: Path, litlint: Litlint) -> None:
    (accepting / NAME).write_text("[\n<<<<<<< ours\n")

    ran = litlint("check")

    assert (ran.status, ran.stdout) == (2, "")
    assert f"{NAME}: line 2: a merge left its marks; --write-baseline writes it anew" in ran.stderr
    assert litlint("check", "--write-baseline").status == 0
    assert litlint("check").status == 0


def test_link_out_of_the_list_is_status_2(
    folder: Path, litlint: Litlint, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (folder / "list.md").write_text(MESSY)
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text("secret")
    (folder / NAME).symlink_to(outside)

    for options in ((), ("--write-baseline",)):
        ran = litlint("check", *options)
        assert (ran.status, ran.stdout) == (2, "")
        assert "is a link out of the list" in ran.stderr
    assert outside.read_text() == "secret"


def test_file_that_cannot_be_written_leaves_everything_as_it_was(accepting: Path, litlint: Litlint) -> None:
    (accepting / "list.md").write_text("# T\n")

    ran = litlint("check", "--write-baseline", "--baseline", "missing/known.json")

    assert (ran.status, ran.stdout) == (2, "")
    assert "known.json is not written" in ran.stderr
    assert sorted(path.name for path in accepting.iterdir()) == [NAME, "list.md"]


def test_device_is_not_replaced(accepting: Path, litlint: Litlint) -> None:
    ran = litlint("check", "--write-baseline", "--baseline", "/dev/null")

    assert ran.status == 2
    assert not Path("/dev/null").is_file()
    assert accepting.exists()
