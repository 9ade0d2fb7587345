"""What everybody may read without signing in, at `/in/<municipality>/`: what there is, what one can do oneself, how
help works here, and the forms by which a question or a worry comes in.

The municipality comes from the address. Nothing here reads a file or a resident: the scope is that of the municipality,
without anybody who acts in it."""
