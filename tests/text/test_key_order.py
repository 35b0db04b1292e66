"""Orders of keys, declared and usual."""

from hypothesis import given
from hypothesis import strategies as st

from linter.text.key_order import DeclaredOrder, UsualOrder, in_order


def ordered(keys: str, order: DeclaredOrder | UsualOrder) -> str:
    return "".join(keys[at] for at in in_order(keys, order))


def test_declared_keys_are_put_in_order_and_others_stay_near() -> None:
    assert ordered("cxa", DeclaredOrder("abc")) == "xac"


def test_usual_order_is_that_of_four_in_five_of_five() -> None:
    assert ordered("ba", UsualOrder(["ab"] * 4 + ["ba"])) == "ab"
    assert ordered("ba", UsualOrder(["ab"] * 3 + ["ba"] * 2)) == "ba"
    assert ordered("ba", UsualOrder(["ab"] * 4)) == "ba"


def test_key_that_stands_twice_with_others_between_leaves_all_as_it_is() -> None:
    assert ordered("baba", DeclaredOrder("ab")) == "baba"
    assert ordered("bba", DeclaredOrder("ab")) == "abb"


def test_habits_that_contradict_each_other_leave_all_as_it_is() -> None:
    circle = UsualOrder(["ab"] * 5 + ["bc"] * 5 + ["ca"] * 5)

    assert ordered("acb", circle) == "acb"


def test_a_hundred_and_one_names_have_no_order() -> None:
    names = [str(number) for number in range(101)]

    assert in_order(names[::-1], DeclaredOrder(names)) == list(range(101))
    assert in_order(names[:0:-1], DeclaredOrder(names)) == list(range(99, -1, -1))
    assert not UsualOrder([names] * 5).precedes("0", "1")
    assert UsualOrder([names[1:]] * 5).precedes("1", "2")


def test_thousands_of_things_of_one_name_are_put_in_order() -> None:
    assert ordered("b" * 20_000 + "a", DeclaredOrder("ab")) == "a" + "b" * 20_000


@given(st.lists(st.sampled_from("abcdef"), unique=True), st.permutations("abcdef"))
def test_order_is_reached_at_once(keys: list[str], declared: list[str]) -> None:
    once = ordered("".join(keys), DeclaredOrder(declared))

    assert ordered(once, DeclaredOrder(declared)) == once
    assert sorted(once) == sorted(keys)
