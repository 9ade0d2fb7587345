"""Keeping the letter of a decision, in the transaction of the decision itself."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from naober.besluit.models import Besluit, Brief
from naober.brief.zetten import Briefinhoud, OnzetbaarTeken, zet
from naober.kern import Bron, Weigering


def bewaar_brief(
    besluit: Besluit, soort: Brief.Soort, inhoud: Briefinhoud, dag: date, getypt: Mapping[str, str]
) -> Weigering | None:
    """Set the letter and keep it. Refused when a sign in it cannot be printed, at the field of `getypt`
    in which it stands; otherwise it came from the plan or from a name."""
    try:
        pdf = zet(inhoud)
    except OnzetbaarTeken as fout:
        return Weigering(
            code="brief.teken",
            reden=f"Het teken {fout.teken} kan niet in een brief worden afgedrukt.",
            bron=Bron("Besluit digitale toegankelijkheid overheid", "art. 3"),
            alternatief="Haal het teken weg; een brief bestaat uit gewone letters, cijfers en leestekens.",
            veld=next((veld for veld, tekst in getypt.items() if fout.teken in tekst), None),
        )
    Brief.objects.create(
        besluit=besluit,
        soort=soort,
        kenmerk=inhoud.kenmerk,
        gemaakt_op=dag,
        pdf=pdf,
        sha256=sha256(pdf).hexdigest(),
    )
    return None
