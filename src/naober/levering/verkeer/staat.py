"""How a message ends."""

from django.utils import timezone

from naober.levering.models import Ketenbericht


def klaar(bericht: Ketenbericht, staat: Ketenbericht.Staat, fout: str = "") -> None:
    """This message is done, in this state."""
    bericht.staat, bericht.fout, bericht.verwerkt_op = staat, fout, timezone.now()
    bericht.save()
