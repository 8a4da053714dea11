#!/bin/sh
# Runs a command where an engine is, with that engine's own docker, compose and shell: enter.sh 28|containerd|20.10 NAME [COMMAND…]
set -eu
. "${0%/*}/where.sh"

is_running || fail "No Engine $version is running as $name: start it with start.sh $version $name."
shift 2
[ $# -gt 0 ] || set -- sh
cd /
exec nsenter --target "$pid" --mount --net --uts --pid --root \
  env -i HOME=/home/me PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 ${TERM:+TERM="$TERM"} \
  sh -c '[ -d "$0" ] || mkdir -p "$0"; cd "$0" && exec "$@"' "${DOCKER_LEARN_FOLDER:-/home/me/work}" "$@"
