package snippets

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/signing"
	"policybench/snippets/internal/lang"
	"policybench/snippets/internal/reader"
	"policybench/snippets/internal/sample"
)

// places are where a value of the user's can stand.
var places = map[string]func(*Input, string){
	"API key":   func(in *Input, v string) { in.APIKey = v },
	"handle":    func(in *Input, v string) { in.Handle, in.Policy.Handle = v, v },
	"external":  func(in *Input, v string) { in.Handle, in.Source = "", "https://e.com/"+v },
	"alias":     func(in *Input, v string) { in.Handle, in.Source = "", "src://e/"+v },
	"cname":     func(in *Input, v string) { in.CNAME = v },
	"task":      func(in *Input, v string) { in.Tasks = []string{`watermark=file:"` + v + `"`} },
	"policy":    func(in *Input, v string) { in.Security.Policy = v },
	"signature": func(in *Input, v string) { in.Security.Signature = v },
	"url":       func(in *Input, v string) { in.Policy.URL = v },
	"path":      func(in *Input, v string) { in.Policy.Path = v },
	"container": func(in *Input, v string) { in.Policy.Container = v },
	"call":      func(in *Input, v string) { in.Policy.Call = []signing.Call{signing.Call(v)} },
}

// refused are what Render may say instead of breaking out.
func refused(place, value string, err error) bool {
	switch {
	case place == "cname", place == "task":
		return true
	case errors.Is(err, ErrMissing):
		return value == ""
	}
	odd := func(r rune) bool { return r == 0 || r == utf8.RuneError || r >= 0x80 && r < 0xa0 }
	return errors.Is(err, ErrUnfit) && strings.ContainsFunc(value, odd)
}

// harmless is what each variant leaves beside its literals with a harmless value
// in a place, and whether the value stands in a literal.
type harmless struct {
	place   string
	kind    Kind
	variant string
	lefts   []string
	used    bool
}

// tame are values that break out of nothing. A variant may be written in another way
// for some of them: without a value, with a pattern, with a separator of lines.
var tame = []string{"harmless", "", "harm.*less", "harmless\u2028"}

func harmlessReads(t testing.TB) []harmless {
	t.Helper()
	var list []harmless
	for place, put := range places {
		eachVariant(func(k Kind, v string) {
			h := harmless{place: place, kind: k, variant: v}
			for _, value := range tame {
				in := forHandle(t)
				put(&in, value)
				s, err := Render(k, v, in)
				if err != nil {
					continue // needs another kind of file
				}
				left, values, err := reader.Read(s.Text, s.Language)
				if err != nil {
					t.Fatalf("%s %s: %v", k, v, err)
				}
				h.lefts = append(h.lefts, left)
				// A pattern is shown where it has no operators.
				patterns := (k == Curl || k == Picker) && (place == "path" || place == "container")
				h.used = h.used || value == "harmless" && holds(values, value) && !patterns
			}
			if len(h.lefts) > 0 && k != Steps { // for the steps see TestSteps
				list = append(list, h)
			}
		})
	}
	return list
}

// withstands puts a value into a place and reads the snippet as its language would:
// what is left beside the literals is the same as with a harmless value, the value
// stands in a literal, exactly, and nothing stands there that does not show.
func (h *harmless) withstands(t *testing.T, in Input, value string) {
	places[h.place](&in, value)
	s, err := Render(h.kind, h.variant, in)
	if err != nil {
		if !refused(h.place, value, err) {
			t.Errorf("%s %s, %s %q: %v", h.kind, h.variant, h.place, value, err)
		}
		return
	}
	left, values, err := reader.Read(s.Text, s.Language)
	if err != nil || !slices.Contains(h.lefts, left) {
		t.Errorf("%s %s, %s %q breaks out: %v\n%s\nleft %s\nwant %s", h.kind, h.variant, h.place, value, err, s.Text, left, h.lefts[0])
	}
	if h.used && !holds(values, value) {
		t.Errorf("%s %s, %s %q is not in\n%s", h.kind, h.variant, h.place, value, s.Text)
	}
	hidden := func(r rune) bool { return r != '\n' && r != '\t' && !lang.Showable(r) }
	if strings.ContainsFunc(s.Text, hidden) {
		t.Errorf("%s %s, %s %q: a character that does not show in\n%q", h.kind, h.variant, h.place, value, s.Text)
	}
}

func TestHostile(t *testing.T) {
	reads := harmlessReads(t)
	if len(reads) < 200 {
		t.Fatalf("only %d combinations", len(reads))
	}
	in := forHandle(t)
	for i := range reads {
		for _, value := range sample.Hostile {
			reads[i].withstands(t, in, value)
		}
	}
}

func FuzzHostile(f *testing.F) {
	for _, value := range sample.Hostile {
		f.Add(value)
	}
	reads := harmlessReads(f)
	in := forHandle(f)
	f.Fuzz(func(t *testing.T, value string) {
		if value == "" {
			return // leaves keys and lines out
		}
		for i := range reads {
			reads[i].withstands(t, in, value)
		}
	})
}

// holds reports whether a value is among the literals, or in a URL or JSON among them.
func holds(values []string, value string) bool {
	quoted := strings.ReplaceAll(value, `"`, "%22")
	return slices.ContainsFunc(values, func(literal string) bool {
		path, _ := url.PathUnescape(literal) // "" where it is no URL
		return strings.Contains(literal, value) || strings.Contains(path, value) ||
			strings.Contains(path, quoted) || strings.Contains(literal, jsonInside(value))
	})
}

// jsonInside is the value as our own JSON holds it.
func jsonInside(value string) string {
	b := signing.AppendJSONString(nil, value)
	return string(b[1 : len(b)-1])
}

func TestSteps(t *testing.T) {
	for _, value := range append(sample.Hostile, "e30=", "e30", "eyJhIjoiPz4-In0=", "eyJhIjoiPz4+In0=") {
		in := forHandle(t)
		in.Security.Policy = value
		s, err := Render(Steps, "shell", in)
		if err != nil {
			if !errors.Is(err, ErrUnfit) || !strings.Contains(value, "\x00") {
				t.Errorf("%q: %v", value, err)
			}
			continue
		}
		left, values, err := reader.Shell(s.Text)
		if err != nil || strings.Count(left, "=_\n") != 1 {
			t.Errorf("%q: %v in %s", value, err, left)
		}
		// Either the policy stands there, or the JSON that encodes to it.
		json, _ := signing.DecodeText(value)
		if !slices.Contains(values, value) && !slices.Contains(values, json) {
			t.Errorf("%q is not in\n%s", value, s.Text)
		}
	}
}
