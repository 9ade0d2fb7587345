"""The outside world behind ports: what comes from and goes to other organisations, each with one real adapter.

What does not live here: what a message means and what follows from it (levering), and what it looks like (istandaard).
"""
