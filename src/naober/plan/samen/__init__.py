"""Who works together around one plan: the resident's own plan, the parties, the direction, what they agree and
when they meet. What is done and how it goes is `voortgang`; the plan itself is the room around it."""
