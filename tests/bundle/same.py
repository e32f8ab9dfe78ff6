"""Compares what programs read from a bundle for a committee with the same tables for programs, cell by cell: those are
exact, and are read here by Python's own csv."""

import csv
import glob
import os
import sys

csv.field_size_limit(1 << 24)


def exact(folder):
    tables = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        with open(path, newline="", encoding="utf-8") as file:
            tables[os.path.basename(path)[: -len(".csv")]] = list(csv.reader(file))
    assert len(tables) >= 3, tables.keys()
    return tables


def number(cell):
    try:
        return float(cell)
    except ValueError:
        return None


def alike(found, expected, escaped):
    found = "" if found is None else str(found)
    if found == expected or (escaped and found == "'" + expected):
        return True
    one, other = number(found), number(expected)
    if one is not None and other is not None and abs(one - other) < 1e-9:
        # A code such as 00123 is no number.
        return not (expected.startswith("0") and expected[1:2].isdigit())
    # R takes every kind of line end within a cell for a line feed.
    return found == expected.replace("\r\n", "\n").replace("\r", "\n")


def same(name, found, expected, escaped=False):
    assert len(found) == len(expected), (name, len(found), len(expected))
    for row, (one, other) in enumerate(zip(found, expected), 1):
        one = list(one) + [None] * (len(other) - len(one))
        assert len(one) == len(other), (name, row, len(one), len(other))
        for column, (cell, text) in enumerate(zip(one, other)):
            assert alike(cell, text, escaped), (name, row, expected[0][column], str(cell)[:80], text[:80])
    return sum(map(len, expected))


def pandas(truth, snippet):
    tables = {}
    exec(compile(open(snippet).read(), snippet, "exec"), tables)
    cells = 0
    for name, expected in exact(truth).items():
        table = tables[name]
        rows = [list(table.columns)] + [["" if cell != cell else cell for cell in row] for row in table.values.tolist()]
        cells += same(name, rows, expected)
    return cells


def files(truth, folder):
    """CSV files that R wrote of what it had read."""
    found = exact(folder)
    return sum(same(name, found[name], expected) for name, expected in exact(truth).items())


def rows(sheet, texts):
    for row in sheet.iter_rows():
        for cell in row:
            kinds = "s" if texts else "sn"
            assert cell.value is None or cell.data_type in kinds, (sheet.title, cell.coordinate, cell.value)
        yield [cell.value for cell in row]


def sheets(truth, folder):
    """The CSV tables as LibreOffice read them: every cell is a text, none a formula."""
    import openpyxl

    cells = 0
    for name, expected in exact(truth).items():
        book = openpyxl.load_workbook(os.path.join(folder, name + ".xlsx"))
        cells += same(name, list(rows(book.worksheets[0], True)), expected, escaped=True)
    return cells


def workbook(truth, path):
    """The workbook: a sheet for each table, of texts and numbers."""
    import openpyxl

    book, tables = openpyxl.load_workbook(path), exact(truth)
    assert sorted(book.sheetnames) == sorted(tables), book.sheetnames
    return sum(same(name, list(rows(book[name], False)), expected) for name, expected in tables.items())


if __name__ == "__main__":
    deed, truth, found = sys.argv[1:]
    cells = {"pandas": pandas, "files": files, "sheets": sheets, "workbook": workbook}[deed](truth, found)
    print(f"{cells} cells are the same")
