"""The monitor: what is reached, how long it takes, who is reached and what it costs, for a whole municipality.

Here live the analytic tables without names (`schema`), the store that is filled from the files (`winkel`), the engine
that counts in it (`motor`), the figures themselves as expressions over those tables (`indicatoren`), and what may be
shown of small numbers (`onderdrukken`). A figure leaves this room as a count over many; who wants to see the people
behind it goes to a list of their own room, by their own rights. Budgets and bookings live in `geld`, the goals with
their targets in the profile.
"""
