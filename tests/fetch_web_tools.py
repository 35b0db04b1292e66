"""Fetch what pages are held against: axe-core, html-validate, and KaTeX as it is published.

npm fetches them as tests/web/package-lock.json names them, with a hash for each, for which this needs node and the
network; they are kept in tests/.cache/.
"""

import shutil
import subprocess
from pathlib import Path

TOOLS = Path(__file__).parent / ".cache" / "web"
MODULES = TOOLS / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
KATEX = MODULES / "katex"
HTML_VALIDATE = MODULES / ".bin" / "html-validate"
_WANTED = Path(__file__).parent / "web"


def main() -> None:
    """Put the packages where the tests look for them, unless they are there."""
    done = TOOLS / "installed.json"
    wanted = (_WANTED / "package-lock.json").read_bytes()
    if done.exists() and done.read_bytes() == wanted:
        return
    TOOLS.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_WANTED / name, TOOLS)
    subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund", "--prefix", str(TOOLS)], check=True)
    done.write_bytes(wanted)


if __name__ == "__main__":
    main()
