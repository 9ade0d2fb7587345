"""What help costs and from which budget: what each decision and allocation commits over its whole term, what of that
was realised or came free, and how each budget line stands.

What is awarded stands in `besluit`, to whom it was allocated and what was invoiced in `levering`; this room follows
both in the same transaction. What the budget says is in the profile. What it would be in five years, and what it
brought about, is in `monitor`.
"""
