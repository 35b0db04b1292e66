"""Where a page names papers of arXiv."""

from support.outlines import outline_of

from linter.entries.arxiv_ids import named_ids
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
