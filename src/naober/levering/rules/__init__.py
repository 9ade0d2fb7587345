"""Pure verdicts: values and a date in, a refusal or None out."""
