"""What exists: the social map, with who offers it, what it costs and how one gets in.

What does not live here: what someone uses of it (Actie, in plan), and what can be granted
(Product, in the profile).
"""
