"""The face for the command line: check, read and compare profiles, and weigh a checklist on given answers.

Works on folders of YAML alone: no database, no settings, no Django, so that it starts in a blink and runs where
policy is written. What does need them (a backup, for one) is a command of `manage.py`; the name here only starts it.
"""

from naober.opdracht.regel import hoofd

__all__ = ["hoofd"]
