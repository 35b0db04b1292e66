"""Addresses: what kind of site they belong to, what they lead to, and what is wrong with them."""
