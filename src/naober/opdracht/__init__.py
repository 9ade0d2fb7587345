"""The face for the command line: check, read and compare profiles, and weigh a checklist on given answers.

Works on folders of YAML alone: no database, no settings, no Django, so that it starts in a blink and runs where
policy is written. Who needs the rest of the system uses `manage.py`.
"""

from naober.opdracht.regel import hoofd

__all__ = ["hoofd"]
