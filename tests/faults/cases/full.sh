# shellcheck shell=bash disable=SC2154 # sourced by ../run
# A disk that is full, read-only or forbidding while a session is being marked.

# After something broke: the screen says so and why, and work goes on.
not_saved() {
    keys Space n
    until_shown "NOT SAVED: $1"
    mark 2 "$2"
    keys e
    until_shown "words 0"
    keys -l "half a sentence abou"
    until_shown "half a sentence abou"
    first_line | grep -qF "NOT SAVED: $1"
}
# After it was mended: it is saved with no key pressed, and all of it is in the file, whatever ends the program.
saved_by_itself() {
    until_saved
    kill -9 "$(tmux -L "$socket" display -p '#{pane_pid}')"
    [ "$(met)" -eq "$1" ]
    grep -q 'text = "half a sentence abou"' "$(session)"
}

full() {
    local options=$1 fill=$2
    mount -t tmpfs -o "$options" assessor "$folder" || skip "no tmpfs can be mounted here" mount tmpfs
    new
    screens
    mark 2 2
    until_saved
    $fill "$folder"
    not_saved "No space left" 5
    rm -r "$folder/fill"
    saved_by_itself 5
}
fill_bytes() {
    mkdir "$1/fill"
    dd if=/dev/zero of="$1/fill/x" bs=4k 2>/dev/null || true
    # The last pages too, so that not one more is to be had.
    dd if=/dev/zero of="$1/fill/y" bs=1k 2>/dev/null || true
}
fill_inodes() {
    mkdir "$1/fill"
    local index
    for index in $(seq 200); do : 2>/dev/null >"$1/fill/$index" || break; done
}
try "a full disk is NOT SAVED, and saved when there is room" full size=1m fill_bytes
try "no inodes left is NOT SAVED, and saved when there are" full size=4m,nr_inodes=60 fill_inodes

# An open file keeps a disk from being remounted by hand, so this is what ext4 itself does after an error.
read_only() {
    local device
    disk ext4 "$folder/disk" 64m errors=remount-ro
    place "$folder/disk"
    new
    screens
    mark 2 2
    until_saved
    device=$(basename "$(findmnt -no SOURCE "$folder/disk")")
    echo tests >"/sys/fs/ext4/$device/trigger_fs_error" || skip "ext4 can't be made to fail here" "/sys/fs/ext4/$device/trigger_fs_error"
    not_saved "Read-only file system" 5
    keys Escape
    until_shown "e note"
    # The home is on that disk too; the folder for temporary files isn't.
    keys W
    until_shown "your words are in"
    [ "$(grep -c 'verdict = "met"' "$folder"/assessor-rescued-*/*.emergency.toml)" -eq 5 ]
    keys C-c
    until_shown "ctrl-c again leaves"
    kill -9 "$(tmux -L "$socket" display -p '#{pane_pid}')"
    sleep 0.2
    umount "$folder/disk" || umount -l "$folder/disk"
    e2fsck -fy "$folder/ext4.img" >/dev/null 2>&1 || true
    mount -o loop "$folder/ext4.img" "$folder/disk"
    [ "$(met)" -eq 2 ]
    screens
    until_shown "that were not saved"
    until_saved
    kill -9 "$(tmux -L "$socket" display -p '#{pane_pid}')"
    [ "$(met)" -eq 5 ]
    grep -q 'half a sentence abou' "$(session)"
}
try "a disk that turns read-only is NOT SAVED; a copy is kept elsewhere by key, and comes back" read_only

immutable() {
    local what=$1
    disk ext4 "$folder/disk" 64m
    place "$folder/disk"
    new
    screens
    mark 1 1
    until_saved
    if [ "$what" = file ]; then what=$(session); else what=$data/sessions; fi
    chattr +i "$what" || skip "chattr +i is not possible here" immutable
    not_saved "Operation not permitted" 4
    chattr -i "$what"
    saved_by_itself 4
}
try "an immutable file is NOT SAVED until it is not" immutable file
try "an immutable folder is NOT SAVED until it is not" immutable folder

full_from_shell() {
    mount -t tmpfs -o size=1m assessor "$folder" || skip "no tmpfs can be mounted here" mount tmpfs
    new
    a mark ada PK1.CMP.1 met >/dev/null
    fill_bytes "$folder"
    cp "$(session)" /dev/shm/assessor-before.$$ 2>/dev/null || skip "there is no /dev/shm"
    local code=0 said
    said=$(a mark ada PK1.CMP.2 met 2>&1) || code=$?
    cmp "$(session)" /dev/shm/assessor-before.$$
    rm /dev/shm/assessor-before.$$
    [ "$code" -eq 4 ]
    echo "$said" | grep -q "No space left.*"
    echo "$said" | grep -q "free some space"
    [ -z "$(find "$data" -name '.assessor-*')" ]
}
try "a command on a full disk leaves the old file whole, and nothing else" full_from_shell
