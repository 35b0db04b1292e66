"""Our cached property keeps a value as the standard library's does."""

from linter.lazy.properties import cached_property


class Harbour:
    """A harbour, which counts how often its ships were counted."""

    counted = 0

    @cached_property
    def ships(self) -> int:
        """The ships in it."""
        self.counted += 1
        return 3


def test_a_value_is_worked_out_once_for_each_object() -> None:
    harbour, other = Harbour(), Harbour()

    assert (harbour.ships, harbour.ships, harbour.counted) == (3, 3, 1)
    assert other.counted == 0


def test_a_value_stands_in_the_object_and_can_be_forgotten() -> None:
    harbour = Harbour()
    assert harbour.ships == vars(harbour)["ships"]
    del harbour.ships

    assert (harbour.ships, harbour.counted) == (3, 2)


def test_the_class_shows_the_property_and_its_text() -> None:
    assert isinstance(Harbour.ships, cached_property)
    assert Harbour.ships.__doc__ == "The ships in it."
