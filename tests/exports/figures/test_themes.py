import pytest

from linter.exports.figures.themes import DARK, LIGHT, Theme

LEGIBLE = 4.5  # WCAG 2.2, success criterion 1.4.3


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_is_written_can_be_read(theme: Theme) -> None:
    colors = [theme.text, theme.muted, *theme.families]

    assert [color for color in colors if contrast(color, theme.background) < LEGIBLE] == []


def test_families_begin_anew_where_there_are_more_than_colours() -> None:
    assert LIGHT.family(len(LIGHT.families)) == LIGHT.family(0)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_families_have_colours_of_their_own(theme: Theme) -> None:
    assert len(set(theme.families)) == len(theme.families) == 8
