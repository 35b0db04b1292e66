import importlib.util
from pathlib import Path

import pytest
from support.command import Litlint
from support.shelves import item

LIST = f"# Lanterns\n\n## Bright\n\n{item('Wick', '2306.00001')}\n## Dim\n\n{item('Oil', '2307.00002')}"


@pytest.fixture(autouse=True)
def readme(folder: Path) -> Path:
    """A list of two papers."""
    file = folder / "README.md"
    file.write_text(LIST, encoding="utf-8")
    return file


def test_site_is_written_into_a_folder(folder: Path, litlint: Litlint) -> None:
    ran = litlint("site", "--out", "site")
    count = sum(path.is_file() for path in (folder / "site").rglob("*"))

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr == f"there is no sitemap without --base-url\nwrote 2 papers in {count} files to site\n"
    assert "<h1>Lanterns</h1>" in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_site_is_the_same_when_it_is_written_again(folder: Path, litlint: Litlint) -> None:
    sites = []
    for _ in range(2):
        assert litlint("site", "--out", "site").status == 0
        files = sorted(path for path in (folder / "site").rglob("*") if path.is_file())
        sites.append([(path.name, path.read_bytes()) for path in files])

    assert sites[0] == sites[1]


def test_options_decide_on_title_address_repository_and_introduction(
    folder: Path, litlint: Litlint, readme: Path
) -> None:
    readme.write_text(LIST + "\n## About\n\nBy Jane.\n", encoding="utf-8")
    ran = litlint(
        *("site", "--out", "site", "--title", "Lamps", "--base-url", "https://doe.github.io/lamps"),
        *("--repository", "https://github.com/doe/lamps", "--introduction", "README.md#about"),
    )
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")

    assert "sitemap" not in ran.stderr
    assert all(text in home for text in ("<h1>Lamps</h1>", "<p>By Jane.</p>", 'href="https://github.com/doe/lamps"'))
    assert "https://doe.github.io/lamps/papers.html" in (folder / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_part_of_a_list_can_be_shown(folder: Path, litlint: Litlint) -> None:
    (folder / "other.md").write_text("# Other\n\n" + item("Tin", "2308.00003"), encoding="utf-8")
    ran = litlint("site", "other.md", "--out", "site")

    assert "wrote 1 paper in" in ran.stderr
    assert (folder / "site" / "category" / "other.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("--base-url", "lamps.example"),
            "--base-url takes an address as https://name.github.io/list/, not lamps.example",
        ),
        (("--repository", "lamps"), "--repository takes an address as https://github.com/NAME/LIST, not lamps"),
        (("--introduction", "x.md"), "--introduction names x.md, which is no file of the list"),
    ],
)
def test_mistaken_options_are_said_in_a_line(
    arguments: tuple[str, ...], message: str, folder: Path, litlint: Litlint
) -> None:
    ran = litlint("site", "--out", "site", *arguments)

    assert (ran.status, ran.stderr) == (2, f"error: {message}\n")
    assert [path.name for path in folder.iterdir()] == ["README.md"]


def test_folder_of_something_else_is_left_alone(folder: Path, litlint: Litlint) -> None:
    ran = litlint("site", "--out", ".")

    assert ran.status == 2
    assert "is not written: it holds something else than a site, for it has no .litlint-site" in ran.stderr
    assert [path.name for path in folder.iterdir()] == ["README.md"]


def test_missing_extra_is_said_in_a_line(litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr("linter.cli.site.find_spec", lambda name: None if name == "nh3" else find(name))
    ran = litlint("site", "--out", "site")

    assert (ran.status, ran.stderr) == (
        2,
        "error: `litlint site` needs nh3, which comes with the extra `site`: pip install 'litlint[site]'\n",
    )
