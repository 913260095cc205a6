# Needs make, and a Python of 3.11 or later with its venv module; the rest is installed into .venv.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 5000
JOBS ?= 2

py := .venv/bin/python
pip_options := --quiet --quiet --no-input --disable-pip-version-check \
	--no-compile --require-hashes --only-binary :all:
pip_install := $(py) -m pip install $(pip_options)
product := domain application adapters entrypoints
# An environment that no longer answers (its Python was removed or replaced) is made anew.
dead_venv := $(shell $(py) -Ic 'import pip' 2>/dev/null || echo FORCE)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install run example test test-system check format messages wheel-check coverage mutants bench soak \
	lock clean timing attack asvs fuzz bench-import FORCE

help: ## Show this text
	@echo 'Doorward, a self-hosted login service. Start it with: make run'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'make run takes HOST and PORT (127.0.0.1 and 5000), make example takes PORT;'
	@echo 'every target takes PYTHON (python3).'
	@echo 'make bench takes QUICK=1, JSON (var/bench.json), and WRITE=1 for docs/performance.md anew.'
	@echo 'make soak takes MINUTES (10); make fuzz takes ROUNDS (5).'
	@echo 'make timing takes SAMPLES (300).'
	@echo 'make attack takes TRIES (10000), and JSON (var/attack.json).'

install: .venv/.runtime-ok ## Set up what running Doorward needs, in .venv
	@echo 'Doorward is set up. Start it with: make run'

run: .venv/.runtime-ok ## Start Doorward; another port: make run PORT=8080
	@exec ./doorward serve --host "$(or $(HOST),127.0.0.1)" --port "$(or $(PORT),5000)"

example: .venv/.system-ok ## Start a small blog, and a proxy that asks Doorward who reads it
	@exec $(py) -m examples.start "$(or $(PORT),5000)" var/example

test: .venv/.dev-ok ## Run the tests that need no service and no browser
	$(py) -m pytest tests --ignore=tests/system -n $(JOBS)

test-system: .venv/.system-ok .venv-shipped/.ok ## Run the tests with real processes: Chromium, nginx, PostgreSQL
	$(py) -m pytest tests/system -n $(JOBS)

check: .venv/.dev-ok ## Check format, lint, types, imports, dead code, translations and the wheel
	@echo '* format'
	@$(py) -m ruff format --check --quiet . || { echo 'Run "make format".'; exit 1; }
	@echo '* lint'
	@$(py) -m ruff check --quiet .
	@echo '* types'
	@$(py) -m mypy --no-error-summary
	@echo '* import contracts'
	@$(py) -c 'from importlinter.cli import lint_imports_command as run; run()' --no-logo
	@echo '* dead code'
	@$(py) -m vulture
	@echo '* translations'
	@$(py) -m pytest --quiet tests/architecture/test_translations.py
	@$(MAKE) --no-print-directory wheel-check

format: .venv/.dev-ok ## Format the code and mend what the linter can mend
	$(py) -m ruff check --fix-only .
	$(py) -m ruff format .

messages: .venv/.dev-ok ## Bring the catalogues up to date with code and templates
	@$(py) -m tests.architecture.test_translations

wheel-check: .venv/.dev-ok
	@echo '* wheel'
	@$(py) tests/wheel_check.py

coverage: .venv/.dev-ok ## Measure line and branch coverage: all of the core, 95 % overall
	$(py) -m pytest tests --ignore=tests/system -n $(JOBS) --cov --cov-report=
	@echo '* the core: all of it'
	@$(py) -m coverage report --include='domain/*,application/*' --fail-under=100
	@echo '* everything: 95 %'
	@$(py) -m coverage report --fail-under=95

mutants: .venv/.dev-ok ## Plant faults in the domain; its tests must find 90 % of them
	@$(py) tests/mutants_check.py

bench: .venv/.bench-ok .venv-shipped/.ok ## Measure it against bare Flask and a bare hash; in two minutes: QUICK=1
	@$(py) -m tests.bench $(if $(QUICK),--quick) $(if $(WRITE),--write) \
		$(foreach part,$(ONLY),--only $(part)) $(if $(JSON),--json "$(JSON)")

bench-import: .venv/.dev-ok .venv-shipped/.ok ## Bring a million accounts along on each storage; fewer: PEOPLE=10000
	@$(py) -m tests.bench.importing --people "$(or $(PEOPLE),1000000)"

soak: .venv/.bench-ok .venv-shipped/.ok ## Ten minutes of mixed work; memory and open files must stay as they are
	@$(py) -m tests.bench.soak --minutes "$(or $(MINUTES),10)"

timing: .venv/.dev-ok .venv-shipped/.ok ## See whether time tells who has an account; prints, and never fails
	@$(py) -m tests.timing --samples "$(or $(SAMPLES),300)"

attack: .venv/.dev-ok .venv-shipped/.ok ## Attack it from all sides on loopback, while the owner goes on working
	@$(py) -m tests.attack --tries "$(or $(TRIES),10000)" $(if $(JSON),--json "$(JSON)")

asvs: .venv/.dev-ok ## Count what docs/security.md promises by level; what is not yet so: VERBOSE=1
	@$(py) -m tests.architecture.security_map $(if $(VERBOSE),--verbose)

fuzz: .venv/.dev-ok ## Send every form, cookie, header and path wrong; for longer: ROUNDS=20
	FUZZ_ROUNDS="$(or $(ROUNDS),5)" $(py) -m pytest tests/e2e/fuzz tests/system/test_wire.py -n $(JOBS)

lock: .venv-lock/.ok ## Write requirements/ anew from pyproject.toml; newer versions: UPGRADE=1
	@mkdir -p requirements
	@$(compile) -o requirements/runtime.txt
	@$(compile) -c requirements/runtime.txt --group dev -o requirements/dev.txt
	@$(compile) -c requirements/dev.txt --group dev --group system -o requirements/system.txt
	@$(compile) -c requirements/system.txt --group dev --group bench -o requirements/bench.txt
	@! grep -n '://' requirements/*.txt || { echo 'An address got into requirements/.'; exit 1; }

compile = .venv-lock/bin/python -m uv pip compile pyproject.toml --quiet --no-config --universal \
	--python-version 3.11 --generate-hashes --no-header --no-annotate $(if $(UPGRADE),--upgrade)

clean: ## Remove what was installed, built or cached; var/, where your data is, stays
	rm -rf .venv .venv-lock .venv-shipped mutants build dist htmlcov .coverage .coverage.* .hypothesis
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find $(product) examples tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is written when its step has succeeded. The larger sets contain the smaller ones.

.venv/.ok: $(dead_venv)
	@command -v "$(PYTHON)" >/dev/null || { \
		echo 'Doorward needs Python 3.11 or later, and there is no "$(PYTHON)" here.'; \
		echo 'If it has another name: make PYTHON=python3.12 ...'; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Doorward needs Python 3.11 or later; \"$(PYTHON)\" is $$("$(PYTHON)" --version 2>&1)."; \
		echo 'If there is a newer one: make PYTHON=python3.12 ...'; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo 'This Python lacks its venv module. On Debian and Ubuntu: apt install python3-venv'; \
		exit 1; }
	@"$(PYTHON)" -m venv --clear .venv
	@touch $@

.venv/.runtime-ok: requirements/runtime.txt .venv/.ok
	@echo 'Setting up Doorward in .venv (once, under a minute) ...'
	@$(pip_install) -r requirements/runtime.txt
	@touch $@

.venv/.dev-ok: requirements/dev.txt .venv/.ok
	@echo 'Setting up Doorward and its tests in .venv (once, under a minute) ...'
	@$(pip_install) -r requirements/dev.txt
	@touch .venv/.runtime-ok $@

.venv/.system-ok: requirements/system.txt .venv/.ok
	@echo 'Setting up Doorward, its tests in browsers and the example in .venv (once, under a minute) ...'
	@$(pip_install) -r requirements/system.txt
	@touch .venv/.runtime-ok .venv/.dev-ok $@

.venv/.bench-ok: requirements/bench.txt .venv/.ok
	@echo 'Setting up the benchmarks in .venv (once, under a minute) ...'
	@$(pip_install) -r requirements/bench.txt
	@touch .venv/.runtime-ok .venv/.dev-ok $@

# With nothing of the tests: libraries load what they find, and would be measured with that.
.venv-shipped/.ok: requirements/runtime.txt
	@echo 'Setting up what is measured in .venv-shipped (once, under a minute) ...'
	@"$(PYTHON)" -m venv --clear .venv-shipped
	@.venv-shipped/bin/python -m pip install $(pip_options) -r requirements/runtime.txt
	@touch $@

.venv-lock/.ok:
	@"$(PYTHON)" -m venv --clear .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --quiet --disable-pip-version-check 'uv>=0.13.9,<1'
	@touch $@
