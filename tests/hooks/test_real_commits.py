"""The hooks at real commits: the first one, merges, renames, deletions, lists in subfolders, options."""

import json
import os
import re
from pathlib import Path

import pytest
from support.hooked import Repository

ENTRY = "- [{}](https://arxiv.org/abs/{}) Jane Doe.\n"
LANTERNS = "# Lanterns\n\nSee [ropes](ropes.md).\n\n" + ENTRY.format("Sparse Lanterns", "2309.12307")
ROPES = "# Ropes\n\nSee [lanterns](lanterns.md).\n\n" + ENTRY.format("Knotted Ropes", "2310.00001")
PAGES = {"lanterns.md": LANTERNS, "ropes.md": ROPES}
MALFORMED = ENTRY.format("Bright Ideas", "2311.0001")
HTTP = ENTRY.format("Bright Ideas", "2311.00001").replace("https:", "http:")


def places(said: str) -> list[str]:
    """The findings that hooks printed, as `file:row CODE`, sorted."""
    found = re.findall(r"^(\S.*?\.md):(\d+):\d+: ([A-Z]+\d+)", said, re.MULTILINE)
    return sorted(f"{file}:{row} {code}" for file, row, code in found)


@pytest.fixture
def committed(repository: Repository) -> Repository:
    """The repository with two clean pages that link to each other, committed without hooks."""
    repository.write(PAGES)
    repository.commit()
    return repository


@pytest.mark.parametrize("options", [[], ["--changed-since", "HEAD"]])
def test_first_commit_is_judged(repository: Repository, options: list[str]) -> None:
    repository.write({**PAGES, "ropes.md": ROPES + MALFORMED})
    repository.install("litlint", args=options)
    is_done, said = repository.commit()

    assert (is_done, places(said)) == (False, ["ropes.md:6 ARX001"]), said
    repository.write(PAGES)
    assert repository.commit()[0]


def test_first_commit_may_hold_no_page_at_all(repository: Repository) -> None:
    repository.write({"notes.txt": "[this]()\n"})
    repository.install("litlint", "litlint-fix", "litlint-list")

    assert repository.commit()[0]


def test_repair_stops_the_commit_and_the_next_one_passes(committed: Repository) -> None:
    committed.install("litlint-fix", "litlint")
    committed.write({"ropes.md": ROPES + HTTP})
    is_done, said = committed.commit()

    assert (is_done, "files were modified by this hook" in said) == (False, True), said
    assert committed.text("ropes.md") == ROPES + HTTP.replace("http:", "https:")
    assert committed.commit()[0]
    assert committed.git("show", "HEAD:ropes.md") == committed.text("ropes.md")


def test_work_that_is_not_staged_is_neither_judged_nor_lost(committed: Repository) -> None:
    committed.install("litlint")
    committed.write({"lanterns.md": LANTERNS + ENTRY.format("Dim Ideas", "2311.00002")})
    committed.git("add", "--all")
    committed.write({"ropes.md": ROPES + MALFORMED})
    done = committed.run("git", "commit", "--message", "More")

    assert (done.returncode, places(done.stdout + done.stderr)) == (0, [])
    assert committed.text("ropes.md") == ROPES + MALFORMED


def diverged(repository: Repository, ours: dict[str, str], theirs: dict[str, str]) -> None:
    """Lets two branches part: each commits its files without hooks."""
    repository.git("checkout", "--quiet", "-b", "other")
    repository.write(theirs)
    repository.commit("--no-verify")
    repository.git("checkout", "--quiet", "main")
    repository.write(ours)
    repository.commit("--no-verify")


def test_merge_that_makes_a_duplicate_is_stopped(committed: Repository) -> None:
    same = ENTRY.format("Bright Ideas", "2311.00001")
    committed.install("litlint-list")
    repaired = {"lanterns.md": LANTERNS + same}
    diverged(committed, repaired, {"ropes.md": ROPES + same})
    committed.write({"litlint.toml": '[severity]\nDUP005 = "error"\n'})
    committed.commit("--no-verify")
    done = committed.run("git", "merge", "other", "--message", "Merge")

    assert done.returncode != 0
    assert places(done.stdout + done.stderr) == ["lanterns.md:6 DUP005", "ropes.md:6 DUP005"]
    committed.write({"ropes.md": ROPES})
    assert committed.commit()[0]
    assert len(committed.git("rev-list", "--parents", "-1", "HEAD").split()) == 3


@pytest.mark.parametrize("options", [[], ["--changed-since", "HEAD"]])
def test_resolved_conflict_is_judged_in_its_files(committed: Repository, options: list[str]) -> None:
    committed.install("litlint", args=options)
    diverged(
        committed,
        {"ropes.md": ROPES + ENTRY.format("Our Ideas", "2311.00001")},
        {"ropes.md": ROPES + ENTRY.format("Their Ideas", "2311.00002")},
    )
    assert committed.run("git", "merge", "other").returncode != 0
    committed.write({"ropes.md": ROPES + MALFORMED})
    is_done, said = committed.commit()

    assert (is_done, places(said)) == (False, ["ropes.md:6 ARX001"]), said
    committed.write({"ropes.md": ROPES + MALFORMED.replace("2311.0001", "2311.00001")})
    assert committed.commit()[0]


def test_renamed_page_is_judged_under_its_new_name(committed: Repository) -> None:
    committed.install("litlint")
    committed.git("mv", "ropes.md", "cords & ropes.md")
    committed.write({"cords & ropes.md": ROPES + MALFORMED})
    is_done, said = committed.commit()

    assert (is_done, places(said)) == (False, ["cords & ropes.md:6 ARX001"]), said


@pytest.mark.parametrize("options", [[], ["--changed-since", "HEAD"]])
def test_links_to_a_renamed_page_are_for_the_hook_of_the_whole_list(committed: Repository, options: list[str]) -> None:
    committed.git("mv", "ropes.md", "cords.md")
    committed.install("litlint")
    assert committed.hook("litlint")[0] == 0
    committed.install("litlint-list", args=options)
    is_done, said = committed.commit()

    assert (is_done, places(said)) == (False, ["lanterns.md:3 LNK002"]), said


@pytest.mark.parametrize("options", [[], ["--changed-since", "HEAD"]])
def test_links_to_a_deleted_page_are_for_the_hook_of_the_whole_list(committed: Repository, options: list[str]) -> None:
    committed.install("litlint")
    committed.commit("--no-verify")
    committed.git("rm", "--quiet", "ropes.md")
    status, said = committed.hook("litlint")
    assert (status, "no files to check" in said) == (0, True)
    committed.install("litlint-list", args=options)
    is_done, said = committed.commit()

    assert (is_done, places(said)) == (False, ["lanterns.md:3 LNK002"]), said


class TestListInASubfolder:
    @pytest.fixture
    def nested(self, repository: Repository) -> Repository:
        """A repository with a list in a subfolder and a page beside it that is none of its business."""
        pages = {f"docs/list/{name}": text for name, text in PAGES.items()}
        pages["docs/list/litlint.toml"] = 'ignore = ["ARX003"]\n'
        repository.write({**pages, "README.md": "# Read\n\n[me]()\n"})
        repository.commit()
        return repository

    def test_files_are_named_from_the_top_and_judged_by_their_own_configuration(self, nested: Repository) -> None:
        nested.install("litlint", files="^docs/list/")
        nested.write({"docs/list/ropes.md": ROPES + MALFORMED + ENTRY.format("Old Ideas", "2211.00001v2")})
        is_done, said = nested.commit()

        assert (is_done, places(said)) == (False, ["docs/list/ropes.md:6 ARX001"]), said

    def test_whole_list_is_named_by_an_argument(self, nested: Repository) -> None:
        nested.install("litlint-list", args=["docs/list"])
        assert nested.commit()[0]
        nested.git("rm", "--quiet", "docs/list/ropes.md")
        is_done, said = nested.commit()

        assert (is_done, places(said)) == (False, ["docs/list/lanterns.md:3 LNK002"]), said

    def test_files_of_two_lists_in_one_commit_are_refused_with_a_reason(self, nested: Repository) -> None:
        nested.install("litlint")
        nested.write({"docs/list/ropes.md": ROPES + "\n", "README.md": "# Read\n"})
        is_done, said = nested.commit()

        assert (is_done, "error: paths in two lists: " in said) == (False, True), said

    def test_baseline_of_the_list_is_used_and_left_alone(self, nested: Repository) -> None:
        nested.write({"docs/list/ropes.md": ROPES + MALFORMED})
        assert nested.run("litlint", "check", "--write-baseline", "docs/list").returncode == 0
        accepted = nested.text("docs/list/.litlint-baseline.json")
        nested.install("litlint", files="^docs/list/")
        nested.commit("--no-verify")
        nested.write({"docs/list/ropes.md": ROPES + MALFORMED + ENTRY.format("Dim Ideas", "2312.0001")})
        is_done, said = nested.commit()

        assert (is_done, places(said)) == (False, ["docs/list/ropes.md:7 ARX001"]), said
        assert nested.text("docs/list/.litlint-baseline.json") == accepted


class TestOptions:
    def test_select_chooses_rules(self, committed: Repository) -> None:
        committed.install("litlint", args=["--select", "FMT002"])
        committed.write({"ropes.md": ROPES + MALFORMED + "blank \n"})
        is_done, said = committed.commit()

        assert (is_done, places(said)) == (True, ["ropes.md:7 FMT002"]), said

    def test_only_what_the_commit_changes_is_reported(self, committed: Repository) -> None:
        committed.write({"ropes.md": ROPES + MALFORMED})
        committed.commit()
        committed.install("litlint", args=["--changed-since", "HEAD"])
        committed.write({"ropes.md": ROPES + MALFORMED + ENTRY.format("Dim Ideas", "2312.00001")})
        assert committed.commit()[0]
        committed.write({"ropes.md": committed.text("ropes.md") + MALFORMED.replace("Bright", "Other")})
        is_done, said = committed.commit()

        assert (is_done, "ropes.md:6 ARX001" in places(said), "ropes.md:8 ARX001" in places(said)) == (
            False,
            False,
            True,
        ), said

    def test_another_baseline_is_named_from_the_top(self, committed: Repository) -> None:
        committed.write({"ropes.md": ROPES + MALFORMED})
        (committed.folder / "accepted").mkdir()
        baseline = "accepted/base line.json"
        assert committed.run("litlint", "check", "--baseline", baseline, "--write-baseline").returncode == 0
        committed.install("litlint", args=["--baseline", baseline])

        assert committed.commit()[0]

    def test_another_configuration_is_named_from_the_top(self, committed: Repository) -> None:
        committed.write({"ropes.md": ROPES + MALFORMED, "strict.toml": 'fail-on = "error"\nignore = ["ARX001"]\n'})
        committed.install("litlint", args=["--config", "strict.toml"])

        assert committed.commit()[0]

    def test_wrong_option_fails_with_a_message_and_no_traceback(self, committed: Repository) -> None:
        committed.install("litlint", args=["--select", "FMT9"])
        committed.write({"ropes.md": ROPES + "\n"})
        is_done, said = committed.commit()

        assert (is_done, "FMT9" in said, "Traceback" in said) == (False, True, False)


class TestWindows:
    """What of Windows shows on other systems: its line ends, and names that its shells write with backslashes."""

    def test_windows_line_ends_pass_and_survive_a_repair(self, committed: Repository) -> None:
        committed.install("litlint-fix")
        windows = (ROPES + HTTP).replace("\n", "\r\n")
        committed.write({"ropes.md": windows})
        is_done, _ = committed.commit()

        assert (is_done, committed.text("ropes.md")) == (False, windows.replace("http:", "https:"))
        assert committed.commit()[0]

    @pytest.mark.skipif(os.sep == "\\", reason="there a backslash parts folders")
    def test_backslashes_are_no_folders_elsewhere_and_the_message_says_what_is_meant(
        self, committed: Repository
    ) -> None:
        committed.write({"docs/ropes.md": ROPES})
        done = committed.run("litlint", "check", r"docs\ropes.md")

        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "error: docs\\ropes.md does not exist; docs/ropes.md does\n"

    @pytest.mark.skipif(os.sep == "\\", reason="no file can be called so there")
    def test_file_with_a_backslash_in_its_name_is_named_as_it_is(self, committed: Repository) -> None:
        committed.install("litlint")
        committed.write({"a\\b.md": "# Cords\n\n" + MALFORMED})
        is_done, said = committed.commit()

        assert (is_done, places(said)) == (False, ["a\\b.md:3 ARX001"]), said


def test_name_of_any_script_is_passed_and_shown_as_it_is(committed: Repository) -> None:
    committed.install("litlint")
    committed.write({"Lämpchen – 灯.md": "# Cords\n\n" + MALFORMED})
    is_done, said = committed.commit()

    assert (is_done, places(said)) == (False, ["Lämpchen – 灯.md:3 ARX001"]), said


def test_findings_as_json_are_one_document_in_one_batch(committed: Repository, tmp_path: Path) -> None:
    committed.write({"ropes.md": ROPES + MALFORMED, "lanterns.md": LANTERNS + "blank \n"})
    out = tmp_path / "found.json"
    committed.install("litlint", args=["--output-format", "json", "--output-file", str(out)])
    assert not committed.commit()[0]

    found = json.loads(out.read_text(encoding="utf-8"))
    assert [(one["filename"], one["code"]) for one in found] == [("lanterns.md", "FMT002"), ("ropes.md", "ARX001")]
