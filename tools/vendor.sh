#!/usr/bin/env bash
# Fetches what is not ours and not in a Java registry (htmx, Vazirmatn) from npm and writes the manifests: for pages
# under static/, for printed documents under secretariat/fonts.
# Run it by hand to move to another version; the results are committed, so that a build calls no foreign host.
set -euo pipefail

htmx=2.0.10
vazirmatn=33.0.3
resources="$(cd "$(dirname "$0")/.." && pwd)/src/main/resources"
target="$resources/static/vendor"
fonts="$resources/secretariat/fonts"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

unpack() { # package version
  (cd "$work" && npm pack --silent "$1@$2" >/dev/null)
  mkdir "$work/$1" && tar -xzf "$work/$1-$2.tgz" -C "$work/$1" --strip-components=1
}

unpack htmx.org "$htmx"
unpack vazirmatn "$vazirmatn"
rm -rf "$target" "$fonts" && mkdir -p "$target" "$fonts"
cp "$work/htmx.org/dist/htmx.min.js" "$target/htmx-$htmx.min.js"
cp "$work/htmx.org/LICENSE" "$target/htmx-LICENSE.txt"
cp "$work/vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2" "$target/vazirmatn-$vazirmatn.woff2"
cp "$work/vazirmatn/OFL.txt" "$target/vazirmatn-OFL.txt"
cp "$work/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf" "$work/vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf" "$work/vazirmatn/OFL.txt" "$fonts"

line() { # file package version licence
  printf '%s\t%s\t%s\t%s\tnpm:%s@%s\n' "${1##*/}" "$3" "$(sha256sum "$1" | cut -d' ' -f1)" "$4" "$2" "$3"
}
{
  printf '# file\tversion\tsha256\tlicence\torigin\n'
  line "$target/htmx-$htmx.min.js" htmx.org "$htmx" 0BSD
  line "$target/vazirmatn-$vazirmatn.woff2" vazirmatn "$vazirmatn" OFL-1.1
} >"$target/MANIFEST"
{
  printf '# file\tversion\tsha256\tlicence\torigin\n'
  line "$fonts/Vazirmatn-Regular.ttf" vazirmatn "$vazirmatn" OFL-1.1
  line "$fonts/Vazirmatn-Bold.ttf" vazirmatn "$vazirmatn" OFL-1.1
} >"$fonts/MANIFEST"
