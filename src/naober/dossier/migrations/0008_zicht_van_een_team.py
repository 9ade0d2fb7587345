"""The policy of involvement, so that the list of a whole team costs no more than it must.

Such a list begins at involvement, thousands of rows. What is the same for each row is asked once for the statement, the
colleagues are looked up as a set instead of one after another, and what holds for most rows comes first. Who sees
which row stays as it was.
"""

from django.db import migrations

from naober.fundament.migraties import ACTOR, BREED, van_dossier
from naober.fundament.rollen import APP

_COLLEGAS = "(select unnest(current_setting('naober.collegas')::bigint[]))"
_MET_ROL = "rol <> all (array(select unnest(current_setting('naober.zonder')::text[])))"
ZIET = f"""
drop policy inzage on dossier_betrokkenheid;
create policy inzage on dossier_betrokkenheid as restrictive for all to {APP} using (
  (tot is null and medewerker_id in {_COLLEGAS} and {_MET_ROL})
  or medewerker_id = (select {ACTOR})
  or (select {BREED})
  or {van_dossier()}
) with check ({BREED} or {van_dossier()});
"""


class Migration(migrations.Migration):

    dependencies = [('dossier', '0007_zicht')]

    operations = [migrations.RunSQL(ZIET, migrations.RunSQL.noop)]
