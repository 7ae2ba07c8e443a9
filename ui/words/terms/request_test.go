package terms

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/snippets"
	"policybench/ui/words"
)

// A request is said by its method, calls, tasks and what it is about; what the text does
// not show is left out.
func TestRequests(t *testing.T) {
	needs := []signing.Call{signing.Read}
	for _, tt := range []struct {
		name string
		l    report.Link
		want string
	}{
		{"calls alone", report.Link{Needs: []signing.Call{signing.Pick, signing.Store, signing.Read}}, "pick, store and read"},
		{"a method alone", report.Link{Method: "GET"}, "GET"},
		{"a method and a file", report.Link{Needs: []signing.Call{signing.Remove}, Method: "DELETE", Handle: "abc"}, "remove: DELETE file abc"},
		{"several files", report.Link{Needs: needs, Handle: "abc", Handles: []string{"abc", "def"}}, "read: 2 files"},
		{"one of one", report.Link{Needs: needs, Handle: "abc", Handles: []string{"abc"}}, "read: file abc"},
		{"a source goes before a file", report.Link{Needs: needs, Handle: "abc", Source: "https://a.example"}, "read: an external URL"},
		{"an alias", report.Link{Needs: needs, Source: "src://a/b"}, "read: a file behind a storage alias"},
		{"like an alias", report.Link{Needs: needs, Source: "srcs://a/b"}, "read: an external URL"},
		{"tasks", report.Link{Tasks: []string{"rotate=deg:90", "resize=w:10"}, Handle: "abc"}, "rotate=deg:90 and resize=w:10 of file abc"},
		{"tasks of nothing", report.Link{Tasks: []string{"rotate=deg:90"}}, "rotate=deg:90"},
		{"hostile", report.Link{Method: "G\x1b[2J", Handle: "a\u202e"}, `G\x1b[2J file a<U+202E>`},
	} {
		if got := Request(tt.l); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Names are told apart: no two forms, calls, verdicts or levels read alike.
func TestNamesDiffer(t *testing.T) {
	seen := map[string]string{}
	add := func(what, name string) {
		if other := seen[name]; other != "" || name == "" || words.Visible(name) != name || strings.HasSuffix(name, ".") {
			t.Errorf("%s and %s are both %q", what, other, name)
		}
		seen[name] = what
	}
	for f := range forms {
		add(string(f), Form(f))
	}
	for v := range verdicts {
		add(string(v), VerdictSentence(v))
	}
	for l := range levels {
		add("level", Level(l))
	}
	for b := range bases {
		add(string(b), Basis(b))
	}
	for _, c := range signing.Calls() {
		add(string(c), Call(c).Permits)
	}
	if len(forms) != 15 || len(verdicts) != 8 || len(explained) != len(signing.Calls()) {
		t.Errorf("%d forms, %d verdicts, %d calls", len(forms), len(verdicts), len(explained))
	}
}

// What is not sure of a call is said so, and only that.
func TestCallBasis(t *testing.T) {
	for call, want := range map[signing.Call]string{
		signing.Read: "documented", signing.Convert: "documented", signing.Remove: "documented", signing.Pick: "documented; which endpoints it covers is inferred",
		signing.Stat: "documented; what a HEAD request needs is undocumented", signing.WriteURL: "documentation disagrees", signing.Exif: "documented: never implied", "odd": "undocumented",
	} {
		if got := Call(call).Basis; !strings.HasPrefix(got, want) || want == "documented" && got != want {
			t.Errorf("%s: %q, want %q", call, got, want)
		}
	}
}

// What is refused is named as what the snippet makes.
func TestDeniedByKind(t *testing.T) {
	for kind, what := range map[snippets.Kind]string{snippets.Picker: "the picker", snippets.Viewer: "the viewer", snippets.Conversion: "the transformation", "": "the request"} {
		if got, want := Denied(kind, signing.Exif), "this policy has no exif: "+what+" will be refused"; got != want {
			t.Errorf("%q: %q, want %q", kind, got, want)
		}
	}
}

// Only a verdict that is valid is called so, and an answer that is not known is no no.
func TestVerdictAndAnswerWords(t *testing.T) {
	for v, want := range map[report.Verdict]string{
		report.Valid: "valid", report.Unverified: "not verified", report.None: "no link", report.Expired: "expired", report.Denied: "denied",
		report.Mismatch: "mismatch", report.Malformed: "malformed", report.Unsigned: "unsigned",
	} {
		if got := Verdict(v); got != want {
			t.Errorf("%s is called %q", v, got)
		}
	}
	for a, want := range map[report.Answer]string{report.Yes: "yes", report.No: "no", report.Unknown: "unknown", 99: "unknown"} {
		if got := Answer(a); got != want {
			t.Errorf("%v is %q", a, got)
		}
	}
}
