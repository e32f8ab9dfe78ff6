# shellcheck shell=bash disable=SC2154 # sourced by ../run
# Every system call of a save fails once, and ends the program once.

traced() {
    strace -o /dev/null -e trace=none true 2>/dev/null || skip "nothing can be traced here"
    new
    a mark ada PK1.CMP.1 met >/dev/null
    cp -a "$data" "$folder/before"
    # From the lock on: each call with its name and how many of that name there were by then.
    "${surroundings[@]}" strace -o "$folder/trace" "$program" mark ada PK1.CMP.2 met >/dev/null
    awk '{ name = $1; sub(/\(.*/, "", name); count[name]++ }
         name == "flock" { saving = 1 }
         saving && name ~ /^[a-z]/ && name != "exit_group" { print name, count[name] }' "$folder/trace" >"$folder/calls"
    [ "$(grep -c . "$folder/calls")" -gt 20 ]
    for call in flock openat write fsync renameat; do grep -q "^$call " "$folder/calls"; done
}
# Whatever happened, the session is whole, has the old or the new state, and can be marked again.
whole_after() {
    local what=$1 code=$2 found
    a verify ada >/dev/null || fail "$what: the session is not sound"
    found=$(grep -c 'verdict = "met"' "$(session)")
    if [ "$code" -eq 0 ]; then
        [ "$found" -eq 2 ] || fail "$what: it said that it had saved, but there are $found marks"
    else
        [ "$found" -eq 1 ] || [ "$found" -eq 2 ] || fail "$what: there are $found marks"
    fi
    a mark ada PK1.CMP.3 met >/dev/null || fail "$what: it can't be marked any more"
    [ "$(grep -c 'verdict = "met"' "$(session)")" -eq $((found + 1)) ] || fail "$what: the next mark is not there"
}
every_call() {
    local fault=$1 least=$2 calls=$3 name count code trials=0
    traced
    grep -E "^($calls) " "$folder/calls" >"$folder/tried"
    while read -r name count; do
        rm -r "$data" && cp -a "$folder/before" "$data"
        code=0
        "${surroundings[@]}" strace -qq -o /dev/null -e "inject=$name:$fault:when=$count" \
            "$program" mark ada PK1.CMP.2 met >/dev/null 2>&1 || code=$?
        whole_after "$fault at $name $count" "$code"
        trials=$((trials + 1))
    done <"$folder/tried"
    echo "$trials system calls"
    [ "$trials" -ge "$least" ]
}
# The calls that can fail for want of room.
room="openat|write|fsync|fdatasync|renameat|renameat2|rename|linkat|mkdir|fchmod|close"
try "an I/O error at any system call of a save leaves a whole session" every_call error=EIO 20 ".*"
try "a full disk at any call that can say so leaves a whole session" every_call error=ENOSPC 8 "$room"
try "a used-up quota at any call that can say so leaves a whole session" every_call error=EDQUOT 8 "$room"
try "kill -9 at any system call of a save leaves a whole session" every_call signal=KILL 20 ".*"

# The disk refuses to confirm what was written, in a session that goes on.
failing_sync() {
    strace -o /dev/null -e trace=none true 2>/dev/null || skip "nothing can be traced here"
    new
    before=(strace -f -qq -o /dev/null -e trace=fsync,fdatasync -e "inject=fsync,fdatasync:error=EIO:when=$1")
    screens
    keys Space n
    until_shown "NOT SAVED: $2"
    until_saved
    [ "$(before=(); met)" -eq 1 ]
}
try "an I/O error at the file's fsync is NOT SAVED, then saved by itself" failing_sync 1 "Input/output error"
try "an I/O error at the folder's fsync is NOT SAVED, then saved by itself" failing_sync 2 "not confirmed by the disk"
