#!/bin/sh
# openssl takes the secret as an argument: ps shows it while this runs
set -eu
: "${FILESTACK_APP_SECRET:?is not set}"
⟦if handle⟧
⟦if handle⟧json_string() {
⟦if handle⟧  printf '%s\n' "$1" | LC_ALL=C awk '
⟦if handle⟧    BEGIN { printf "\""; for (i = 1; i < 32; i++) code[sprintf("%c", i)] = sprintf("\\u%04x", i) }
⟦if handle⟧    NR > 1 { printf "\\n" }
⟦if handle⟧    { for (i = 1; i <= length($0); i++) {
⟦if handle⟧        c = substr($0, i, 1)
⟦if handle⟧        if (c in code) c = code[c]
⟦if handle⟧        else if (c == "\"" || c == "\\") c = "\\" c
⟦if handle⟧        printf "%s", c } }
⟦if handle⟧    END { printf "\"" }'
⟦if handle⟧}

filestack_security() {
⟦if ttl⟧  expiry=$(($(date +%s) + ⟦raw ttl⟧))
⟦if !ttl⟧  expiry=⟦raw expiry⟧ # ⟦raw until⟧: from then on this code makes expired policies
⟦if handle⟧  handle=$(json_string "$1")
  json='{"expiry":'$expiry⟦raw rest⟧
  policy=$(printf %s "$json" | openssl base64 -A | tr '/+' '_-')
  signature=$(printf %s "$policy" | openssl dgst -sha256 -hmac "$FILESTACK_APP_SECRET" | sed 's/.*= *//')
  printf '%s\n' "$policy" "$signature"
}

filestack_security⟦raw argument⟧
