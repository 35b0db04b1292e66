"""The version of litlint, which the package's metadata read from here."""

VERSION = "0.1.0"
