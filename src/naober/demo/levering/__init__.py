"""What stands behind a grant in the demo: contracts, providers who answer, invoices and payments, up to today.

Everything is done by the actions that a visitor will use, on days before today. Nothing here is for a real database.
"""
