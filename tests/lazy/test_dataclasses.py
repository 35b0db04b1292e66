"""Our dataclasses are the standard library's in all that one can see of them."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, replace

import pytest

from linter.lazy import dataclasses as lazy
from linter.lazy.properties import cached_property
from linter.text.span import Span


@lazy.dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp."""

    name: str
    watts: int = 60
    places: list[str] = field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Standard:
    name: str
    watts: int = 60
    places: list[str] = field(default_factory=list, compare=False)


@lazy.dataclass(frozen=True, slots=True)
class Lantern(Lamp):
    """A lamp with oil."""

    oil: bool = True


@lazy.dataclass(frozen=True, slots=True, order=True)
class Step:
    """A step."""

    number: int


@lazy.dataclass(frozen=True)
class Room:
    """A room, with something derived."""

    lamps: tuple[Lamp, ...]

    @cached_property
    def watts(self) -> int:
        return sum(lamp.watts for lamp in self.lamps)


@lazy.dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A place that is nothing but itself."""

    name: str


@lazy.dataclass(slots=True)
class Count:
    """What may change."""

    number: int = 0
    was_asked: bool = False

    def __post_init__(self) -> None:
        self.was_asked = True


def test_values_take_arguments_and_defaults_as_the_standard_ones_do() -> None:
    made = [(one.name, one.watts, one.places) for kind in (Lamp, Standard) for one in (kind("oil"), kind("a", watts=3))]

    assert made[:2] == made[2:]


def test_each_value_has_a_default_of_its_own() -> None:
    assert Lamp("oil").places is not Lamp("oil").places


def test_a_missing_argument_is_an_error() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Lamp()  # type: ignore[call-arg]


def test_equal_values_compare_and_hash_by_the_fields_that_count() -> None:
    one, other = Lamp("oil", places=["a"]), Lamp("oil", places=["b"])

    assert one == other
    assert hash(one) == hash(other) == hash(Standard("oil"))
    assert one != Lamp("gas")
    assert one != Standard("oil")


def test_a_value_is_shown_by_its_fields() -> None:
    assert repr(Lamp("oil")) == "Lamp(name='oil', watts=60, places=[])"
    assert repr(Lantern("oil")) == "Lantern(name='oil', watts=60, places=[], oil=True)"


def test_a_subclass_has_methods_of_its_own_whichever_is_called_first() -> None:
    assert Lantern("oil", oil=False) != Lantern("oil")
    assert Lamp("oil") == Lamp("oil")
    assert Lamp("oil") != Lantern("oil")


def test_frozen_values_cannot_be_changed() -> None:
    lamp = Lamp("oil")
    with pytest.raises(FrozenInstanceError):
        lamp.watts = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del lamp.watts


def test_only_tests_pay_for_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "refuse_changes", False)

    @lazy.dataclass(frozen=True, slots=True)
    class Candle:
        name: str
        hours: list[int] = field(default_factory=list, compare=False)

    assert vars(Candle).keys().isdisjoint({"__setattr__", "__delattr__"})
    assert Candle("wax") == Candle("wax", [3])
    assert len({Candle("wax"), Candle("wax")}) == 1
    assert copy.deepcopy(Candle("wax", [3])).hours == [3]


def test_every_frozen_class_of_ours_refuses_changes_in_tests() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(0, 1).start = 1  # type: ignore[misc]


def test_other_values_can_be_changed_and_have_no_hash() -> None:
    count = Count()
    count.number = 3

    assert count == Count(3)
    assert count.was_asked
    with pytest.raises(TypeError, match="unhashable"):
        hash(count)


def test_values_without_equality_are_only_equal_to_themselves() -> None:
    place = Place("harbour")

    assert place == place
    assert place != Place("harbour")
    assert len({place, Place("harbour")}) == 2


def test_values_are_sorted_by_their_fields() -> None:
    assert sorted([Step(3), Step(1), Step(2)]) == [Step(1), Step(2), Step(3)]


def test_derived_values_are_kept_where_there_are_no_slots() -> None:
    room = Room((Lamp("oil"), Lamp("gas", 40)))

    assert room.watts == 100
    assert vars(room)["watts"] == 100


def test_slots_hold_no_other_attribute() -> None:
    assert not hasattr(Lamp("oil"), "__dict__")


def test_the_standard_functions_work() -> None:
    lamp = Lantern("oil", 3, ["a"])

    assert replace(lamp, watts=4) == Lantern("oil", 4, ["a"])
    assert asdict(lamp) == {"name": "oil", "watts": 3, "places": ["a"], "oil": True}
    assert [one.name for one in dataclasses.fields(Lamp)] == ["name", "watts", "places"]
    assert Lamp.__match_args__ == Standard.__match_args__


@pytest.mark.parametrize("twin", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_values_are_copied_and_pickled(twin: object) -> None:
    for value in (Lamp("oil", 3, ["a"]), Room((Lamp("oil"),)), Count(3)):
        assert twin(value) == value  # type: ignore[operator]


def test_methods_that_a_class_writes_itself_are_kept() -> None:
    @lazy.dataclass(frozen=True, slots=True)
    class Quiet:
        name: str

        def __repr__(self) -> str:
            return "quiet"

        def __hash__(self) -> int:
            return 7

    assert (repr(Quiet("a")), hash(Quiet("a"))) == ("quiet", 7)


def test_a_method_is_written_at_its_first_call() -> None:
    @lazy.dataclass(frozen=True)
    class Wick:
        length: int

    before = Wick.__init__
    Wick(3)

    assert Wick.__init__ is not before
    assert Wick.__init__.__qualname__.endswith("Wick.__init__")
