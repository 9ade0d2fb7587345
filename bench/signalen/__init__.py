"""Signals in a municipality of a million residents: matching a delivery, keeping it, and the queue of a team with half
a million of them: `python -m bench.signalen`.

stad.py       residents as they are in life: additions, second names, who moved, died or keeps an address secret
verknoei.py   what partners write of them, with the mistakes they make, and whom it is truly about
kromme.py     precision and recall over thresholds, as numbers and as a picture
rij.py        a delivery kept as cases, and the page of the queue by filter, depth and role
__main__.py   fill, measure, say whether it is within bounds
"""
