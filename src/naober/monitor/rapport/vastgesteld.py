"""Reading what was adopted. It is public: nobody is in it."""

from dataclasses import dataclass
from datetime import date

from naober.monitor.models import VastgesteldRapport

# Twenty years of half years.
MEESTE = 40


@dataclass(frozen=True, slots=True)
class Stuk:
    """An adopted report in a list. `later`: over the same half year there is a
    later one."""

    pk: int
    titel: str
    halfjaar: str
    dag: date
    later: bool


def vastgestelde_rapporten() -> list[Stuk]:
    """Those of the municipality in scope, the last half year first; one statement, without the PDFs."""
    rijen = VastgesteldRapport.objects.order_by("-halfjaar", "-id").values_list("pk", "titel", "halfjaar", "dag")
    gezien: set[str] = set()
    uit = []
    for pk, titel, halfjaar, dag in rijen[:MEESTE]:
        uit.append(Stuk(pk, titel, halfjaar, dag, halfjaar in gezien))
        gezien.add(halfjaar)
    return uit


def vastgesteld_rapport(pk: int) -> tuple[str, bytes] | None:
    """A name for the file and the PDF; None when it is not there."""
    rij = VastgesteldRapport.objects.filter(pk=pk).first()
    return (f"halfjaarrapport-{rij.halfjaar}-{rij.pk}.pdf", bytes(rij.inhoud)) if rij else None
