"""A list with an old finding, and what a pull or merge request may add to it."""

OLD = "# Lanterns\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.1230) Jane Doe.\n"
GOOD = "- [Knotted Ropes](https://arxiv.org/abs/2310.00001) Jane Doe.\n"
BAD = "- [Bright Ideas](https://arxiv.org/abs/2311.0000) Jane Doe.\n"
