"""Pure verdicts: the terms, the debts, the steps, the end."""
