# A disk that takes long for each sync, or doesn't answer at all.

# delayed MICROSECONDS [PATH...]: the screens, whose syncs (of those paths) take so long.
delayed() {
    strace -o /dev/null -e trace=none true 2>/dev/null || skip "nothing can be traced here" tracing
    new
    local delay=$1 path paths=()
    shift
    for path in "$@"; do paths+=(-P "$path"); done
    before=(strace -f -qq -o /dev/null ${paths[@]+"${paths[@]}"} -e trace=fsync,fdatasync
        -e "inject=fsync,fdatasync:delay_enter=$delay")
    screens
    pane=$(tmux -L "$socket" display -p '#{pane_pid}')
}
# answered KEY TEXT: the key is answered by that text within half a second, and a little more for looking.
answered() {
    local begun=${EPOCHREALTIME/[.,]/} took
    keys "$1"
    until_shown "$2"
    took=$(((${EPOCHREALTIME/[.,]/} - begun) / 1000))
    [ "$took" -lt 700 ] || fail "answered after $took ms"
}
slow_quit() {
    delayed 2000000
    keys Space
    until_shown "1/24"
    answered "$1" "waiting for the disk"
    if [ "$1" = q ]; then
        until_shown "sessions of"
        keys q
    fi
    gone_within 300 "$pane"
    [ "$(before=(); met)" -eq 1 ]
    ! [ -e "$folder/assessor-rescued" ]
}
try "a slow disk: ctrl-c says what it waits for, and leaves when the disk answers" slow_quit C-c
try "a slow disk: q says what it waits for, and goes back when the disk answers" slow_quit q

silent() {
    delayed 90000000 "$data/sessions"
    keys Space
    until_shown "NOT SAVED: the disk does not answer"
    keys n Space
    until_shown "2/24"
    # Without a key: the words are copied elsewhere by themselves.
    until_shown "your words are in"
    ls "$folder"/assessor-rescued/*.toml >/dev/null
    answered C-c "waiting for the disk"
    keys C-c
    until_shown "NOT saved: the disk does not answer"
    # The tracer waits for the call that it delays.
    kill -9 "$pane"
    [ "$(grep -c 'verdict = "met"' "$folder"/assessor-rescued/*.toml)" -eq 2 ]
    before=()
    screens
    until_shown "that were not saved"
    until_saved
    [ "$(met)" -eq 2 ]
}
try "a disk that doesn't answer: the words are copied elsewhere, and a second key leaves" silent
