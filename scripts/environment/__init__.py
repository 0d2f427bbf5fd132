"""What a machine must have before a script can work: Python's packages, browser, npm's packages."""
