"""Thousands of files with everything in them, in one transaction of INSERT ... SELECT.

Every file is the same size, so that a page of one is as heavy as a page of another. The texts are invented and
name nobody. No letters: their size would only fill the disk, and no page reads them.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import NOT_PROVIDED

from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Gegevensveld, Product, Profiel, Rol
from naober.gemeente.velden import Waarde, gevraagd
from naober.kern import Fout

_INSERT = re.compile(r"\s*insert into (\w+) \(([^)]*)\)\s*(select.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Omvang:
    """How much to load. Every open file has 3 entries, 2 talks, 3 needs with findings on every lighter rung, 2 plans of
    2 aims and 4 actions, 2 decisions with their tests, and `gebeurtenissen` lines on the timeline. A closed file has
    the entry it began with, who worked in it, and five lines. `inwoners` empty: as many as the profile names."""

    dossiers: int = 2000
    gebeurtenissen: int = 40
    gesloten: int = 0
    inwoners: int | None = None


def laad_dossiers(profiel: Profiel, peildatum: date, omvang: Omvang, medewerkers: Sequence[Medewerker]) -> None:
    """Load the files for these workers, each in the area of their team. All or nothing.

    Refused (`Fout`) when the policy has no product that follows from lighter rungs."""
    waarden = _waarden(profiel, peildatum, omvang, medewerkers)
    with in_scope(gemeente=profiel.gemeente.code, breed=True), connection.cursor() as cursor:
        for opdracht in _OPDRACHTEN:
            vol, begin = _vul_aan(opdracht)
            cursor.execute(vol, {**waarden, **begin})


def _vul_aan(opdracht: str) -> tuple[str, dict[str, Any]]:
    """The statement with the columns that it does not name, as a new row has them: a column that a room adds later is
    filled in here by itself. Statements that fill no table of a room stay as they are."""
    if (gevonden := _INSERT.match(opdracht)) is None:
        return opdracht, {}
    tabel, kolommen, keuze = gevonden.groups()
    model = next(m for m in apps.get_models() if m._meta.db_table == tabel)
    genoemd = {kolom.strip() for kolom in kolommen.split(",")}
    velden: list[Any] = [
        veld
        for veld in model._meta.concrete_fields
        if not (veld.column in genoemd or veld.null or veld.primary_key or veld.generated)
        and veld.db_default is NOT_PROVIDED
    ]
    if not velden:
        return opdracht, {}
    namen = ", ".join(veld.column for veld in velden)
    waarden = ", ".join(f"%(begin_{veld.column})s" for veld in velden)
    begin = {f"begin_{veld.column}": veld.get_db_prep_save(veld.get_default(), connection) for veld in velden}
    return f"insert into {tabel} ({kolommen}, {namen}) select v.*, {waarden} from ({keuze}) v", begin


def zwaar_product(profiel: Profiel) -> Product:
    """The product whose letter is the longest: with a checklist, a contribution and the heaviest rung."""
    keuze = [p for p in profiel.producten if p.toets and profiel.trap.lichter_dan(p.trede)]
    if not keuze:
        raise Fout(f"Het profiel van {profiel.gemeente.naam} heeft geen product met een toets op een hogere trede.")
    return max(
        keuze,
        key=lambda p: (
            p.bijdrage != "geen",
            profiel.trap.nummer(p.trede),
            len(profiel.toets(p.toets or "").voorwaarden),
        ),
    )


def _waarden(profiel: Profiel, peildatum: date, omvang: Omvang, medewerkers: Sequence[Medewerker]) -> dict[str, Any]:
    product = zwaar_product(profiel)
    voorwaarden = profiel.toets(product.toets or "").voorwaarden
    plekken = _plekken(profiel, medewerkers)
    ondersteuner = next(m for m in medewerkers if Rol.CLIENTONDERSTEUNER in m.rollen)
    return {
        "gemeente": profiel.gemeente.code,
        "vandaag": peildatum,
        "dossiers": omvang.dossiers,
        "gesloten": omvang.gesloten,
        "gebeurtenissen": omvang.gebeurtenissen,
        "gebieden": [gebied for gebied, _ in plekken],
        "generalisten": [medewerker for _, medewerker in plekken],
        "ondersteuner": ondersteuner.pk,
        "ingang": profiel.ingangen[0].code,
        "kanaal": profiel.kanalen[0],
        "leefgebieden": [v.code for v in profiel.leefgebieden],
        "triageregel": profiel.triage[0].code,
        "lichter": [t.code for t in profiel.trap.lichter_dan(product.trede)],
        "trede": product.trede,
        "product": product.code,
        "wet": product.wet,
        "leveringsvorm": product.leveringsvormen[0],
        "velden": json.dumps({v.code: _waarde(v) for v in gevraagd(product.velden, {})}),
        "codes": [v.code for v in voorwaarden],
        "vragen": [v.vraag for v in voorwaarden],
        "bronnen": [str(v.bron) for v in voorwaarden],
        "soorten": ["vraag", "gesprek", "plan", "besluit", "toets", "overig"],
    }


def _waarde(veld: Gegevensveld) -> Waarde:
    """An answer of the shape that this field asks for."""
    if veld.soort == "meerkeuze":
        return list(veld.keuzes[: max(1, veld.minimum or 1)])
    getal = str(veld.minimum or veld.maximum or 1)
    vast = {"ja-nee": "ja", "getal": getal, "datum": "2026-01-05"}
    return veld.keuzes[0] if veld.keuzes else vast.get(veld.soort, "Zo is het afgesproken.")


def _plekken(profiel: Profiel, medewerkers: Sequence[Medewerker]) -> list[tuple[str, int]]:
    """For each area the workers of its team."""
    return [
        (gebied.code, medewerker.pk)
        for gebied in profiel.gebieden
        if (team := profiel.team_van_gebied(gebied.code)) is not None
        for medewerker in medewerkers
        if medewerker.team == team.code and Rol.GENERALIST in medewerker.rollen
    ]


# Who works where, and which households have a file: spread evenly over the municipality. The one who asks is the
# oldest of the house. Dates run back from today, so that plans are running and decisions hold.
_WIE = (
    """
create temporary table bench_plek on commit drop as
select w.gebied, w.medewerker, m.team,
  row_number() over (partition by w.gebied order by w.medewerker) - 1 as plek,
  count(*) over (partition by w.gebied) as aantal
from unnest(%(gebieden)s::text[], %(generalisten)s::bigint[]) w (gebied, medewerker)
join gemeente_medewerker m on m.id = w.medewerker
""",
    """
create temporary table bench_dossier on commit drop as
select d.nr, nextval(pg_get_serial_sequence('dossier_dossier', 'id')) as id, d.huishouden, d.persoon,
  p.team, p.medewerker, %(vandaag)s::date - 200 - mod(d.nr, 60)::integer as dag
from (
  select row_number() over (order by h.id) as nr, h.id as huishouden, h.gebied, oudste.id as persoon
  from (
    select id, gebied, row_number() over (order by id) as plaats, count(*) over () as totaal
    from bewoners_huishouden
  ) h
  join lateral (
    select b.id from bewoners_persoon b where b.huishouden_id = h.id order by b.geboortedatum, b.id limit 1
  ) oudste on true
  where mod(h.plaats, greatest(h.totaal / %(dossiers)s, 1)) = 0
  order by h.id
  limit %(dossiers)s
) d
join bench_plek p on p.gebied = d.gebied and p.plek = mod(d.nr, p.aantal)
""",
    """
insert into dossier_dossier (id, gemeente_id, huishouden_id, geopend_op, slottekst)
select id, %(gemeente)s, huishouden, dag, '' from bench_dossier
""",
    """
insert into dossier_betrokkenheid (gemeente_id, dossier_id, medewerker_id, rol, regie, van)
select %(gemeente)s, d.id, w.medewerker, w.rol, w.regie, d.dag
from bench_dossier d
cross join lateral (
  values (d.medewerker, 'generalist', true), (%(ondersteuner)s, 'clientondersteuner', false)
) w (medewerker, rol, regie)
""",
)

# One file in ten has a question that still waits for a generalist.
_INGANG = (
    """
insert into ingang_binnenkomst (gemeente_id, persoon_id, dossier_id, ingang, kanaal, soort, melder,
  melder_relatie, telefoon, omschrijving, vraag_erachter, eigen_mogelijkheden, leefgebieden, enkelvoudig,
  triageregel, antwoord, team, status, ontvangen_op, ontvangen_door_id, toegeleid_op, opgepakt_op, opgepakt_door_id)
select %(gemeente)s, d.persoon, d.id, %(ingang)s, %(kanaal)s, 'eigen', '', '',
  '', 'Het lukt thuis niet meer om alles zelf te doen.', 'Hoe blijf ik zelf de baas?', 'De buren helpen met de tuin.',
  (%(leefgebieden)s::text[])[1:2], false, %(triageregel)s, '', d.team,
  case when b.wacht then 'overgedragen' else 'opgepakt' end, b.dag, d.medewerker, b.dag,
  case when not b.wacht then b.dag + 1 end, case when not b.wacht then d.medewerker end
from bench_dossier d
cross join generate_series(1, 3) keer
cross join lateral (select d.dag + 60 * (keer - 1) as dag, keer = 3 and mod(d.nr, 10) = 0 as wacht) b
""",
)

_ONDERZOEK = (
    """
create temporary table bench_gesprek on commit drop as
select nextval(pg_get_serial_sequence('onderzoek_gesprek', 'id')) as id, d.id as dossier, d.persoon, d.medewerker, g.nr,
  d.dag + 10 * g.nr as dag
from bench_dossier d cross join generate_series(1, 2) g (nr)
""",
    """
insert into onderzoek_gesprek (id, gemeente_id, dossier_id, gevoerd_op, gevoerd_door_id, verslag, eigen_kracht,
  mantelzorg, mantelzorg_steun, clientondersteuning, leefgebieden)
select id, %(gemeente)s, dossier, dag, medewerker, repeat('Wij spraken aan de keukentafel over thuis. ', 20),
  'Kookt en wandelt zelf.', 'ja', 'Een vaste dag vrij in de week.', true,
  (select jsonb_object_agg(v, 'Besproken aan de keukentafel.') from unnest(%(leefgebieden)s::text[]) v)
from bench_gesprek
""",
    """
insert into onderzoek_deelnemer (gemeente_id, gesprek_id, naam, hoedanigheid)
select %(gemeente)s, g.id, t.naam, t.als
from bench_gesprek g
cross join (values ('De inwoner', 'inwoner'), ('De dochter', 'mantelzorger'), ('De buurman', 'netwerk')) t (naam, als)
""",
    """
create temporary table bench_behoefte on commit drop as
select nextval(pg_get_serial_sequence('onderzoek_behoefte', 'id')) as id, g.dossier, g.id as gesprek, g.persoon,
  g.medewerker, g.dag, b.nr
from bench_gesprek g cross join generate_series(1, 3) b (nr)
where g.nr = 1
""",
    """
insert into onderzoek_behoefte (id, gemeente_id, dossier_id, gesprek_id, persoon_id, leefgebied, omschrijving, gevraagd,
  vervallen_reden)
select id, %(gemeente)s, dossier, gesprek, persoon, (%(leefgebieden)s::text[])[nr],
  'Behoefte ' || nr || ': meer rust in huis', 'hulp in huis', ''
from bench_behoefte
""",
    """
insert into onderzoek_bevinding (gemeente_id, behoefte_id, trede, volstaat, reden, vastgesteld_op, vastgesteld_door_id)
select %(gemeente)s, b.id, t.trede, 'deels', 'Dit helpt, en het is niet genoeg om zelf verder te kunnen.', b.dag,
  b.medewerker
from bench_behoefte b cross join unnest(%(lichter)s::text[]) t (trede)
""",
    """
insert into onderzoek_waarneming (gemeente_id, dossier_id, waargenomen_op, door_id, van_wie, beeld, tekst)
select %(gemeente)s, d.id, d.dag + 20 * keer, d.medewerker, 'de dochter', 'gelijk', 'Het gaat zoals het ging.'
from bench_dossier d cross join generate_series(1, 3) keer
""",
)

# The first version of the plan is closed, the second agreed and running. The last of its actions has a decision.
_PLAN = (
    """
create temporary table bench_plan on commit drop as
select nextval(pg_get_serial_sequence('plan_plan', 'id')) as id, d.id as dossier, d.persoon, d.medewerker, versie,
  d.dag + 60 * versie as dag
from bench_dossier d cross join generate_series(1, 2) versie
""",
    """
insert into plan_plan (id, gemeente_id, dossier_id, versie, status, opgesteld_op, opgesteld_door_id, evaluatie_op,
  mantelzorg_steun, afgesproken_op, akkoord_van, gesloten_op, sluitreden)
select id, %(gemeente)s, dossier, versie, case versie when 1 then 'gesloten' else 'afgesproken' end, dag, medewerker,
  dag + 180, 'Een vaste dag vrij in de week.', dag + 7, 'de inwoner', case versie when 1 then dag + 60 end,
  case versie when 1 then 'Samen teruggekeken: het kan lichter.' else '' end
from bench_plan
""",
    """
insert into plan_doel (gemeente_id, plan_id, omschrijving, soort)
select %(gemeente)s, p.id, d.omschrijving, d.soort
from bench_plan p
cross join (
  values ('Weer zelf de week kunnen indelen', 'verbetering'), ('Thuis blijven wonen', 'stabilisatie')
) d (omschrijving, soort)
""",
    """
create temporary table bench_actie on commit drop as
select nextval(pg_get_serial_sequence('plan_actie', 'id')) as id, p.id as plan, p.dossier, p.persoon, p.medewerker,
  b.id as behoefte, p.dag, a.nr
from bench_plan p
cross join generate_series(1, 4) a (nr)
join bench_behoefte b on b.dossier = p.dossier and b.nr = mod(a.nr, 3) + 1
""",
    """
insert into plan_actie (id, gemeente_id, plan_id, behoefte_id, trede, omschrijving, uitvoerder, wie, product,
  reden_buiten_team, opdracht, onveilig, aangevraagd, stand)
select id, %(gemeente)s, plan, behoefte,
  case nr when 4 then %(trede)s else (%(lichter)s::text[])[mod(nr, cardinality(%(lichter)s::text[])) + 1] end,
  'Actie ' || nr || ': een vaste dag in de week', case nr when 4 then 'aanbieder' else 'netwerk' end, 'de uitvoerder',
  case nr when 4 then %(product)s else '' end, case nr when 4 then 'Meer dan het team kan.' else '' end, '', '',
  false, case nr when 4 then 'toegekend' else '' end
from bench_actie
""",
)

_BESLUIT = (
    """
create temporary table bench_besluit on commit drop as
select nextval(pg_get_serial_sequence('besluit_besluit', 'id')) as id, a.id as actie, a.dossier, a.persoon,
  a.medewerker, a.dag + 10 as dag, row_number() over (order by a.id) as nr
from bench_actie a
where a.nr = 4
""",
    """
insert into besluit_besluit (id, gemeente_id, dossier_id, actie_id, persoon_id, kenmerk, product, wet, uitkomst,
  aanvraag_op, genomen_op, genomen_door_id, mandaat, ingang_op, eind_op, reden_zonder_einde, leveringsvorm, gegevens,
  motivering, bijdrage, bijdrage_uitleg, per)
select id, %(gemeente)s, dossier, actie, persoon, to_char(dag, 'YYYY') || '-' || lpad(nr::text, 6, '0'), %(product)s,
  %(wet)s, 'toegekend', dag - 7, dag, medewerker, 'bench', dag, dag + 365, '', %(leveringsvorm)s, %(velden)s::jsonb,
  'Lichtere hulp is bekeken en helpt niet genoeg. Met deze hulp kan de inwoner thuis blijven wonen.', 'geen',
  '[]'::jsonb, ''
from bench_besluit
""",
    """
insert into besluit_toetsing (gemeente_id, besluit_id, volgorde, code, vraag, antwoord, houdt, motivering, bron)
select %(gemeente)s, b.id, v.nr, v.code, v.vraag, true, true, 'Zo bleek in het gesprek.', v.bron
from bench_besluit b
cross join unnest(%(codes)s::text[], %(vragen)s::text[], %(bronnen)s::text[])
  with ordinality v (code, vraag, bron, nr)
""",
    """
insert into besluit_rechtmatigheidstoets (gemeente_id, besluit_id, uitkomst, aangeboden_op, grond, toelichting)
select %(gemeente)s, id, case mod(nr, 20) when 0 then 'open' else 'rechtmatig' end, dag, '', '' from bench_besluit
""",
)

_TIJDLIJN = (
    """
insert into dossier_gebeurtenis (gemeente_id, dossier_id, dag, medewerker_id, handeling, soort, tekst, bron)
select %(gemeente)s, d.id, d.dag + stap * 4, d.medewerker, 'bench', (%(soorten)s::text[])[mod(stap, 6) + 1],
  'Stap ' || stap || ' in dit dossier, vastgelegd door wie het deed.', 'Wmo 2015, art. 2.3.2'
from bench_dossier d cross join generate_series(1, %(gebeurtenissen)s) stap
""",
)

# A household may have had more than one file, and have one now.
_GESLOTEN = (
    """
create temporary table bench_gesloten on commit drop as
select d.nr, nextval(pg_get_serial_sequence('dossier_dossier', 'id')) as id, d.huishouden, d.persoon,
  p.team, p.medewerker, %(vandaag)s::date - 2000 + mod(d.nr, 1500)::integer as dag
from (
  select k.nr, h.id as huishouden, h.gebied, oudste.id as persoon
  from (
    select nr, mod(nr * 7919::bigint, (select count(*) from bewoners_huishouden)) + 1 as plaats
    from generate_series(1, %(gesloten)s) g (nr)
  ) k
  join (select id, gebied, row_number() over (order by id) as plaats from bewoners_huishouden) h using (plaats)
  join lateral (
    select b.id from bewoners_persoon b where b.huishouden_id = h.id order by b.geboortedatum, b.id limit 1
  ) oudste on true
) d
join bench_plek p on p.gebied = d.gebied and p.plek = mod(d.nr, p.aantal)
""",
    """
insert into dossier_dossier (id, gemeente_id, huishouden_id, geopend_op, gesloten_op, slottekst)
select id, %(gemeente)s, huishouden, dag, dag + 300, 'Het loopt weer zonder hulp.' from bench_gesloten
""",
    """
insert into dossier_betrokkenheid (gemeente_id, dossier_id, medewerker_id, rol, regie, van, tot)
select %(gemeente)s, id, medewerker, 'generalist', true, dag, dag + 300 from bench_gesloten
""",
    """
insert into ingang_binnenkomst (gemeente_id, persoon_id, dossier_id, ingang, kanaal, soort, melder,
  melder_relatie, telefoon, omschrijving, vraag_erachter, eigen_mogelijkheden, leefgebieden, enkelvoudig,
  triageregel, antwoord, team, status, ontvangen_op, ontvangen_door_id, toegeleid_op, opgepakt_op, opgepakt_door_id)
select %(gemeente)s, persoon, id, %(ingang)s, %(kanaal)s, 'eigen', '', '', '', 'Een vraag van toen.', '', '',
  (%(leefgebieden)s::text[])[1:1], false, %(triageregel)s, '', team, 'opgepakt', dag, medewerker, dag, dag + 1,
  medewerker
from bench_gesloten
""",
    """
insert into dossier_gebeurtenis (gemeente_id, dossier_id, dag, medewerker_id, handeling, soort, tekst, bron)
select %(gemeente)s, d.id, d.dag + stap * 50, d.medewerker, 'bench', (%(soorten)s::text[])[mod(stap, 6) + 1],
  'Stap ' || stap || ' in dit dossier, vastgelegd door wie het deed.', 'Wmo 2015, art. 2.3.2'
from bench_gesloten d cross join generate_series(1, 5) stap
""",
)

_OPDRACHTEN = (*_WIE, *_INGANG, *_ONDERZOEK, *_PLAN, *_BESLUIT, *_TIJDLIJN, *_GESLOTEN)
