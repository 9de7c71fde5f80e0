# Two commands do everything: `make demo` shows the main job, `make test` runs all that CI runs.
# Each does its own set-up on a fresh machine; nothing is fetched but from package registries.

# Another interpreter may be named: make demo PYTHON=/path/to/python3.12
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test setup browser check lint types format outlines quality clean

demo: $(STAMP) outlines
	$(BIN)/dubsar demo --out demo

test: $(STAMP) browser check

check: lint types
	$(BIN)/pytest

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

format:
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

setup: $(STAMP)

# The stamp is made anew when the dependencies change.
$(STAMP): pyproject.toml constraints.txt scripts/make_venv.sh
	sh scripts/make_venv.sh "$(VENV)" "$(PYTHON)"
	touch $(STAMP)

# Country outlines for the map of the report; the report is made without them where they cannot be had.
outlines: $(STAMP)
	-@$(BIN)/python scripts/fetch_outlines.py

# The report is looked at in a real browser.
browser: $(STAMP)
	sh scripts/install_browser.sh

# Figures of docs/quality.md, made anew from an evaluation folder: make quality EVAL=path/to/eval
quality: $(STAMP)
	$(BIN)/python benchmarks/quality.py $(EVAL)

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .pytest_cache .ruff_cache
