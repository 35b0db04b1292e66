"""A command loads only what it uses."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

# What takes longer to import than a small file to check.
NETWORK = {"defusedxml", "filelock", "httpcore", "httpx", "socket", "sqlite3", "ssl", "tenacity"}
# What only some formats of reports are written with.
FORMATS = {"gzip", "xml"}
HEAVY = {"jinja2", "nh3", "pathspec", "platformdirs", "pydantic", "rapidfuzz", "rich", *NETWORK}
ENTRY = "# Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe.\n"
SCRIPT = """
import json, sys
sys.argv[0] = "litlint"
from linter.cli.main import cli
try:
    cli.main()
finally:
    json.dump(sorted({name.partition(".")[0] for name in sys.modules}), open("modules.json", "w"))
"""


def loaded(folder: Path, *arguments: str) -> set[str]:
    """The packages that a command loads, run in a folder."""
    subprocess.run([sys.executable, "-c", SCRIPT, *arguments], cwd=folder, capture_output=True, check=True)
    return set(json.loads((folder / "modules.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        *(
            (command, "--help")
            for command in ("check", "entries", "figure", "init", "links", "server", "site", "stats", "sync")
        ),
    ],
)
def test_help_needs_click_alone(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert loaded(tmp_path, *arguments) & (HEAVY | {"mistune"}) == set()


@pytest.mark.parametrize("arguments", [("check",), ("check", "list.md"), ("check", "--fix"), ("entries",)])
def test_small_list_without_configuration_needs_the_parser_alone(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "list.md").write_text(ENTRY, encoding="utf-8")

    assert loaded(tmp_path, *arguments) & (HEAVY | FORMATS) == set()


def test_configuration_found_valid_before_needs_no_pydantic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "list.md").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "litlint.toml").write_text('fail-on = "error"\n', encoding="utf-8")

    assert "pydantic" in loaded(tmp_path, "check")
    assert "pydantic" not in loaded(tmp_path, "check")


def test_snapshot_found_valid_before_needs_neither_pydantic_nor_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / ".git").mkdir()
    (tmp_path / "list.md").write_text(ENTRY, encoding="utf-8")
    line = '{"id": "2309.12307", "title": "Sparse Lanterns", "authors": ["Jane Doe"]}\n'
    (tmp_path / "litlint.lock.jsonl").write_text(line, encoding="utf-8")

    assert loaded(tmp_path, "check") & (NETWORK - {"socket"}) == set()  # which pydantic imports
    assert loaded(tmp_path, "check") & (NETWORK | {"pydantic"}) == set()


def test_check_that_is_printed_again_needs_no_classes_of_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "list"
    folder.mkdir()
    (folder / "list.md").write_text(ENTRY, encoding="utf-8")
    time.sleep(0.1)  # an input younger than a tick of the disk's clock is not trusted to be what was read
    script = """
import sys
from linter.cli import start
sys.argv = ["litlint", "check"]
try:
    start.run()
finally:
    print("dataclasses" in sys.modules, file=sys.stderr)
"""
    run = [sys.executable, "-c", script]
    first, again = (subprocess.run(run, cwd=folder, capture_output=True, text=True, check=False) for _ in range(2))

    assert (first.stdout, first.returncode) == (again.stdout, again.returncode)
    assert [done.stderr.splitlines()[-1] for done in (first, again)] == ["True", "False"]


def test_nothing_is_imported_before_an_interrupt_is_heard() -> None:
    script = """
import _signal, sys
_signal.signal(_signal.SIGINT, _signal.default_int_handler)  # which a shell may have ignored
before = set(sys.modules)
from linter.cli import start
start.signal = lambda *_: sys.exit(" ".join(sorted(set(sys.modules) - before)))
start.run()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert done.stderr.split() == ["linter", "linter.cli", "linter.cli.start"]
