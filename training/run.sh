#!/bin/sh
# Trains, exports and measures the language model: run.sh CORPORA GLOVE_PACKAGE OUT
set -eu
cd "$(dirname "$0")"
corpora=$1 glove=$2 out=$3 python=${PYTHON:-python}
mkdir -p "$out"
$python train.py --corpora "$corpora" --glove "$glove" --glove-cache "$out/glove.npz" --out "$out/run"
$python export.py "$out/run" "$out/parser.bin"
$python reference.py "$out/parser.bin" --corpora "$corpora" --vectors "$out/vectors.json"
