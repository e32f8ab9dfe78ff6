# shellcheck shell=bash disable=SC2154 # sourced by ../run
# A panel of three accounts on one store of their group: what the operating system keeps apart, and what it lets through.

people=(grace mary boole)

# Makes the accounts, their group and the store; they are gone when the case is over.
accounts() {
    if ! command -v useradd >/dev/null || ! command -v setpriv >/dev/null; then skip "no accounts can be made here"; fi
    group=assess$$
    trap 'for one in "${people[@]}"; do userdel "$one$$"; done; groupdel "$group"' EXIT
    groupadd "$group" || skip "no group can be made here"
    local one
    for one in "${people[@]}"; do
        useradd -M -N -g "$group" -d "$folder/$one" "$one$$"
        mkdir -m 700 "$folder/$one"
        chown "$one$$:$group" "$folder/$one"
    done
    store=$folder/shared
    "$program" --data-dir "$store" share "$group"
    "$program" --data-dir "$store" share "$group" --check
}
# Runs a command as one of them.
by() {
    local who=$1
    shift
    setpriv --reuid="$who$$" --regid="$group" --init-groups env -i "PATH=$PATH" LANG=C.UTF-8 TZ=UTC "USER=$who$$" \
        "HOME=$folder/$who" "ASSESSOR_NAME=$who" "ASSESSOR_DATA_DIR=$store" "$@"
}
as() {
    local who=$1
    shift
    by "$who" "$program" "$@"
}
# The file of the only session of one of them.
file_of() {
    find "$store/sessions" -name '*.toml' -user "$1$$"
}
draft() {
    as "$1" new --candidate "Ada Lovelace" --level CMP --reference C-0142 >/dev/null
    local mine
    mine=$(basename "$(file_of "$1")" .toml)
    as "$1" declare "$mine" none >/dev/null
    as "$1" mark "$mine" PK1.CMP.1 "$2" --note "Seen by $1." >/dev/null
    as "$1" mark "$mine" PK1.CMP.2 met --note "Seen by $1." >/dev/null
    as "$1" recommend "$mine" defer --rationale "The interview is still to come." >/dev/null
}
seals() {
    as "$1" seal "$(basename "$(file_of "$1")" .toml)" --reason "unmarked=Interview to come." \
        --reason "no evidence=Seen at work." >/dev/null
}

drafts_apart() {
    accounts
    draft grace met
    draft mary met
    refused "Permission denied" by mary cat "$(file_of grace)"
    refused "'s, and can't be read" as mary show "$(basename "$(file_of grace)" .toml)"
    refused "Operation not permitted" by mary rm -f "$(file_of grace)"
    as mary list | grep -q "'s, and can't be read"
    seals grace
    by mary grep -q "Seen by grace" "$(file_of grace)"
    refused "Permission denied" setpriv --reuid=65534 --regid=65534 --clear-groups cat "$(file_of grace)"
    # Whoever has a draft of the same candidate doesn't get to see it through the program.
    refused "mark independently first" as mary show "$(basename "$(file_of grace)" .toml)"
    seals mary
    as mary show "$(basename "$(file_of grace)" .toml)" | grep -q "Seen by grace"
    refused "mark independently first" as boole show "$(basename "$(file_of grace)" .toml)"
}
try "on a shared store a draft is its owner's, and a sealed session the group's" drafts_apart

panel_of_three() {
    accounts
    local one ids=()
    draft grace met
    draft mary not-yet
    draft boole met
    for one in "${people[@]}"; do
        seals "$one"
        ids+=("$(basename "$(file_of "$one")" .toml)")
    done
    as grace panel new "${ids[@]}"
    local panel
    panel=$(find "$store/panels" -mindepth 1 -maxdepth 1 -type d -printf '%f')
    as mary panel queue "$panel" | grep -q "PK1.CMP.1"
    as grace panel resolve "$panel" PK1.CMP.1 met --reason "Shown at the sitting."
    as grace panel accept "$panel"
    as grace panel recommend "$panel" defer --rationale "The interview is still to come."
    for one in "${people[@]}"; do as "$one" panel sign "$panel"; done
    as grace panel seal "$panel"
    as boole panel verify "$panel"
    "$program" --data-dir "$store" share "$group" --check
}
try "three accounts make a panel on one store, from the drafts to the seal" panel_of_three
