"""Tests of the review page: a package, for its fixtures are its own."""
