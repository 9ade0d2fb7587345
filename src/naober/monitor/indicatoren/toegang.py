"""Access: what comes in, how long each step takes, what delays it, and who is reached."""

from naober.monitor.indicatoren.basis import binnen, dagen, inwoners, loopt, tellend, toegekend
from naober.monitor.indicatoren.register import Breuk, Uitvraag, aandeel, aantal, gemiddelde, indicator, unieke
from naober.monitor.motor import Motor

_ZONDER_DOSSIER = "vragen zonder inwoner, en wat is samengevoegd met een andere vraag"


def _vragen(motor: Motor, vraag: Uitvraag) -> object:
    alle = binnen(motor.tabel("vraag"), "ontvangen", vraag)
    return alle.filter(alle.persoon.notnull() & (alle.status != "samengevoegd"))


@indicator(
    "wachttijd-toegang", naam="Wachttijd aan de toegang", eenheid="dagen", soort="getal", splitst=("wet",),
    teller="dagen van ontvangst tot iemand de vraag oppakt", noemer="vragen van inwoners die zijn opgepakt",
    laat_weg="wat nog niet is opgepakt; " + _ZONDER_DOSSIER,
)  # fmt: skip
def wachttijd_toegang(motor: Motor, vraag: Uitvraag) -> Breuk:
    """From the day a question came in until the day somebody took it up."""
    rijen = _vragen(motor, vraag)
    rijen = rijen.mutate(duur=dagen(rijen.ontvangen, rijen.opgepakt))  # type: ignore[attr-defined]
    return gemiddelde(rijen, "duur", dag="ontvangen")


@indicator(
    "stappen-tot-toegang", naam="Stappen van ingang tot toegang", eenheid="stappen per vraag", soort="getal",
    splitst=("wet",),
    teller="stappen: ontvangen, toegeleid en opgepakt, voor zover zij op een andere dag vielen of door een ander team",
    noemer="vragen van inwoners die zijn opgepakt", laat_weg="wat nog niet is opgepakt; " + _ZONDER_DOSSIER,
)  # fmt: skip
def stappen_tot_toegang(motor: Motor, vraag: Uitvraag) -> Breuk:
    """One step for coming in, one for being led on when that was on a later day, one for being taken up."""
    rijen = _vragen(motor, vraag)
    rijen = rijen.filter(rijen.opgepakt.notnull())  # type: ignore[attr-defined]
    anders = (rijen.toegeleid.notnull() & (rijen.toegeleid != rijen.ontvangen)).cast("int64")
    later = (rijen.opgepakt != rijen.ontvangen).cast("int64")
    return gemiddelde(rijen.mutate(stappen=anders + later + 1), "stappen", dag="ontvangen")


@indicator(
    "doorlooptijd-toegang", naam="Tijd van vraag tot toegang", eenheid="dagen", soort="getal", splitst=("wet",),
    teller="dagen van de melding tot het onderzoek is afgerond", noemer="onderzoeken die zijn afgerond",
    laat_weg="onderzoeken die nog lopen",
)  # fmt: skip
def doorlooptijd_toegang(motor: Motor, vraag: Uitvraag) -> Breuk:
    return _stapduur(motor, vraag, "onderzoek")


def _stapduur(motor: Motor, vraag: Uitvraag, stap: str) -> Breuk:
    rijen = motor.tabel("stap")
    rijen = binnen(rijen.filter(rijen.stap == stap), "tot", vraag)
    return gemiddelde(rijen.mutate(duur=dagen(rijen.van, rijen.tot)), "duur", wie="huishouden", dag="tot")


for _stap, _naam, _wat in (
    ("besluit", "Tijd van aanvraag tot besluit", "dagen van de aanvraag tot het besluit"),
    ("bezwaar", "Tijd tot een beslissing op bezwaar", "dagen van het bezwaar tot de beslissing erop"),
    ("klacht", "Tijd tot een klacht is afgehandeld", "dagen van de klacht tot de afhandeling"),
):
    indicator(
        f"doorlooptijd-{_stap}", naam=_naam, eenheid="dagen", soort="getal", splitst=("wet", "product"),
        teller=_wat, noemer="wat in deze tijd klaar was", laat_weg="wat nog loopt",
    )(lambda motor, vraag, stap=_stap: _stapduur(motor, vraag, stap))  # type: ignore[misc]  # fmt: skip


@indicator(
    "levertijd", naam="Levertijd", eenheid="dagen", soort="getal", splitst=("wet", "product", "aanbieder"),
    teller="dagen van de toewijzing tot de hulp begint", noemer="toewijzingen waarvan de hulp is begonnen",
    laat_weg="toewijzingen waarvan de hulp nog niet is begonnen, en hulp zonder aanbieder",
)  # fmt: skip
def levertijd(motor: Motor, vraag: Uitvraag) -> Breuk:
    """From the order until the help is there; help that began before the order took no time."""
    return _stapduur(motor, vraag, "levering")


@indicator(
    "termijn-gehaald", naam="Binnen de termijn klaar", eenheid="procent", splitst=("wet", "product", "stap"),
    teller="stappen met een termijn die op tijd klaar waren",
    noemer="stappen met een termijn die klaar waren, of te laat zijn",
    laat_weg="stappen zonder termijn, en wat nog loopt binnen de termijn",
)  # fmt: skip
def termijn_gehaald(motor: Motor, vraag: Uitvraag) -> Breuk:
    """What is late and not done counts as late: otherwise what never ends would count as nothing."""
    rijen = motor.tabel("stap")
    rijen = rijen.filter(rijen.uiterlijk.notnull())
    einde = rijen.tot.coalesce(rijen.uiterlijk)
    rijen = tellend(
        rijen.mutate(einde=einde), vraag,
        lambda t, van, tot: t.einde.between(van, tot) & (t.tot.notnull() | (t.uiterlijk < tot)),
    )  # fmt: skip
    return aandeel(rijen, lambda t: t.tot.notnull() & (t.tot <= t.uiterlijk), wie="huishouden", dag="einde")


@indicator(
    "vertraging", naam="Waardoor het langer duurt", eenheid="dagen", soort="getal", splitst=("wet", "product",
    "oorzaak", "stap"),
    teller="dagen dat de termijn stilstond of is verlengd", noemer="stappen die stilstonden of zijn verlengd",
    laat_weg="stappen zonder opschorting of verlenging; te laat zonder opgegeven oorzaak",
)  # fmt: skip
def vertraging(motor: Motor, vraag: Uitvraag) -> Breuk:
    rijen = binnen(motor.tabel("stap"), "van", vraag)
    rijen = rijen.mutate(extra=rijen.stil + rijen.verlengd)
    return gemiddelde(rijen.filter(rijen.extra > 0), "extra", wie="huishouden", dag="van")


@indicator(
    "vragen-zonder-maatwerk", naam="Vragen zonder maatwerk opgelost", eenheid="procent", splitst=("wet",),
    teller="vragen van inwoners die binnen de dagen erna geen maatwerk kregen", noemer="vragen van inwoners",
    laat_weg=_ZONDER_DOSSIER + "; vragen van de laatste dagen, waarvan het nog niet te zeggen is",
    waarden={"dagen": 182},
)  # fmt: skip
def vragen_zonder_maatwerk(motor: Motor, vraag: Uitvraag) -> Breuk:
    """No tailored provision was granted to this resident within so many days of the question."""
    import ibis

    rijen = _vragen(motor, vraag)
    besluiten = toegekend(motor)
    maatwerk = besluiten.filter(besluiten.soort == "maatwerk").select("persoon", "genomen").distinct()
    na = dagen(rijen.ontvangen, maatwerk.genomen)  # type: ignore[attr-defined]
    met = rijen.semi_join(  # type: ignore[attr-defined]
        maatwerk,
        [rijen.persoon == maatwerk.persoon, na.between(0, vraag.waarden["dagen"])],  # type: ignore[attr-defined]
    )
    zonder = rijen.anti_join(met, "vraag")  # type: ignore[attr-defined]
    alle = ibis.union(met.mutate(zonder=False), zonder.mutate(zonder=True))
    return aandeel(alle, lambda t: t.zonder, dag="ontvangen")


@indicator(
    "instroom", naam="Instroom", eenheid="inwoners", soort="aantal", toont="teller", splitst=("wet", "product",
    "trede", "vorm"),
    teller="inwoners die in deze tijd hulp toegekend kregen en die in het jaar ervoor niet hadden", noemer="inwoners",
    laat_weg="hulp zonder besluit; wie dezelfde hulp korter dan een jaar geleden nog had",
)  # fmt: skip
def instroom(motor: Motor, vraag: Uitvraag) -> Breuk:
    besluiten = toegekend(motor)
    nieuw = binnen(besluiten, "ingang", vraag)
    eerder = besluiten.select(
        wie=besluiten.persoon, wat=besluiten.product, eerst=besluiten.ingang, laatst=besluiten.einde
    )
    over = dagen(eerder.laatst, nieuw.ingang)
    terug = nieuw.anti_join(
        eerder,
        [nieuw.persoon == eerder.wie, nieuw.product == eerder.wat, eerder.eerst < nieuw.ingang,
         eerder.laatst.isnull() | (over <= 365)],  # days in a year
    )  # fmt: skip
    return Breuk(unieke(terug, dag="ingang"), aantal(inwoners(motor, vraag)))


@indicator(
    "uitstroom", naam="Uitstroom", eenheid="inwoners", soort="aantal", toont="teller", splitst=("wet", "product",
    "trede", "vorm"),
    teller="inwoners van wie in deze tijd hulp eindigde", noemer="inwoners die in deze tijd die hulp hadden",
    laat_weg="hulp zonder besluit, en hulp die aansluitend werd verlengd",
)  # fmt: skip
def uitstroom(motor: Motor, vraag: Uitvraag) -> Breuk:
    besluiten = toegekend(motor)
    klaar = binnen(besluiten, "einde", vraag)
    later = besluiten.select(wie=besluiten.persoon, wat=besluiten.product, dan=besluiten.ingang, erna=besluiten.einde)
    over = dagen(klaar.einde, later.dan)
    klaar = klaar.anti_join(
        later,
        [
            klaar.persoon == later.wie,
            klaar.product == later.wat,
            over <= 1,
            later.erna.isnull() | (later.erna > klaar.einde),
        ],
    )
    return Breuk(unieke(klaar, dag="einde"), unieke(loopt(besluiten, "ingang", "einde", vraag)))


@indicator(
    "uitstroom-aandeel", naam="Aandeel dat uitstroomt", eenheid="procent", splitst=("wet", "product", "trede", "vorm"),
    teller="inwoners van wie in deze tijd hulp eindigde", noemer="inwoners die in deze tijd die hulp hadden",
    laat_weg="hulp zonder besluit, en hulp die aansluitend werd verlengd",
)  # fmt: skip
def uitstroom_aandeel(motor: Motor, vraag: Uitvraag) -> Breuk:
    breuk = uitstroom(motor, vraag)
    return Breuk(breuk.teller, breuk.noemer, 100)


@indicator(
    "doorstroom", naam="Doorstroom", eenheid="inwoners", soort="aantal", toont="teller", splitst=("product",),
    teller="inwoners van wie hulp in deze tijd naar een andere trede ging", noemer="inwoners met hulp in een plan",
    laat_weg="hulp die op dezelfde trede bleef",
)  # fmt: skip
def doorstroom(motor: Motor, vraag: Uitvraag) -> Breuk:
    stappen = binnen(motor.tabel("schaling"), "dag", vraag)
    stappen = stappen.mutate(product=stappen.product_van)
    return Breuk(unieke(stappen, dag="dag"), unieke(motor.tabel("actie")))


@indicator(
    "bereik", naam="Bereik van hulp", eenheid="per 1.000 inwoners", soort="getal", splitst=("wet", "product", "trede",
    "vorm"),
    teller="inwoners met hulp op een besluit", noemer="inwoners, maal 1.000",
    laat_weg="hulp zonder besluit, en wie hier niet woont",
)  # fmt: skip
def bereik(motor: Motor, vraag: Uitvraag) -> Breuk:
    lopend = loopt(toegekend(motor), "ingang", "einde", vraag)
    return Breuk(unieke(lopend), aantal(inwoners(motor, vraag)), 1000)
