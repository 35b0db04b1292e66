"""The two quick starts do what they say, word for word."""

from pathlib import Path

import pytest
from servers.arxiv import Paper, running_arxiv
from support.examples import played

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("adopt.md", "contribute.md")


def with_outputs_of_now(page: str, folder: Path) -> str:
    """A page of the manual with what its commands print, where arXiv has one made-up paper."""
    with running_arxiv() as arxiv:
        arxiv.add(Paper("2309.12307"))
        environment = {
            "LITLINT_ARXIV_API": f"{arxiv.server.url}/api/query",
            "LITLINT_ARXIV_INTERVAL": "0.01",
            "LITLINT_UNSAFE_ALLOW_PRIVATE": "1",
        }
        return played(page, folder, environment)


@pytest.mark.parametrize("name", PAGES)
def test_commands_print_what_the_page_says(name: str, tmp_path: Path) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    (tmp_path / "list").mkdir()

    assert with_outputs_of_now(page, tmp_path / "list") == page
