"""The policy as data: profile, areas, teams, ladder, entrances, mandates, checklists, products.

What does not live here: anything about a resident. The folder of YAML itself is `naober.gemeenten`.
"""
