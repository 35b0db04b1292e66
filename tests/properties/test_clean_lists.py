"""Lists without a defect, in the shapes of real ones: nothing is found in them, and every paper is read."""

import pytest
from support.made_up import STYLES, made_list, papers

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source

STYLES_WITH_ENDS = [(style, end) for style in STYLES for end in ("\n", "\r\n")]


@pytest.mark.parametrize("style", STYLES)
def test_every_paper_is_an_entry(style: str) -> None:
    files = made_list(style)
    documents = [parse(Source(name, text)) for name, text in files.items() if name.endswith(".md")]
    entries = [entry for document in documents for entry in read_outline(document).entries]

    assert sorted(entry.arxiv.base for entry in entries if entry.arxiv) == sorted(p.arxiv for p in papers(40, 1))
    assert {(entry.title, entry.paper_link and entry.paper_link.link.url) for entry in entries} == {
        (paper.title, paper.url) for paper in papers(40, 1)
    }


@pytest.mark.parametrize(("style", "end"), STYLES_WITH_ENDS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_is_found_in_a_clean_list(style: str, end: str, seed: int) -> None:
    files = {name: text.replace("\n", end) for name, text in made_list(style, seed=seed).items()}
    found = check(MemoryList(files), Config()).findings

    assert [(one.file, one.code, one.message) for one in found] == []
