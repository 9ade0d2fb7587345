"""What the Makefile calls: setting up, and telling what is shown. Standard library only, no naober."""
