# What R has read, by the snippet before this, against what was written; the folder of the latter is the argument.
folder <- commandArgs(trailingOnly = TRUE)[1]
expected <- readLines(file.path(folder, "notes.hex"))
hex <- function(text) paste(as.character(charToRaw(enc2utf8(text))), collapse = "")
# R reads every kind of line end within a cell as a line feed.
notes <- marks$note[!is.na(marks$note) & marks$note != ""]
found <- vapply(notes, hex, "")
stopifnot(identical(unname(sort(found)), sort(expected)))
stopifnot(nrow(decisions) == 3, nrow(marks) == 3 * 104)
stopifnot(setequal(decisions$candidate_reference, c("00123", "1E5", "=1+1")))
stopifnot(is.numeric(decisions$CMP_of), all(decisions$CMP_of == 24))
stopifnot(names(marks)[1] == "session_id")
