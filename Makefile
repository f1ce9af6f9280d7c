# Everything a newcomer or an operator types. Tools come from node_modules, Node 24 first.
SHELL := /bin/bash
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export NODE_NO_WARNINGS := 1

INSTALLED := node_modules/.installed
BUILT := dist/.built
SOURCES := $(shell find apps libs bench scripts frontend/src frontend/public frontend/angular.json frontend/tsconfig.json .swcrc nest-cli.json -type f -not -name '*.spec.ts' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help demo live test test-services check lint format types deps dev dev-api dev-frontend build bench screenshot clean install \
	format-check one-angular lock campaign check-deploy services services-down services-status services-logs topics db-migrate up-local \
	infra up down logs

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

build: $(BUILT) ## build the processes and the web app into dist/, and the images where there is Docker
	@if docker compose version > /dev/null 2>&1; then docker compose --profile all build; else echo "dist/ is built; no Docker Compose here, so no images"; fi
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

# The real services on this machine, without Docker. Who needs their URLs reads SERVICES_ENV.
export SERVICES_DIR ?= $(CURDIR)/data/services
SERVICES := node dist/scripts/services/main.js
SERVICES_ENV := $(SERVICES_DIR)/env
ON_SERVICES = test -s "$(SERVICES_ENV)" || { echo "the services do not run: make services"; exit 2; }; . "$(SERVICES_ENV)"
# Where none of ours run: what is set already, and else the ports that Docker's are published on.
ON_ANY = if [ -s "$(SERVICES_ENV)" ]; then . "$(SERVICES_ENV)"; else \
	export KAFKA_BROKERS="$${KAFKA_BROKERS-127.0.0.1:9092}" \
	SCHEMA_REGISTRY_URL="$${SCHEMA_REGISTRY_URL-http://127.0.0.1:8081/apis/ccompat/v7}" \
	DATABASE_URL="$${DATABASE_URL-postgresql://pbp:$${POSTGRES_PASSWORD:-pbp}@127.0.0.1:5432/pbp}"; fi

services: $(BUILT) ## start Kafka, PostgreSQL, Redis, S3, schema registry and event store here; ready when it returns
	@$(SERVICES) up
services-down: $(BUILT) ## stop them; what they keep stays in SERVICES_DIR
	@$(SERVICES) down
services-status: $(BUILT) ## one line for each
	@$(SERVICES) status
services-logs: $(BUILT) ## the ends of their logs
	@$(SERVICES) logs
topics: $(BUILT) ## create the topics that are missing, and register the schemas
	@$(ON_ANY); npm run -s pbp -- topics
db-migrate: $(BUILT) ## bring the tables up to date
	@$(ON_ANY); npm run -s pbp -- migrate
up-local: $(BUILT) ## ingestion, stream-processor, projector, question-desk and api on the services, with the simulator unless ESPN_BASE_URL is set
	@$(ON_SERVICES); exec scripts/up-local.sh
test-services: $(BUILT) ## every test again, on the services of `make services`, and then with each of them killed; one that is missing is a failure
	@$(SERVICES) status && $(ON_SERVICES); export TEST_ON=services PROPERTY_RUNS=$${PROPERTY_RUNS:-20}; npm run -s test; \
	result=$$?; OUTAGES_ON=services npm run -s test -- --testPathPatterns '$(CAMPAIGN_outages)' && exit $$result
check-deploy: ## compose file, Dockerfile, alerts, names of metrics
	@scripts/check-deploy.sh
infra: ## in Docker: the outside services
	@docker compose --profile infra up --detach --wait
up: ## in Docker: everything, the topics included; makes SESSION_SECRET once, in .env
	@[ -n "$$SESSION_SECRET" ] || grep -qs '^SESSION_SECRET=.' .env || (umask 077 && printf '\nSESSION_SECRET=%s\n' "$$(head -c 32 /dev/urandom | base64)" >> .env)
	@docker compose --profile infra up --detach --wait
	@docker compose --profile all run --rm --no-deps stream-processor node dist/apps/play-by-play/src/pbp.js topics
	@docker compose --profile all up --detach --wait
down: ## in Docker: stop everything
	@docker compose --profile all down
logs: ## in Docker: the logs
	@docker compose --profile all logs --follow --tail 50

# The long campaigns: the same specs as in `make test`, at the sizes of PROPERTY_RUNS, INTERLEAVINGS, FUZZED_EVENINGS, SEASON_GAMES, KILLS, KILLS_BY_POINT, SOCKETS, CUTS, CRASHES, REBALANCES.
CAMPAIGN_properties := convergence
CAMPAIGN_predictions := libs/predictions|libs/prediction-models|asked-questions
CAMPAIGN_event-store-kills := apps/event-store/src/crash
CAMPAIGN_postgres-kills := killed-postgres
CAMPAIGN_process-kills := process-kills
CAMPAIGN_settlement-kills := settlement-kills
CAMPAIGN_sockets := apps/api/src/follow-game|cut-lines
CAMPAIGN_contract := libs/eventstore-db/src/contract
CAMPAIGN_outages := apps/play-by-play/src/outages
CAMPAIGN_crash-points := apps/play-by-play/src/crash-points
CAMPAIGN_poison := apps/play-by-play/src/poison-event
CAMPAIGN_rebalances := rebalance-storm|project-partitions/from-kafka
campaign: $(BUILT) ## one long campaign: NAME=properties | predictions | event-store-kills | postgres-kills | process-kills | settlement-kills | sockets | contract, and with the services' URLs outages | crash-points | poison | rebalances
	@test -n "$(CAMPAIGN_$(NAME))" || { echo "NAME is one of: properties predictions event-store-kills postgres-kills process-kills settlement-kills sockets contract outages crash-points poison rebalances"; exit 2; }
	@npm run -s test -- --testPathPatterns '$(CAMPAIGN_$(NAME))'
