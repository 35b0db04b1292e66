"""The targets of the fuzzer hold on their seeds, and on what random changes make of these, without the fuzzer."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

FUZZ = Path(__file__).parents[2] / "fuzz"
sys.path.append(str(FUZZ))

from targets import TARGETS  # noqa: E402  a folder of scripts is no package

# What libFuzzer is told to try, between quotation marks, is what hypothesis puts together.
WORDS = re.findall(r'^"(.*)"$', (FUZZ / "words.dict").read_text(), re.MULTILINE)
PIECES = st.sampled_from(sorted(word.encode().decode("unicode_escape").encode("latin-1") for word in WORDS))
SEEDS = [pytest.param(path, id=f"{path.parent.name}-{path.name}") for path in sorted(FUZZ.glob("seeds/*/*"))]


@pytest.mark.parametrize("seed", SEEDS)
def test_laws_hold_on_a_seed(seed: Path) -> None:
    TARGETS[seed.parent.name](seed.read_bytes())


@pytest.mark.parametrize("seed", SEEDS)
def test_laws_hold_on_a_seed_in_pieces(seed: Path) -> None:
    for changed in variants(seed.read_bytes(), 10):
        TARGETS[seed.parent.name](changed)


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_has_seeds(target: str) -> None:
    assert list((FUZZ / "seeds" / target).iterdir())


@pytest.mark.parametrize("target", TARGETS)
@given(data=st.binary(max_size=60) | st.lists(PIECES | st.sampled_from([b" ", b"\n", b"a"]), max_size=14).map(b"".join))
@settings(max_examples=40, deadline=None)
def test_laws_hold_on_any_bytes(target: str, data: bytes) -> None:
    TARGETS[target](data)


def variants(content: bytes, number: int) -> Iterator[bytes]:
    """A content with pieces of it moved, doubled and lost, the same each time."""
    chance = Random(len(content))
    for _ in range(number):
        changed = bytearray(content)
        for _ in range(chance.randint(1, 4)):
            start, to = chance.randrange(len(changed) + 1), chance.randrange(len(changed) + 1)
            piece = changed[start : start + chance.randint(1, 40)]
            if chance.random() < 0.5:
                del changed[start : start + len(piece)]
            changed[to:to] = piece
        yield bytes(changed)
