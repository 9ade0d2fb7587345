"""A municipality of invented people to try Naober with: residents, accounts, and the commands to start it.

What does not live here: policy (the profiles) and anything that production needs. Nothing imports this room.
"""
