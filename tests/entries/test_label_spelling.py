"""Misspelt labels, and what only looks like one."""

import pytest

from linter.entries.label_spelling import meant_label


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("papar link", "paper link"),
        ("Gihub Link", "Github Link"),
        ("github lnk", "github link"),
        ("citaton", "citation"),
        ("Ppaer", "Paper"),
        ("Offical Code", "Official Code"),
        ("arXvi", "arXiv"),
        ("cdoe", "code"),
    ],
)
def test_misspelt_label_is_mended(label: str, wanted: str) -> None:
    found = meant_label(label)

    assert found is not None
    assert found.casefold() == wanted.casefold()


@pytest.mark.parametrize(
    "label",
    [
        "paper link",
        "Codec",
        "Piper",
        "Coder",
        "notation",
        "LongLoRA",
        "Ropes papar",
        "papar lnik",
        "a papar on ropes",
        "Codes",
        "CVPRW2023",
        "Wirth (1971)",
        "",
    ],
)
def test_name_is_no_misspelt_label(label: str) -> None:
    assert meant_label(label) is None
