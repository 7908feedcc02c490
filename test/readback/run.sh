#!/bin/sh
# Proves that other programs read back what the emitters wrote: on the seeds, on awkward cells and on empty tables.
# Needs Python 3.11 or newer; the network only the first time and when the requirements change.
set -eu
cd "$(dirname "$0")/../.."
here=test/readback
venv=$here/.venv

if ! cmp -s $here/requirements.txt $venv/requirements.txt; then
  python3 -m venv --clear $venv
  $venv/bin/pip install --quiet --disable-pip-version-check --requirement $here/requirements.txt
  cp $here/requirements.txt $venv/requirements.txt
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm run --silent pipeline -- --output "$folder/dist"
npx tsx $here/nasty.ts "$folder"
$venv/bin/python $here/readme.py README.md "$folder"
$venv/bin/python $here/readback.py "$folder/dist" "$folder/nasty" "$folder/empty"
