"""From when on what a list does is its habit. All thresholds of `litlint init` stand here.

Nine in ten make a habit that is declared, so that what is reported with it are exceptions, fewer than one in ten. The
rules that look at habits by themselves are content with four in five; where that is all there is, they are left to
it. A rule that more than one in five break is not the list's rule: reporting it would report the list itself. Between
these, one in ten to one in five, nothing is declared and what the rules say by default stands. Fewer than five things
show no habit.
"""

from collections.abc import Sized

# Fewer things than these show no habit.
FEWEST = 5
# A file that differs from the list gets an exception of its own only where it shows that with so many things.
FEWEST_OF_A_FILE = 10
# Entries from which on their order, or that no paper comes twice, is no chance.
FEWEST_ORDERED = 20
# A label or a tag that is there so often is meant as it is.
OFTEN = 3


def is_habit(doing: int, total: int) -> bool:
    """Whether so many of all things do something that it is the habit: nine in ten, of at least five."""
    return total >= FEWEST and doing * 10 >= total * 9


def is_broken(breaking: int, total: int) -> bool:
    """Whether so many of all things break a rule that it is not the list's: more than one in five."""
    return total >= FEWEST and breaking * 5 > total


def is_broken_by_most(breaking: int, total: int) -> bool:
    """Whether a file breaks a rule that the list otherwise keeps: more than half of its things."""
    return total >= FEWEST_OF_A_FILE and breaking * 2 > total


def is_ordered(rising: int, steps: int) -> bool:
    """Whether neighbours follow each other in an order: nine in ten steps. By chance every second one does."""
    return steps >= FEWEST_ORDERED and rising * 10 >= steps * 9


def is_strict(deviating: int, total: int) -> bool:
    """Whether a list keeps to something stricter than is asked of it: all but one in fifty."""
    return total >= FEWEST_ORDERED and deviating * 50 <= total


def is_near(stated: int, counted: int) -> bool:
    """Whether a number may be an old value of another: no more than a tenth away."""
    return abs(stated - counted) * 10 <= counted


def are_enough(things: Sized) -> bool:
    """Whether there are so many that none of them doing something says that none is to do it."""
    return len(things) >= FEWEST_ORDERED
