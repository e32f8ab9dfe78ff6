# shellcheck shell=bash disable=SC2154 # sourced by ../run
# The repository where stores meet: gone, full, read-only, refusing; and the store's own after a power cut.

# A store with something to send, connected to an empty repository at $hub.
connected() {
    command -v git >/dev/null || skip "there is no git"
    hub=$1
    git init --quiet --bare --initial-branch=main "$hub"
    sealed_one C-0001
    a sync --remote "$hub"
    sealed_one C-0002
}
sealed_one() {
    a new --candidate "Ada $1" --level CMP --reference "$1" >/dev/null
    a declare "$1" none >/dev/null
    a recommend "$1" defer --rationale "The interview is still to come." >/dev/null
    a seal "$1" --reason "unmarked=Interview to come." >/dev/null
}
# stops_with CODE WORDS: the sync ends so, and says of nothing that it was sent.
stops_with() {
    local code=0
    a sync >"$folder/out" 2>"$folder/err" || code=$?
    cat "$folder/out" "$folder/err"
    [ "$code" -eq "$1" ]
    grep -q "$2" "$folder/err"
    ! grep -q "^sent" "$folder/out"
}
sends() {
    a sync >"$folder/out" 2>&1
    cat "$folder/out"
    grep -q "^sent      sessions/" "$folder/out"
}

hub_gone() {
    connected "$folder/hub"
    mv "$hub" "$folder/away"
    stops_with 3 "can't be reached"
    mv "$folder/away" "$hub"
    sends
}
try "a hub that is gone: nothing is called sent, and it goes when the hub is back" hub_gone

hub_full() {
    mkdir "$folder/small"
    mount -t tmpfs -o size=1m assessor "$folder/small" || skip "no tmpfs can be mounted here" mount tmpfs
    connected "$folder/small/hub"
    fill_bytes "$folder/small"
    stops_with 4 "refused what was sent.*No space left"
    rm -r "$folder/small/fill"
    sends
}
try "a hub whose disk is full refuses, in its own words" hub_full

hub_read_only() {
    mkdir "$folder/hubs"
    mount -t tmpfs assessor "$folder/hubs" || skip "no tmpfs can be mounted here" mount tmpfs
    connected "$folder/hubs/hub"
    mount -o remount,ro "$folder/hubs"
    stops_with 4 "refused what was sent"
    mount -o remount,rw "$folder/hubs"
    sends
}
try "a hub on a read-only disk refuses, in its own words" hub_read_only

hub_hook() {
    connected "$folder/hub"
    printf '#!/bin/sh\necho "Not before the sitting." >&2\nexit 1\n' >"$hub/hooks/pre-receive"
    chmod 755 "$hub/hooks/pre-receive"
    stops_with 4 "refused what was sent: Not before the sitting"
    rm "$hub/hooks/pre-receive"
    sends
}
try "a hub that refuses by a hook is quoted" hub_hook

own_disk_full() {
    mkdir "$folder/own"
    mount -t tmpfs -o size=3m assessor "$folder/own" || skip "no tmpfs can be mounted here" mount tmpfs
    place "$folder/own"
    connected "$folder/hub"
    fill_bytes "$folder/own"
    stops_with 4 "disk of this store is full"
    rm -r "$folder/own/fill"
    sends
}
try "a sync on a full disk names the own disk" own_disk_full

# Just after a sync the power goes: the next one finds the repository as it was.
power_cut_after_sync() {
    disk "$1" "$folder/disk" "$2" "$3"
    place "$folder/disk"
    a list >/dev/null
    sync
    connected "$folder/hub"
    a sync
    cut_power "$folder/disk" || skip "this kernel can't shut down $1"
    umount "$folder/disk" || umount -l "$folder/disk"
    mount -o loop "$folder/$1.img" "$folder/disk"
    git -C "$data" fsck --no-dangling
    a sync >"$folder/out" 2>&1
    cat "$folder/out"
    ! grep -q "made anew" "$folder/out"
    [ "$(find "$data/sessions" -name '*.toml' | wc -l)" -eq 2 ]
    sealed_one C-0003
    sends
}
try "a power cut after a sync on ext4 leaves the repository whole" power_cut_after_sync ext4 64m commit=600
try "a power cut after a sync on XFS leaves the repository whole" power_cut_after_sync xfs 400m ""
