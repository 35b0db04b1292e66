import json
from dataclasses import asdict

from linter.entries.read import read_outline
from linter.entries.record import entry_record
from linter.markdown.document import parse
from linter.text.source import Source

TEXT = """\
# Lights

#### LANT: Lights of Halls [READ]

paper link: [here](https://arxiv.org/abs/2309.12307v2)

citation:
```bibtex
@article{doe2023,
  title={Lights of {Halls}},
  author={Doe, Jane},
  title={Again},
  year={2023}
}
```

"""


def test_record_has_the_contracts_names_in_the_contracts_order() -> None:
    source = Source("halls.md", TEXT)
    (entry,) = read_outline(parse(source)).entries

    assert json.dumps(asdict(entry_record(entry, source, "lists/halls.md"))) == json.dumps(
        {
            "file": "lists/halls.md",
            "line": 3,
            "end_line": 15,
            "style": "heading",
            "category": ["Lights"],
            "title": "LANT: Lights of Halls",
            "short_name": "LANT",
            "tags": ["READ"],
            "arxiv": "2309.12307",
            "arxiv_version": 2,
            "doi": None,
            "year": 2023,
            "authors": ["Jane Doe"],
            "venue": None,
            "links": [{"label": "paper link", "kind": "paper", "url": "https://arxiv.org/abs/2309.12307v2"}],
            "bibtex": {
                "type": "article",
                "key": "doe2023",
                "fields": {"title": "Lights of {Halls}", "author": "Doe, Jane", "year": "2023"},
            },
        }
    )
