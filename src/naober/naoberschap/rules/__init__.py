"""Pure verdicts on help between people."""
