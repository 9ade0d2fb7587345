"""What a resident sees of documents and appointments that are theirs."""

from dataclasses import dataclass
from datetime import date, datetime

from naober.agenda.queries import AFSPRAAKSOORTEN, DOCUMENTSOORTEN
from naober.portaal.queries import haal_rijen


@dataclass(frozen=True, slots=True)
class MijnDocument:
    """A document that is theirs, with who added it; `grootte` in bytes."""

    nummer: int
    naam: str
    soort: str
    bestandstype: str
    grootte: int
    op: date
    door: str


@dataclass(frozen=True, slots=True)
class MijnAfspraak:
    """An appointment; `wie` of the municipality."""

    nummer: int
    soort: str
    onderwerp: str
    begint_op: datetime
    minuten: int
    plaats: str
    wie: str
    afgezegd_op: date | None


_EINDE = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


def mijn_documenten() -> list[MijnDocument]:
    """The documents that are theirs, the last first: one query."""
    soorten = dict(DOCUMENTSOORTEN)
    return [
        MijnDocument(r.pop("id"), **{**r, "soort": soorten.get(r["soort"], r["soort"])})
        for r in haal_rijen("select * from naober_mijn_documenten()")
    ]


def mijn_document(nummer: int) -> tuple[str, str, bytes] | None:
    """What kind it is, how it is called when saved, and what is in it; None for any other: one query."""
    for r in haal_rijen("select * from naober_mijn_document(%s)", [nummer]):
        einde = _EINDE.get(r["bestandstype"], "odt" if "opendocument" in r["bestandstype"] else "docx")
        return r["bestandstype"], f"document-{nummer}.{einde}", bytes(r["inhoud"])
    return None


def mijn_afspraken() -> list[MijnAfspraak]:
    """The appointments that are theirs, the last first: one query."""
    soorten = dict(AFSPRAAKSOORTEN)
    return [
        MijnAfspraak(r.pop("id"), **{**r, "soort": soorten.get(r["soort"], r["soort"])})
        for r in haal_rijen("select * from naober_mijn_afspraken()")
    ]
