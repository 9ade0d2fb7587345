"""The forms of staff. A form checks that something can be read; whether it may is for the action to say."""
