"""Made-up lists in the shapes of real ones have the findings that were written down and read."""

from pathlib import Path

import pytest
from lists.record import LISTS, findings, record_of


@pytest.mark.parametrize("folder", LISTS, ids=lambda folder: folder.name)
def test_findings_are_those_that_were_recorded(folder: Path) -> None:
    assert findings(folder) == record_of(folder).read_text(encoding="utf-8")


def test_what_only_looks_like_a_defect_is_left_alone() -> None:
    (folder,) = (folder for folder in LISTS if folder.name == "lookalikes")

    assert findings(folder) == ""
