"""The configuration of a stranger's pull request: whatever it says, a check writes nothing elsewhere and asks nobody.

It ends with status 0, 1 or 2, and with no error of our own.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.any_configuration import options, toml, values
from support.hostile import obeyed_by_terminals, write_hostile_list
from support.watched import watched

from linter.cli.main import cli

TEXT = (
    "# Lanterns\n\n12 papers\n\n## Lamps\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe, 2023.04.\n"
    "- **NEW** [Ropes](http://lantern.example/a) (NIPS 2023) [code](https://github.com/a/b) \n\n"
    "### Knots (KNOT) `READ`\n\npaper link: [here](https://arxiv.org/abs/2310.00001v2)\n\n"
    "```bibtex\n@article{a, title={Knots}, author={Doe, Jane}, year={2020}}\n```\n\n"
    "| Name | Score |\n|---|---|\n| [Wick](https://lantern.example/b) | 3 |\n\n"
    f"<!-- {'a' * 2000} -->\n{'ab ' * 2000}\n"
)
CHECKS = (["check"], ["check", "--diff", "--select", "ALL"], ["check", "--fix", "--unsafe-fixes", "--no-cache"])


def run(folder: Path, arguments: list[str], config: str) -> None:
    """Run a command in a list with a configuration, and hold it to what is promised."""
    (folder / "README.md").write_text(TEXT, encoding="utf-8")
    (folder / "litlint.toml").write_text(config, encoding="utf-8")
    with watched(folder, Path(os.environ["LITLINT_CACHE_DIR"])) as seen:
        ran = CliRunner().invoke(cli, arguments)

    assert ran.exit_code in (0, 1, 2), ran.output
    assert "internal error" not in ran.stderr, (config, ran.stderr)
    assert seen == []
    assert obeyed_by_terminals(ran.stderr) == []
    assert ran.exit_code < 2 or f"{folder / 'litlint.toml'}: " in ran.stderr


@pytest.mark.parametrize("key", options())
@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_no_value_of_an_option_makes_a_check_do_anything_else(folder: Path, key: str, data: st.DataObject) -> None:
    config = toml({key: data.draw(values(key))})
    for arguments in CHECKS:
        run(folder, arguments, config)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_no_configuration_makes_a_check_do_anything_else(folder: Path, data: st.DataObject) -> None:
    keys = data.draw(st.lists(st.sampled_from(options()), unique=True, max_size=6))
    config = toml({key: data.draw(values(key)) for key in keys})
    run(folder, data.draw(st.sampled_from(CHECKS)), config)


@pytest.mark.parametrize(
    "arguments", [["check", "--write-baseline"], ["init", "--force"], ["figure"], ["entries"], ["stats"]], ids=" ".join
)
def test_commands_write_into_the_list_alone(folder: Path, arguments: list[str]) -> None:
    run(folder, arguments, "")


def test_watch_sees_what_is_done_elsewhere(folder: Path) -> None:
    import socket

    with watched(folder / "inner") as seen:
        (folder / "a.txt").write_text("a")
        subprocess.run([sys.executable, "-c", ""], check=True)
        socket.socket().close()

    assert {event for event, _ in seen} >= {"open", "subprocess.Popen", "socket.__new__"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("litlint.toml", ["init", "--force"]),
        (".litlint-baseline.json", ["check", "--write-baseline"]),
        ("litlint.lock.jsonl", ["sync", "--max-requests", "0"]),
        ("imgs", ["figure"]),
        ("list.md", ["check", "--fix", "--unsafe-fixes"]),
        ("site", ["site", "--out", "site"]),
    ],
)
def test_link_out_of_the_list_is_not_written_through(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, name: str, arguments: list[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    target = elsewhere / "target"
    if name in ("imgs", "site"):
        target.mkdir()
    else:
        target.write_text("# Elsewhere \n")
    (folder / "README.md").write_text(TEXT, encoding="utf-8")
    (folder / name).symlink_to(target)
    with watched(folder, Path(os.environ["LITLINT_CACHE_DIR"])) as seen:
        ran = CliRunner().invoke(cli, arguments)

    assert ran.exit_code in (0, 1, 2)
    assert "internal error" not in ran.stderr
    assert seen == []
    assert target.is_dir() or target.read_text() == "# Elsewhere \n"


SLOW = [
    *(
        "*a" * 30 + "b",
        "**/a/" * 30 + "b",
        "?*" * 60 + "b",
        "(a+)+$",
        "(a|a)*$",
        "(.*a){20}",
        "(?:x+x+)+y",
        "(a)\\\\1*",
        "(?=a*)b",
    ),
    *("(a{1,1000}){1,1000}", "(" + "|".join(["a*a"] * 200) + ")", "a" * 4000),
]
# Each option that takes a pattern, or a text that is searched for.
TAKING_PATTERNS = {
    "include": ["*.md", *SLOW],
    "exclude": SLOW,
    "per-file-ignores": {slow: ["ARX"] for slow in SLOW},
    "counts": {"*": ["a{count}"], **{slow: [f"{slow}{{count}}"] for slow in SLOW}},
    "required-sections": SLOW,
    "kinds": [
        {
            "style": "bullet",
            "files": [slow, "*"],
            "none": [slow],
            "from": {"note": {"label": [slow]}, "tags": {"between": [slow, "b"]}},
        }
        for slow in SLOW
    ],
    "entries": {"preprints": SLOW, "venues": dict.fromkeys(SLOW, "A"), "tags": SLOW, "fields": SLOW},
    "titles": {"prefixes": SLOW},
    "links": {"exclude": SLOW, "placeholders": SLOW},
    "skip": {"sections": SLOW, "between": [[slow, slow] for slow in SLOW]},
    "duplicates": {"unique-within": "group", "groups": [SLOW], "pairs": [{"places": [slow, "*.md"]} for slow in SLOW]},
}


def test_no_pattern_makes_a_check_slow(folder: Path) -> None:
    line = "a" * 1_000_000
    (folder / f"{'a' * 200}.md").write_text(
        f"# A\n\n- [A lantern](https://arxiv.org/abs/2309.12307) {line}\n\n[x]() {line}\n"
    )
    (folder / "litlint.toml").write_text(toml(TAKING_PATTERNS))
    before = time.process_time()
    ran = CliRunner().invoke(cli, ["check", "--no-cache", "--jobs", "1"])

    assert (ran.exit_code, "LNK001" in ran.stdout) == (1, True), ran.stderr
    assert time.process_time() - before < 20


def test_hostile_list_is_repaired_in_its_folder_alone(folder: Path) -> None:
    write_hostile_list(folder)
    shutil.copy(folder / "README.md", folder / "a.md")
    with watched(folder, Path(os.environ["LITLINT_CACHE_DIR"])) as seen:
        CliRunner().invoke(cli, ["check", "--fix", "--unsafe-fixes", "--select", "ALL"])

    assert seen == []
