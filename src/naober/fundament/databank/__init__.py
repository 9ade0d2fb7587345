"""Django's PostgreSQL backend, with two additions: the embedded server, and two roles on one alias."""
