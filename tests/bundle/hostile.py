"""Makes sessions of hostile texts, and compares what programs read from their bundle with what was written."""

import glob
import os
import subprocess
import sys

NOTES = [
    "plain, with a comma",
    'she said “so” and "so"',
    "line one\nline two\n\nline four",
    "=cmd|'/C calc'!A0",
    "  +41 44 000",
    "'=x",
    "'",
    "@SUM(A1)",
    "-1",
    "00123",
    "1E5",
    "_x0041_",
    "TRUE",
    "NA",
    "2026-11-24",
    "🧭 👩🏽‍🏫",
    "تقييم الكفاءات",
    "=é" * (64 * 1024 // 3),
]
PEOPLE = [("=Ada Lovelace", "00123"), ("'Charles Babbage", "1E5"), ("Mary Somerville, FRAS", "=1+1")]
CUT = "(cut here: the whole text is in the CSV table)"


def make(program, work):
    def call(*arguments, text=""):
        subprocess.run([program, *arguments], input=text, text=True, check=True, stdout=subprocess.DEVNULL)

    for name, reference in PEOPLE:
        call("new", "--candidate=" + name, "--level", "CMP", "--reference=" + reference)
    criteria = [f"PK1.CA.{number}" for number in range(1, 4)] + [f"PK2.CA.{number}" for number in range(1, 9)]
    criteria += [f"PK2.CMA.{number}" for number in range(1, 8)]
    listed = subprocess.run([program, "framework", "export"], text=True, check=True, stdout=subprocess.PIPE).stdout
    criteria = [line.split('"')[1] for line in listed.splitlines() if line.startswith('id = "') and line.count(".") == 2]
    for criterion, note in zip(criteria, NOTES):
        call("mark", "00123", criterion, "met")
        call("note", "00123", criterion, text=note)
    call("evidence", "add", "00123", "--kind", "case-study", "--title==1+1", "--locator=@here", "--date", "2026-01-02")
    with open(os.path.join(work, "notes.hex"), "w") as file:
        file.writelines(note.encode().hex() + "\n" for note in NOTES)


def same(found, expected):
    found, expected = sorted(found), sorted(expected)
    assert len(found) == len(expected), (len(found), len(expected))
    for one, other in zip(found, expected):
        assert one == other, (one[:80], other[:80])


def pandas(snippet):
    tables = {}
    exec(compile(open(snippet).read(), snippet, "exec"), tables)
    marks, decisions, evidence = (tables[name] for name in ("marks", "decisions", "evidence"))
    same([note for note in marks["note"] if note], NOTES)
    same(decisions["candidate_name"], [name for name, _ in PEOPLE])
    same(decisions["candidate_reference"], [reference for _, reference in PEOPLE])
    assert len(marks) == 3 * 104 and marks.columns[0] == "session_id"
    assert (decisions["CMP_of"] == 24).all()
    assert list(evidence["title"]) == ["=1+1"] and list(evidence["locator"]) == ["@here"]


def cells(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    for sheet in book:
        names = [cell.value for cell in sheet[1]]
        for row in sheet.iter_rows(min_row=2):
            for name, cell in zip(names, row):
                assert cell.data_type != "f", (sheet.title, name, cell.value)
                yield sheet, name, cell


def fits(note):
    return len(note.encode("utf-16-le")) // 2 <= 32767


def sheets(folder, profile):
    """The CSV tables as LibreOffice read them: every cell is a text."""
    notes, references = [], []
    files = glob.glob(os.path.join(folder, "*.xlsx"))
    assert len(files) >= 3, files
    for path in files:
        for _, name, cell in cells(path):
            assert cell.value is None or cell.data_type == "s", (path, name, cell.value)
            value = cell.value
            if profile == "committee" and name in ("note", "candidate_reference") and value:
                value = value.removeprefix("'")
            if name == "note" and value:
                notes.append(value)
            if name == "candidate_reference" and path.endswith("decisions.xlsx"):
                references.append(value)
    same([note for note in notes if len(note) < 32000], [note for note in NOTES if fits(note)])
    same(references, [reference for _, reference in PEOPLE])


def workbook(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, sheet.title
    contents(path)


def contents(path):
    import openpyxl
    notes, references, numbers, rows = [], [], 0, {}
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:3] == ["marks", "decisions", "evidence"], book.sheetnames
    for sheet in book:
        rows[sheet.title] = sheet.max_row - 1
    assert rows["marks"] == 3 * 104 and rows["decisions"] == 3 and rows["evidence"] == 1, rows
    choices = [choice.formula1 for choice in book["decisions"].data_validations.dataValidation]
    assert any("approve" in choice and "defer" in choice and "deny" in choice for choice in choices), choices
    for sheet, name, cell in cells(path):
        assert cell.value is None or cell.data_type in "sn", (sheet.title, name, cell.value)
        if name.endswith(("_met", "_of", "_count", "_stale")):
            assert cell.data_type == "n" and cell.value is not None, (name, cell.value)
            numbers += 1
        elif cell.value is not None:
            assert cell.data_type == "s", (sheet.title, name, cell.value)
        if name == "note" and cell.value:
            # openpyxl leaves the workbook's own spelling of such a text in a cell as it is; LibreOffice and Excel read it.
            notes.append(cell.value.replace("_x005F_", "_"))
        if name == "candidate_reference" and sheet.title == "decisions":
            references.append(cell.value)
    assert numbers == 3 * 10, numbers
    same([note for note in notes if CUT not in note], [note for note in NOTES if fits(note)])
    same(references, [reference for _, reference in PEOPLE])


if __name__ == "__main__":
    deed = sys.argv[1]
    if deed == "make":
        make(sys.argv[2], sys.argv[3])
    elif deed == "pandas":
        pandas(sys.argv[3])
    elif deed == "sheets":
        sheets(sys.argv[3], sys.argv[4])
    elif deed == "workbook":
        workbook(sys.argv[3])
    elif deed == "cells":
        contents(sys.argv[3])
    print("ok")
