"""What is needed: the conversation, the needs it shows, and a finding on each rung of the ladder.

What does not live here: what will be done about it. That is the plan.
"""
