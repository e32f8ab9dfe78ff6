"""The marks, decisions and evidence of a folder of sessions as CSV, with tomllib and csv alone: what `assessor export`
is measured against. Arguments: the folder of the store, the framework, the folder to write."""

import csv
import os
import sys
import tomllib

store, framework, target = sys.argv[1:4]
with open(framework, "rb") as file:
    framework = tomllib.load(file)
levels = [level["id"] for level in framework["level"]]
criteria = [
    (criterion, ability, dimension)
    for dimension in framework["dimension"]
    for ability in dimension["ability"]
    for criterion in ability["criterion"]
]
os.makedirs(target)


def writer(name, columns):
    rows = csv.writer(open(os.path.join(target, name), "w", newline="", encoding="utf-8"))
    rows.writerow(columns)
    return rows


marks = writer("marks.csv", "session reference name target assessor_id assessor criterion dimension ability level text "
               "mark probe note evidence measure marked_at sealed_at".split())
decisions = writer("decisions.csv", ["reference", "name", "target", "reached", *levels, "unmet", "evidence", "session"])
evidence = writer("evidence.csv", "session id kind title locator date valid authentic current sufficient".split())


def safe(text):
    return "'" + text if text.lstrip(" ")[:1] in tuple("=+-@\t\r\n'") and text else text


def reached(verdicts):
    best = ""
    for level in levels:
        asked = [c["id"] for c, _, _ in criteria if c["level"] == level]
        if asked and all(verdicts.get(id) == "met" for id in asked):
            best = level
    return best


sessions = os.path.join(store, "sessions")
for name in sorted(os.listdir(sessions)):
    if not name.endswith(".toml"):
        continue
    with open(os.path.join(sessions, name), "rb") as file:
        session = tomllib.load(file)
    id, candidate, assessor = session["file"]["id"], session["candidate"], session["assessor"]
    own = {mark["id"]: mark for mark in session.get("criterion", [])}
    verdicts = {key: mark.get("verdict") for key, mark in own.items()}
    for criterion, ability, dimension in criteria:
        mark = own.get(criterion["id"], {})
        marks.writerow([
            id, safe(candidate["reference"]), safe(candidate["name"]), candidate["target"], assessor["id"],
            safe(assessor["name"]), criterion["id"], dimension["title"], " / ".join(ability["statements"]),
            criterion["level"], criterion["text"], mark.get("verdict", "unmarked"), mark.get("probe", False),
            safe(mark.get("note", "")), ";".join(mark.get("cites", [])), mark.get("measure", ""), mark.get("at", ""),
            session.get("seal", {}).get("at", ""),
        ])
    items = session.get("evidence", [])
    for item in items:
        evidence.writerow([id, item["id"], item.get("kind", ""), safe(item.get("title", "")),
                           safe(item.get("locator", "")), item.get("date", ""), item.get("valid", ""),
                           item.get("authentic", ""), item.get("current", ""), item.get("sufficient", "")])
    met = [sum(verdicts.get(c["id"]) == "met" for c, _, _ in criteria if c["level"] == level) for level in levels]
    unmet = [c["id"] for c, _, _ in criteria
             if c["level"] == candidate["target"] and verdicts.get(c["id"]) != "met"]
    decisions.writerow([safe(candidate["reference"]), safe(candidate["name"]), candidate["target"],
                        reached(verdicts), *met, ";".join(unmet), len(items), id])
