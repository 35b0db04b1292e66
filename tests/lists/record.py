"""What is found in each made-up list beside this file: `python tests/lists/record.py` writes it down, for review."""

import os
import subprocess
import sys
from pathlib import Path

LISTS = sorted(path.parent for path in Path(__file__).parent.glob("*/litlint.toml"))
# 2026-01-15
TODAY = "1768435200"


def findings(folder: Path) -> str:
    """The findings in a list as JSON Lines."""
    command = [sys.executable, "-m", "linter", "check", "--output-format", "json-lines"]
    ran = subprocess.run(
        command, cwd=folder, env={**os.environ, "SOURCE_DATE_EPOCH": TODAY}, capture_output=True, check=False
    )
    if ran.returncode > 1:
        raise SystemExit(ran.stderr.decode())
    return ran.stdout.decode()


def record_of(folder: Path) -> Path:
    """Where the findings in a list are written down."""
    return folder / "findings.jsonl"


if __name__ == "__main__":
    for folder in LISTS:
        record_of(folder).write_text(findings(folder), encoding="utf-8")
