"""What is missing for the national delivery of debt help, for who sees those files."""

from datetime import date

from django.http import HttpRequest, HttpResponse

from naober.gemeente.actor import Actor
from naober.monitor.landelijk.onvolledig import onvolledig
from naober.werkplek.toegang import getal, medewerker, toon, vandaag


@medewerker("schuldhulp.inzien")
def schuldhulplevering(request: HttpRequest, actor: Actor) -> HttpResponse:
    """By file what is missing in the trajectories of this year and the last, in words, with what to do."""
    dag = vandaag()
    van = date(dag.year - 1, 1, 1)
    na = getal(request.GET.get("na", "")) or 0
    return toon(request, "monitor/schuldhulp", actor, blad=onvolledig(actor, van, dag, na), van=van, dag=dag)
