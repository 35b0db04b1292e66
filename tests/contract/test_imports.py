"""Imports run down, and each heavy library has one user: the contracts of pyproject.toml, held."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_import_contracts_are_kept(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(
        [*command, "--cache-dir", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout[done.stdout.find("Broken contracts") :]


def test_every_family_of_rules_is_held_apart() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (families,) = (contract["modules"] for contract in contracts if contract["type"] == "independence")

    assert families == sorted(f"linter.rules.{path.parent.name}" for path in ROOT.glob("linter/rules/*/__init__.py"))
