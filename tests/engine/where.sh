# Where engines are kept: sourced by the scripts beside it, with the version and the instance's name as $1 and $2.
# Each fact enters an engine through here, so the shell does by itself what it can: starting programs is most of what the tests cost.

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

here=$(cd "${0%/*}" && pwd)
version=${1:-28}
name=${2:-test}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/docker-learn-engine
case $version in
  28 | containerd) suite=sid packages=docker.io,docker-cli,docker-buildx,docker-compose ;;
  20.10) suite=bookworm packages=docker.io ;;
  *) fail "Which engine? Say 28 (sid's, 28 or newer), containerd (the same with the containerd image store) or 20.10 (bookworm's), not $version." ;;
esac
root=$cache/root-$suite
newest=$cache/root-sid
run=$cache/run/$version-$name

[ "$(id -u)" = 0 ] || fail 'Engines are started as root (debootstrap and namespaces need it). Else set DOCKER_LEARN_TEST_HOST to an empty engine of your own.'

pid= comm=
is_running() {
  { read -r pid <"$run/pid" && read -r comm <"/proc/$pid/comm"; } 2>/dev/null && [ "$comm" = tini ]
}
