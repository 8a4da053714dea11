# Becomes an engine: run by start.sh as the first process of new mount, network and process namespaces, with ROOT, RUN, the newest root and the version.
# Nothing it writes stays: the root is a layer in memory over ROOT, and images and containers are in memory too.
set -eu
root=$1 run=$2 newest=$3 version=$4

read -r pid _ </proc/self/stat
mount -t tmpfs tmpfs "$run/mnt"
cd "$run/mnt"
mkdir upper work new
mount -t overlay overlay -o "lowerdir=$root,upperdir=upper,workdir=work" new
cd new
mkdir -p sock old home/me/work var/lib/docker var/lib/containerd
mount --rbind /sys sys
mount --rbind /dev dev
mount --bind "$run/sock" sock
for each in run tmp var/lib/docker var/lib/containerd; do mount -t tmpfs tmpfs "$each"; done
mount -t proc proc proc
if [ "$version" = containerd ]; then
  mkdir -p etc/docker
  echo '{"features":{"containerd-snapshotter":true}}' >etc/docker/daemon.json
fi
# Compose 2 came to 20.10 as a plugin, and Debian has it for newer engines only.
if [ "$root" != "$newest" ]; then
  mkdir -p usr/libexec/docker/cli-plugins
  cp "$newest/usr/libexec/docker/cli-plugins/docker-compose" usr/libexec/docker/cli-plugins/
fi
echo "$pid" >"$run/pid"
pivot_root . old
umount -l /old
rmdir /old

ip link set lo up
hostname docker
echo 1 >/proc/sys/net/ipv4/ip_forward
# The machine has an address, and nothing is outside: what cannot be reached is said at once, instead of after a timeout.
ip link add eth0 type veth peer name outside
ip addr add 192.0.2.10/24 dev eth0
ip link set eth0 up
ip link set outside up
ip route add unreachable default
echo docker >/etc/hostname
echo '127.0.0.1 localhost docker' >/etc/hosts
echo 'nameserver 198.51.100.1' >/etc/resolv.conf
(
  until docker version; do sleep 0.1; done
  mkdir -p /busybox/bin /busybox/dev /busybox/etc /busybox/home /busybox/root /busybox/usr/sbin /busybox/var
  cp /usr/bin/busybox /busybox/bin/busybox
  chroot /busybox /bin/busybox --install -s /bin
  mkdir -m 1777 /busybox/tmp
  printf '%s\n' root:x:0:0:root:/root:/bin/sh daemon:x:1:1:daemon:/usr/sbin:/bin/false \
    www-data:x:33:33:www-data:/var/www:/bin/false nobody:x:65534:65534:nobody:/home:/bin/false >/busybox/etc/passwd
  printf '%s\n' root:x:0: daemon:x:1: www-data:x:33: nobody:x:65534: >/busybox/etc/group
  tar -C /busybox -c . | docker import --change 'CMD ["sh"]' - busybox:latest
  rm -r /busybox
) >/sock/busybox.log 2>&1 &
exec tini -- dockerd -H unix:///run/docker.sock -H unix:///sock/docker.sock
