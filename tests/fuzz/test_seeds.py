"""The targets of the fuzzer hold on their seeds, and on what random changes make of these, without the fuzzer."""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

FUZZ = Path(__file__).parents[2] / "fuzz"
sys.path.append(str(FUZZ))

from targets import TARGETS  # noqa: E402  a folder of scripts is no package

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
