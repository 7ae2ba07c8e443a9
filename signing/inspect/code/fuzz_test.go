package code_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/syntax"
)

// Whatever the code is, what is read of it names places inside of it.
func FuzzCode(f *testing.F) {
	for _, text := range []string{
		"o = {security: {policy: a, signature: b}}; init('§K', o)", "client.remove('§H', {policy: p, signature: s})",
		`<input type="filepicker" :data-fp-policy="p" :data-fp-signature="s">`, "from filestack import Client\nClient('§K', security=sec)",
		"getSecurity({ expiry: Date.now() + 60, call: ['read'] }, secret)", "client.upload(file, {}, { path: '/a' })",
	} {
		f.Add(written.Replace(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		v := &carrier.View{Text: text}
		c := code.Of(v, true)
		found := c.KeysAlone()
		if i := strings.Index(text, "init("); i >= 0 {
			if args := syntax.ArgumentsAt(text, i+len("init(")); len(args) > 0 {
				if call, ok := c.InitAt(i, args); ok {
					found = append(found, request.Request{Policy: call.Policy, Signature: call.Signature, Span: v.Whole(call.From, call.To)})
				}
			}
		}
		if i := strings.Index(text, "signature"); i >= 0 {
			if h, ok := c.HandedAt(i); ok {
				said, _ := c.Takes(&h)
				r := h.Request(v)
				said.On(&r)
				found = append(found, r)
			}
		}
		if r, ok := code.Widget(v, 0, len(text)); ok {
			found = append(found, r)
		}
		for _, p := range source.Policies(text, true) {
			found = append(found, c.Made(&p))
		}
		for i := range found {
			r := &found[i]
			code.ClientCalls(v, r)
			spans := append(r.Policy.Spans, r.Signature.Spans...)
			for _, one := range r.Forgiven {
				spans = append(spans, one.Spans...)
			}
			for _, s := range append(spans, r.Span) {
				if s.Offset < 0 || s.Length < 0 || s.End() > len(text) {
					t.Fatalf("a place at %v of %d", s, len(text))
				}
			}
		}
	})
}
