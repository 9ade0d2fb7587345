"""Who lives here: persons, households, how they are related.

What does not live here: what is going on with them. That hangs on a Dossier.
"""
