"""The declaration of destruction (Archiefbesluit 1995 art. 8): what went, how much, when, by whom, on which ground."""

from collections.abc import Sequence
from datetime import date

from django.apps import apps

from naober.avg.models import Vernietigingslijst
from naober.avg.rules.vernietigen import ARCHIEF, Bewijsregel, telling
from naober.avg.velden import tabelnaam
from naober.brief.zetten import Briefinhoud, Deel, zet
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kern import datum_voluit


def soortnaam(tabel: str) -> str:
    """What one row of this table is, in words; of a history table, what it is the history of."""
    kort = tabel.removesuffix("event")
    model = next((m for m in apps.get_models() if m._meta.db_table == kort), None)
    naam = tabelnaam(model) if model else kort
    return f"{naam}, geschiedenis" if kort != tabel else naam


def verklaring(
    profiel: Profiel, actor: Actor, lijst: Vernietigingslijst, regels: Sequence[Bewijsregel], peildatum: date
) -> bytes | None:
    """The declaration as a PDF, without a name of any resident; None as long as the list is not carried out."""
    if lijst.afgesloten_op is None or not lijst.bewijs or lijst.goedgekeurd_door is None:
        return None
    gronden = sorted({r.grond for r in regels})
    door = lijst.goedgekeurd_door.naam
    feiten = [
        ("Opgesteld", f"op {datum_voluit(lijst.opgesteld_op)} door {lijst.opgesteld_door.naam}"),
        ("Goedgekeurd", f"op {datum_voluit(lijst.goedgekeurd_op or peildatum)} door {door}"),
        ("Uitgevoerd", f"op {datum_voluit(lijst.afgesloten_op)}"),
        ("Hoeveel", f"{len(regels)} dossiers of vragen"),
        ("Controlegetal", lijst.bewijs),
    ]
    team = profiel.team(actor.team)
    return zet(
        Briefinhoud(
            onderwerp="Verklaring van vernietiging",
            aanhef="Deze verklaring noemt geen personen. De inhoud bestaat niet meer.",
            datum=datum_voluit(peildatum),
            kenmerk=f"vernietiging {lijst.pk}",
            kenmerktekst=f"Kenmerk vernietiging {lijst.pk}",
            afzender={
                "naam": profiel.gemeente.afzender,
                "team": team.naam if team else profiel.gemeente.teamnaam,
                "gemeente": profiel.gemeente.naam,
            },
            ontvanger={"naam": "Het archief", "adres": "", "woonplaats": ""},
            ondertekenaar={"naam": actor.naam, "rol": profiel.rolnaam(sorted(actor.rollen)[0])},
            delen=[
                Deel("Wat is er gebeurd?", rijen=feiten, kolommen=("Onderwerp", "Wat")),
                Deel("Op welke grond?", punten=gronden),
                Deel(
                    "Welke nummers?",
                    rijen=[(f"{r.soort} {r.nummer}", f"mocht weg vanaf {datum_voluit(r.vrij_op)}") for r in regels],
                    kolommen=("Nummer", "Wanneer"),
                ),
                Deel(
                    "Hoeveel van welke soort?",
                    rijen=[(soortnaam(t), str(n)) for t, n in telling(regels).items()],
                    kolommen=("Soort", "Aantal"),
                ),
            ],
            bronnen=Deel("Regels", punten=[str(ARCHIEF)]),
        )
    )
