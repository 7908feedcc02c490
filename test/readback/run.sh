#!/bin/sh
# Proves that other programs read back what the emitters wrote: on the seeds, with their words and without, on awkward cells and on empty tables.
# Needs Python 3.11 or newer; the network only the first time and when the requirements change.
set -eu
cd "$(dirname "$0")/../.."
here=test/readback
venv=$here/.venv

environment() {
  if ! cmp -s "$2" "$1/requirements.txt"; then
    python3 -m venv --clear "$1"
    "$1/bin/pip" install --quiet --disable-pip-version-check --requirement "$2"
    cp "$2" "$1/requirements.txt"
  fi
}
environment $venv $here/requirements.txt
environment $venv/citation $here/requirements-citation.txt

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm run --silent pipeline -- --output "$folder/dist"
npm run --silent pipeline -- --output "$folder/none" --text none
npx tsx $here/nasty.ts "$folder"
$venv/bin/python $here/readme.py README.md "$folder"
for release in dist none; do
  (cd "$folder/$release" && sha256sum --check --quiet SHA256SUMS)
  $venv/citation/bin/cffconvert --validate --infile "$folder/$release/CITATION.cff"
  $venv/bin/python $here/describe.py "$folder/$release"
done
$venv/bin/python $here/readback.py "$folder/dist" "$folder/none" "$folder/nasty" "$folder/empty"
