"""The registry's generated table against the rule files."""

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_table_is_what_the_rule_files_say() -> None:
    wanted = runpy.run_path(str(ROOT / "docs" / "generate.py"))["table"]()

    assert (ROOT / "linter/rules/table.py").read_text(encoding="utf-8") == wanted, "run `make docs`"
