"""Where a page names papers of arXiv."""

from support.outlines import outline_of

from linter.entries.arxiv_ids import arxiv_place, named_ids
from linter.markdown.document import parse
from linter.text.source import Source

PAGE = """\
[paper](https://arxiv.org/abs/2309.12307v2) ![figure](https://arxiv.org/abs/2309.12308) [list](https://arxiv.org/list/cs)

As arXiv:2309.1230 says, and not `arXiv:2309.12309`.

```bibtex
@misc{k, eprint={2309.12310}, archivePrefix={arXiv}}
```
"""


def test_links_texts_and_citations_name_papers_and_pictures_do_not() -> None:
    document = parse(Source("list.md", PAGE))
    named = list(named_ids(document, outline_of(PAGE)))

    assert [(one.text, str(one.id)) for one in named] == [
        ("2309.12307v2", "2309.12307v2"),
        ("2309.1230", "None"),
        ("2309.12310", "2309.12310"),
    ]
    places = [PAGE[one.span.start : one.span.end] for one in named]
    assert places == ["https://arxiv.org/abs/2309.12307v2", "2309.1230", "2309.12310"]


def test_link_of_the_title_tells_the_id_where_the_paper_is_linked_at_its_publisher_too() -> None:
    text = "- [Lighting Long Halls](https://arxiv.org/abs/2309.12307) [[DOI](https://doi.org/10.1234/halls)] (2025)\n"
    (entry,) = outline_of(text).entries
    place = arxiv_place(Source("list.md", text), entry)

    assert (str(entry.arxiv), entry.doi) == ("2309.12307", "10.1234/halls")
    assert place is not None
    assert text[place.start : place.end] == "https://arxiv.org/abs/2309.12307"
