"""Misspelt venues stand where venues stand, and nowhere else."""

import pytest

from linter.entries.read import read_outline
from linter.entries.venue_spelling import VenueSlips
from linter.markdown.document import parse
from linter.text.source import Source


def slips_of(text: str, **renamed: str) -> list[tuple[str, str]]:
    document = parse(Source("list.md", f"- **Lanterns**{text} [[paper]](https://arxiv.org/abs/2309.12307)\n"))
    found = VenueSlips(document, read_outline(document), renamed).find()
    return [(document.source[slip.span], slip.wanted) for slip in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (". NeruIPS 2023.", ("NeruIPS", "NeurIPS")),
        (". Jane Doe, *EMLNP*, 2023.", ("EMLNP", "EMNLP")),
        (" (ICASPP'24).", ("ICASPP", "ICASSP")),
        (". arxvi, 2023.", ("arxvi", "arXiv")),
        (", Axriv.", ("Axriv", "arXiv")),
        (", Arvix 2024.", ("Arvix", "arXiv")),
    ],
)
def test_slip_is_found(text: str, found: tuple[str, str]) -> None:
    assert slips_of(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        ". NeurIPS 2023.",
        ". ICML 2023.",
        ". ICMI 2023.",
        ". CVPRW 2023.",
        ". ICWS 2019.",
        ", the EMLNP of others, 2023.",
        ". Colin, 2023.",
        ". A `NeruIPS_2023` run.",
        ". See arixv.org.",
        ": lamps and their coding (2015)",
        ", SAE, 2015.",
    ],
)
def test_what_is_no_slip(text: str) -> None:
    assert slips_of(text) == []


def test_older_name_where_one_is_given() -> None:
    assert slips_of(". NIPS 2017.", NIPS="NeurIPS") == [("NIPS", "NeurIPS")]
