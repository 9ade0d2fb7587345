"""Deliveries of partners: taken in, read by a worker in parts, and what waits for somebody to look."""
