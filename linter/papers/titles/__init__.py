"""Titles of papers: their spelling, how alike they are, and what they say of a topic."""
