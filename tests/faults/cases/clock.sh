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
