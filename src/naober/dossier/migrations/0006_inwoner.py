"""What a resident does themselves has no member of staff behind it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_KOLOMMEN = (
    ('dossier_gebeurtenis', 'medewerker_id'),
    ('dossier_inzagegrond', 'vastgelegd_door_id'),
    ('dossier_inzagegrondevent', 'vastgelegd_door_id'),
)
LEEG = ''.join(f'alter table {t} alter column {k} drop not null;\n' for t, k in _KOLOMMEN)
VOL = ''.join(f'alter table {t} alter column {k} set not null;\n' for t, k in _KOLOMMEN)


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0005_inzagegrond_beveiligd'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # Django would lay the foreign key anew, and the check of that runs as the owner, without a scope.
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(LEEG, VOL)],
            state_operations=[
                migrations.AlterField(
                    model_name='gebeurtenis',
                    name='medewerker',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AlterField(
                    model_name='inzagegrond',
                    name='vastgelegd_door',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AlterField(
                    model_name='inzagegrondevent',
                    name='vastgelegd_door',
                    field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
            ],
        ),
    ]
