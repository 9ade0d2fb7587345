"""What a line will cost until the end of the year and in the years after it, with how sure that is.

It forecasts from counts by month (who began, who has help, who stopped, what was paid) and never from a person.
"""
