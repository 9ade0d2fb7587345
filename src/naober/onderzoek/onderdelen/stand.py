"""How far an investigation has come, read from the database for the pure rules."""

from collections.abc import Collection
from datetime import date

from django.db.models import Min

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.profiel import Product, Profiel
from naober.ingang.models import Binnenkomst
from naober.kern import Weigering, leeftijd_op
from naober.onderzoek.models import Behoefte, Gesprek, Onderdeel, Onderzoek
from naober.onderzoek.onderdelen.rules import (
    Feiten,
    Huisgenoot,
    Ingevuld,
    Nodig,
    open_voor,
    weiger_open,
    weiger_product,
)


def laatste_onderzoek(dossier: Dossier) -> Onderzoek | None:
    """The investigation of this file that runs, or else the last one that was completed."""
    rijen = sorted(Onderzoek.objects.filter(dossier=dossier), key=lambda o: (o.afgerond_op is None, o.pk))
    return rijen[-1] if rijen else None


def lopend_onderzoek(dossier: Dossier, peildatum: date) -> Onderzoek:
    """The investigation that runs; begun now when there is none, from the day of the oldest question since the last
    one was completed. Only under the lock of the file."""
    laatste = laatste_onderzoek(dossier)
    if laatste is not None and laatste.afgerond_op is None:
        return laatste
    vragen = Binnenkomst.objects.filter(dossier=dossier)
    if laatste is not None and laatste.afgerond_op is not None:
        vragen = vragen.filter(ontvangen_op__gt=laatste.afgerond_op)
    eerste = vragen.aggregate(e=Min("ontvangen_op"))["e"]
    return Onderzoek.objects.create(dossier=dossier, begonnen_op=min(eerste or peildatum, peildatum))


def feiten_van(dossier: Dossier, onderzoek: Onderzoek | None, peildatum: date, wetten: Collection[str] = ()) -> Feiten:
    """What decides which sections of this investigation are asked and open, in five queries. `wetten`: laws that are
    known from elsewhere, such as those of the help in the plan."""
    gezin = tuple(
        Huisgenoot(p.pk, p.naam, leeftijd_op(p.geboren_of_verwacht, peildatum), nummer)
        for nummer, p in enumerate(Persoon.objects.filter(huishouden_id=dossier.huishouden_id).order_by("pk"), start=1)
    )
    behoeften = list(
        Behoefte.objects.filter(dossier=dossier, vervallen_op__isnull=True)
        .prefetch_related("bevindingen")
        .order_by("pk")
    )
    gesprekken = list(Gesprek.objects.filter(onderzoek=onderzoek).order_by("-gevoerd_op", "-pk")) if onderzoek else []
    gevraagd = Binnenkomst.objects.filter(dossier=dossier).values_list("leefgebieden", flat=True)
    return Feiten(
        gezin=gezin,
        ingevuld=tuple(
            Ingevuld(o.code, o.antwoorden, o.persoon_id, o.moment)
            for o in (Onderdeel.objects.filter(onderzoek=onderzoek).order_by("pk") if onderzoek else ())
        ),
        nodig=tuple(
            Nodig(b.persoon_id, b.leefgebied, b.omschrijving, {v.trede: v.volstaat for v in b.bevindingen.all()})
            for b in behoeften
        ),
        leefgebieden=frozenset(b.leefgebied for b in behoeften).union(*gevraagd),
        mantelzorger=gesprekken[0].mantelzorg == Gesprek.Mantelzorg.JA if gesprekken else None,
        wetten=frozenset(wetten),
        gesproken=bool(gesprekken),
        besproken={code: tekst for g in reversed(gesprekken) for code, tekst in g.leefgebieden.items() if tekst},
    )


def weiger_in_plan(
    profiel: Profiel, dossier: Dossier, behoefte: Behoefte, product: str, peildatum: date
) -> Weigering | None:
    """A product waits for the sections that the profile puts before it."""
    if not product or not any(o.producten for o in profiel.onderdelen):
        return None
    feiten = feiten_van(dossier, laatste_onderzoek(dossier), peildatum)
    return weiger_product(profiel, feiten, product, behoefte.persoon_id)


def weiger_zonder_onderzoek(profiel: Profiel, behoefte: Behoefte, product: Product) -> Weigering | None:
    """Where the profile says so, nothing on these rungs is granted before the investigation that showed the need is
    complete, under the law of the product."""
    regel = profiel.onderzoeksregel("voor-toekenning")
    if regel is None or (regel.treden and product.trede not in regel.treden):
        return None
    onderzoek = Onderzoek.objects.filter(gesprekken__behoeften=behoefte, afgerond_op__isnull=False).first()
    if onderzoek is None:
        return Weigering(
            "onderzoek.niet-afgerond",
            "Het onderzoek naar deze behoefte is nog niet afgerond. Daarvoor wordt niets toegekend.",
            regel.bron,
            "Rond eerst het onderzoek af. Dat doet u op de bladzijde Onderzoek.",
        )
    wetten = Onderdeel.objects.filter(onderzoek=onderzoek, code="wet").values_list("antwoorden__wetten", flat=True)
    if any(product.wet in (w or ()) for w in wetten):
        return None
    return Weigering(
        "onderzoek.andere-wet",
        f"In het onderzoek staat niet dat de vraag onder de {product.wet} valt.",
        regel.bron,
        "Leg een gesprek vast, en onderzoek de behoefte ook onder deze wet.",
    )


def weiger_einde(profiel: Profiel, dossier: Dossier, wetten: Collection[str], peildatum: date) -> Weigering | None:
    """A file ends only after what the profile asks at the end, such as how the help went. `wetten`: the laws of the
    help that was given."""
    if not any(o.voor == "einde" for o in profiel.onderdelen):
        return None
    feiten = feiten_van(dossier, laatste_onderzoek(dossier), peildatum, wetten)
    return weiger_open(open_voor(profiel, feiten, "einde"), "Het dossier kan nog niet worden afgerond")
