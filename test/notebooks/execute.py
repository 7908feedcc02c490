"""Executes a notebook in a fresh kernel. A cell that fails, or a question that gets no answer, is an error."""
import sys

import nbclient
import nbformat

notebook = nbformat.read(sys.argv[1], as_version=4)
assert not any(cell.get("outputs") for cell in notebook.cells), "the committed notebook holds outputs: clear them"
nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
pictures = sum("image/png" in output.get("data", {}) for output in outputs)
empty = [output["data"]["text/plain"] for output in outputs if "Empty DataFrame" in output.get("data", {}).get("text/plain", "")]
assert pictures == 2, f"{pictures} plots instead of 2"
assert not empty, f"a question without an answer: {empty[0]}"
