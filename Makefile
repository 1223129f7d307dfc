# Everything runs in .venv, made from Python 3.11 and the pinned versions in constraints.txt.
PYTHON ?= python3.11
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# The committed reports name this moment, so that the same input gives the same bytes.
EPOCH := 1763596800

.PHONY: report test lint bench train calibrate clean

report: .venv/installed
	SOURCE_DATE_EPOCH=$(EPOCH) $(BIN)/contradict scan seeds/documents \
	  -o reports/seeds.html -o reports/seeds.md -o reports/seeds.csv -o reports/seeds.json

test: .venv/tested
	$(BIN)/python -m pytest

lint: .venv/tested
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

bench: .venv/tested
	$(BIN)/python -m benchmarks speed

# What made the weights in contradict/models: NLI is a parquet file of labelled pairs, SETS the
# labelled sets that the score is fitted on (their even halves). Interrupted, it goes on.
TRAINING := $(BIN)/python -m contradict.training
MODELS := contradict/models

train: .venv/tested
	mkdir -p build
	$(TRAINING) public $(NLI) build/public.parquet
	$(TRAINING) fine-tune build/public.parquet build/public
	$(TRAINING) mix $(NLI) build/mix.parquet
	$(TRAINING) fine-tune build/mix.parquet build/comparator --start build/public \
	  --seed 2 --learning-rate 1.2e-4 --no-frozen
	$(TRAINING) mix $(NLI) build/stories.parquet --seed 3 --stories
	$(TRAINING) fine-tune build/stories.parquet build/reader --start build/comparator \
	  --seed 3 --no-frozen
	$(TRAINING) fine-tune build/public.parquet build/public-again --start build/public \
	  --seed 4 --no-frozen
	$(TRAINING) mix $(NLI) build/mix-again.parquet --seed 5
	$(TRAINING) fine-tune build/mix-again.parquet build/comparator-again --start build/public-again \
	  --seed 5 --learning-rate 1.2e-4 --no-frozen
	$(TRAINING) mix $(NLI) build/stories-again.parquet --seed 6 --stories
	$(TRAINING) fine-tune build/stories-again.parquet build/reader-again \
	  --start build/comparator-again --seed 6 --no-frozen
	$(TRAINING) average build/averaged build/reader-again=0.2 build/comparator-again=0.2 \
	  build/public-again=0.2 build/reader=0.2 build/comparator=0.2
	$(TRAINING) export $(MODELS)/MiniLM-L6-conflict-int8 --start build/averaged
	$(TRAINING) export $(MODELS)/all-MiniLM-L6-v2-int8

calibrate: .venv/tested
	$(TRAINING) calibrate $(SETS)

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(INSTALL) --editable .
	touch $@

# linceo carries OASIS's schema of SARIF, for a test; what it depends on would overwrite typer.
.venv/tested: .venv/installed
	$(INSTALL) --editable '.[dev]'
	$(INSTALL) --no-deps linceo
	touch $@

clean:
	rm -rf .venv
