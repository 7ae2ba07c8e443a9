package locate

import (
	"encoding/base64"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// findWrapped looks into base64 that begins like a URL or like JSON.
func (f *finder) findWrapped(head string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], head)
		if i < 0 {
			return
		}
		i += at
		n := ascii.Base64Length(s[i:])
		at = i + n
		if n < 40 || f.takenAt(i) > 0 || i > 0 && (ascii.IsBase64(s[i-1]) && s[i-1] != '=' && s[i-1] != '/' || s[i-1] == '.') {
			continue
		}
		f.blobs = append(f.blobs, report.Span{Offset: i, Length: n})
	}
}

// findWrappedText looks into base64 in which a URL stands, and other text before it.
func (f *finder) findWrappedText(inside string) {
	s := f.v.Text
	done := 0 // how far base64 was looked into
	for at := 0; ; {
		i := strings.Index(s[at:], inside)
		if i < 0 {
			return
		}
		i += at
		at = i + len(inside)
		if i < done {
			continue
		}
		from := i
		for from > done && ascii.IsBase64(s[from-1]) && s[from-1] != '=' {
			from--
		}
		n := ascii.Base64Length(s[from:])
		done = from + n
		if from < i && f.takenAt(from) == 0 && f.takenAt(i) == 0 {
			f.blobs = append(f.blobs, report.Span{Offset: from, Length: n})
		}
	}
}

// unwrap reads what the base64 of a text holds like a text of its own.
func (f *finder) unwrap() {
	for _, b := range f.blobs {
		if f.takenAt(b.Offset) > 0 {
			continue // found by another sign of it
		}
		f.unwrapOne(b.Offset, b.End())
	}
}

func (f *finder) unwrapOne(from, to int) {
	body := strings.TrimRight(f.v.Text[from:to], "=")
	text, err := signing.DecodeText(body)
	if err != nil {
		if body = strings.ReplaceAll(body, "/", "_"); len(body)%4 == 1 {
			body = body[:len(body)-1]
		}
		plain, err := base64.RawURLEncoding.DecodeString(strings.ReplaceAll(body, "+", "-"))
		if err != nil {
			return
		}
		text = string(plain)
	}
	if !address.IsWorthReading(text) {
		return
	}
	inside := carrier.UndoBase64(f.v, from, to, text)
	sub := finder{v: inside, depth: f.depth + 1}
	sub.run()
	if len(sub.found) == 0 {
		return
	}
	for _, l := range sub.found {
		l.Carried.Base64 = true
		l.Forgiven.DropFixes()
		f.found = append(f.found, l)
	}
	f.take(from, to)
}
