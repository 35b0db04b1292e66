"""What cases cannot say: how bad a finding is, and what its message offers."""

from support.rules import findings_of

from linter.diagnostics import Severity
from linter.rules.base import Case
from linter.rules.links.lnk001_empty_link import EmptyLink
from linter.rules.links.lnk002_missing_file import MissingFile
from linter.rules.links.lnk003_missing_anchor import MissingAnchor


def test_badge_without_a_target_is_an_info() -> None:
    (found,) = findings_of(EmptyLink, Case(""), "[![a](https://a.org/x.svg)]()\n")

    assert found.severity is Severity.INFO


def test_two_badges_without_a_target_are_an_info() -> None:
    (found,) = findings_of(EmptyLink, Case(""), '[![a](https://a.org/x.svg) <img src="https://a.org/y.svg">]()\n')

    assert found.severity is Severity.INFO


def test_text_beside_a_badge_without_a_target_is_an_error() -> None:
    (found,) = findings_of(EmptyLink, Case(""), "[![a](https://a.org/x.svg) paper]()\n")

    assert found.severity is Severity.ERROR


def test_another_case_of_an_anchor_is_a_warning() -> None:
    (found,) = findings_of(MissingAnchor, Case(""), "# Lanterns\n\nsee [a](#Lanterns)\n")

    assert found.severity is Severity.WARNING


def test_another_anchor_is_an_error_that_offers_the_nearest() -> None:
    (found,) = findings_of(MissingAnchor, Case(""), "# Lanterns and Ropes\n\nsee [a](#lantern-ropes)\n")

    assert found.severity is Severity.ERROR
    assert found.message == "`list.md` has no anchor `#lantern-ropes`, the nearest is `#lanterns-and-ropes`"
    assert found.fix is None


def test_missing_file_names_the_one_in_another_case() -> None:
    case = Case("", files={"imgs/lantern.png": ""})
    (found,) = findings_of(MissingFile, case, "![a](imgs/Lantern.PNG)\n")

    assert found.message == "file `imgs/Lantern.PNG` does not exist, `imgs/lantern.png` does"


def test_missing_folder_that_is_a_file_is_named_so() -> None:
    (found,) = findings_of(MissingFile, Case("", files={"x.md": ""}), "[a](./x.md/)\n")

    assert found.message == "`x.md/` does not exist: `x.md` is a file, no folder"
