"""Finding something on the social map by ordinary words. What was typed is read and widened (`rules.py`), looked up
among the words of the map (`vragen.py`), and shown as a visitor reads it (`aanbod.py`)."""
