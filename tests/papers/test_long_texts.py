"""Long repetitions, which a reader of more than linear cost would hang on, are read to their end."""

from collections.abc import Callable

import pytest

from linter.papers.addresses.arxiv import canonical_url, mirror_target, pinned_version
from linter.papers.addresses.hosts import host_kind
from linter.papers.addresses.urls import normalised, split
from linter.papers.arxiv import find_ids
from linter.papers.authors import bibtex_authors, is_truncated, listed_authors
from linter.papers.doi import doi_of, find_doi, read_doi
from linter.papers.latex import to_text
from linter.papers.titles.spelling import compare, normalised_title
from linter.papers.venues import find_venue

SIGNS = " \n\\{}()$'-.,/?&#%:@=+…0a"
PIECES = [
    *("and ", ".pdf", "/pdf", "arxiv", "arXiv:", "10.1234/", "10.1", "v1", "badge", "/paper/", "id=", "et al", "ACL 2"),
    *("/document/1", "_paper.", "https://", "%2", "\\'", " - ", "2309.12307"),
]
STARTS = ["", "https://arxiv.org/abs/2309.12307", "https://ieeexplore.ieee.org/"]
READERS: list[Callable[[str], object]] = [
    *(canonical_url, mirror_target, pinned_version, bibtex_authors, is_truncated, listed_authors, doi_of, find_doi),
    *(read_doi, host_kind, to_text, normalised_title, normalised, split, find_venue),
    lambda text: list(find_ids(text)),
    lambda text: compare(text, text + "b"),
]


@pytest.mark.parametrize("piece", [*SIGNS, *PIECES])
@pytest.mark.parametrize("start", STARTS)
def test_long_repetition_is_read_to_its_end(start: str, piece: str) -> None:
    text = start + piece * 20_000 + "\n!"
    for reader in READERS:
        reader(text)
