"""Write what the commands of the quick starts print into their pages: `python tests/docs/record.py`. Read the diff."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from test_quick_starts import DOCS, PAGES, with_outputs_of_now  # noqa: E402  what tests find by pytest's own paths

for name in PAGES:
    with TemporaryDirectory() as scratch:
        (Path(scratch) / "list").mkdir()
        page = (DOCS / name).read_text(encoding="utf-8")
        (DOCS / name).write_text(with_outputs_of_now(page, Path(scratch) / "list"), encoding="utf-8")
