"""What goes to the SVB and the CAK about a resident."""

from naober.besluit.models import Besluit


def over_wie(besluit: Besluit) -> dict[str, str]:
    """By which they know the resident. Kept with the line: whoever sends it may not see the file."""
    geboren = besluit.persoon.geboortedatum
    return {"bsn": besluit.persoon.bsn or "", "geboortedatum": geboren.isoformat() if geboren else ""}
