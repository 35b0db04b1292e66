"""Fuzz a target under coverage: `fuzz.py TARGET [options of libFuzzer]`, such as `fuzz.py fix -max_total_time=600`.

Needs atheris, which is installed by hand (`pip install atheris`): it has no wheels for every Python and system, and the
tests do without. What it thinks up that reaches new code is kept in `fuzz/.corpus`, which git ignores; the seeds are
only read. An input that breaks a law is written beside where the script was called from: mend the fault, and give it a
test where its part has its tests.
"""

import argparse
import os
import sys
from pathlib import Path

import atheris

HERE = Path(__file__).parent
os.environ["LITLINT_CACHE_DIR"] = os.devnull  # what was once found valid is looked at again, and leaves nothing
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

with atheris.instrument_imports(include=["linter", "mistune"]):
    from targets import TARGETS


def main() -> None:
    """Fuzz until a law breaks or libFuzzer has done what it was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    given, options = parser.parse_known_args()
    found = HERE / ".corpus" / given.target
    found.mkdir(parents=True, exist_ok=True)
    usual = [f"-dict={HERE / 'words.dict'}", "-max_len=2000", "-timeout=20"]
    atheris.Setup(
        [sys.argv[0], *usual, *options, str(found), str(HERE / "seeds" / given.target)], TARGETS[given.target]
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
