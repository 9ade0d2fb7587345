"""What a visitor sent was taken in by nobody. Only the mark that the column must be filled goes: making the foreign key
anew would check it as the owner, who is bound to a scope."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ingang', '0004_inzage'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    f'alter table ingang_{tabel} alter column ontvangen_door_id drop not null',
                    f'alter table ingang_{tabel} alter column ontvangen_door_id set not null',
                )
                for tabel in ('binnenkomst', 'binnenkomstevent')
            ],
            state_operations=[
                migrations.AlterField(
                    model_name='binnenkomst',
                    name='ontvangen_door',
                    field=models.ForeignKey(help_text='leeg: een bezoeker van de openbare bladzijden stuurde het zelf', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AlterField(
                    model_name='binnenkomstevent',
                    name='ontvangen_door',
                    field=models.ForeignKey(db_constraint=False, help_text='leeg: een bezoeker van de openbare bladzijden stuurde het zelf', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
            ],
        ),
    ]
