"""`python -m linter` does what `litlint` does."""

from linter.cli.start import run

run()
