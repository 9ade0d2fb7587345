"""Making ends meet: help with debts, from the first question to what comes after it.

Here: the trajectory of a resident or a couple, their debts, what is done step by step, and the terms of the law. The
decision itself stands in `besluit`, on an action of the household's one plan; what was noticed before anybody asked
stands in `signalen`.
"""
