"""The rights that hold before the first table of any room exists."""
