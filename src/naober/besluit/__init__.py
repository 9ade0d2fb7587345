"""Who decides what, by when and why: the decision, its checklist, its letter and the lawfulness test.

What does not live here: the ladder and the plan that a decision follows from, and the delivery after it.
"""
