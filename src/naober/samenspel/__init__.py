"""Working together over the borders of one file, one law or one organisation: networks of areas and their meetings,
consultation with several parties on one household, cases that are put before who may decide, and households where
nobody gets any further.

What does not live here: who takes part in a plan and who directs it (plan), what may be told to whom (delen), what is
asked of an expert (onderzoek), and which networks, terms and mandates there are (policy, in the profile).
"""
