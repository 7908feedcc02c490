#!/usr/bin/env bash
# Executes the notebooks as a reader would: outside this checkout, on a release of the sample, with what they ask for and
# nothing else. Needs Python 3.11 or newer and R; the network only the first time and when the requirements change.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv=$here/.venv
deno=deno@2.9.6
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cd "$root"
if ! cmp -s notebooks/requirements.txt "$venv/requirements.txt"; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement notebooks/requirements.txt
  cp notebooks/requirements.txt "$venv/requirements.txt"
fi
if ! command -v Rscript > /dev/null; then
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || { echo "R is not installed: install r-base-core and r-cran-jsonlite"; exit 1; }
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends r-base-core r-cran-jsonlite > /dev/null
fi

npm run --silent pipeline -- --output "$scratch/dist" 2> /dev/null
cp -r notebooks "$scratch"
cd "$scratch"
NEWSRECORDS_DIST="$scratch/dist" "$venv/bin/python" "$here/execute.py" notebooks/explore.ipynb
LC_ALL=C.UTF-8 Rscript notebooks/explore.R dist plot.svg > r.txt
grep -q "quotes are exactly the text" r.txt && grep -q "<svg" plot.svg
npx --yes "$deno" run --quiet --allow-read notebooks/explore.js dist > js.txt
grep -q "quotes are exactly the text" js.txt && grep -q "Where do the figures differ" js.txt
echo "explore.ipynb, explore.R and explore.js ran on the sample"
