"""Tables of data: cells, columns, and what does not fit in them."""
