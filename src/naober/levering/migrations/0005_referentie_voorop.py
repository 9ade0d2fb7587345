"""The unique key of a line of an invoice begins with the reference, by which lines are looked up."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('levering', '0004_toezicht_rechtmatigheid'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='prestatie',
            name='prestatie_referentie_uniek',
        ),
        migrations.AddConstraint(
            model_name='prestatie',
            constraint=models.UniqueConstraint(condition=models.Q(('uitkomst', 'afgewezen'), _negated=True), fields=('referentie', 'aanbieder', 'wet'), name='prestatie_referentie_uniek'),
        ),
    ]
