"""Reads what describes a release as its readers do: frictionless the Data Package, mlcroissant the Croissant file. Usage: describe.py folder

One line a check; every row must come out, and of the examples of the dataset card each must run.
"""

import contextlib
import io
import json
import logging
import os
import re
import sys

import duckdb
import mlcroissant
from frictionless import Package

os.chdir(sys.argv[1])
logging.disable(logging.WARNING)
statistics = json.load(open("statistics.json", encoding="utf-8"))

# frictionless takes Parquet files for tables too, and fails on their lists; their hashes are checked by the tests.
package = Package("datapackage.json")
for resource in list(package.resources):
    if resource.format != "csv":
        package.remove_resource(resource.name)
report = package.validate()
problems = [error.message for task in report.tasks for error in task.errors] + [error.message for error in report.errors]
assert report.valid and not problems, problems[:3]
assert len(report.tasks) == len(statistics["rows"])
print("passed datapackage.json in frictionless: cells, constraints, keys, references and hashes")

dataset = mlcroissant.Dataset("croissant.json")
assert not dataset.metadata.ctx.issues.errors, dataset.metadata.ctx.issues.errors
for record_set in dataset.metadata.record_sets:
    with contextlib.redirect_stdout(io.StringIO()):
        rows = sum(1 for _ in dataset.records(record_set.uuid))
    assert rows == statistics["rows"][record_set.uuid], f"{record_set.uuid}: {rows} rows"
assert len(list(dataset.metadata.record_sets)) == len(statistics["rows"])
print("passed croissant.json in mlcroissant: every row of every record set")

card = open("README.md", encoding="utf-8").read()
for language, code in re.findall(r"```(python|sql)\n(.*?)```", card, re.S):
    if language == "python":
        exec(compile(code, "README.md", "exec"), {})
    else:
        assert duckdb.sql(code.strip().rstrip(";")).fetchall(), "the SQL of the card found nothing"
    print(f"passed the {language} example of the dataset card")
