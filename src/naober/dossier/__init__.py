"""The file and its door: who is involved, what happened, and the `handeling` by which anything is written.

What does not live here: what the file is about. Questions, talks, plans and decisions have their own rooms.
"""
