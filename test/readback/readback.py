"""Reads releases back with pyarrow, polars, pandas and DuckDB and compares every cell with the JSON files.

Usage: readback.py folder…   One line a table and reader; the last line says how many passed and failed.
"""

import json
import re
import sys
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.csv
import pyarrow.ipc
import pyarrow.parquet

# What a column is in each reader. Lists are JSON text in CSV.
ARROW = {"string": pyarrow.string(), "integer": pyarrow.int32(), "number": pyarrow.float64(), "boolean": pyarrow.bool_()}
POLARS = {"string": polars.String, "integer": polars.Int64, "number": polars.Float64, "boolean": polars.Boolean, "array": polars.String}
PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "array": "string"}
DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "array": "VARCHAR"}


def main(folders):
    if not folders:
        sys.exit(__doc__)
    results = [result for folder in folders for result in check_release(Path(folder))]
    for name, problem in results:
        print(f"passed {name}" if problem is None else f"FAILED {name}: {' '.join(problem.split())}")
    failed = sum(problem is not None for _, problem in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def check_release(folder):
    """Yields (name of the check, what is wrong or None) for all that can be checked in a release."""
    schemas = {schema["title"]: schema for schema in map(read_json, sorted(folder.glob("schemas/*.schema.json")))}
    tables = {name: read_json(folder / "json" / f"{name}.json") for name in schemas}
    yield f"{folder.name} tables", None if tables else "no schemas/*.schema.json there"
    for name, schema in schemas.items():
        for reader, read in READERS.items():
            form = reader.split()[0].lower()
            yield f"{folder.name} {name} {reader} {len(tables[name])} rows", attempt(check_cells, read, folder / form / f"{name}.{form}", schema, tables[name], reader)
        yield f"{folder.name} {name} Arrow types", attempt(check_types, pyarrow.ipc.open_file(folder / "arrow" / f"{name}.arrow").schema, schema)
        yield f"{folder.name} {name} Parquet types", attempt(check_types, pyarrow.parquet.read_schema(folder / "parquet" / f"{name}.parquet"), schema)
        yield f"{folder.name} {name} keys and references", attempt(check_references, schema, tables)
        if "start" in schema["properties"]:
            yield f"{folder.name} {name} words at their offsets", attempt(check_words, schema, tables)


def attempt(check, *arguments):
    """Gives the first problem that a check yields, or the exception that it dies of."""
    try:
        return next(iter(check(*arguments)), None)
    except (Exception, polars.exceptions.PanicException) as error:
        return f"{type(error).__name__}: {error}"


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


# What the schemas say


def type_of(column):
    return column["type"] if isinstance(column["type"], str) else next(each for each in column["type"] if each != "null")


def types_of(schema, types):
    return {name: types[type_of(column)] for name, column in schema["properties"].items()}


def arrow_type(column):
    if "properties" in column:
        return pyarrow.struct([arrow_field(name, each) for name, each in column["properties"].items()])
    if type_of(column) == "array":
        return pyarrow.list_(pyarrow.field("item", arrow_type(column["items"]), nullable=False))
    return ARROW[type_of(column)]


def arrow_field(name, column):
    return pyarrow.field(name, arrow_type(column), nullable="null" in column["type"], metadata={"description": column["description"]})


# The readers: each gives the columns of a file, as lists of Python values by name


def pyarrow_arrow(path, _):
    return pyarrow.ipc.open_file(path).read_all().to_pydict()


def pyarrow_stream(path, _):
    """What stands between the magic words is a stream of its own: some readers start at the front."""
    return pyarrow.ipc.open_stream(path.read_bytes()[8:]).read_all().to_pydict()


def polars_arrow(path, _):
    return polars.read_ipc(path).to_dict(as_series=False)


def pandas_arrow(path, _):
    return pandas_columns(pandas.read_feather(path, dtype_backend="pyarrow"))


def duckdb_arrow(path, _):
    table = pyarrow.ipc.open_file(path).read_all()
    return duckdb_columns(duckdb.from_arrow(table))


def pyarrow_parquet(path, _):
    return pyarrow.parquet.read_table(path).to_pydict()


def polars_parquet(path, _):
    return polars.read_parquet(path).to_dict(as_series=False)


def pandas_parquet(path, _):
    return pandas_columns(pandas.read_parquet(path, dtype_backend="pyarrow"))


def duckdb_parquet(path, _):
    return duckdb_columns(duckdb.read_parquet(str(path)))


def pyarrow_csv(path, schema):
    types = {name: pyarrow.string() if type_of(column) == "array" else arrow_type(column) for name, column in schema["properties"].items()}
    return pyarrow.csv.read_csv(
        path,
        read_options=pyarrow.csv.ReadOptions(block_size=max(path.stat().st_size, 1 << 20)),
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(column_types=types, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False),
    ).to_pydict()


def polars_csv(path, schema):
    return polars.read_csv(path, schema=types_of(schema, POLARS)).to_dict(as_series=False)


def pandas_csv(path, schema):
    frame = pandas.read_csv(path, dtype=types_of(schema, PANDAS), keep_default_na=False, na_values=[""])
    return pandas_columns(frame)


def duckdb_csv(path, schema):
    types = types_of(schema, DUCKDB)
    return duckdb_columns(duckdb.read_csv(str(path), columns=types, auto_detect=False, header=True, delimiter=",", quotechar='"', escapechar='"', allow_quoted_nulls=False))


def pandas_columns(frame):
    return {name: [None if value is pandas.NA else value for value in frame[name].tolist()] for name in frame.columns}


def duckdb_columns(relation):
    rows = relation.fetchall()
    return {name: [row[i] for row in rows] for i, name in enumerate(relation.columns)}


READERS = {
    "Arrow pyarrow": pyarrow_arrow,
    "Arrow pyarrow as stream": pyarrow_stream,
    "Arrow polars": polars_arrow,
    "Arrow pandas": pandas_arrow,
    "Arrow DuckDB": duckdb_arrow,
    "Parquet pyarrow": pyarrow_parquet,
    "Parquet polars": polars_parquet,
    "Parquet pandas": pandas_parquet,
    "Parquet DuckDB": duckdb_parquet,
    "CSV pyarrow": pyarrow_csv,
    "CSV polars": polars_csv,
    "CSV pandas": pandas_csv,
    "CSV DuckDB": duckdb_csv,
}


# The checks: each yields its problems


def check_cells(read, path, schema, rows, reader):
    """Every cell has the value and the type that JSON has; of numbers the exact value."""
    columns = read(path, schema)
    if list(columns) != list(schema["properties"]):
        yield f"columns {list(columns)}"
    for name, column in schema["properties"].items():
        if len(columns[name]) != len(rows):
            yield f"{len(columns[name])} rows for {len(rows)}"
        for number, (row, found) in enumerate(zip(rows, columns[name])):
            wanted = expected(row[name], column, reader)
            if type_of(column) == "array" and reader.startswith("CSV") and found is not None:
                found = json.loads(found)
            if not same(wanted, found):
                yield f"{name} of row {number} is {found!r}, not {wanted!r}"


def expected(value, column, reader):
    """JSON writes 5.0 as 5, and pandas reads the empty string as null in CSV, quoted or not."""
    if value is not None and type_of(column) == "number":
        return float(value)
    if value == "" and reader == "CSV pandas":
        return None
    return value


def same(wanted, found):
    if isinstance(wanted, list):
        return isinstance(found, (list, tuple)) and len(wanted) == len(found) and all(map(same, wanted, found))
    if isinstance(wanted, dict):
        return isinstance(found, dict) and list(wanted) == list(found) and all(same(wanted[key], found[key]) for key in wanted)
    return type(wanted) is type(found) and wanted == found


def check_types(found, schema):
    """An Arrow or Parquet file says what the schema says: types, what may be null, descriptions."""
    wanted = [arrow_field(name, column) for name, column in schema["properties"].items()]
    for field in wanted:
        if not found.field(field.name).equals(field, check_metadata=True):
            yield f"{found.field(field.name)} with {found.field(field.name).metadata}, not {field} with {field.metadata}"
    if not found.equals(pyarrow.schema(wanted, metadata={"name": schema["title"], "description": schema["description"]}), check_metadata=True):
        yield f"{found.names} with {found.metadata}"


def check_references(schema, tables):
    """Keys are unique, and every reference names a row that is there."""
    rows = tables[schema["title"]]
    key = schema.get("x-primary-key")
    if key and len({row[key] for row in rows}) != len(rows):
        yield f"{key} is not unique"
    for name, column in schema["properties"].items():
        reference = column.get("x-references") or column.get("items", {}).get("x-references")
        if reference is None:
            continue
        table, target = reference.split(".")
        known = {row[target] for row in tables[table]}
        for number, row in enumerate(rows):
            for value in row[name] if isinstance(row[name], list) else [row[name]]:
                if value is not None and value not in known:
                    yield f"{name} of row {number} is {value!r}, which is not in {reference}"


def check_words(schema, tables):
    """Every copied stretch of words is documents.text[start:end], counted in code points as Python does; an apposition only implies its predicate."""
    texts = {row["document_id"]: row["text"] for row in tables["documents"]}
    for number, row in enumerate(tables[schema["title"]]):
        text = texts.get(row["document_id"])
        if text is None:
            continue
        for place, start, end, words in stretches(row):
            if (start is None) != (end is None) or start is not None and not 0 <= start <= end <= len(text):
                yield f"{place} of row {number} is [{start}:{end}] in a text of {len(text)}"
            elif place == "predicate" and row["rule"] == "apposition" and start is None:
                continue
            elif words is not None and (start is None or text[start:end] != words):
                yield f"{place} of row {number} is {words!r}, not {None if start is None else text[start:end]!r}"
        if "words" in row and row["words"] != " … ".join(text[span["start"] : span["end"]] for span in row["spans"]):
            yield f"words of row {number} are {row['words']!r}"


def stretches(row, path=""):
    """Yields (name, start, end, words or None) for every pair of offsets of a row and of what it lists."""
    for name, value in row.items():
        found = re.fullmatch(r"(|.*_)start", name)
        if found:
            prefix = found[1]
            words = row.get(f"{prefix}text", row.get(prefix.rstrip("_")))
            yield path + (prefix.rstrip("_") or "text"), value, row[f"{prefix}end"], words
        if isinstance(value, list):
            for i, item in enumerate(value):
                if isinstance(item, dict):
                    yield from stretches(item, f"{path}{name}[{i}].")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
