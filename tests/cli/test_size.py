"""A file over the size limit is named by every command, and read by none."""

from pathlib import Path

import pytest
from support.command import Litlint

BIBTEX = "@misc{a, title={Lights of High Halls}, author={Lamp, Ann}, year={2024}, eprint={2401.00001}}\n"
TOO_LARGE = "more than max-file-size, 1KB"
ADD = ("add", "--offline", "--dry-run", "--to", "README.md", "--section", "Lights", "-")


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        (("check",), 1, TOO_LARGE),
        (("check", "--fix"), 1, TOO_LARGE),
        (("entries",), 2, TOO_LARGE),
        (("stats",), 2, TOO_LARGE),
        (("site", "--out", "site"), 2, TOO_LARGE),
        (("links", "--max-requests", "0"), 0, TOO_LARGE),
        (("sync", "--max-requests", "0"), 0, TOO_LARGE),
        (ADD, 2, "README.md is no file of the list that can be read"),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else "",
)
def test_file_over_the_limit_is_named(
    folder: Path, litlint: Litlint, command: tuple[str, ...], status: int, said: str
) -> None:
    (folder / "litlint.toml").write_text('max-file-size = "1KB"\n')
    (folder / "README.md").write_text("# Lights\n\n- [Lights](https://arxiv.org/abs/2309.12307)\n" + "lamp " * 200)

    ran = litlint(*command, stdin=BIBTEX)

    assert ran.status == status
    assert said in ran.stdout + ran.stderr
    assert "Lights](" not in ran.stdout


def test_list_over_the_usual_limit_has_no_format_to_be_found_out(folder: Path, litlint: Litlint) -> None:
    (folder / "README.md").write_text("# Lights\n\n" + "- [Lights](https://arxiv.org/abs/2309.12307)\n" * 120_000)

    ran = litlint("init", "--dry-run")

    assert "from 0 entries in 0 files" in ran.stderr
    assert "`litlint check` reports 1 error" in ran.stderr
