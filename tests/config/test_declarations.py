"""What is declared of entries is taken, and what cannot be meant is named with what is wanted."""

import pytest

from linter.config.load import from_toml
from linter.entries.kinds import CategoryColumn, FieldSource, PaperLinkSource, Part
from linter.entries.model import FieldName, Style
from linter.errors import ConfigError

KIND = '[[kinds]]\nstyle = "{}"\n'
TABLE, BULLET, HEADING = KIND.format("table"), KIND.format("bullet"), KIND.format("heading")

KEYS = "style, files, sections, levels, extent, category, required, forbidden, none, from, paper-link"
NAMES = ", ".join(FieldName)
ONE = "wanted one of part, between, label, badge, bibtex and column; column goes with the first four"
CLASSES = '"paper", "preprint", "code", "project", "blog", "data", "demo", "video" or "other"'
HOST = "wanted a host such as papers.example.org, or the first step of its paths behind it"
FORMULA = "wanted one of {count}, {papers}, {files} and {sections} in it, once"


def complaint(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        from_toml(text, "litlint.toml")
    return str(caught.value).removeprefix("litlint.toml: ")


def test_declared_kind_is_taken() -> None:
    (kind,) = from_toml(
        """
        [[kinds]]
        style = "table"
        files = ["*.md"]
        category = { column = "Task" }
        required = ["title", "paper"]
        none = ["-"]

        [kinds.from]
        title = { part = "link" }
        short-name = { between = ["(", ")"] }
        date = { label = ["Date", "Posted"] }
        year = { column = 2 }

        [kinds.paper-link]
        labels = ["Paper", "PDF"]
        """,
        "litlint.toml",
    ).kinds

    assert (kind.style, kind.category) == (Style.TABLE, CategoryColumn("Task"))
    assert kind.required == (FieldName.TITLE, FieldName.PAPER)
    assert kind.from_ == {
        FieldName.TITLE: FieldSource(part=Part.LINK),
        FieldName.SHORT_NAME: FieldSource(between=("(", ")")),
        FieldName.DATE: FieldSource(label=("Date", "Posted")),
        FieldName.YEAR: FieldSource(column=2),
    }
    assert kind.paper_link == PaperLinkSource(labels=("Paper", "PDF"))


def test_kinds_are_those_of_the_file() -> None:
    config = from_toml(f'{BULLET}files = ["/README.md", "weekly/"]\n{HEADING}', "litlint.toml")

    assert [len(config.reading(file).kinds) for file in ("README.md", "weekly/may.md", "a.md", "a/README.md")] == [
        *(2, 2, 1, 1),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{BULLET}stile = 1\n",
            f"unknown key kinds[0].stile = 1; the nearest is style, and allowed are {KEYS}",
        ),
        ("[[kinds]]\n", "kinds[0]: lacks the key style"),
        ('[[kinds]]\nstyle = "list"\n', 'kinds[0].style = "list": wanted "heading", "bullet", "table" or "paragraph"'),
        (
            f'{TABLE}category = "column"\n',
            'kinds[0].category = "column": wanted "headings" or "file" or a table with the keys column',
        ),
        (
            f"{TABLE}category = {{ colunm = 1 }}\n",
            'kinds[0].category = {"colunm": 1}: wanted "headings" or "file" or a table with the keys column',
        ),
        (
            f'{BULLET}from = {{ titel = {{ part = "link" }} }}\n',
            f'unknown key kinds[0].from.titel = {{"part": "link"}}; the nearest is title, and allowed are {NAMES}',
        ),
        (
            f'{BULLET}from = {{ title = {{ part = "links" }} }}\n',
            'kinds[0].from.title.part = "links": wanted "link", "bold", "emphasis", "quoted", "heading" or "line"',
        ),
        (
            f'{BULLET}from = {{ title = {{ between = ["("] }} }}\n',
            'kinds[0].from.title.between = ["("]: wanted a list of two (each item a text)',
        ),
        (
            f"{BULLET}from = {{ title = {{}} }}\n",
            f"kinds[0].from.title: {ONE}",
        ),
        (
            f'{TABLE}from = {{ title = {{ bibtex = "title", column = 1 }} }}\n',
            f"kinds[0].from.title: {ONE}",
        ),
        (
            f'{BULLET}from = {{ title = {{ between = ["", ""] }} }}\n',
            "kinds[0].from.title.between: wanted a mark before or behind the text",
        ),
        (
            f'{BULLET}from = {{ title = {{ part = "heading" }} }}\n',
            'kinds[0].from.title.part = "heading": only for the style heading, not bullet',
        ),
        (
            f'{BULLET}from = {{ paper = {{ label = "Paper" }} }}\n',
            "kinds[0].from.paper: which link is the paper is said in paper-link",
        ),
        (
            f"{BULLET}from = {{ year = {{ column = 2 }} }}\n",
            "kinds[0].from.year.column = 2: only for the style table, not bullet",
        ),
        (f"{TABLE}from = {{ year = {{ column = 0 }} }}\n", "kinds[0].from.year.column = 0: wanted a number from 1 on"),
        (
            f'{BULLET}category = {{ column = "Task" }}\n',
            "kinds[0].category.column = 'Task': only for the style table, not bullet",
        ),
        (f"{BULLET}paper-link = {{ position = 0 }}\n", "kinds[0].paper-link.position = 0: wanted a number from 1 on"),
        (
            f'{BULLET}paper-link = {{ hosts = ["badge"] }}\n',
            f'kinds[0].paper-link.hosts[0] = "badge": wanted {CLASSES}',
        ),
        (f"{HEADING}levels = [7]\n", "kinds[0].levels: 7: wanted a number from 1 to 6"),
        (f"{TABLE}levels = [1]\n", "kinds[0].levels: 1: not for the style table"),
        (f'{TABLE}extent = "line"\n', "kinds[0].extent = 'line': of the style table only block"),
        (
            f'{BULLET}required = ["year", "code"]\nforbidden = ["code"]\n',
            "kinds[0].forbidden: code is required as well",
        ),
        (
            '[hosts]\npaper = ["https://press.example.org"]\n',
            f"hosts.paper[0] = 'https://press.example.org': {HOST}",
        ),
        (
            '[hosts]\npaper = ["a.example.org"]\nshort-lived = ["a.example.org"]\nignored = ["A.example.org"]\n',
            "hosts.ignored[0] = 'A.example.org': it is under hosts.paper already",
        ),
        (
            '[dates]\nforms = ["YYYY-MM", "YY"]\n',
            "dates.forms[1] = 'YY': wanted YYYY, MM, M or Month, and perhaps DD or D, each once",
        ),
        ('[titles]\nprefixes = [""]\n', 'titles.prefixes[0] = "": wanted a text that is not empty'),
        ('[entries]\nvenues = { "" = "ICML" }\n', 'entries.venues."" = "ICML": wanted a text that is not empty'),
        ("[bibtex]\nindent = 100\n", "bibtex.indent = 100: wanted a number from 0 to 80"),
        (f'{BULLET}files = ["a", "!"]\n', "kinds[0].files[1]: '!' is no pattern of .gitignore"),
        ('exclude = ["[z-a].md"]\n', "exclude[0]: '[z-a].md' is no pattern of .gitignore"),
        ('per-file-ignores = { "!" = ["FMT"] }\n', "per-file-ignores: '!' is no pattern of .gitignore"),
        (
            '[entries]\nvenues = { NIPS = "NeurIPS", NeurIPS = "NIPS" }\n',
            "entries.venues.NIPS = 'NeurIPS': wanted a name that is not replaced itself",
        ),
        (
            '[[taxonomy]]\narea = "a"\nfile = "/a.md"\nsections = []\n',
            "taxonomy[0].file = '/a.md': wanted its path from the list's folder, such as papers/vision.md",
        ),
        (
            '[[taxonomy]]\narea = "a"\nfile = "a.md"\nsections = ["Ropes"]\nkeywords = { Rops = ["rope"] }\n',
            "taxonomy[0].keywords.Rops: no section of the file; wanted one of '', 'Ropes'",
        ),
        ('[skip]\nbetween = [["a", ""]]\n', "skip.between[0] = ['a', '']: wanted two texts, neither empty"),
        (
            '[entries]\norder = "alphabetical"\norder-by = "date"\n',
            "entries.order-by = 'date': not beside entries.order = 'alphabetical'",
        ),
        (
            '[counts]\n"README.md" = ["of papers"]\n',
            f"counts.\"README.md\"[0] = 'of papers': {FORMULA}",
        ),
    ],
)
def test_what_cannot_be_meant_is_named(text: str, wanted: str) -> None:
    assert complaint(text) == wanted
