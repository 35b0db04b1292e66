"""Whether there is a network is told from answers, and from names that everybody knows."""

from collections.abc import Sequence

from linter.facts.presence import Presence


def nothing(*_: object) -> Sequence[str]:
    raise OSError("no name server")


def everything(*_: object) -> Sequence[str]:
    return ["203.0.113.9"]


def silent(presence: Presence, count: int) -> bool:
    for number in range(count):
        presence.was_silent(f"host{number}.example")
    return presence.is_gone


def test_answer_is_enough() -> None:
    presence = Presence(nothing)
    presence.answered()

    assert (presence.is_there(), silent(presence, 100)) == (True, False)


def test_few_silent_hosts_say_nothing() -> None:
    assert not silent(Presence(nothing), 3)


def test_some_silent_hosts_and_no_known_name_are_no_network() -> None:
    assert silent(Presence(nothing), 4)


def test_silent_hosts_where_names_are_known_may_be_dead() -> None:
    assert not silent(Presence(everything), 11)


def test_names_are_not_enough_where_nothing_takes_a_connection() -> None:
    assert silent(Presence(everything), 12)


def test_one_host_counts_once() -> None:
    presence = Presence(nothing)
    for _ in range(50):
        presence.was_silent("host.example")

    assert not presence.is_gone


def test_answer_speaks_against_all_silence() -> None:
    presence = Presence(nothing)
    silent(presence, 20)
    presence.answered()

    assert (presence.is_gone, presence.is_missed) == (False, False)


def test_network_is_missed_where_somebody_was_to_be_reached() -> None:
    presence = Presence(nothing)

    assert [presence.is_missed, silent(presence, 1), presence.is_missed] == [False, False, True]
