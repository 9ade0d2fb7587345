"""What has no operation, with the reason."""

# Actions that no machine may do, each with the reason.
ZONDER_OPERATIE: dict[str, str] = {
    "lever_landelijk": "met het burgerservicenummer van elke inwoner die hulp krijgt; het gaat met een opdracht",
    "stel_rapport_vast": "het is de pdf die op de bladzijde wordt gezet, met de beelden erin",
    "lever_schuldhulp": "met wie elke inwoner met schuldhulp is; het gaat met een opdracht",
    "neem_verzoek_op": "de werker van de berichten doet dit, met een bericht dat al binnen is",
    "lever_signalen_aan": "een bestand van tienduizenden signalen past in geen verzoek; het gaat met een opdracht",
    "breek_aanlevering_af": "hoort bij een bestand dat op de bladzijde of met de opdracht is aangeleverd",
    "open_in_nood": "een mens bewijst eerst opnieuw wie hij is; een sleutel van een machine bewijst dat niet",
}
