"""Entries of the kinds that a configuration declares."""
