package draft

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/report"
)

var checkTable = []struct {
	name  string
	edits edits
	field Field
	level Level
	says  string
}{
	{"no expiry", edits{Expiry: ""}, Expiry, Error, "an expiry is required"},
	{"milliseconds", edits{Expiry: "1893456000000"}, Expiry, Error, "Filestack counts seconds: 1893456000"},
	{"before 1970", edits{Expiry: "1960-01-01"}, Expiry, Error, "before 1970"},
	{"past", edits{Expiry: "2020-01-01"}, Expiry, Warning, "already expired"},
	{"before now", edits{Expiry: "-1h"}, Expiry, Warning, "already expired"},
	{"a number without unit", edits{Expiry: "3600"}, Expiry, Error, "3600s"},
	{"two readings", edits{Expiry: "03/04/2027"}, Expiry, Error, "2027-04-03 (day first) or 2027-03-04 (month first)"},
	{"a time of day or a duration", edits{Expiry: "1:30"}, Expiry, Note, "a duration is 1h30m"},

	{"two handles", edits{File: file2}, File, Error, "another handle than the policy's"},
	{"handle with a blank at the end", edits{Handle: file1 + " "}, Handle, Error, "a space at the end"},
	{"handle with a blank at the start", edits{Handle: " " + file1}, Handle, Error, "a space at the start"},
	{"handle with a blank inside", edits{Handle: "KW9EJhYtS6 48Whm2S6D"}, Handle, Error, "a space inside"},
	{"blanks alone", edits{Handle: "   "}, Handle, Error, "nothing else"},
	{"handle in the shape of a secret", edits{Handle: aSecret}, Handle, Error, "shape of an app secret"},
	{"handle is the key", edits{Handle: aKey}, Handle, Error, "the API key stands here"},
	{"handle like a key", edits{Handle: "ANdpKX6pWRIevNAWvvOOtz"}, Handle, Warning, "shape of an API key"},
	{"short handle", edits{Handle: "KW9EJh"}, Handle, Warning, "this has 6"},
	{"handle with a slash", edits{Handle: "api/file/x"}, Handle, Error, "no handle"},
	{"handle is a URL", edits{Handle: "https://cdn.filestackcontent.com/" + file1}, Handle, Error, "no handle"},
	{"no handle for a recipe of one file", edits{Handle: ""}, Handle, Note, "every file"},

	{"API key with blanks", edits{APIKey: "AhTg LagciQByzXpFGRI0A"}, APIKey, Error, "a space inside"},
	{"short API key", edits{APIKey: "abc"}, APIKey, Warning, "documented: 22 letters, digits; this has 3"},
	{"URL as API key", edits{APIKey: "https://example.com/ab"}, APIKey, Warning, "unusual for an API key"},
	{"secret as API key", edits{APIKey: aSecret}, APIKey, Error, "this goes into App secret"},
	{"quoted secret as API key", edits{APIKey: `"` + aSecret + `"`}, APIKey, Error, "shape of an app secret"},

	{"file with a blank", edits{File: file1 + " "}, File, Error, "another handle"},
	{"file alone with a blank", edits{Handle: "", File: file1 + " "}, File, Error, "a space at the end"},
	{"file without scheme", edits{Handle: "", File: "example.com/a.png"}, File, Error, "neither handle nor URL"},
	{"file of another scheme", edits{Handle: "", File: "ftp://example.com/a.png"}, File, Error, "neither http, https nor src"},
	{"alias without path", edits{Handle: "", File: "src://bucket"}, File, Error, "unfinished storage alias"},
	{"unreadable URL", edits{Handle: "", File: "https://"}, File, Error, "unreadable URL"},
	{"external URL without API key", edits{Handle: "", APIKey: "", File: "https://example.com/a.png"}, File, Warning, "API key first"},
	{"alias without API key", edits{Handle: "", APIKey: "", File: "src://bucket/a.png"}, File, Warning, "API key first"},
	{"blank in a URL", edits{Handle: "", File: "https://example.com/a b.png"}, File, Warning, "%20"},
	{"Filestack's URL", edits{Handle: "", File: "https://cdn.filestackcontent.com/" + file1}, File, Warning, "a Filestack URL"},
	{"external source and handle", edits{File: "https://example.com/a.png"}, File, Note, "undocumented"},
	{"source that the pattern denies", edits{Handle: "", File: "https://example.com/a.png", URL: `^https://other\.com/.*$`}, File, Warning, "does not match"},

	{"no task", edits{Transform: "resize=width:200/=x"}, Transform, Error, "no task: =x"},
	{"open quote", edits{Transform: `watermark=file:"abc`}, Transform, Error, "no task"},
	{"unknown task", edits{Transform: "resise=width:200"}, Transform, Warning, "no task resise"},
	{"security task", edits{Transform: "security=policy:abc,signature:def"}, Transform, Warning, "left out"},

	{"CNAME with scheme", edits{CNAME: "https://files.example.com"}, CNAME, Error, "more than a host name"},
	{"CNAME with path", edits{CNAME: "files.example.com/x"}, CNAME, Error, "more than a host name"},
	{"CNAME without dot", edits{CNAME: "localhost"}, CNAME, Error, "no dot"},
	{"CNAME with empty part", edits{CNAME: "files..com"}, CNAME, Error, "an empty part"},
	{"CNAME with a bad port", edits{CNAME: "files.example.com:80a"}, CNAME, Error, "no host name"},
	{"CNAME with underscore", edits{CNAME: "fi_les.example.com"}, CNAME, Error, "letters, digits and -"},
	{"CNAME beyond ASCII", edits{CNAME: "dateien.bücher.de"}, CNAME, Error, "xn--"},
	{"CNAME with hyphen at the end", edits{CNAME: "files-.example.com"}, CNAME, Error, "ends with -"},
	{"CNAME with a long part", edits{CNAME: strings.Repeat("a", 64) + ".com"}, CNAME, Error, "63"},
	{"long CNAME", edits{CNAME: strings.Repeat("a.", 130) + "com"}, CNAME, Error, "longer"},
	{"CNAME with prefix", edits{CNAME: "cdn.example.com"}, CNAME, Warning, "put cdn. before it"},
	{"CNAME is Filestack's", edits{CNAME: "filestackcontent.com"}, CNAME, Warning, "leave it out"},
	{"CNAME with blank", edits{CNAME: "files.example.com "}, CNAME, Error, "a space at the end"},

	{"broken pattern", edits{Path: "(uploads"}, Path, Error, "missing closing )"},
	{"trailing backslash", edits{Path: `^/a\`}, Path, Error, "trailing backslash at end of expression"},
	{"nothing to repeat", edits{Container: "*.example.com"}, Container, Error, "* repeats what stands before it"},
	{"pattern for Perl", edits{URL: "^(?!https).*$"}, URL, Note, "this program cannot try it"},
	{"wildcard", edits{Path: "/uploads/*"}, Path, Warning, "looks like a wildcard"},
	{"no anchor", edits{Path: "/uploads/"}, Path, Note, "undocumented"},
	{"path without upload", edits{Path: "^/uploads/.*$"}, Path, Note, "no call stores"},

	{"wrong unit", edits{MaxSize: "10 megs"}, MaxSize, Error, "unknown unit"},
	{"negative", edits{MinSize: "-1"}, MinSize, Error, "negative"},
	{"beyond 2^53", edits{MaxSize: "9PB", MinSize: "10PB"}, MinSize, Error, "2^53"},
	{"min above max", edits{MinSize: "2MB", MaxSize: "1MB"}, MinSize, Error, "above max size"},
	{"zero size", edits{MaxSize: "0"}, MaxSize, Warning, "left out"},

	{"broken UTF-8", edits{Path: "^/a\xff$"}, Path, Error, `no UTF-8: \xff at byte 4`},
	{"broken three-byte character", edits{Path: "^/a\xef$"}, Path, Error, `no UTF-8: \xef at byte 4`},
	{"control character", edits{Container: "^a\x1b[31m$"}, Container, Error, `\x1b at byte 3`},
	{"newline", edits{APIKey: "ANdpKX6pWRIevNAWvvOOtz\n"}, APIKey, Error, `\n at byte 23`},
	{"override in a handle", edits{Handle: "KW9EJhYtS6\u202ey48Whm2S6D"}, Handle, Error, "<U+202E>"},
	{"override in a pattern", edits{Path: "^\u202e$"}, Path, Warning, "<U+202E>"},
	{"no-break blank in a key", edits{APIKey: "ANdpKX6p\u00a0WRIevNAWvvOOtz"}, APIKey, Error, "<U+00A0>"},
}

func TestChecks(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret("a secret of the tests"))
	for _, tt := range checkTable {
		t.Run(tt.name, func(t *testing.T) {
			r := Derive(edited(tt.edits), signer, noon)
			if !has(r, tt.field, tt.level, tt.says) {
				t.Fatalf("issues %+v", r.Issues)
			}
			if failed := r.Failed(); r.OK == failed {
				t.Errorf("OK %v with errors %v", r.OK, failed)
			}
			if !r.OK && r.Security != (signing.Security{}) {
				t.Error("a refused draft has a pair")
			}
			if (r.JSON == "") != (tt.level == Error && tt.field.InPolicy()) {
				t.Errorf("JSON %q", r.JSON)
			}
			for _, issue := range r.Issues {
				if text := issue.Fact + issue.Hint; strings.Contains(text, aSecret) || !utf8.ValidString(text) || strings.ContainsAny(text, "\x1b\n\u202e") {
					t.Errorf("unfit to show: %q", text)
				}
			}
		})
	}
}

// One error a field is enough: of a text that is none, or a secret, nothing else is
// worth saying.
func TestOneErrorOfWhatIsNoText(t *testing.T) {
	for _, text := range []string{"1h\x1b[31m", "\xff", aSecret} {
		for _, f := range []Field{Expiry, Handle, File, CNAME, MinSize, Path} {
			var errors []Issue
			for _, issue := range Derive(edited(edits{f: text}), nil, noon).At(f) {
				if issue.Level == Error {
					errors = append(errors, issue)
				}
			}
			if len(errors) != 1 {
				t.Errorf("%s %q: %+v", f, text, errors)
			}
		}
	}
}

func TestIssuesStandInTheFormsOrder(t *testing.T) {
	r := Derive(edited(edits{APIKey: "a b", Expiry: "soon", CNAME: "x", MinSize: "x", Path: "("}), nil, noon)
	if len(r.Issues) < 5 {
		t.Fatalf("%+v", r.Issues)
	}
	for i, issue := range r.Issues[1:] {
		if before := r.Issues[i]; before.Field > issue.Field || before.Field == issue.Field && before.Level > issue.Level {
			t.Errorf("%+v before %+v", before, issue)
		}
	}
}

// The example beside a pattern is one that nothing is to be said about.
func TestExamplesOfPatternsAreBound(t *testing.T) {
	for _, f := range []Field{Path, Container, URL} {
		_, example, found := strings.Cut(Shown(f).Accepts, ": ")
		if !found {
			t.Fatalf("%s has no example", f)
		}
		d := New("", time.Unix(0, 0)).Use(UploadBucket).Set(f, example, time.Unix(0, 0))
		r := Derive(d, nil, time.Unix(0, 0))
		for _, issue := range r.At(f) {
			t.Errorf("%s %s: %s", f, example, issue.Fact)
		}
		for _, finding := range r.Findings {
			if finding.Code == report.CodePatternUnanchored {
				t.Errorf("%s %s: %v", f, example, finding)
			}
		}
	}
}

// A handle beside calls that make new files alone is said wherever the focus is.
func TestHandleBesideUploads(t *testing.T) {
	for _, entry := range Recipes() {
		d := edited(nil).Use(entry.ID)
		warned := slices.ContainsFunc(Derive(d, nil, noon).At(Handle), func(issue Issue) bool {
			return issue.Level == Warning && issue.Fact == "a handle limits no upload"
		})
		if warned != entry.UploadsOnly() {
			t.Errorf("%s: warned %v", entry.Name, warned)
		}
		if want := entry.ID == UploadPicker || entry.ID == UploadBucket; entry.UploadsOnly() != want {
			t.Errorf("%s uploads only: %v", entry.Name, !want)
		}
	}
}
