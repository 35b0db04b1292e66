"""One broken link, one finding, though several rules have something to say on it."""

import pytest

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.run import check


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[paper](TODO)\n", ["LNK012"]),
        ("[paper](https://arxiv.org/abs/)\n", ["LNK012"]),
        ("[paper](https://arxiv.org/abs/xxxx.xxxxx)\n", ["LNK012"]),
        ("[paper](arxiv.org/abs/2309.12307)\n", ["LNK004"]),
        ("[paper](http://https://arxiv.org/abs/2309.123)\n", ["LNK004"]),
        ("[paper] (https://arxiv.org/abs/2309.123)\n", ["LNK014"]),
        ("[paper](https://arxiv.org/abs/2309.12307 v2)\n", ["LNK004"]),
        ("[paper](http://arxiv.org/abs/2309.123)\n", ["ARX001"]),
        ("[paper](http://arxiv.org/abs/9809.12345)\n", ["ARX004"]),
        ("[paper](http://arxiv.org/abs/2309.12307v2)\n", ["ARX002", "ARX003"]),
        ("[paper](x.md#y)\n", ["LNK002"]),
    ],
)
def test_the_first_that_applies_speaks(text: str, wanted: list[str]) -> None:
    config = Config().with_selection(select=("LNK", "ARX"))

    assert [found.code for found in check(MemoryList({"list.md": text}), config).findings] == wanted
