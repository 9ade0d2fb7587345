"""The map for others and from others: Open Referral HSDS 3, CSV and iCalendar; reading in very many entries at once."""
