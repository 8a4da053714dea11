#!/bin/sh
# Makes the folder that an engine lives in, with debootstrap, from the mirror that this machine's apt is set to: root.sh 28|containerd|20.10
set -eu
. "${0%/*}/where.sh"

mkdir -p "$cache"
exec 9>"$cache/lock-$suite"
flock 9
[ -d "$root" ] && exit 0

command -v apt-get >/dev/null && grep -qx 'ID=debian' /etc/os-release ||
  fail 'Engines are made of Debian packages: this is no Debian. Set DOCKER_LEARN_TEST_HOST to an empty engine of your own.'
if ! command -v debootstrap >/dev/null; then
  exec 8>"$cache/lock-apt"
  flock 8
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq debootstrap >/dev/null
fi
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
[ -n "$mirror" ] || fail 'apt has no mirror set: there is nowhere to take the packages from.'

rm -rf "$root.part"
# In a namespace, so that what debootstrap mounts is gone even when it is cut off.
unshare --mount --propagation private debootstrap --variant=minbase --include="$packages,busybox-static,iptables,iproute2,ca-certificates,tini,curl,procps" \
  "$suite" "$root.part" "$mirror" >"$root.log" 2>&1 ||
  fail "debootstrap could not make $suite; its last words are in $root.log: $(tail -n 1 "$root.log")"
rm -rf "$root.part/var/cache/apt/archives"/*.deb
mv "$root.part" "$root"
