#!/bin/sh
# openssl takes the secret as an argument: ps shows it while this runs
set -eu
: "${FILESTACK_APP_SECRET:?is not set}"
⟦if quotes⟧
⟦if quotes⟧# json_string TEXT writes a text as JSON: with jq, or without it with awk.
⟦if quotes⟧json_string() {
⟦if quotes⟧  if command -v jq >/dev/null; then
⟦if quotes⟧    jq -n --arg text "$1" '$text'
⟦if quotes⟧  else
⟦if quotes⟧    printf '%s\n' "$1" | LC_ALL=C awk '
⟦if quotes⟧      BEGIN {
⟦if quotes⟧        printf "\""
⟦if quotes⟧        for (i = 1; i < 32; i++) code[sprintf("%c", i)] = sprintf("\\u%04x", i)
⟦if quotes⟧        code["\b"] = "\\b"; code["\f"] = "\\f"; code["\r"] = "\\r"; code["\t"] = "\\t"
⟦if quotes⟧        code["\""] = "\\\""; code["\\"] = "\\\\"
⟦if quotes⟧      }
⟦if quotes⟧      NR > 1 { printf "\\n" }
⟦if quotes⟧      { for (i = 1; i <= length($0); i++) {
⟦if quotes⟧          c = substr($0, i, 1)
⟦if quotes⟧          printf "%s", (c in code) ? code[c] : c } }
⟦if quotes⟧      END { printf "\"" }'
⟦if quotes⟧  fi
⟦if quotes⟧}

# filestack_security⟦raw usage⟧ prints policy and signature.
filestack_security() {
⟦if handle⟧  handle=$(json_string "$1")
⟦if handle⟧  shift
⟦if ttl⟧  expiry=$(($(date +%s) + $1))
⟦if !ttl⟧  expiry=$1
⟦if call⟧  shift
⟦if call⟧  calls=
⟦if call⟧  for call do
⟦if call⟧    calls=$calls${calls:+,}$(json_string "$call")
⟦if call⟧  done
  json='{"expiry":'$expiry
⟦if call⟧  json=$json',"call":['$calls']'
⟦if handle⟧  json=$json',"handle":'$handle
⟦if rest⟧  json=$json⟦sh rest⟧
  # URL-safe alphabet: - and _ in place of + and /.
  # The padding, =, stays: these characters are signed and sent.
  policy=$(printf %s "$json}" | openssl base64 -A | tr '/+' '_-')
  signature=$(printf %s "$policy" | openssl dgst -sha256 -hmac "$FILESTACK_APP_SECRET" | sed 's/.*= *//')
  printf '%s\n' "$policy" "$signature"
}

⟦if !ttl⟧# ⟦raw until⟧: from then on this code makes expired policies
⟦if ttl⟧# the time is in seconds
filestack_security⟦raw arguments⟧
