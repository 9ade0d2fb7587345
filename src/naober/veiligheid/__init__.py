"""Safety of a household: the steps of the reporting code, what is handed over and came back, the safety plan and
whether violence has stopped, the index of youths at risk, and when others than the team act.

What does not live here: who may get data on which ground (delen), the danger that opens the ladder (plan), signals
before there is a file, and what each municipality says of it (policy, in the profile).
"""
