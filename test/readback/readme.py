"""Runs the Python and SQL examples of the README on a published dataset. Usage: readme.py README FOLDER-WITH-DIST"""
import os
import re
import sys

import duckdb

readme, folder = sys.argv[1:]
with open(readme, encoding="utf-8") as file:
    text = file.read()
os.chdir(folder)
for language, code in re.findall(r"```(python|sql)\n(.*?)```", text, re.S):
    if language == "python":
        exec(compile(code, "README.md", "exec"), {})
    else:
        rows = duckdb.sql(code.strip().rstrip(";")).fetchall()
        assert rows, "the SQL of the README found nothing"
    print(f"README.md: the {language} example runs")
