"""The pages of the budget: how it stands, by line and by area; and what help to one household costs."""
