"""Who is at the door: signing in and out of staff and residents, sessions and when they end, and a brake on guessing.

Not here: what someone may do (`gemeente.rechten`) and may see (`dossier.handeling`). A session is of one kind, of a
member of staff or of a resident, and of one municipality. Nothing in a session, an address or a log names a person or
holds a citizen service number."""
