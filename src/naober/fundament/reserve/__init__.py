"""A backup that proves itself: made in one moment, checked before it goes back, and compared row by row after.

Lives here: the file and its manifest, the PostgreSQL programs, making and restoring. Not here: when a backup is made
and where it goes after that (docs/beheer.md), and what was destroyed on purpose since it was made (room `avg`).
"""
