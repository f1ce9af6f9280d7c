#!/usr/bin/env bash
# Ingestion, stream-processor, projector, question-desk and api as processes of their own on the services whose URLs are in the
# environment, until Ctrl-C or until one of them ends. Without ESPN_BASE_URL a simulator plays an evening.
set -euo pipefail
cd "$(dirname "$0")/.."

start() { # start <app> [argument...]
  local app=$1
  shift
  node "dist/apps/$app/src/main.js" "$@" &
}

# shellcheck disable=SC2329 # the trap calls it
stop_all() {
  trap - EXIT INT TERM
  local running
  running=$(jobs -p)
  # shellcheck disable=SC2086 # one word for each process
  [ -z "$running" ] || kill $running 2> /dev/null || true
  wait
}
trap stop_all EXIT
trap 'exit 130' INT TERM

export DATA_DIR="${DATA_DIR:-data/up-local}"
mkdir -p "$DATA_DIR"
if [ -z "${SESSION_SECRET:-}" ]; then # made once, so that fans stay signed in
  secret="$DATA_DIR/session-secret"
  [ -s "$secret" ] || (umask 077 && node -p 'crypto.randomBytes(32).toString("base64url")' > "$secret")
  SESSION_SECRET=$(cat "$secret")
  export SESSION_SECRET
fi
if [ -z "${ESPN_BASE_URL:-}" ]; then
  port="${SIMULATOR_PORT:-9100}"
  start espn-simulator --port "$port" --data-dir "$DATA_DIR" --speed 8
  export ESPN_BASE_URL="http://127.0.0.1:$port" SIMULATED=true POLL_SPEED=8
fi
npm run -s pbp -- topics
for app in ingestion stream-processor projector question-desk api; do start "$app"; done
echo "the web app is at http://${HOST:-127.0.0.1}:${PORT:-8000}; Ctrl-C ends all"
wait -n
echo "one of the processes ended, so the others end too" >&2
exit 1
