# Everything a newcomer or an operator types. Tools come from node_modules, Node 24 first.
SHELL := /bin/bash
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export NODE_NO_WARNINGS := 1

INSTALLED := node_modules/.installed
BUILT := dist/.built
SOURCES := $(shell find apps libs bench scripts frontend/src frontend/public frontend/angular.json frontend/tsconfig.json .swcrc -type f -not -name '*.spec.ts' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help demo live test check lint format types deps dev dev-api dev-frontend build bench screenshot clean install format-check one-angular lock campaign

help: ## list every target
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(BUILT) ## play a simulated NBA evening at http://127.0.0.1:8000 (HOST, PORT, DATA_DIR change that)
	@exec node dist/apps/play-by-play/src/main.js --simulated

live: $(BUILT) ## the same against ESPN itself
	@exec node dist/apps/play-by-play/src/main.js

test: $(BUILT) ## every test; nothing to prepare
	@npm run -s test

check: types lint format-check deps one-angular lock ## types, lint, format, import rules, one Angular, a lock that names no registry
types: $(INSTALLED) ## types only
	@tsc --noEmit -p tsconfig.json && tsc --noEmit -p frontend/tsconfig.json && echo "types: fine"
lint: $(INSTALLED) ## lint only
	@eslint . && echo "lint: fine"
format: $(INSTALLED) ## write the format
	@prettier --write --log-level warn .
format-check: $(INSTALLED) ## format only, nothing written
	@prettier --check --log-level warn . && echo "format: fine"
deps: $(INSTALLED) ## import rules only
	@depcruise apps libs frontend/src --config .dependency-cruiser.cjs --output-type err && echo "imports: fine"
one-angular: $(INSTALLED) ## one copy of Angular
	@node scripts/check-one-angular.mjs
lock: ## a lock that names no registry
	@node scripts/check-lock.mjs

dev: $(BUILT) ## watch mode: API on 8000, web app on 3000 (PORT, WEB_PORT change that)
	@exec node scripts/dev.mjs api frontend
dev-api: $(BUILT) ## watch mode, API and demo games only
	@exec node scripts/dev.mjs api
dev-frontend: $(INSTALLED) ## watch mode, web app only (proxy to PORT, 8000)
	@exec node scripts/dev.mjs frontend

build: $(BUILT) ## build the processes and the web app into dist/
bench: $(BUILT) ## measure against the bare thing, as ratios in one run
	@npm run -s bench
screenshot: $(BUILT) ## take README's screenshot anew
	@node dist/scripts/screenshot.js
install: $(INSTALLED) ## install the packages

$(INSTALLED): package-lock.json
	@echo "installing packages ..."
	@npm ci --loglevel=error
	@node scripts/check-node.mjs
	@touch $@

$(BUILT): $(INSTALLED) $(SOURCES)
	@echo "building ..."
	@npm run -s build
	@touch $@

clean: ## remove what was built and installed (data/ stays)
	@rm -rf dist node_modules artifacts coverage frontend/.angular

# The long campaigns: the same specs as in `make test`, at the sizes of PROPERTY_RUNS, KILLS, SOCKETS, CUTS.
CAMPAIGN_properties := convergence
CAMPAIGN_event-store-kills := apps/event-store/src/crash
CAMPAIGN_postgres-kills := killed-postgres
CAMPAIGN_process-kills := process-kills
CAMPAIGN_sockets := apps/api/src/follow-game
CAMPAIGN_contract := libs/eventstore-db/src/contract
campaign: $(BUILT) ## one long campaign: NAME=properties | event-store-kills | postgres-kills | process-kills | sockets | contract
	@test -n "$(CAMPAIGN_$(NAME))" || { echo "NAME is one of: properties event-store-kills postgres-kills process-kills sockets contract"; exit 2; }
	@npm run -s test -- --testPathPatterns '$(CAMPAIGN_$(NAME))'
