"""Groups that come over to the municipality under another law: their clients, once the law lets a municipality know
who they are, and until then counts alone. The groups and their sources stand in the profile."""
