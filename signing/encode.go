package signing

import (
	"encoding/base64"
	"strconv"
)

// Encode returns the policy as it is signed and sent: compact JSON in base64url
// with padding. The policy is validated first.
func Encode(p Policy) (string, error) {
	if err := p.Validate(); err != nil {
		return "", err
	}
	return base64.URLEncoding.EncodeToString(AppendJSON(nil, p)), nil
}

// AppendJSON appends the policy's JSON to b: no blanks, keys in the order expiry,
// call, handle, url, maxSize, minSize, path, container, text in raw UTF-8. These
// are the bytes that filestack-js writes for the same keys in the same order.
func AppendJSON(b []byte, p Policy) []byte {
	b = append(b, `{"expiry":`...)
	b = strconv.AppendInt(b, p.Expiry, 10)
	if p.Call != nil {
		b = append(b, `,"call":[`...)
		for i, c := range p.Call {
			if i > 0 {
				b = append(b, ',')
			}
			b = AppendJSONString(b, string(c))
		}
		b = append(b, ']')
	}
	b = appendText(b, "handle", p.Handle)
	b = appendText(b, "url", p.URL)
	b = appendNumber(b, "maxSize", p.MaxSize)
	b = appendNumber(b, "minSize", p.MinSize)
	b = appendText(b, "path", p.Path)
	b = appendText(b, "container", p.Container)
	return append(b, '}')
}

func appendText(b []byte, key, value string) []byte {
	if value == "" {
		return b
	}
	return AppendJSONString(appendKey(b, key), value)
}

func appendNumber(b []byte, key string, value int64) []byte {
	if value == 0 {
		return b
	}
	return strconv.AppendInt(appendKey(b, key), value, 10)
}

func appendKey(b []byte, key string) []byte {
	b = append(b, ',', '"')
	b = append(b, key...)
	return append(b, '"', ':')
}

// AppendJSONString appends s in quotes as JSON.stringify writes it: only what JSON
// demands is escaped.
func AppendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[from:i]...)
		b = appendEscape(b, c)
		from = i + 1
	}
	b = append(b, s[from:]...)
	return append(b, '"')
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	const hex = "0123456789abcdef"
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
}
