"""Lines of an invoice are checked against invoice and allocation for all lines of a statement at once; the reference comes first in
its index."""

import django.db.models.deletion
from django.db import migrations, models

from naober.fundament.migraties import Bulksleutel


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('levering', '0004_toezicht_rechtmatigheid'),
    ]

    operations = [
        migrations.AlterField(
            model_name='prestatie',
            name='declaratie',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='prestaties', to='levering.declaratie'),
        ),
        migrations.AlterField(
            model_name='prestatie',
            name='toewijzing',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='prestaties', to='levering.toewijzing'),
        ),
        Bulksleutel('levering_prestatie', 'declaratie_id', 'levering_declaratie'),
        Bulksleutel('levering_prestatie', 'toewijzing_id', 'levering_toewijzing'),
        migrations.RemoveConstraint(
            model_name='prestatie',
            name='prestatie_referentie_uniek',
        ),
        migrations.AddConstraint(
            model_name='prestatie',
            constraint=models.UniqueConstraint(condition=models.Q(('uitkomst', 'afgewezen'), _negated=True), fields=('referentie', 'aanbieder', 'wet'), name='prestatie_referentie_uniek'),
        ),
    ]
