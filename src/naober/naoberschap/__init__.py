"""Help between people: volunteers and who asks for them, carers and what keeps them going, and somebody brought to a
provision of the map by hand.

What does not live here: what help a household needs and on which rung (onderzoek, plan), what is granted (besluit), and
what each municipality calls it, counts as it and gives for it (policy, in the profile).
"""
