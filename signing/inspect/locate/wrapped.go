package locate

import (
	"encoding/base64"
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// findWrapped looks into base64 that begins like a URL or like JSON.
func findWrapped(sc *scene, head string) {
	s := sc.view.Text
	for at := 0; ; {
		i := strings.Index(s[at:], head)
		if i < 0 {
			return
		}
		i += at
		n := ascii.Base64Length(s[i:])
		at = i + n
		if n < 40 || sc.taken.At(i) > 0 || i > 0 && (ascii.IsBase64(s[i-1]) && s[i-1] != '=' && s[i-1] != '/' || s[i-1] == '.') {
			continue
		}
		sc.base64 = append(sc.base64, report.Span{Offset: i, Length: n})
	}
}

// findWrappedText looks into base64 in which a URL stands, and other text before it.
func findWrappedText(sc *scene, inside string) {
	s := sc.view.Text
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
		if from < i && sc.taken.At(from) == 0 && sc.taken.At(i) == 0 {
			sc.base64 = append(sc.base64, report.Span{Offset: from, Length: n})
		}
	}
}

// unwrap reads what the base64 of a text holds like a text of its own. It does so once
// all sights have looked for it: inside, the same table is gone through.
func unwrap(sc *scene) {
	for _, b := range sc.base64 {
		if sc.taken.At(b.Offset) == 0 { // else found by another sign of it
			unwrapOne(sc, b.Offset, b.End())
		}
	}
}

func unwrapOne(sc *scene, from, to int) {
	body := ascii.Unpadded(sc.view.Text[from:to])
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
	if !link.MayConcern(text) {
		return
	}
	inside := carrier.UndoBase64(sc.view, from, to, text)
	sub := &scene{view: inside, depth: sc.depth + 1}
	sub.look()
	found := sub.build()
	if len(found) == 0 {
		return
	}
	for i := range found {
		found[i].Carried.Base64 = true
		found[i].Forgiven.DropFixes()
		sc.keep(sighting{}, &found[i])
	}
	sc.done(from, to)
}

// noteBase64 notes on requests that a part of them stands in base64.
func noteBase64(view *carrier.View, found []request.Request) {
	encoded := view.Base64()
	if len(encoded) == 0 {
		return
	}
	for i := range found {
		r := &found[i]
		if slices.ContainsFunc(encoded, func(b report.Span) bool { return touches(r, b) }) {
			r.Carried.Base64 = true
			r.Forgiven.DropFixes()
		}
	}
}

// touches reports whether the place of a request or a value of it meets another.
func touches(r *request.Request, b report.Span) bool {
	meets := func(a report.Span) bool { return a.Offset < b.End() && b.Offset < a.End() }
	return meets(r.Span) || slices.ContainsFunc(r.Policy.Spans, meets) || slices.ContainsFunc(r.Signature.Spans, meets)
}
