"""The title that leads a text: where it stands, and what beside it is no part of it."""
