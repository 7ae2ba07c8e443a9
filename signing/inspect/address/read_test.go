package address_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
)

// What the texts of the tables stand for.
const (
	key       = "AhTgLagciQByzXpFGRI0Az"
	handle    = "KW9EJhYtS6y48Whm2S6D"
	policy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	plus      = "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI+Pz4/In0="
	signature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
)

var written = strings.NewReplacer("§K", key, "§H", handle, "§P", policy, "§+", plus, "§S", signature,
	"§C", "https://cdn.filestackcontent.com", "§F", "https://www.filestackapi.com")

var short = strings.NewReplacer(key, "§K", handle, "§H", policy, "§P", plus, "§+", signature, "§S",
	"host=cdn.filestackcontent.com route=delivery", "§c", "https://cdn.filestackcontent.com", "§C", "https://www.filestackapi.com", "§F")

// row is a text and the outline of what is read out of it.
type row struct{ name, text, want string }

// check reads each text by a reader and compares the outlines.
func check(t *testing.T, rows []row, read func(v *carrier.View) (request.Request, int, bool)) {
	t.Helper()
	names := map[string]bool{}
	for _, c := range rows {
		if names[c.name] {
			t.Errorf("%s stands there twice", c.name)
		}
		names[c.name] = true
		text := written.Replace(c.text)
		r, _, ok := read(carrier.Undo(text))
		got := "nothing"
		if ok {
			got = outline(&r)
			checkPlaces(t, c.name, text, &r)
		}
		if got = short.Replace(got); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// whole reads the first URL of a text.
func whole(v *carrier.View) (request.Request, int, bool) {
	i := strings.Index(v.Text, "//")
	if i < 0 {
		return request.Request{}, 0, false
	}
	start := address.Start(v.Text, i)
	if start < 0 {
		return request.Request{}, 0, false
	}
	return address.At(v, start)
}

// outline is a request in one line: what was read, then what was forgiven.
func outline(r *request.Request) string {
	var b strings.Builder
	b.WriteString(string(r.Form))
	part := func(name, text string) {
		if text != "" {
			fmt.Fprintf(&b, " %s=%s", name, text)
		}
	}
	part("host", r.Link.Host)
	part("route", string(r.Route))
	part("key", r.Link.APIKey)
	part("handle", r.Link.Handle)
	part("source", r.Link.Source)
	part("tasks", strings.Join(r.Link.Tasks, "/"))
	part("policy", half(&r.Policy))
	part("signature", half(&r.Signature))
	part("service", r.Said().Key)
	part("path", r.Storing().Path.Text)
	if r.Host > request.CurrentHost {
		part("as", [...]string{"", "", "legacy", "custom", "proxied", "other"}[r.Host])
	}
	for _, c := range []struct {
		is   bool
		word string
	}{{r.Open.Rest, "no-file"}, {r.Open.Key, "open-key"}, {r.Open.File, "open-file"}, {r.Carried.Basic, "basic"}, {r.Carried.Exif, "exif"}} {
		if c.is {
			b.WriteString(" " + c.word)
		}
	}
	for _, f := range r.Forgiven {
		fmt.Fprintf(&b, "; %s", f.Code)
		for _, a := range f.Args {
			fmt.Fprintf(&b, " %q", a)
		}
		for _, e := range f.Fix {
			fmt.Fprintf(&b, " > %q", e.With)
		}
	}
	for i := range r.Inner {
		b.WriteString("; inside (" + outline(&r.Inner[i]) + ")")
	}
	return b.String()
}

// half is a value and, where they differ, what the server gets as it stands.
func half(v *request.Value) string {
	text := v.Text
	switch v.State {
	case request.Absent:
		return ""
	case request.Empty:
		return "empty"
	case request.Variable:
		return "variable"
	case request.Cut:
		text += "(cut)"
	}
	if v.Sent != v.Text {
		text += fmt.Sprintf("(sent %q)", v.Sent)
	}
	return text
}

// checkPlaces wants every place inside of the text.
func checkPlaces(t *testing.T, name, text string, r *request.Request) {
	t.Helper()
	for _, f := range r.Forgiven {
		for _, s := range f.Spans {
			if s.Offset < 0 || s.Length < 0 || s.End() > len(text) {
				t.Errorf("%s: %s at %v of %d", name, f.Code, s, len(text))
			}
		}
	}
	if r.Span.Offset < 0 || r.Span.Length <= 0 || r.Span.End() > len(text) {
		t.Errorf("%s: stands at %v of %d", name, r.Span, len(text))
	}
}
