package signer

import "strings"

// encoders are the signs of calls and commands that write base64, as languages have them.
var encoders = [...]string{"btoa(", "64encode", "64_encode", "encode64", "ncodeToString", "ToBase64", "'base64", "\"base64", "base64 -", "Base64.encode", "base64EncodedString", "Base64.stringify", "encode_base64", "base64::encode"}

// Encoders are the signs of calls and commands that write base64.
func Encoders() []string { return encoders[:] }

// HoldsEncoder reports whether a line of code writes base64, by a call of any language or
// by a function of the program's own that is named so.
func HoldsEncoder(s string) bool {
	lower := strings.ToLower(s)
	return strings.Contains(lower, "base64") || strings.Contains(lower, "b64") || strings.Contains(lower, "btoa(") || strings.Contains(lower, "encode64")
}
