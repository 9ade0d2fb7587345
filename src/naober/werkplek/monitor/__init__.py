"""The pages of the monitor: figures over many, and what would happen if."""
