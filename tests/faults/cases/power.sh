# shellcheck shell=bash disable=SC2154 # sourced by ../run
# Power cuts: the file system is shut down without writing its log, so what it had not confirmed is gone.

# Both file systems know the same request; 2 stands for: don't write the log.
cut_power() {
    perl -e 'sysopen(my $disk, $ARGV[0], 0) or die "$!\n"; my $flags = pack("L", 2);
             ioctl($disk, 0x8004587d, $flags) or die "$!\n"' "$1"
}
# Marks 6 criteria, each called saved, and cuts the power; says how many are there when it comes back.
after_power_cut() {
    local kind=$1 size=$2 options=$3
    disk "$kind" "$folder/disk" "$size" "$options"
    place "$folder/disk"
    new
    sync
    if [ "$4" = without ]; then
        strace -o /dev/null -e trace=none true 2>/dev/null || skip "nothing can be traced here" tracing
        before=(strace -f -qq -o /dev/null -e trace=fsync,fdatasync -e "inject=fsync,fdatasync:retval=0")
    fi
    screens
    local count
    for count in 1 2 3 4 5 6; do
        mark 1 "$count"
        until_saved
    done
    cut_power "$folder/disk" || skip "this kernel can't shut down $kind"
    keys Space
    until_shown "NOT SAVED"
    tmux -L "$socket" kill-server
    before=()
    sleep 0.2
    umount "$folder/disk" || umount -l "$folder/disk"
    mount -o loop "$folder/$kind.img" "$folder/disk"
    ls -l "$data/sessions" >&2
    # No session at all is as many marks as none.
    met || true
}
power_cut() {
    local found code
    found=$(after_power_cut "$@" with) || { code=$? && echo "$found" && exit "$code"; }
    [ "$found" -ge 6 ]
}
try "a power cut on ext4 loses nothing that was called saved" power_cut ext4 64m commit=600
try "a power cut on XFS loses nothing that was called saved" power_cut xfs 400m ""

# The case above must be able to fail: without fsync, marks that were called saved have to be gone.
control() {
    local found code
    found=$(after_power_cut "$@" without) || { code=$? && echo "$found" && exit "$code"; }
    echo "without fsync there are $found of 6 marks"
    [ "${found:-0}" -lt 6 ]
}
try "control: on ext4 without fsync the power cut does lose marks" control ext4 64m commit=600
try "control: on XFS without fsync the power cut does lose marks" control xfs 400m ""
