"""What the commands of the command line are given: settings, a storage, use cases."""
