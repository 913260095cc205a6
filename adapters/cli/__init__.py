"""The command line: what people type, what they see, and how they are told what went wrong."""
