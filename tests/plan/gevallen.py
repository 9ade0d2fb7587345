"""The same case in each municipality, up to its plan, to see what its own profile asks of one."""

from dataclasses import replace
from datetime import date

from tests.dossier.gevallen import HARDENBERG

UTRECHT = replace(
    HARDENBERG,
    slug="utrecht",
    dag=date(2015, 9, 7),
    gebied="noordwest",
    team="sociaal-noordwest",
    ander_team="sociaal-overvecht",
    ingang="buurtteam",
    kanaal="fysiek",
    leefgebieden=("psychisch", "geld"),
    product="intensieve-begeleiding",
)
GOOI = replace(
    HARDENBERG,
    slug="gooise-meren",
    dag=date(2022, 9, 6),
    gebied="bussum",
    team="taakgroep-wmo",
    ander_team="taakgroep-jeugd",
    ingang="usd",
    kanaal="telefoon",
    leefgebieden=("zelfredzaamheid", "meedoen"),
    product="begeleiding-individueel",
)
HEUVELRUG = replace(
    HARDENBERG,
    slug="utrechtse-heuvelrug",
    dag=date(2020, 5, 4),
    gebied="driebergen",
    team="dorpsteam-driebergen",
    ander_team="dorpsteam-doorn",
    ingang="dorpsteam",
    kanaal="telefoon",
    leefgebieden=("mantelzorg", "dagelijks-leven"),
    product="wmo-begeleiding",
)
LEUSDEN = replace(
    HARDENBERG,
    slug="leusden",
    dag=date(2017, 2, 1),
    gebied="leusden",
    team="sociaal-team",
    ander_team="larikslaan2",
    ingang="sociaal-team",
    kanaal="huisbezoek",
    leefgebieden=("wonen", "sociaal-netwerk"),
    product="begeleiding",
)
