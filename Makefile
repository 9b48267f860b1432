# Each target is one line that calls a real tool. `make help` lists them.

VENV := .venv
PYTHON := $(VENV)/bin/python
SOURCES := handsel bench simulation clients/python/handsel_client conftest.py manage.py
TEMPLATES = $(shell find handsel -name '*.html')
export DJANGO_SETTINGS_MODULE := handsel.config.settings
export PYTHONUNBUFFERED := 1
# Else every process of a test run compiles and rewrites every file anew: 6 seconds each.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run test quick check fix browser tour bench simulate migrate demo-reset messages lock chromium

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/ready ## Start Handsel with its demo world on http://localhost:8000
	@HANDSEL_DEMO=$${HANDSEL_DEMO:-1} exec $(PYTHON) -m handsel.config.run --with-parent

test: check chromium ## Run all checks and all tests, the browser's included
	@$(PYTHON) -m handsel.config.messages compile && sh .ci/tests $(PYTHON)

check: $(VENV)/ready-dev ## Check style, types, directions between rooms, templates and security
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" sh .ci/check $(SOURCES)

fix: $(VENV)/ready-dev ## Put style and templates right where a tool can
	@$(VENV)/bin/ruff check --fix -q . ; $(VENV)/bin/ruff format -q . ; $(VENV)/bin/djade --target-version 5.2 $(TEMPLATES)

quick: $(VENV)/ready-dev ## Run the tests without browser and storms, on two cores
	@$(PYTHON) -m handsel.config.messages compile && $(PYTHON) -m pytest -n 2 --dist worksteal -m 'not browser and not soak'

browser: $(VENV)/ready-dev chromium ## Run the browser tests alone
	@$(PYTHON) -m handsel.config.messages compile && $(PYTHON) -m pytest -m browser

tour: $(VENV)/ready-dev chromium ## Walk the README's tour and make its pictures anew
	@$(PYTHON) -m tests.browser.tour

bench: $(VENV)/ready-dev ## Fill a big marketplace and measure it
	@$(PYTHON) -m bench

simulate: $(VENV)/ready-dev ## Let 2,000 people live for a month through the API, then check every invariant
	@$(PYTHON) -m simulation

migrate: $(VENV)/ready ## Bring the database up to date
	@$(PYTHON) -m handsel.config.database run manage.py migrate

demo-reset: $(VENV)/ready ## Make the demo world new
	@HANDSEL_DEMO=$${HANDSEL_DEMO:-1} $(PYTHON) -m handsel.config.database run manage.py demo --reset

messages: $(VENV)/ready ## Collect new texts for translation and compile the translations
	@$(PYTHON) -m handsel.config.messages update

chromium: $(VENV)/ready-dev
	@$(PYTHON) -m handsel.config.chromium

lock: $(VENV)/ready-dev ## Write the locks anew after a change in pyproject.toml
	@sh .ci/lock

# The installer uv takes 2 seconds where pip takes 20; where it cannot reach what pip can, pip does the work.
$(VENV)/ready: requirements.lock requirements-uv.lock .ci/install
	@sh .ci/install requirements.lock && touch $@

$(VENV)/ready-dev: requirements-dev.lock requirements-uv.lock .ci/install
	@sh .ci/install requirements-dev.lock && touch $(VENV)/ready $@
