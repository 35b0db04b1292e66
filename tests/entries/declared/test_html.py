"""Declared kinds in what is written in HTML."""

from support.declared import entries_by, told

A, B = "https://arxiv.org/abs/2309.12301", "https://arxiv.org/abs/2309.12302"
BULLET, TABLE, PARAGRAPH = (f'[[kinds]]\nstyle = "{style}"\n' for style in ("bullet", "table", "paragraph"))
ROWS = (
    "## A\n\n<table>\n<tr><th>Task</th><th>Title</th><th>Where</th></tr>\n"
    f'<tr><td>Reading</td><td>Sparse Lanterns</td><td><a href="{A}">x</a></td></tr>\n'
    f'<tr><td>Walking</td><td>Ropes of Old</td><td><a href="{B}">x</a></td></tr>\n</table>\n'
)


def titles(config: str, text: str) -> list[str]:
    return [entry.title for entry in entries_by(config, text)]


def test_rows_in_html_are_a_tables() -> None:
    config = f'{TABLE}category = {{ column = "Task" }}\nfrom = {{ title = {{ column = 2 }} }}\n'

    assert [told(entry) for entry in entries_by(config, ROWS)] == [
        {"title": "Sparse Lanterns", "year": 2023, "paper": A, "category": "Reading"},
        {"title": "Ropes of Old", "year": 2023, "paper": B, "category": "Walking"},
    ]


def test_rows_in_html_are_none_where_another_kind_is_bound() -> None:
    assert titles(BULLET, ROWS) == []


def test_items_in_html_have_depths() -> None:
    inner = f'<ul><li><a href="{B}">Ropes of Old</a></li></ul>'
    text = f'## A\n\n<ul>\n<li><a href="{A}">Sparse Lanterns</a>\n{inner}</li>\n</ul>\n'

    assert titles(f"{BULLET}levels = [1]\n", text) == ["Sparse Lanterns"]
    assert titles(f"{BULLET}levels = [2]\n", text) == ["Ropes of Old"]


def test_paragraphs_in_html() -> None:
    text = f'## A\n\n<p><b>Sparse Lanterns</b> <a href="{A}">pdf</a></p>\n\n<p><b>Ropes</b> <a href="{B}">pdf</a></p>\n'

    assert titles(f'{PARAGRAPH}from = {{ title = {{ part = "bold" }} }}\n', text) == ["Sparse Lanterns", "Ropes"]


def test_entries_by_line_of_one_paragraph() -> None:
    text = f"## A\n\n[Sparse Lanterns of Old]({A}), Jane Doe  \n[Ropes and Wicks of Old]({B}), Ann Roe\n"
    config = f'{PARAGRAPH}from = {{ authors = {{ between = [",", ""] }} }}\n'

    assert [(entry.title, entry.authors) for entry in entries_by(config, text)] == [
        ("Sparse Lanterns of Old", ("Jane Doe",)),
        ("Ropes and Wicks of Old", ("Ann Roe",)),
    ]
