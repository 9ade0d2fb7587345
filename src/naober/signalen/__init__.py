"""What somebody noticed before anybody asked for help, and what is done with it: signals, the work that follows, and
how soon they are gone again.

A signal becomes no file by itself: who follows it up speaks with the resident first. What happens once there is a
question stands in `ingang` and below; the steps when there is violence stand in `veiligheid`.
"""
