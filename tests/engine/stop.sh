#!/bin/sh
# Stops an engine and all that it ran; nothing of it stays but the packages: stop.sh 28|containerd|20.10 [NAME]
set -eu
. "${0%/*}/where.sh"

if is_running; then
  kill "$pid"
  tries=0
  while is_running && [ "$tries" -lt 50 ]; do
    tries=$((tries + 1))
    sleep 0.1
  done
  is_running && kill -9 "$pid"
fi
rm -rf "$run"
