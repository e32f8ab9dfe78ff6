# shellcheck shell=bash disable=SC2154 # sourced by ../run
# Clocks that go wrong: the order is that of the revisions, and nothing is lost.

at() {
    local time=$1
    shift
    before=(faketime "$time")
    "$@"
    before=()
}
clocks() {
    command -v faketime >/dev/null || skip "there is no faketime"
    at "2026-03-02 10:00:00" new
    at "2026-03-02 10:00:00" a mark ada PK1.CMP.1 met >/dev/null
    # A day back, then at once again, then past 2038 and past 2106, then back.
    at "2026-03-01 10:00:00" a mark ada PK1.CMP.2 met >/dev/null
    at "2026-03-01 10:00:00" a mark ada PK1.CMP.3 met >/dev/null
    at "2039-01-01 00:00:00" a mark ada PK1.CMP.4 met >/dev/null
    at "2110-01-01 00:00:00" a note ada PK1.CMP.4 "Seen long after." >/dev/null
    at "1999-12-31 23:59:59" a mark ada PK2.CMP.1 met >/dev/null
    at "2026-03-02 10:00:01" a undo ada >/dev/null
    a verify ada
    [ "$(grep -c 'verdict = "met"' "$(session)")" -eq 4 ]
    grep -q '^revision = 8$' "$(session)"
    a history ada >"$folder/history"
    a list >>"$folder/history"
    a show ada >>"$folder/history"
    a check ada >>"$folder/history" || true
    cat "$folder/history"
    ! grep -Eq '(^|[ (])-[0-9]+ (second|minute|hour|day|year)' "$folder/history"
    local zone
    for zone in America/St_Johns Pacific/Kiritimati Asia/Kathmandu; do
        "${surroundings[@]}" "TZ=$zone" "$program" mark ada PK2.CMP.2 met >/dev/null
        "${surroundings[@]}" "TZ=$zone" "$program" undo ada >/dev/null
    done
    a verify ada
    grep -q '^revision = 14$' "$(session)"
}
try "a clock that goes back, past 2038 and between zones loses and reorders nothing" clocks

clock_on_screen() {
    command -v faketime >/dev/null || skip "there is no faketime"
    at "2039-01-01 00:00:00" new
    before=(faketime "2026-03-02 10:00:00")
    screens
    mark 5 5
    until_saved
    first_line | grep -q "saved 10:0"
    keys q
    until_shown "C-0142"
    before=()
    [ "$(met)" -eq 5 ]
}
try "a session saved in the future is marked today" clock_on_screen

# The screens with a clock that the case sets while they run: $folder/clock says what is added to the time, or the time.
clocked_screens() {
    command -v faketime >/dev/null || skip "there is no faketime"
    local library
    library=$(faketime -f +0 sh -c 'echo "$LD_PRELOAD"')
    before=(env "LD_PRELOAD=$library" "FAKETIME_TIMESTAMP_FILE=$folder/clock" FAKETIME_NO_CACHE=1
        FAKETIME_DONT_FAKE_MONOTONIC=1)
    echo "$1" >"$folder/clock"
    new
    screens
}
leave() {
    local pane
    pane=$(tmux -L "$socket" display -p '#{pane_pid}')
    keys C-c
    gone_within 100 "$pane"
}
# The times in the history, in its order.
times() {
    grep -o '^at = .*' "$(session)"
}
clock_goes_back_on_screen() {
    clocked_screens +0
    mark 2 2
    until_saved
    echo -1d >"$folder/clock"
    mark 1 3
    until_shown "$(TZ=UTC date -d '1 day ago' +'saved %H:')"
    keys e
    until_shown "words 0"
    keys -l "half a sentence abou"
    until_shown "half a sentence abou"
    until_saved
    echo +13y >"$folder/clock"
    keys Escape
    until_shown "e note"
    mark 1 4
    until_saved
    keys u
    until_shown "3/24"
    until_saved
    keys H
    until_shown "as it stood"
    screen >"$folder/history"
    keys Escape
    until_shown "e note"
    leave
    before=()
    [ "$(met)" -eq 3 ]
    grep -q 'note = "half a sentence abou"' "$(session)"
    # One of them is a day back, and it stands where it was made.
    [ "$(times | sort)" != "$(times)" ]
    a history ada >>"$folder/history"
    cat "$folder/history"
    ! grep -Eq '(^|[ (])-[0-9]+ (second|minute|hour|day|year)' "$folder/history"
}
try "a clock that goes back a day and on 13 years under the screens loses and reorders nothing" clock_goes_back_on_screen

same_millisecond() {
    # A time without an @ stands still.
    clocked_screens "2026-03-02 10:00:00"
    local first count
    first=$(grep -o '^revision = .*' "$(session)" | tail -c 2)
    for count in 1 2 3 4 5; do
        mark 1 "$count"
        until_saved
        until_revision $((first + count))
    done
    keys u
    until_shown "4/24"
    until_revision $((first + 6))
    leave
    before=()
    [ "$(met)" -eq 4 ]
    times | sort -u
    [ "$(times | sort -u | wc -l)" -eq 1 ]
}
until_revision() {
    local tries
    for tries in $(seq 100); do
        if grep -q "^revision = $1$" "$(session)"; then return 0; fi
        sleep 0.1
    done
    fail "never revision $1: $(grep '^revision' "$(session)") ($tries looks)"
}
try "saves in one and the same millisecond are told apart, and in their order" same_millisecond
