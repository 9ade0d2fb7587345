# Naober. Vraagt alleen Python 3.11 of nieuwer, git en make; de rest zet `make omgeving` zelf klaar in .venv.

PYTHON ?= python3
PY := .venv/bin/python
# Twee werkers; een bestand blijft bij één werker, zodat dure opzet per bestand één keer gebeurt. De volgorde is die van
# tests/conftest.py: wat lang duurt eerst, zodat er aan het eind niemand wacht.
PYTEST_ARGS ?= -n 2 --dist loadfile --no-loadscope-reorder --durations=25 --durations-min=5
PINS := $(filter-out requirements/spark.txt,$(wildcard requirements/*.txt))

export HYPOTHESIS_STORAGE_DIRECTORY := build/.hypothesis
# Wat Python vertaalt wordt bewaard, ook waar de machine dat uitzet: anders vertaalt elk proces alles opnieuw, drie seconden
# per keer. In build, zodat er in de bron niets bij komt.
export PYTHONPYCACHEPREFIX := $(CURDIR)/build/pycache
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help omgeving spark voorkant demo stop test lint pakket bench crash eisen pins schoon

help:  ## deze lijst
	@echo "make <doel>, met als doel:"
	@sed -nE 's/^([a-z]+):.*## (.*)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-12s %s\n", $$1, $$2 }'

omgeving: .venv/.klaar  ## virtuele omgeving met alle pakketten

.venv/.klaar: $(PINS) tools/omgeving.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Naober vraagt Python 3.11 of nieuwer. Wijs er een aan: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) tools/omgeving.py

# Een halve gigabyte die alleen de toetsen en een gemeente met heel veel cijfers nodig hebben.
.venv/.klaar-spark: .venv/.klaar requirements/spark.txt
	@$(PYTHON) tools/omgeving.py spark

spark: .venv/.klaar-spark  ## Spark erbij, voor heel veel cijfers; vraagt Java 17 of nieuwer

# Het script houdt zelf bij wat al gemaakt is, aan de hand van package-lock.json.
voorkant: omgeving  ## stijlen, lettertypen en script voor de schermen
	@$(PY) tools/voorkant.py $(VOORKANT_ARGS)

demo: VOORKANT_ARGS = --zonder-browser
demo: omgeving voorkant  ## vul een proefgemeente en start de schermen
	@$(PY) manage.py demo

stop:  ## stop de databank van de demo
	@$(PY) manage.py stop_demo

test: omgeving spark voorkant lint  ## lint en alle toetsen; kies met PYTEST_ARGS
	@$(PY) -m pytest $(PYTEST_ARGS)

lint: omgeving  ## stijl, kamers en typen
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --quiet --check .
	@.venv/bin/lint-imports --no-logo --cache-dir build/.import_linter_cache
	@$(PY) -m mypy

pakket: omgeving  ## bouw het pakket en draai de opdrachten van naober eruit
	@$(PY) tools/pakket.py

bench: VOORKANT_ARGS = --zonder-browser
bench: DECLARATIE_ARGS ?= --keren 2
bench: omgeving voorkant  ## meet of de budgetten gehaald worden; kleiner met BENCH_ARGS, ZOEK_ARGS, BERICHT_ARGS, WERKER_ARGS, DECLARATIE_ARGS, SIGNAAL_ARGS, REKENMODEL_ARGS, GELD_ARGS, MONITOR_ARGS en VERVERS_ARGS
	@uit=0; $(PY) -m bench $(BENCH_ARGS) || uit=$$?; $(PY) -m bench.zoeken $(ZOEK_ARGS) || uit=$$?; \
		$(PY) -m bench.berichten $(BERICHT_ARGS) || uit=$$?; $(PY) -m bench.werkers $(WERKER_ARGS) || uit=$$?; \
		$(PY) -m bench.declaraties $(DECLARATIE_ARGS) || uit=$$?; \
		$(PY) -m bench.signalen $(SIGNAAL_ARGS) || uit=$$?; \
		$(PY) -m bench.geld $(GELD_ARGS) || uit=$$?; \
		$(PY) -m bench.rekenmodel $(REKENMODEL_ARGS) || uit=$$?; \
		$(PY) -m bench.monitor $(MONITOR_ARGS) || uit=$$?; \
		$(PY) -m bench.ververs $(VERVERS_ARGS) || uit=$$?; exit $$uit

crash: omgeving  ## twintig keer kill -9 en vijf keer de databank weg, onder druk; cijfers in build/crash.json
	@rm -f build/crash.json
	@NAOBER_CRASH=1 $(PY) -m pytest -q tests/veerkracht/test_afschieten.py && cat build/crash.json

eisen:  ## welke eisen een geslaagde toets toont; GEMEENTE=<naam> geeft wat daar openstaat
	@$(PYTHON) tools/eisen.py $(GEMEENTE)

# Elke volgende laag houdt de versies van de vorige aan, zodat alle bestanden samen te installeren zijn.
pins: omgeving  ## zet de .in-bestanden om in vastgezette versies met hashes
	@for naam in bootstrap base demo front test spark; do \
		eerder=; [ $$naam = base ] || [ $$naam = bootstrap ] || eerder="$$eerdere"; \
		UV_CUSTOM_COMPILE_COMMAND="make pins" $(PY) -m uv pip compile --quiet $(PINS_ARGS) --universal \
			--python-version 3.11 --generate-hashes --no-emit-index-url $$eerder \
			-o requirements/$$naam.txt requirements/$$naam.in >/dev/null || exit 1; \
		[ $$naam = bootstrap ] || eerdere="$$eerdere -c requirements/$$naam.txt"; \
	done

schoon:  ## verwijder alles wat gemaakt is, ook de gegevens van de demo
	@if [ -d .naober ] && [ -x $(PY) ]; then $(PY) manage.py stop_demo; fi
	@rm -rf build node_modules .naober .venv .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "Schoon."
