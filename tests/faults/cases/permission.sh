# shellcheck shell=bash disable=SC2154 # sourced by ../run
# What another user may and may not; root passes all of it and so can't test it as itself.

as_nobody() {
    setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null || skip "no other user can be had here" users
    before=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chown 65534:65534 "$folder"
}

closed_folder() {
    as_nobody
    new
    screens
    mark 1 1
    until_saved
    chmod "$1" "$data/sessions"
    not_saved "$2" 4
    chmod 700 "$data/sessions"
    saved_by_itself 4
}
try "a folder closed for writing is NOT SAVED until it is open" closed_folder 500 "Permission denied"
try "a folder closed altogether is NOT SAVED until it is open" closed_folder 000 "Permission denied"

refused() {
    local code=0 said wanted=$1
    shift
    said=$("$@" 2>&1) || code=$?
    echo "$said"
    [ "$code" -ne 0 ] && echo "$said" | grep -q "$wanted"
}
closed_from_the_start() {
    as_nobody
    new
    chmod 500 "$data/sessions"
    refused "sessions.*" a mark ada PK1.CMP.1 met
    chmod 000 "$data"
    refused "$data" a list
    chmod 700 "$data"
    chown 0:0 "$data" && chmod 700 "$data"
    refused "$data" a list
}
try "a folder of somebody else is named, with what to do" closed_from_the_start

private_draft() {
    as_nobody
    new
    a new --candidate "Grace Hopper" --level CA --reference C-0200 >/dev/null
    local ada
    ada=$(grep -l "Ada Lovelace" "$data"/sessions/*.toml)
    chown 0:0 "$ada"
    before=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    local listed
    listed=$(a list)
    echo "$listed" | grep -q "Grace Hopper"
    echo "$listed" | grep -q "root"
    a mark C-0200 PK1.CA.1 met >/dev/null
    local id
    id=$(basename "$ada" .toml)
    refused "root's, and can't be read" a show "$id"
    refused "root's, and can't be read" a mark "$id" PK1.CMP.1 met
}
try "a file of somebody else that can't be read is named as such and hides no session" private_draft

device() {
    new
    a new --candidate "Grace Hopper" --level CA --reference C-0200 >/dev/null
    local ada
    ada=$(grep -l "Ada Lovelace" "$data"/sessions/*.toml)
    rm "$ada"
    mknod "$ada" c 1 5 || skip "no device can be made here" devices
    refused "a device" a show "$(basename "$ada" .toml)"
    refused "a device" a mark "$(basename "$ada" .toml)" PK1.CMP.1 met
    a list | grep -q "damaged"
    a mark C-0200 PK1.CA.1 met >/dev/null
    [ -c "$ada" ]
}
try "an endless device in place of a session is named and not read" device

# What root does in somebody's store is its owner's.
root_on_anothers() {
    as_nobody
    new
    before=()
    a mark ada PK1.CMP.1 met >/dev/null
    a new --candidate "Grace Hopper" --level CA --reference C-0200 >/dev/null
    a mark C-0200 PK1.CA.1 met >/dev/null
    [ "$(find "$data" ! -user 65534 | wc -l)" -eq 0 ]
    before=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    a mark ada PK1.CMP.2 met >/dev/null
    a mark C-0200 PK1.CA.2 met >/dev/null
    [ "$(grep -l "Ada Lovelace" "$data"/sessions/*.toml | xargs grep -c 'verdict = "met"')" -eq 2 ]
    # Where it can't be read all the same, it is named.
    chown 0:0 "$(grep -l "Ada Lovelace" "$data"/sessions/*.toml)"
    refused "1 file can't be read: $data/sessions/" a show lovelace
}
try "what root does in another's store stays the owner's" root_on_anothers
