package signing

// AppendJSONString appends s in quotes as JSON.stringify writes it: only what JSON
// demands is escaped.
func AppendJSONString(b []byte, s string) []byte { return appendString(b, s) }
