#!/usr/bin/env bash
# What can be said of deploy/ without a Docker engine: Compose reads the file, the Dockerfile follows the rules,
# Prometheus takes its configuration and the alerts pass their tests, and nothing asks for a metric that does not exist.
set -euo pipefail
cd "$(dirname "$0")/.."

policy=/usr/sbin/policy-rc.d
cache="${XDG_CACHE_HOME:-$HOME/.cache}/play-by-play/deploy-checks-$(sha256sum deploy/requirements.txt | cut -c 1-12)"

install_packages() { # install_packages <Debian package>...: those that are missing, without starting what they hold
  local missing=() package
  for package in "$@"; do
    dpkg-query --show --showformat='${Status}' "$package" 2> /dev/null | grep -q ' installed$' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || { echo "missing: sudo apt-get install ${missing[*]}" >&2; return 1; }
  echo "installing ${missing[*]} ..."
  apt update
  forbid_starts
  apt install --yes --no-install-recommends "${missing[@]}" > /dev/null
}

apt() {
  DEBIAN_FRONTEND=noninteractive timeout 15m apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

forbid_starts() { # while this script runs: a policy that a kill left behind forbids nothing, and another's is left alone
  local mark='# Written by play-by-play while it installs packages'
  [ -e "$policy" ] && ! grep -q "$mark" "$policy" && return
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\n%s\n[ -e /proc/%s ] && exit 101\nexit 0\n' "$mark" "$$" > "$policy"
  chmod +x "$policy"
}

install_tools() { # one at a time; what was cut off is begun anew
  [ -e "$cache/.complete" ] && return
  echo "getting what deploy/requirements.txt names ..."
  rm -rf "$cache"
  /usr/bin/python3 -m venv "$cache"
  timeout 15m "$cache/bin/pip" install --quiet --requirement deploy/requirements.txt
  touch "$cache/.complete"
}

check_compose() {
  "$cache/bin/docker-compose" --file docker-compose.yml --profile all config --quiet
  local services
  services=$("$cache/bin/docker-compose" --file docker-compose.yml --profile all config --services | wc -l)
  [ "$services" -eq 13 ] || { echo "docker-compose.yml has $services services, not 13" >&2; return 1; }
  echo "compose: fine"
}

check_images() {
  "$cache/bin/hadolint" deploy/Dockerfile
  echo "Dockerfile: fine"
}

check_alerts() {
  promtool check config deploy/prometheus/prometheus.yml > /dev/null
  promtool test rules deploy/prometheus/tests/alerts.yml > /dev/null
  echo "alerts: fine"
}

check_metrics() { # a histogram is asked for by its parts
  local asked told unknown
  asked=$(grep --recursive --no-filename --only-matching --extended-regexp 'pbp_[a-z_]+' deploy | sed -E 's/_(bucket|count|sum)$//' | sort -u)
  told=$(grep --recursive --no-filename --only-matching --extended-regexp --include='*.ts' "'pbp_[a-z_]+'" apps libs | tr -d "'" | sort -u)
  unknown=$(comm -23 <(echo "$asked") <(echo "$told"))
  [ -z "$unknown" ] || { echo "asked for, but told by nobody: $unknown" >&2; return 1; }
  echo "metrics: fine"
}

check_scripts() {
  "$cache/bin/shellcheck" scripts/*.sh
  echo "shell scripts: fine"
}

install_packages prometheus python3-venv
mkdir -p "$(dirname "$cache")"
exec 9> "$cache.lock"
flock 9
install_tools
flock --unlock 9
check_compose
check_images
check_alerts
check_metrics
check_scripts
