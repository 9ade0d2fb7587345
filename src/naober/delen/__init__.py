"""With whom data of a household are shared, and on which ground: consent, disclosures, exceptions to the family's own
say, requests of colleagues to look along, and access in an emergency.

What does not live here: the rules themselves (policy, in the profile and nationally), who sees a file by its own work
(`dossier`), and who looked (`logboek`).
"""
