"""The rights of who stands in a file (AVG): access, correction, restriction, erasure; how long data are kept, how they
are destroyed, and what changed in them.

Not here: who may see a file and who looked at it; and the rules of the rooms whose data these are. This room reads all
of them, so it stands below them, and finds their tables by walking from a file and a person.
"""
