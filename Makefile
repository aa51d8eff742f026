# Builds, installs, tests and shows NPS for PostgreSQL. `make help` lists the targets.

PG_CONFIG ?= pg_config

.PHONY: help demo demo-stop test fuzz bench deb install installcheck

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: ## a year of answers through the whole system, on a throwaway server
	@scripts/demo

demo-stop: ## stop the demo's server and delete its data
	@scripts/demo stop

test: ## everything that must hold
	@scripts/test

fuzz: ## hostile input to everything that reads some (RUNS=inputs for each fuzzer)
	@scripts/fuzz $(or $(RUNS),1000000)

bench: ## speed, as ratios in one run over ten million answers
	@scripts/bench

deb: ## Debian packages of extension and reporter, into target/deb
	@scripts/deb

install: ## build the extension and install it (PG_CONFIG=/path/to/pg_config)
	@scripts/setup-build
	@scripts/install-extension $(PG_CONFIG)

installcheck: ## SQL tests on a throwaway server of the installed extension (PG_CONFIG=…)
	@NPS_PG_CONFIG=$$(command -v $(PG_CONFIG)) cargo test --quiet --package nps-tests --test suites -- sql:: aggregates:: statistics:: null_and_empty::
