"""Pure verdicts on safety: the order of the reporting code, what is handed over, what is agreed, and who acts."""
