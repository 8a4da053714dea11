#!/bin/sh
# Starts an engine in namespaces of its own and prints its DOCKER_HOST: start.sh 28|containerd|20.10 [NAME]; a running one is left as it is.
set -eu
. "${0%/*}/where.sh"

"$here/root.sh" "$version"
"$here/root.sh" 28
mkdir -p "$run/sock" "$run/mnt"
exec 9>"$run/lock"
flock 9

socket=unix://$run/sock/docker.sock
if ! is_running; then
  rm -f "$run/pid" "$run/sock/docker.sock"
  setsid unshare --mount --net --uts --pid --fork --kill-child --propagation private \
    sh "$here/inside.sh" "$root" "$run" "$newest" "$version" </dev/null >"$run/log" 2>&1 9>&- &
  engine=$!
fi

tries=0
until "$here/enter.sh" "$version" "$name" sh -c 'docker version && docker image inspect busybox' >/dev/null 2>&1; do
  tries=$((tries + 1))
  kill -0 "${engine:-$$}" 2>/dev/null || fail "Engine $version ended; its log is $run/log: $(tail -n 1 "$run/log")"
  [ "$tries" -lt 900 ] || fail "Engine $version doesn't answer after 180 s; its log is $run/log: $(tail -n 1 "$run/log")"
  sleep 0.2
done
printf 'DOCKER_HOST=%s\n' "$socket"
