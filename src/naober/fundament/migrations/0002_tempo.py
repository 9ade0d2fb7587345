"""How often an account did something this minute: not worth a place in the log of the database, nor in a backup."""

from django.db import migrations

from naober.fundament.migraties import Open


class Migration(migrations.Migration):
    dependencies = [("fundament", "0001_rechten")]

    operations = [
        migrations.RunSQL(
            "create unlogged table fundament_tempo ("
            " sleutel text not null, venster bigint not null, aantal integer not null,"
            " primary key (sleutel, venster))",
            "drop table fundament_tempo",
        ),
        Open("fundament_tempo"),
    ]
