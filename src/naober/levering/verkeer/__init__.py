"""Messages on their way: taken in, put in a queue, carried out one by one, answered, and sent."""
