"""`litlint check --changed-since`: what a change is to blame for, in real repositories."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from support.command import Litlint
from support.repository import Repository

OLD = "# Lanterns\n\n## Bright\n\n- [Old Lanterns](http://arxiv.org/abs/2309.12307v2) J. Doe. \n\nText.\n"
GOOD = "- [Sparse Wicks](https://arxiv.org/abs/2401.00001) J. Doe.\n"
BAD = "- [Sparse Wicks](http://arxiv.org/abs/2401.00001) J. Doe. \n"


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository in the working directory; its branch `pr` is checked out, and has left `main` at a messy list."""
    repository = Repository(folder, monkeypatch)
    repository.commit(list=OLD)
    repository.git("checkout", "-q", "-b", "pr")
    return repository


def found(litlint: Litlint, *arguments: str, revision: str = "main") -> list[str]:
    ran = litlint("check", "--changed-since", revision, "--output-format", "json", *arguments)
    assert ran.status in (0, 1), ran.stderr
    return [f"{one['filename']}:{one['location']['row']} {one['code']}" for one in json.loads(ran.stdout)]


@pytest.mark.usefixtures("repository")
def test_nothing_changed_is_silent(litlint: Litlint) -> None:
    assert found(litlint) == []


def test_good_entry_in_a_messy_list_is_silent(repository: Repository, litlint: Litlint) -> None:
    repository.commit(list=OLD.replace("\n\nText", f"\n{GOOD}\nText"))

    assert found(litlint) == []


def test_bad_entry_gets_its_own_findings_alone(repository: Repository, litlint: Litlint) -> None:
    repository.commit(list=OLD.replace("\n\nText", f"\n{BAD}\nText"))

    assert found(litlint) == ["list.md:6 ARX002", "list.md:6 FMT002"]


def test_old_finding_in_a_line_that_was_touched_is_reported(repository: Repository, litlint: Litlint) -> None:
    repository.commit(list=OLD.replace("J. Doe", "Jane Doe"))

    assert found(litlint, "--select", "ARX") == ["list.md:5 ARX002", "list.md:5 ARX003"]


@pytest.mark.parametrize("state", ["committed", "staged", "unstaged", "staged and then changed"])
def test_work_counts_in_every_state(repository: Repository, litlint: Litlint, state: str) -> None:
    text = OLD.replace("\n\nText", f"\n{BAD}\nText")
    repository.write("list.md", OLD.replace("Text", "Other") if "then" in state else text)
    if state != "unstaged":
        repository.git("add", "-A")
    if state == "committed":
        repository.git("commit", "-qm", "Change")
    repository.write("list.md", text)

    assert found(litlint) == ["list.md:6 ARX002", "list.md:6 FMT002"]


def test_new_file_is_reported_whole_unless_git_ignores_it(repository: Repository, litlint: Litlint) -> None:
    repository.write("new.md", "# Wicks\n\n[a]()\n")
    repository.write("ignored.md", "# Wicks\n\n[a]()\n")
    repository.write(".gitignore", "ignored.md\n")

    assert found(litlint) == ["new.md:3 LNK001"]


def test_file_that_was_renamed_keeps_its_old_findings(repository: Repository, litlint: Litlint) -> None:
    repository.git("mv", "list.md", "other.md")
    repository.write("other.md", OLD + "\n[a]()\n")

    assert found(litlint) == ["other.md:9 LNK001"]


def test_commits_on_the_other_branch_are_not_blamed_on_this_one(repository: Repository, litlint: Litlint) -> None:
    repository.commit(list=OLD.replace("\n\nText", f"\n{GOOD}\nText"))
    repository.git("checkout", "-q", "main")
    repository.commit(list=OLD.replace("# Lanterns\n", "# Lamps\n").replace(" \n", "\n"))
    repository.git("checkout", "-q", "pr")

    assert found(litlint) == []


COPIES = "# T\n\n## A\n\n- [Sparse Wicks](https://arxiv.org/abs/2401.00001) J. Doe.\n\n## B\n\nText.\n"


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        pytest.param(
            COPIES, COPIES.replace("\n\n## B", f"\n{GOOD}\n## B"), ["a.md:5 DUP001", "a.md:6 DUP001"], id="a copy"
        ),
        pytest.param(
            "# T\n\n[here](#old)\n\n## Old\n\nText.\n",
            "# T\n\n[here](#old)\n\n## New\n\nText.\n",
            ["a.md:3 LNK003"],
            id="a heading renamed",
        ),
        pytest.param(
            "# T\n\n[here](#old)\n\nText.\n\n## Old\n\nText.\n",
            "# T\n\n[here](#old)\n\nText.\n",
            ["a.md:3 LNK003"],
            id="a section removed",
        ),
        pytest.param(
            "# T\n\n## A\n\nText.\n\n## B\n\nText.\n", "# T\n\n## A\n\n## B\n\nText.\n", ["a.md:3 STR006"], id="emptied"
        ),
    ],
)
def test_finding_elsewhere_that_the_change_caused(
    repository: Repository, litlint: Litlint, before: str, after: str, wanted: list[str]
) -> None:
    base = repository.commit(a=before)
    repository.commit(a=after)

    assert found(litlint, "a.md", revision=base) == wanted


def test_removed_file_is_missed_where_it_is_linked(repository: Repository, litlint: Litlint) -> None:
    repository.write("lamp.svg", "<svg/>")
    base = repository.commit(a="# T\n\n[x](b.md) ![x](lamp.svg) [old](gone.md)\n", b="# B\n\nText.\n")
    repository.git("rm", "-q", "b.md", "lamp.svg")

    assert found(litlint, revision=base) == ["a.md:3 LNK002", "a.md:3 LNK002"]


def test_third_copy_does_not_wake_the_first_two(repository: Repository, litlint: Litlint) -> None:
    two = COPIES.replace("\n\n## B", f"\n{GOOD}\n## B")
    base = repository.commit(a=two)
    repository.commit(a=two.replace("\n\n## B", f"\n{GOOD.replace('J. Doe', 'Jane Doe')}\n## B"))

    assert found(litlint, "a.md", revision=base) == ["a.md:7 DUP001"]


def entry(number: int, *, cited: bool = True) -> str:
    text = f"### Lantern {number}\n\npaper link: [here](https://arxiv.org/abs/2401.000{number:02})\n\n"
    citation = (
        f"@article{{doe{number}, title={{Lantern {number}}}, author={{Doe, J.}}, journal={{Wicks}}, year={{2024}}}}"
    )
    return f"{text}citation:\n\n```bibtex\n{citation}\n```\n\n" if cited else text


UNCITED = "# T\n\n## A\n\n" + entry(1) + entry(2) + entry(3) + entry(4, cited=False)


def test_good_entry_that_makes_a_habit_wakes_no_old_one(repository: Repository, litlint: Litlint) -> None:
    base = repository.commit(a=UNCITED)
    repository.commit(a=UNCITED + entry(5))

    assert found(litlint, "a.md", "--select", "BIB001", revision=base) == []
    assert litlint("check", "a.md", "--select", "BIB001").stdout.count("BIB001") == 1


def test_entry_that_loses_what_is_a_habit_is_reported(repository: Repository, litlint: Litlint) -> None:
    others = UNCITED + "".join(entry(number) for number in range(10, 20))
    base = repository.commit(a=others + entry(20))
    repository.commit(a=others + entry(20, cited=False))

    row = others.count("\n") + 1
    assert found(litlint, "a.md", "--select", "BIB001", revision=base) == [f"a.md:{row} BIB001"]


def test_blank_lines_around_a_new_entry_are_not_taken_for_old_ones(repository: Repository, litlint: Litlint) -> None:
    old = "# T\n\n### A\n\nText.\n    \n\n\n\n### B\n\nText.\n    \n\n\n\n### C\n\nText.\n"
    new = old.replace("### B", "### New\n\nText.\n\n\n### B")
    base = repository.commit(a=old)
    repository.commit(a=new)

    assert found(litlint, "a.md", "--select", "FMT", "--ignore", "FMT005", revision=base) == []


def test_given_paths_choose_what_is_reported(repository: Repository, litlint: Litlint) -> None:
    repository.write("a.md", "# T\n\n[a]()\n")
    repository.write("b.md", "# T\n\n[a]()\n")

    assert found(litlint, "b.md") == ["b.md:3 LNK001"]


def test_fix_repairs_only_what_is_reported(repository: Repository, litlint: Litlint) -> None:
    repository.write("list.md", OLD.replace("\n\nText", f"\n{BAD}\nText"))

    ran = litlint("check", "--changed-since", "main", "--fix")

    assert ran.status == 0
    assert (repository.root / "list.md").read_text() == OLD.replace("\n\nText", f"\n{GOOD}\nText")


@pytest.mark.usefixtures("repository")
def test_text_on_standard_input_is_compared(litlint: Litlint) -> None:
    ran = litlint(
        "check", "--changed-since", "main", "--stdin-filename", "list.md", "-q", stdin=OLD.replace("Text", "[a]()")
    )

    assert [line.split(" ")[0] for line in ran.stdout.splitlines()] == ["list.md:7:1:"]


def test_list_in_a_folder_of_the_repository(
    repository: Repository, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("sub/litlint.toml", "")
    repository.write("sub/a.md", OLD)
    base = repository.commit()
    repository.write("sub/a.md", OLD + "\n[a]()\n")
    repository.write("outside.md", "# T\n\n[a]()\n")
    monkeypatch.chdir(repository.root / "sub")

    assert found(litlint, revision=base) == ["a.md:9 LNK001"]


@pytest.mark.parametrize("name", ["a b.md", "a\nb.md", "süß 灯.md", '"a".md', "-a.md", "a\tb.md", "before/0.md"])
def test_file_names_may_be_anything(repository: Repository, litlint: Litlint, name: str) -> None:
    repository.write(name, OLD)
    base = repository.commit()
    repository.write(name, OLD.replace("\n\nText", f"\n{BAD}\nText"))

    assert [one.rpartition(" ")[2] for one in found(litlint, revision=base)] == ["ARX002", "FMT002"]


def test_file_names_that_are_not_utf_8(repository: Repository, litlint: Litlint) -> None:
    name = os.fsdecode(b"l\xe4mp.md")
    repository.write(name, OLD)
    base = repository.commit()
    repository.write(name, OLD + "\n[a]()\n")

    assert [one.rpartition(" ")[2] for one in found(litlint, revision=base)] == ["LNK001"]


def test_line_ends_that_git_converts_touch_no_line(repository: Repository, litlint: Litlint) -> None:
    repository.write("list.md", OLD.replace("\n", "\r\n"))

    assert found(litlint) == []


def test_submodule_is_a_folder_that_exists(
    repository: Repository, litlint: Litlint, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path_factory.mktemp("other"), monkeypatch)
    other.commit(README="# Other\n\n[a]()\n")
    repository.git("submodule", "--quiet", "add", str(other.root), "module")
    base = repository.commit(a="# T\n\n[x](module/)\n")
    repository.git("rm", "-qf", "module")

    assert found(litlint, revision=base) == ["a.md:3 LNK002"]


def test_symbolic_link_that_is_as_it_was_is_silent(repository: Repository, litlint: Litlint) -> None:
    repository.write("notes.txt", "# T\n\n[a]()\n")
    (repository.root / "link.md").symlink_to("notes.txt")
    (repository.root / "out.md").symlink_to("/etc/hostname")
    base = repository.commit()

    assert found(litlint, revision=base) == []


def test_unreadable_files_that_were_unreadable_are_silent(repository: Repository, litlint: Litlint) -> None:
    repository.write("litlint.toml", 'max-file-size = "1KB"\n')
    repository.write("large.md", "Text.\n" * 1000)
    repository.write("latin.md", b"\xe4\n")
    base = repository.commit()
    repository.write("large.md", "Text.\n" * 1001)
    repository.write("latin.md", b"\xe4\xe4\n")
    repository.write("new.md", b"\xe4\n")

    assert found(litlint, revision=base) == ["new.md:1 IO001"]


def test_first_commit_is_all_new(folder: Path, monkeypatch: pytest.MonkeyPatch, litlint: Litlint) -> None:
    Repository(folder, monkeypatch).write("a.md", "# T\n\n[a]()\n")

    assert found(litlint, revision="HEAD") == ["a.md:3 LNK001"]


def test_repository_of_sha_256(folder: Path, monkeypatch: pytest.MonkeyPatch, litlint: Litlint) -> None:
    repository = Repository(folder, monkeypatch, "--object-format=sha256")
    repository.commit(a=OLD, b=OLD)
    repository.write("a.md", OLD + "\n[a]()\n")

    assert found(litlint, revision="HEAD") == ["a.md:9 LNK001"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "-", "", "main..pr", "HEAD:list.md", "0" * 40, "--help"])
def test_what_is_no_revision_is_status_2(repository: Repository, litlint: Litlint, revision: str) -> None:
    ran = litlint("check", f"--changed-since={revision}")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: --changed-since: ")
    assert sorted(path.name for path in repository.root.iterdir()) == [".git", "list.md"]


def test_outside_of_repositories_is_status_2(folder: Path, litlint: Litlint) -> None:
    (folder / "a.md").write_text("# T\n")

    ran = litlint("check", "--changed-since", "main")

    assert (ran.status, ran.stdout) == (2, "")
    assert "is in no git work tree" in ran.stderr


def test_bare_repository_is_status_2(folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Repository(folder, monkeypatch, "--bare").write("a.md", "# T\n")

    ran = litlint("check", "--changed-since", "main")

    assert ran.status == 2
    assert "is in no git work tree" in ran.stderr


def test_without_git_is_status_2(repository: Repository, litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository.root))

    ran = litlint("check", "--changed-since", "main")

    assert (ran.status, ran.stdout) == (2, "")
    assert "there is no git" in ran.stderr


def clone(repository: Repository, *options: str) -> Path:
    place = repository.root / "clone"
    subprocess.run(
        ["git", "clone", "-q", *options, f"file://{repository.root}", str(place)], check=True, capture_output=True
    )
    return place


def test_shallow_clone_is_told_what_to_fetch(
    repository: Repository, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(a="# A\n\nText.\n")
    repository.git("checkout", "-q", "main")
    repository.commit(b="# B\n\nText.\n")
    monkeypatch.chdir(clone(repository, "--depth=1", "--no-single-branch", "-b", "pr"))

    ran = litlint("check", "--changed-since", "origin/main")

    assert (ran.status, ran.stdout) == (2, "")
    assert "the clone is shallow" in ran.stderr
    assert "git fetch --unshallow" in ran.stderr


def test_shallow_clone_that_has_the_commit_will_do(
    repository: Repository, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(list=OLD + "\n[a]()\n")
    monkeypatch.chdir(clone(repository, "--depth=2", "--no-single-branch", "-b", "pr"))

    assert found(litlint, revision="origin/main") == ["list.md:9 LNK001"]


def test_partial_clone_is_told_what_it_lacks_and_fetches_nothing(
    repository: Repository, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(list=OLD + "\n[a]()\n")
    repository.git("config", "uploadpack.allowFilter", "true")
    place = clone(repository, "--filter=blob:none", "-b", "pr")
    monkeypatch.chdir(place)

    ran = litlint("check", "--changed-since", "origin/main")

    assert (ran.status, ran.stdout) == (2, "")
    assert "the clone lacks files of commit" in ran.stderr
    assert "`git diff " in ran.stderr


def test_histories_with_nothing_in_common_are_status_2(repository: Repository, litlint: Litlint) -> None:
    repository.git("checkout", "-q", "--orphan", "apart")
    repository.commit(list=GOOD)

    ran = litlint("check", "--changed-since", "main")

    assert ran.status == 2
    assert "have no commit in common" in ran.stderr


def test_settings_of_the_repository_start_no_program(repository: Repository, litlint: Litlint) -> None:
    trap = repository.root / ".git" / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch '{repository.root}/sprung'\ncat\n")
    trap.chmod(0o755)
    for key in (
        *("core.fsmonitor", "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean"),
        *("filter.trap.smudge", "filter.trap.process", "core.pager", "core.sshCommand", "pager.diff", "core.editor"),
        *("alias.rev-parse", "alias.diff", "core.alternateRefsCommand"),
    ):
        repository.git("config", key, f"!{trap}" if key.startswith("alias") else str(trap))
    hooks = repository.root / ".git" / "hooks"
    for hook in ("post-index-change", "reference-transaction", "post-checkout"):
        (hooks / hook).write_bytes(trap.read_bytes())
        (hooks / hook).chmod(0o755)
    repository.write(".gitattributes", "*.md diff=trap filter=trap\n")
    repository.write("list.md", OLD + "\n[a]()\n")

    assert found(litlint) == ["list.md:9 LNK001"]
    assert not (repository.root / "sprung").exists()


def test_settings_of_the_user_do_not_change_what_is_touched(
    repository: Repository, litlint: Litlint, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    settings = tmp_path_factory.mktemp("home") / "gitconfig"
    settings.write_text(
        "[diff]\nnoprefix = true\ncontext = 9\ninterHunkContext = 9\nrenames = false\nalgorithm = minimal\n"
        "[color]\nui = always\n[core]\nquotePath = true\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    repository.git("mv", "list.md", "other.md")
    repository.write("other.md", OLD + "\n[a]()\n")

    assert found(litlint) == ["other.md:9 LNK001"]


def test_variables_of_a_hook_are_not_followed(
    repository: Repository, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("list.md", OLD + "\n[a]()\n")
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")

    assert found(litlint) == ["list.md:9 LNK001"]


def test_verbose_names_the_commit_that_is_compared_with(repository: Repository, litlint: Litlint) -> None:
    base = repository.git("rev-parse", "main")

    assert f"compared with: {base}" in litlint("check", "--changed-since", "main", "-v").stderr
