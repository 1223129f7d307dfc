# Everything runs in .venv, made from Python 3.11 and the pinned versions in constraints.txt.
PYTHON ?= python3.11
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# The committed reports name this moment, so that the same input gives the same bytes.
EPOCH := 1763596800

.PHONY: report test lint bench clean

report: .venv/installed
	SOURCE_DATE_EPOCH=$(EPOCH) $(BIN)/contradict scan seeds/documents \
	  -o reports/seeds.html -o reports/seeds.md -o reports/seeds.csv -o reports/seeds.json

test: .venv/tested
	$(BIN)/python -m pytest

lint: .venv/tested
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

bench: .venv/tested
	$(BIN)/python -m benchmarks

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(INSTALL) --editable .
	touch $@

.venv/tested: .venv/installed
	$(INSTALL) --editable '.[dev]'
	touch $@

clean:
	rm -rf .venv
