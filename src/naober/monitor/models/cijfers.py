"""Figures of indicators, what is aimed at, and what is written beside goals. Nothing here is about one resident."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd


class Indicatorwaarde(Beschermd):
    """One figure of an indicator of the profile over a period, or what is said of it in words. Append-only: of the same
    figure the last line counts.

    `gebied` and `deel`: of which part it is; empty for all of it. `teller` and `noemer`: of a share, so that a reader
    sees of how many it is. `peildatum`: counted on that day; empty when it is over the whole period. `telt`: what was
    indicated, or what was really used. `volledig`: what is missing, or that nothing is.

    A figure that is counted (`wijze` berekend) has no member of staff. `naast`: the measurement that stands beside the
    indicator's own. `per`: by which column `gebied` or `deel` is a part; empty of the whole. `verborgen`: it is kept
    back, and then no number is in this table at all. `stand`: of when the files were that it was counted from."""

    class Wijze(models.TextChoices):
        HANDMATIG = "handmatig", "ingevuld"
        INGELEZEN = "ingelezen", "ingelezen uit een bestand"
        BEREKEND = "berekend", "geteld uit de dossiers"

    class Telt(models.TextChoices):
        INDICATIE = "indicatie", "wat is toegekend"
        GEBRUIK = "gebruik", "wat is gebruikt"

    indicator = models.CharField(max_length=80)
    van = models.DateField()
    tot = models.DateField()
    gebied = models.CharField(max_length=60, blank=True)
    deel = models.CharField(max_length=120, blank=True)
    naast = models.CharField(max_length=60, blank=True, help_text="code van de meting die ernaast staat")
    per = models.CharField(max_length=20, blank=True, help_text="waarnaar is uitgesplitst")
    verborgen = models.BooleanField(default=False)
    stand = models.DateTimeField(null=True, help_text="van wanneer de cijfers zijn waaruit is geteld")
    waarde = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    teller = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    noemer = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    uitspraak = models.TextField(blank=True, help_text="wat er in woorden over te zeggen is")
    herkomst = models.CharField(max_length=160, blank=True, help_text="wie het telde, en waarin")
    peildatum = models.DateField(null=True)
    telt = models.CharField(max_length=10, choices=Telt, blank=True)
    correctie = models.CharField(max_length=200, blank=True, help_text="hoe het getal is gecorrigeerd")
    volledig = models.CharField(max_length=400, blank=True)
    wijze = models.CharField(max_length=10, choices=Wijze)
    dag = models.DateField()
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=models.Q(tot__gte=models.F("van")), name="indicatorwaarde_tot_na_van"),
            models.CheckConstraint(
                condition=models.Q(waarde__isnull=False) | ~models.Q(uitspraak="") | models.Q(verborgen=True),
                name="indicatorwaarde_zegt_iets",
            ),
            models.CheckConstraint(
                condition=models.Q(verborgen=False)
                | models.Q(waarde__isnull=True, teller__isnull=True, noemer__isnull=True, wijze="berekend"),
                name="indicatorwaarde_verborgen_is_weg",
            ),
            models.CheckConstraint(
                condition=models.Q(wijze="berekend", medewerker__isnull=True, stand__isnull=False)
                | (~models.Q(wijze="berekend") & models.Q(medewerker__isnull=False, stand__isnull=True, naast="")),
                name="indicatorwaarde_van_iemand_of_geteld",
            ),
            models.CheckConstraint(
                condition=models.Q(waarde__isnull=True) | (~models.Q(herkomst="") & ~models.Q(volledig="")),
                name="indicatorwaarde_met_herkomst",
            ),
            models.CheckConstraint(
                condition=models.Q(noemer__isnull=True) | models.Q(noemer__gt=0), name="indicatorwaarde_noemer"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "indicator", "-tot", "-id"], name="indicatorwaarde_reeks")]

    def __str__(self) -> str:
        return f"Indicatorwaarde {self.pk}"


class Telling(Beschermd):
    """That all indicators were counted: from files of when, how many lines that gave, and what could not be counted
    and why. Append-only; also when nothing changed."""

    stand = models.DateTimeField()
    dag = models.DateField()
    regels = models.IntegerField()
    ongeteld = models.JSONField(default=dict, help_text="per indicator waarom niet")

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "-id"], name="telling_laatste")]

    def __str__(self) -> str:
        return f"Telling {self.pk}"


class Streefwaarde(Beschermd):
    """What is aimed at with an indicator from a day on, not what the profile says. Append-only; the last counts."""

    class Soort(models.TextChoices):
        GEEN = "geen", "alleen volgen"
        STREEFCIJFER = "streefcijfer", "streefcijfer"
        NORM = "norm", "norm"

    indicator = models.CharField(max_length=80)
    soort = models.CharField(max_length=12, choices=Soort)
    waarde = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    vanaf = models.DateField()
    document = models.CharField(max_length=160, help_text="waarin dit is afgesproken")
    reden = models.TextField()
    dag = models.DateField()
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(soort="geen", waarde__isnull=True)
                | (~models.Q(soort="geen") & models.Q(waarde__isnull=False)),
                name="streefwaarde_past",
            )
        ]
        indexes = [models.Index(fields=["gemeente", "indicator", "-id"], name="streefwaarde_laatste")]

    def __str__(self) -> str:
        return f"Streefwaarde {self.pk}"


class Doelregel(Beschermd):
    """What is written beside a goal or one of its indicators. Append-only, and never about a person who can be known.

    A story, an experience or a reflection stands beside figures. An activity, intervention, effect or piece of research
    says what was done and learnt. An adjustment (`bijstelling`) says what changed, in which part of the steering, and
    the figure that gave rise to it. An evaluation closes a moment of looking back of the profile."""

    class Soort(models.TextChoices):
        VERHAAL = "verhaal", "verhaal"
        ERVARING = "ervaring", "ervaring"
        REFLECTIE = "reflectie", "reflectie van professionals"
        ACTIVITEIT = "activiteit", "activiteit"
        INTERVENTIE = "interventie", "interventie of inspanning"
        EFFECT = "effect", "effect dat is gezien"
        ONDERZOEK = "onderzoek", "onderzoek naar wat werkt"
        BIJSTELLING = "bijstelling", "bijstelling"
        EVALUATIE = "evaluatie", "evaluatie"

    class Wat(models.TextChoices):
        KADER = "kader", "het kader of het doel"
        INSTRUMENT = "instrument", "het instrument"
        UITVOERING = "uitvoering", "de uitvoering"
        AFSPRAAK = "afspraak", "de afspraak met een partij"
        INDICATOR = "indicator", "waaraan wij het zien"

    soort = models.CharField(max_length=12, choices=Soort)
    doel = models.CharField(max_length=80, blank=True)
    indicator = models.CharField(max_length=80, blank=True)
    titel = models.CharField(max_length=160)
    tekst = models.TextField()
    gebied = models.CharField(max_length=60, blank=True)
    wie = models.CharField(max_length=160, blank=True, help_text="een organisatie of beroep, nooit een persoon")
    wat = models.CharField(max_length=12, choices=Wat, blank=True)
    moment = models.CharField(max_length=80, blank=True, help_text="code van het evaluatiemoment in het profiel")
    waarde = models.ForeignKey(Indicatorwaarde, on_delete=models.PROTECT, related_name="bijstellingen", null=True)
    van = models.DateField()
    tot = models.DateField(null=True)
    dag = models.DateField()
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(doel="") | ~models.Q(indicator="") | ~models.Q(moment=""),
                name="doelregel_gaat_ergens_over",
            ),
            models.CheckConstraint(
                condition=~models.Q(soort="bijstelling") | ~models.Q(wat=""), name="doelregel_bijstelling_zegt_wat"
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "doel", "-id"], name="doelregel_doel"),
            models.Index(fields=["gemeente", "indicator", "-id"], name="doelregel_indicator"),
        ]

    def __str__(self) -> str:
        return f"Doelregel {self.pk}"
