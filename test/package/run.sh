#!/usr/bin/env bash
# The package as its users get it: packed, installed into an empty project, run under plain Node without tsx. The command
# must publish, byte for byte, what the source publishes, in one thread and in two.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cd "$root"
npm pack --silent --pack-destination "$scratch" > /dev/null
npm run --silent pipeline -- --input seeds --output "$scratch/source" 2> /dev/null

mkdir "$scratch/project"
cd "$scratch/project"
printf '{"name": "project", "private": true, "type": "module"}\n' > package.json
npm install --silent --no-audit --no-fund --omit=dev "$scratch"/newsrecords-*.tgz
[ ! -e node_modules/tsx ] || { echo "tsx came with the package: it is needed in development alone"; exit 1; }

cp "$here/use.mjs" "$here/types.mts" .
node use.mjs
"$root/node_modules/.bin/tsc" --noEmit --strict --target es2023 --module nodenext --types node --typeRoots "$root/node_modules/@types" types.mts

for jobs in 1 2; do
  npx --no -- newsrecords --input node_modules/newsrecords/seeds --output "dist$jobs" --jobs "$jobs" 2> "said$jobs" || { cat "said$jobs"; exit 1; }
  diff --recursive --exclude run.json "$scratch/source/" "dist$jobs/"
  (cd "dist$jobs" && sha256sum --check --quiet SHA256SUMS)
done
[ "$(npx --no -- newsrecords --version)" = "$(node -p "require('$root/package.json').version")" ]
echo '{"id": 1, "text": "About 40 boats left on Monday, the harbour master said."}' | npx --no -- newsrecords extract | grep -q '"quotes":\[{'

echo "the package works under plain Node $(node --version): $(du -h "$scratch"/newsrecords-*.tgz | cut -f1) packed, $(du -sh node_modules | cut -f1) installed with its dependencies"
