"""Every night: signals whose term of keeping is over leave the database."""

from typing import Any

from django.core.management.base import BaseCommand

from naober.avg.signalen import ruim_overal_op
from naober.fundament.systeem import namens_systeem


class Command(BaseCommand):
    """Run it every night, from a timer; it may be run again."""

    help = "Verwijder signalen waarvan de bewaartermijn voorbij is, met hun geschiedenis."

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        ruim_overal_op(self.stdout.write)
