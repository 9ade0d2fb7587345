"""The face for machines: what a page can do, a machine can do, through the same actions and queries.

Here live the table of operations, how a JSON body becomes the arguments of an action, and how what was found or
made becomes JSON. No rule and no table: a refusal here is the very refusal that stands on the page.
"""
