package draft

import (
	"strings"
	"testing"

	"policybench/signing"
)

// A star where a shell has its wildcard, and its neighbors that repeat something.
func TestLooksLikeGlob(t *testing.T) {
	for pattern, want := range map[string]bool{
		"*.example.com": true, "/uploads/*": true, "/a/*/b": true, "/a/**": true, "/**/b": true, "*": true,
		"/uploads/.*": false, "^/a*$": false, "/a/*b": false, "/a/[^/]*/b": false, "": false, "/": false,
	} {
		if got := looksLikeGlob(pattern); got != want {
			t.Errorf("%q: %v", pattern, got)
		}
	}
}

func TestAnchored(t *testing.T) {
	for pattern, want := range map[string]bool{
		"^/a$": true, "^/a/.*": true, "^/a/.*$": true, "^$": true,
		"/a$": false, "^/a": false, "/a/.*": false, "^/a/.+": false, "": false, "^": false, "$": false,
	} {
		if got := anchored(pattern); got != want {
			t.Errorf("%q: %v", pattern, got)
		}
	}
}

// The fault of a pattern is named without the words around it.
func TestPatternFault(t *testing.T) {
	for pattern, want := range map[string]string{
		"(a": "missing closing )", "[a": "missing closing ]", "a)": "unexpected )", "a**": "invalid nested repetition operator", `a\`: "trailing backslash", "*a": "missing argument to repetition operator",
	} {
		_, err := signing.CompilePattern(pattern)
		if err == nil {
			t.Errorf("%q is a pattern", pattern)
			continue
		}
		if got := patternFault(err); !strings.Contains(got, want) || strings.Contains(got, signing.ErrPatternInvalid.Error()) || strings.HasSuffix(got, `""`) {
			t.Errorf("%q: %q, want %q", pattern, got, want)
		}
	}
}

// What a field holds is compiled when it is put there, and again where it is not.
func TestCompiled(t *testing.T) {
	d := edited(edits{Path: "^/a$"})
	if p := d.compiled(Path); p.text != "^/a$" || p.err != nil || !p.compiled.MatchString("/a") {
		t.Errorf("%+v", p)
	}
	d.Text[Path] = "^/b$"
	if p := d.compiled(Path); p.text != "^/b$" || p.err != nil || !p.compiled.MatchString("/b") || p.compiled.MatchString("/a") {
		t.Errorf("%+v: another text's", p)
	}
	for f := range Fields {
		if want := f == Path || f == Container || f == URL; f.isPattern() != want {
			t.Errorf("%s is a pattern: %v", f, !want)
		}
	}
}

// A limit on storing is noted where nothing stores; a source's pattern is another thing.
func TestUploadOnly(t *testing.T) {
	for _, tt := range []struct {
		calls []signing.Call
		noted bool
	}{
		{[]signing.Call{signing.Read}, true}, {[]signing.Call{signing.Pick}, false}, {[]signing.Call{signing.Store}, false}, {[]signing.Call{signing.Read, signing.Store}, false}, {nil, false},
	} {
		for _, f := range []Field{Path, Container, MinSize, MaxSize, URL} {
			d := New("", noon).Tick(signing.Read, false).Tick(signing.Convert, false)
			for _, call := range tt.calls {
				d = d.Tick(call, true)
			}
			text := "^/a$"
			if !f.isPattern() {
				text = "5"
			}
			noted := has(Derive(d.Set(f, text, noon), nil, noon), f, Note, "no call stores")
			if want := tt.noted && f != URL; noted != want {
				t.Errorf("%s with %v: noted %v", f, tt.calls, noted)
			}
		}
	}
}
