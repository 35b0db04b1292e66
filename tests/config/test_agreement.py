"""The JSON Schema of the configuration, which editors use, takes what is loaded and refuses what is not."""

import tomllib
from functools import cache

import jsonschema
import pytest

from linter.config.load import from_toml
from linter.config.schema import json_schema
from linter.errors import ConfigError

STYLED = '[[kinds]]\nstyle = "{}"\n'
TABLE, BULLET, HEADING, PARAGRAPH = map(STYLED.format, ("table", "bullet", "heading", "paragraph"))
FROM = "from = {{ title = {{ {} }} }}\n"
PAIR = "[[duplicates.pairs]]\nplaces = {}\n"
TAXONOMY = '[[taxonomy]]\narea = "all"\nfile = "{}"\nsections = ["Ropes > Knots", ""]\n'
COLUMN = '[[tables]]\nfile = "a.md"\n[tables.columns]\n"" = {{ {} }}\n'

RIGHT = (
    f'{TABLE}files = ["/a.md"]\nsections = ["Ropes > Knots"]\ncategory = {{ column = 1 }}\n',
    f"{TABLE}paper-link = {{ column = 2 }}\n",
    f'{BULLET}levels = [1, 20]\nextent = "line"\nnone = ["-", ""]\nrequired = ["title"]\nforbidden = ["note"]\n',
    f'{HEADING}levels = [6]\nextent = "rule"\n' + FROM.format('part = "heading"'),
    f'{PARAGRAPH}extent = "rule"\ncategory = "file"\n' + FROM.format('between = ["", "."]'),
    TABLE + FROM.format('column = "Name", part = "bold"'),
    BULLET + FROM.format('label = ["Title", "题目"]'),
    BULLET + 'paper-link = { labels = ["pdf"], position = 1, hosts = ["preprint"] }\n',
    '[hosts]\npaper = ["press.example.org/journals"]\nshort-lived = ["灯.example"]\n',
    '[duplicates]\nunique-within = "group"\ngroups = [["a.md"]]\n',
    PAIR.format('["a.md#Ropes > Knots", "*"]') + 'repeat = "required"\n',
    '[dates]\nforms = ["YYYY.MM", "Month D, YYYY"]\nof = "listing"\n',
    '[entries]\nvenues = { NIPS = "NeurIPS" }\nvenue-year = "ICML\'23"\npreprints = ["Lantern Archive"]\n',
    '[entries]\norder = "newest-first"\norder-by = "date"\nnumbering = "by-hand"\n',
    '[titles]\nfinal-stop = "keep"\nprefixes = ["NEW"]\nshort-name = "brackets"\n',
    '[arxiv]\nlink-form = "pdf"\nversion = "keep"\n',
    '[counts]\n"*.md" = ["{count} papers"]\n',
    '[skip]\nsections = ["News"]\nbetween = [["<!-- a -->", "\\n"]]\n',
    f'{TAXONOMY.format("a.md")}keywords = {{ "" = ["light"], Ropes = ["rope"] }}\n',
    COLUMN.format('type = "enumeration", values = ["a"]'),
    'select = ["ALL"]\nignore = ["AR", "DUP00", "FMT001"]\nseverity = { DUP = "info" }\nmax-file-size = "2 mb"\n',
    "max-file-size = 1000\n[bibtex]\nindent = 0\n[links]\naccept = [403]\n",
)
WRONG = (
    *("kinds = 1\n", "[[kinds]]\n", STYLED.format("list"), f"{BULLET}stile = 1\n"),
    *(f'{BULLET}files = ""\n', f'{BULLET}files = [""]\n', f'{BULLET}sections = [" "]\n'),
    *(f"{BULLET}levels = [{level}]\n" for level in ("0", "21", '"1"')),
    *(f"{HEADING}levels = [7]\n", f"{TABLE}levels = [1]\n", f"{PARAGRAPH}levels = [1]\n"),
    *(f'{BULLET}extent = "page"\n', f'{BULLET}extent = "heading"\n', f'{TABLE}extent = "line"\n'),
    *(f"{BULLET}category = {value}\n" for value in ('"column"', '{ column = "Task" }', "{}", "1")),
    *(f"{TABLE}category = {{ column = {column} }}\n" for column in ("0", '""', "true")),
    *(f'{BULLET}required = ["titel"]\n', f'{BULLET}forbidden = "title"\n', f"{BULLET}none = [1]\n"),
    *(
        BULLET + FROM.format(source)
        for source in (
            *("", 'part = "lnk"', 'part = "heading"', "column = 1", 'part = "bold", badge = "x"', 'label = ""'),
            *('between = ["("]', 'between = ["", ""]', 'between = "()"', "label = []", 'label = [""]', "badge = 1"),
        )
    ),
    *(TABLE + FROM.format(source) for source in ("column = 0", 'column = ""', 'bibtex = "title", column = 1')),
    *(f"{BULLET}from = {{ {field} = {{ part = 'link' }} }}\n" for field in ("paper", "titel")),
    *(
        f"{BULLET}paper-link = {{ {source} }}\n"
        for source in (
            "position = 0",
            'position = "1"',
            'labels = [""]',
            'hosts = ["badge"]',
            "column = 1",
            "label = []",
        )
    ),
    *(f"[hosts]\n{said}\n" for said in ('paper = "a.org"', 'papers = ["a.org"]', 'code = [""]')),
    *(f'[hosts]\npaper = ["{host}"]\n' for host in ("https://a.org", "a b.org", "localhost", "*.org", "a.org/b/c")),
    *('[duplicates]\nunique-within = "word"\n', '[duplicates]\nunique-within = "group"\n'),
    *('[duplicates]\ngroups = [["a.md"]]\n', '[duplicates]\nunique-within = "list"\ngroups = [["a.md"]]\n'),
    *(PAIR.format(places) for places in ('["a.md"]', '["a", "b", "c"]', '["", "b"]', '["!a", "b"]', '["#", "b"]', "1")),
    *('[[duplicates.pairs]]\nrepeat = "allowed"\n', PAIR.format('["a", "b"]') + 'repeat = "perhaps"\n'),
    *(f'[dates]\nforms = ["{form}"]\n' for form in ("", "YY", "MM", "YYYY")),
    *('[dates]\nof = "reading"\n', "[dates]\nof = 2024-01-01\n"),
    *(f"[entries]\nvenues = {said}\n" for said in ('["NIPS"]', "{ NIPS = 1 }", '{ NIPS = "" }', '{ "" = "ICML" }')),
    *(f"[entries]\n{said}\n" for said in ('venue-year = "ICML"', 'preprints = [""]', 'order = "newest"', "tags = [1]")),
    *(f'[entries]\norder = "{order}"\norder-by = "date"\n' for order in ("alphabetical", "appended")),
    *('[entries]\norder-by = "month"\n', "[entries]\nnumbering = true\n"),
    *('[titles]\nprefixes = [""]\n', '[titles]\nshort-name = "behind"\n', "[titles]\nfinal-stop = true\n"),
    *('[arxiv]\nlink-form = "html"\n', "[arxiv]\nversion = 2\n", '[arxiv]\nform = "abs"\n'),
    *(f'[counts]\n"a.md" = {said}\n' for said in ('"{count}"', '["papers"]', '["{count}{count}"]', '["{entries}"]')),
    *('[skip]\nsections = [""]\n', '[skip]\nbetween = [["a", ""]]\n', '[skip]\nbetween = ["a", "b"]\n'),
    *(TAXONOMY.format(file) for file in ("", "/a.md", "../a.md", "a/../b.md", "~/a.md", "C:a.md", "a\\u0000", "\\\\a")),
    *(f'{table}\n"../a.md" = ["{{count}}"]\n' for table in ("[counts]", "[required-sections]")),
    '[[tables]]\nfile = "../a.md"\n',
    *(f"{key} = {'[' * 30}{']' * 30}\n" for key in ("include", "select")),
    *(f"[entries]\ntags = {tags}\n" for tags in (["a"] * 2001, ["a" * 4097])),
    f'[entries]\nvenues = {{ {"A" * 4097} = "B" }}\n',
    "[entries.venues]\n" + "".join(f'A{number} = "B"\n' for number in range(2001)),
    *(COLUMN.format(said) for said in ('type = "txt"', 'type = "text", values = ["a"]', "")),
    *('[[tables]]\nfile = ""\n', '[[tables]]\nfile = "a.md"\ndescending = true\n'),
    *(
        'select = ["XYZ"]\n',
        'ignore = [""]\n',
        'severity = { XYZ = "info" }\n',
        'per-file-ignores = { a = ["FMT9"] }\n',
    ),
    *(f"max-file-size = {size}\n" for size in ("0", "-1", "1.5", '"0 MB"', '"much"', '""')),
    *("[formatting]\nblank-lines = 0\n", "[bibtex]\nindent = -1\n", "[bibtex]\nindent = 81\n"),
    *("[bibtex]\nyears-after-arxiv = -1\n", "[links]\naccept = [20]\n", '[links]\nplaceholders = [""]\n'),
)


def loads(text: str) -> bool:
    try:
        from_toml(text, "litlint.toml")
    except ConfigError:
        return False
    return True


@cache
def validator() -> jsonschema.Draft202012Validator:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def fits(text: str) -> bool:
    return validator().is_valid(tomllib.loads(text))


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_taken_by_both(text: str) -> None:
    from_toml(text, "litlint.toml")

    assert fits(text)


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_refused_by_both(text: str) -> None:
    assert (loads(text), fits(text)) == (False, False)
