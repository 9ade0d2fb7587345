"""A question or signal comes in, is clarified, and goes where the profile sends it.

What does not live here: the investigation. That begins when a generalist has taken the question up.
"""
