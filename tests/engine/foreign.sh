#!/bin/sh
# Runs a script in an empty folder with this machine's own docker, on the engine that DOCKER_HOST names: foreign.sh SCRIPT
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/.docker" "$folder/work"
[ -d "$HOME/.docker/cli-plugins" ] && ln -s "$HOME/.docker/cli-plugins" "$folder/.docker/"
cd "$folder/work"
HOME=$folder DOCKER_CONFIG=$folder/.docker sh -c "$1"
