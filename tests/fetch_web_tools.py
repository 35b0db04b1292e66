"""Fetch what pages are held against: axe-core, html-validate, and KaTeX as it is published.

npm fetches them in versions of their own, for which this needs node and the network; they are kept in tests/.cache/.
"""

import subprocess
from pathlib import Path

TOOLS = Path(__file__).parent / ".cache" / "web"
MODULES = TOOLS / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
KATEX = MODULES / "katex"
HTML_VALIDATE = MODULES / ".bin" / "html-validate"
_PACKAGES = ("axe-core@4.14.1", "html-validate@10.9.0", "katex@0.19.1")


def main() -> None:
    """Put the packages where the tests look for them, unless they are there."""
    done = TOOLS / "installed.txt"
    wanted = "\n".join(_PACKAGES)
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return
    TOOLS.mkdir(parents=True, exist_ok=True)
    quiet = ("--silent", "--no-audit", "--no-fund", "--no-save")
    subprocess.run(["npm", "install", *quiet, "--prefix", str(TOOLS), *_PACKAGES], check=True)
    done.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
