"""What happens behind a grant in kind: with whom there is a contract and at what price, which provider a resident
chooses, what is allocated to it, and when help begins and ends.

What does not live here: who is granted what (besluit), what stands on the social map (kaart), what a message of the
national standard looks like (istandaard), and what each municipality buys, how and under which conditions (policy, in
the profile).
"""
