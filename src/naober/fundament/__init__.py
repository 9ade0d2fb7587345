"""The ground under the rooms: the database, its roles, the scope of a request and row level security.

Here live the connection (with the embedded server for demo and tests), the roles that may do what, the
municipality and actor of the work in hand, and the checks that no table is left open by accident. No
business: this room knows no resident, no file and no policy.
"""
