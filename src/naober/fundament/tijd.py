"""Moments at the clock of the Netherlands."""

from datetime import date, datetime, time

from django.utils import timezone


def begin_van(dag: date) -> datetime:
    """Midnight at the beginning of this day."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def moment_op(dag: date) -> datetime:
    """This day at the time that the clock has now: for what the national standard wants with a time."""
    return timezone.make_aware(datetime.combine(dag, timezone.localtime().time()))
