"""What the municipality and its partners keep up while they work: lines in the registers of the profile, and the
place of each member of staff.

What does not live here: what a register asks and who writes in it (policy, in the profile), and the support of a
household itself (plan and decision).
"""
