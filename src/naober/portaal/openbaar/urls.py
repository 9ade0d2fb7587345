"""The public addresses. They hold the name of a municipality, codes of its policy and numbers of what there is."""

from django.urls import path, register_converter

from naober.portaal.openbaar import views
from naober.portaal.openbaar.omzetters import Beleidscode, Gemeenteslug

register_converter(Gemeenteslug, "gemeente")
register_converter(Beleidscode, "beleidscode")

urlpatterns = [
    path("in/", views.kies_gemeente, name="openbaar-gemeenten"),
    path("in/<gemeente:gemeente>/", views.start, name="openbaar"),
    path("in/<gemeente:gemeente>/zoeken/", views.zoeken, name="openbaar-zoeken"),
    path("in/<gemeente:gemeente>/aanbod/<int:pk>/", views.iets, name="openbaar-aanbod"),
    path("in/<gemeente:gemeente>/hulp/", views.hulp, name="openbaar-hulp"),
]
