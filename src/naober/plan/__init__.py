"""One plan on the ladder: aims, who does what on which rung, when it is looked at again.

What does not live here: the formal decision. An action on a rung that needs one waits for `besluit`.
"""
