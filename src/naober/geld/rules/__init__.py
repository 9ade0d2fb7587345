"""Pure rules of money: no clock, no database."""
