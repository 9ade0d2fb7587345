"""Setting a letter or a report as an accessible PDF, for every room that writes one.

What a letter says stands in the room that sends it; here is only its shape and its setting.
"""
