# shellcheck shell=bash disable=SC2154 # sourced by ../run
# Every system call of a save fails once, and ends the program once.

traced() {
    strace -o /dev/null -e trace=none true 2>/dev/null || skip "nothing can be traced here" tracing
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
    # A whole temporary that a killed save left is taken up with its mark.
    [ "$(grep -c 'verdict = "met"' "$(session)")" -ge $((found + 1)) ] || fail "$what: the next mark is not there"
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
    strace -o /dev/null -e trace=none true 2>/dev/null || skip "nothing can be traced here" tracing
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

# The same at the screens, in a session that goes on: only the thread that saves is traced.
saver() {
    local pane status
    pane=$(tmux -L "$socket" display -p '#{pane_pid}')
    for status in "/proc/$pane"/task/*/comm; do
        if [ "$(cat "$status")" = saver ]; then basename "$(dirname "$status")"; fi
    done
}
# inject TASK CALLS FAULT: from now on those calls of that thread fail.
inject() {
    local tries waiting=futex,poll,ppoll,restart_syscall
    strace -qq -o "$folder/injected" -e "trace=$2,$waiting" -e "inject=$2:$3" -p "$1" &
    tracer=$!
    # Only when the call in which it waits was begun anew under the tracer is the next one sure to be caught.
    for tries in $(seq 100); do
        if [ -s "$folder/injected" ]; then return 0; fi
        sleep 0.1
    done
    fail "it can't be traced ($tries looks)"
}
at_the_screens() {
    strace -o /dev/null -e trace=none true 2>/dev/null || skip "nothing can be traced here" tracing
    new
    screens
    mark 2 2
    until_saved
}
# NOT SAVED with the reason, work goes on; the fault ends, and all of it is in the file.
failing_screens() {
    local calls=$1 fault=$2
    at_the_screens
    inject "$(saver)" "$calls" "error=$fault:when=$3"
    keys Space n
    until_shown "NOT SAVED: $4"
    mark 1 4
    keys e
    until_shown "words 0"
    keys -l "half a sentence abou"
    until_shown "half a sentence abou"
    # A fault that lasts is shown as long as it lasts.
    if [ "$3" = 1+ ]; then first_line | grep -qF "NOT SAVED: $4"; fi
    kill "$tracer"
    saved_by_itself 4
    grep -q INJECTED "$folder/injected"
}
renames=rename,renameat,renameat2
syncs=fsync,fdatasync
# What wakes the screens is a write too, so only the first, that of the words, fails; and it is tried again by itself.
try "at the screens, an I/O error at write is NOT SAVED and why" failing_screens write EIO 1 "Input/output error"
try "at the screens, a full disk at write is NOT SAVED and why" failing_screens write ENOSPC 1 "No space left"
try "at the screens, a used-up quota at write is NOT SAVED and why" failing_screens write EDQUOT 1 "Disk quota"
try "at the screens, an I/O error at fsync is NOT SAVED and why" failing_screens "$syncs" EIO 1+ "Input/output error"
try "at the screens, a full disk at fsync is NOT SAVED and why" failing_screens "$syncs" ENOSPC 1+ "No space left"
try "at the screens, a used-up quota at fsync is NOT SAVED and why" failing_screens "$syncs" EDQUOT 1+ "Disk quota"
try "at the screens, an I/O error at rename is NOT SAVED and why" failing_screens "$renames" EIO 1+ "Input/output error"
try "at the screens, a full disk at rename is NOT SAVED and why" failing_screens "$renames" ENOSPC 1+ "No space left"

# A kill in the middle of a save: what was called saved is there, whole, and what came after is or isn't.
killed_screens() {
    local pane found
    at_the_screens
    keys e
    until_shown "words 0"
    keys -l "called saved"
    until_shown "called saved"
    until_saved
    pane=$(tmux -L "$socket" display -p '#{pane_pid}')
    inject "$(saver)" "$1" "signal=KILL:when=$2"
    keys -l " and not"
    gone_within 50 "$pane"
    found=$(met)
    [ "$found" -eq 2 ]
    grep -q 'text = "called saved' "$(session)"
    screens
    until_shown "called saved"
    keys -l " and more"
    until_shown "more"
    until_saved
    saved_by_itself_is "and more"
}
saved_by_itself_is() {
    kill -9 "$(tmux -L "$socket" display -p '#{pane_pid}')"
    [ "$(met)" -eq 2 ]
    grep -q "text = .*$1" "$(session)"
}
try "at the screens, kill -9 at write leaves all that was called saved" killed_screens write 1
try "at the screens, kill -9 at the file's fsync leaves all that was called saved" killed_screens "$syncs" 1
try "at the screens, kill -9 at the folder's fsync leaves all that was called saved" killed_screens "$syncs" 2
try "at the screens, kill -9 at rename leaves all that was called saved" killed_screens "$renames" 1

# The terminal's input ends, or fails as one that was closed or replaced does, while the program waits for a key.
input_gone() {
    local pane tenths
    at_the_screens
    tenths=$(patience)
    keys e
    until_shown "words 0"
    keys -l "half a sentence abou"
    until_shown "half a sentence abou"
    # Then nothing is read any more but the next key.
    until_saved
    pane=$(tmux -L "$socket" display -p '#{pane_pid}')
    inject "$pane" read "$1:when=1"
    keys -l "t"
    gone_within "$tenths" "$pane"
    [ "$(met)" -eq 2 ]
    grep -q 'text = "half a sentence abou' "$(session)"
}
try "an input that ends while a note is typed ends the program in 2 s and keeps the words" input_gone retval=0
try "an input that is closed while a note is typed ends the program in 2 s and keeps the words" input_gone error=EBADF
