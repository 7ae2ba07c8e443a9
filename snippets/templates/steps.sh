⟦if json⟧# 1  the policy is JSON
⟦if json⟧json=⟦sh json⟧
⟦if json⟧
⟦if json⟧# 2  its base64url, with the padding, is what is signed and sent
⟦if json⟧policy=$(printf %s "$json" | openssl base64 -A | tr '/+' '_-')
⟦if !json⟧# 1  the policy as JSON, written elsewhere
⟦if !json⟧policy=⟦sh policy⟧
⟦if !json⟧printf '%s⟦raw padding⟧\n' "$policy" | tr '_-' '/+' | openssl base64 -d -A⟦raw filter⟧
⟦if !json⟧echo
⟦if !json⟧
⟦if !json⟧# 2  what is signed and sent are the characters of $policy as they are
⟦if json⟧printf '%s\n' "$policy"
⟦if shown⟧#  = ⟦raw shown⟧

# 3  HMAC-SHA256 with the app secret as the key, in lower-case hex
#    openssl takes the secret as an argument: ps shows it while this runs
signature=$(printf %s "$policy" | openssl dgst -sha256 -hmac "${FILESTACK_APP_SECRET:?is not set}" | sed 's/.*= *//')
printf '%s\n' "$signature"
⟦if result⟧#  = ⟦raw result⟧
