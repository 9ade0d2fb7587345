"""What is of no resident: demands on contracts, contributions, prevention and reserves."""

from naober.monitor.indicatoren.basis import binnen, tellend
from naober.monitor.indicatoren.register import Breuk, Deel, Uitvraag, aandeel, indicator, som
from naober.monitor.motor import Motor


@indicator(
    "contracteisen-voldaan", naam="Eisen aan aanbieders waaraan is voldaan", eenheid="procent", splitst=("aanbieder",
    "product", "eis"),
    teller="controles waarbij de aanbieder aan de eis voldeed",
    noemer="controles; van elke eis van een contract telt de laatste",
    laat_weg="eisen waar in deze tijd niet naar is gekeken", personen=False, plek=False,
)  # fmt: skip
def contracteisen_voldaan(motor: Motor, vraag: Uitvraag) -> Breuk:
    """A control is of a contract; by product it counts at each product of that contract, in the whole once."""
    rijen = tellend(
        motor.tabel("controle"), vraag,
        lambda t, van, tot: t.dag.between(van, tot) & (t.vervangen.isnull() | (t.vervangen > tot)),
    )  # fmt: skip
    return Breuk(
        Deel(rijen, lambda t: t.controle.nunique(where=t.uitkomst == "voldoet"), "", "dag"),
        Deel(rijen, lambda t: t.controle.nunique(), "", "dag"), 100,
    )  # fmt: skip


@indicator(
    "eigen-bijdragen", naam="Eigen bijdragen", eenheid="euro", soort="bedrag", toont="teller", splitst=("product",
    "vorm"),
    teller="eigen bijdragen die over dat jaar binnenkwamen", noemer="opgaven van het CAK",
    laat_weg="bijdragen die een aanbieder zelf int", personen=False, plek=False, per_jaar=True,
)  # fmt: skip
def eigen_bijdragen(motor: Motor, vraag: Uitvraag) -> Breuk:
    rijen = binnen(motor.tabel("bijdrage"), "dag", vraag)
    return Breuk(som(rijen, "centen", wie="", dag="dag"), Deel(rijen, lambda t: t.count(), "", "dag"))


@indicator(
    "maatregelen-beoordeeld", naam="Preventieve maatregelen waarvan het effect is beoordeeld", eenheid="procent",
    splitst=("trede",), teller="lopende maatregelen met een resultaat op of voor de laatste dag",
    noemer="preventieve maatregelen die liepen", laat_weg="maatregelen die zijn voorgenomen", personen=False,
    plek=False,
)  # fmt: skip
def maatregelen_beoordeeld(motor: Motor, vraag: Uitvraag) -> Breuk:
    rijen = tellend(
        motor.tabel("maatregel"), vraag,
        lambda t, van, tot: (t.van <= tot) & (t.tot.isnull() | (t.tot >= van)),
    )  # fmt: skip
    klaar = rijen.p_tot if vraag.perioden else vraag.tot
    rijen = rijen.mutate(klaar=rijen.beoordeeld <= klaar)
    return aandeel(rijen, lambda t: t.klaar, wie="")


@indicator(
    "reserve-aandeel", naam="Reserve tegenover de rijksbijdragen", eenheid="procent", splitst=("reserve",),
    teller="wat aan het einde van het jaar in de reserve zit", noemer="de rijksbijdragen van dat jaar",
    laat_weg="reserves zonder plafond, en jaren waarvan de begroting de rijksbijdragen niet noemt", personen=False,
    plek=False, per_jaar=True,
)  # fmt: skip
def reserve_aandeel(motor: Motor, vraag: Uitvraag) -> Breuk:
    rijen = binnen(motor.tabel("reserve"), "dag", vraag)
    return Breuk(som(rijen, "centen", wie="", dag="dag"), som(rijen, "rijksbijdrage", wie="", dag="dag"), 100)
