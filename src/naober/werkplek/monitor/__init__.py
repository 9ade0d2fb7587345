"""The pages of the monitor: figures over many, and what would happen if."""

"""The pages on what is reached: goals with their indicators, and what is recorded beside them."""
