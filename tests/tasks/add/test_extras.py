"""What a neighbour links to besides the paper is left out, with its label and what parts it."""

from pathlib import Path

import pytest
from support.adding import NEW, Scratch, new_lines

from linter.errors import UsageError

OLD, URL = "https://arxiv.org/abs/2309.1230", f"https://arxiv.org/abs/{NEW}"
CODE = "https://github.com/a/b"


def written(tmp_path: Path, form: str) -> str:
    """The line of a new paper below three of a form, in which P is the paper's address and T its title."""
    made = (
        form.replace("T", f"Lantern {name}", 1).replace("P", f"{OLD}{at}") for at, name in enumerate(("A", "B", "C"))
    )
    scratch = Scratch.of(tmp_path, {"README.md": "# L\n\n## Lamps\n\n" + "".join(f"- {line}\n" for line in made)})
    [line] = new_lines(scratch.added(f"@misc{{a, title={{Doors}}, eprint={{{NEW}}}}}"))
    return line.removeprefix("- ").replace("Doors", "T").replace(URL, "P")


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        (f"**T** [[paper](P)] [[code]({CODE})]", "**T** [[paper](P)]"),
        (f"**T** [[paper]](P) [[code]]({CODE})", "**T** [[paper]](P)"),
        (f"**T** [[code]({CODE})] [[paper](P)]", "**T** [[paper](P)]"),
        (f"**T** [paper](P) | [code]({CODE})", "**T** [paper](P)"),
        (f"**T** [code]({CODE}) | [paper](P)", "**T** [paper](P)"),
        (f"**T** ([paper](P), [code]({CODE}))", "**T** ([paper](P))"),
        (f"**T** ([code]({CODE}), [paper](P))", "**T** ([paper](P))"),
        (f"**T** [paper](P), [code]({CODE}), [blog](https://a.example/post)", "**T** [paper](P)"),
        (f"**T** [paper](P), code: [here]({CODE})", "**T** [paper](P)"),
        (f"[T](P) [![Stars](https://img.shields.io/github/stars/a/b)]({CODE})", "[T](P)"),
        ("[T](P) ![](https://img.shields.io/github/stars/a/b)", "[T](P)"),
        (f"**T** [paper](P) <br> [code]({CODE})", "**T** [paper](P)"),
    ],
)
def test_link_is_left_out_whole(tmp_path: Path, form: str, wanted: str) -> None:
    assert written(tmp_path, form) == wanted


def test_linked_author_is_no_link_that_can_be_left_out(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="it has a further link"):
        written(tmp_path, "**T**. [Ada Moss](https://moss.example/), Ben Oak. [paper](P)")
