package draft

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"policybench/signing"
	"policybench/ui/profile"
)

const (
	file1   = "KW9EJhYtS6y48Whm2S6D"
	file2   = "UC8xWXemQMyz2OQxzh1A"
	aKey    = "AhTgLagciQByzXpFGRI0Az"
	aSecret = "TN6MAIP4XZHLFLX7RO2D77X4JU"
)

// edits are set in order on a draft with an API key and a handle.
type edits map[Field]string

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
	{"past", edits{Expiry: "2020-01-01"}, Expiry, Warning, "in the past"},
	{"a number without unit", edits{Expiry: "3600"}, Expiry, Warning, "3600s"},

	{"two handles", edits{File: file2}, File, Error, "another handle than the policy's"},
	{"handle with a blank at the end", edits{Handle: file1 + " "}, Handle, Error, "a blank at the end"},
	{"handle with a blank at the start", edits{Handle: " " + file1}, Handle, Error, "a blank at the start"},
	{"handle with a blank inside", edits{Handle: "KW9EJhYtS6 48Whm2S6D"}, Handle, Error, "a blank inside"},
	{"blanks alone", edits{Handle: "   "}, Handle, Error, "nothing else"},
	{"handle in the shape of a secret", edits{Handle: aSecret}, Handle, Error, "shape of an app secret"},
	{"handle is the key", edits{Handle: aKey}, Handle, Error, "the API key stands here"},
	{"handle like a key", edits{Handle: "ANdpKX6pWRIevNAWvvOOtz"}, Handle, Warning, "shape of an API key"},
	{"short handle", edits{Handle: "KW9EJh"}, Handle, Warning, "this has 6"},
	{"handle with a slash", edits{Handle: "api/file/x"}, Handle, Error, "no handle"},
	{"handle is a URL", edits{Handle: "https://cdn.filestackcontent.com/" + file1}, Handle, Error, "no handle"},
	{"no handle for a recipe of one file", edits{Handle: ""}, Handle, Note, "every file"},

	{"API key with blanks", edits{APIKey: "AhTg LagciQByzXpFGRI0A"}, APIKey, Error, "a blank inside"},
	{"secret as API key", edits{APIKey: aSecret}, APIKey, Error, "this goes into App secret"},
	{"quoted secret as API key", edits{APIKey: `"` + aSecret + `"`}, APIKey, Error, "shape of an app secret"},

	{"file with a blank", edits{File: file1 + " "}, File, Error, "another handle"},
	{"file alone with a blank", edits{Handle: "", File: file1 + " "}, File, Error, "a blank at the end"},
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
	{"CNAME is Filestack's", edits{CNAME: "filestackcontent.com"}, CNAME, Warning, "leave it empty"},
	{"CNAME with blank", edits{CNAME: "files.example.com "}, CNAME, Error, "a blank at the end"},

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

func edited(e edits) Draft {
	d := New(aKey, noon).Set(Handle, file1, noon)
	for f := range Fields {
		if text, ok := e[f]; ok {
			d = d.Set(f, text, noon)
		}
	}
	return d
}

var soundTable = []struct {
	name  string
	edits edits
}{
	{"as it starts", nil},
	{"the same handle twice", edits{File: file1}},
	{"a handle for snippets alone", edits{Handle: "", File: file1}},
	{"external source", edits{Handle: "", File: "https://example.com/a.png?x=1&y=2#z"}},
	{"external source that the pattern permits", edits{Handle: "", File: "HTTPS://example.com/a.png", URL: `(?i)^https://example\.com/.*$`}},
	{"alias", edits{Handle: "", File: "src://bucket/dir/a b.png"}},
	{"tasks", edits{Transform: `resize=width:200/watermark=file:"https://a.b/c",size:50`}},
	{"host name", edits{CNAME: "files.example.com"}},
	{"host name with port", edits{CNAME: "files.example.com:8443"}},
	{"international host name", edits{CNAME: "xn--bcher-kva.de"}},
	{"unicode in a pattern", edits{URL: "^https://example\\.com/фото/.*$"}},
	{"no API key", edits{APIKey: ""}},
}

func TestSoundDraftsHaveNoWarning(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(aSecret))
	for _, tt := range soundTable {
		t.Run(tt.name, func(t *testing.T) {
			r := Derive(edited(tt.edits), signer, noon)
			for _, issue := range r.Issues {
				if issue.Level != Note {
					t.Errorf("%v: %+v", issue.Field, issue)
				}
			}
			checkOK(t, r, signer)
		})
	}
}

// checkOK holds what a result promises with OK: the pair verifies, its policy is
// the JSON, and the JSON decodes to the policy.
func checkOK(t *testing.T, r Result, signer *signing.Signer) {
	t.Helper()
	if !r.OK {
		t.Fatalf("refused: %+v", r.Issues)
	}
	if err := signer.Verify(r.Security); err != nil {
		t.Error(err)
	}
	if json, err := signing.DecodeText(r.Security.Policy); err != nil || json != r.JSON || r.Encoded != r.Security.Policy {
		t.Errorf("signed %q, %v; JSON %q", json, err, r.JSON)
	}
	if r.Input.Security != r.Security {
		t.Error("the snippets get another pair")
	}
	if len(r.Allows) == 0 {
		t.Error("nothing said of the calls")
	}
}

func TestWithoutSecret(t *testing.T) {
	for _, signer := range []*signing.Signer{nil, signing.NewSigner(signing.Secret{})} {
		r := Derive(edited(nil), signer, noon)
		if r.OK || r.Failed() || r.Security != (signing.Security{}) || r.Input.Security != (signing.Security{}) {
			t.Errorf("%+v", r)
		}
		if r.JSON == "" || r.Encoded == "" {
			t.Error("without a secret the policy is not shown")
		}
	}
}

func TestNoCallsAreSaid(t *testing.T) {
	d := edited(nil).Tick(signing.Read, false).Tick(signing.Convert, false)
	r := Derive(d, nil, noon)
	if !has(r, Calls, Note, "no call key: everything but exif") || strings.Contains(r.JSON, "call") {
		t.Errorf("%s %+v", r.JSON, r.Issues)
	}
}

func TestExpiryRunsOut(t *testing.T) {
	d := edited(nil)
	if r := Derive(d, nil, noon.Add(59*time.Minute)); len(r.At(Expiry)) != 0 {
		t.Errorf("%+v", r.At(Expiry))
	}
	if r := Derive(d, nil, noon.Add(time.Hour)); !has(r, Expiry, Warning, "ctrl+r") {
		t.Errorf("%+v", r.At(Expiry))
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

// FuzzSet: whatever is typed into any field, in any order, nothing panics; a
// draft that is OK has a pair that verifies and JSON that decodes to its policy;
// one with an error has none.
func FuzzSet(f *testing.F) {
	for _, tt := range checkTable {
		for field, text := range tt.edits {
			f.Add(uint8(field), text, uint8(Expiry), "1h", uint16(3))
		}
	}
	for _, tt := range soundTable {
		for field, text := range tt.edits {
			f.Add(uint8(field), text, uint8(MaxSize), "10MB", uint16(1023))
		}
	}
	signer := signing.NewSigner(signing.NewSecret(aSecret))
	f.Fuzz(func(t *testing.T, f1 uint8, text1 string, f2 uint8, text2 string, ticks uint16) {
		d := Sample(noon).Set(Field(f1), text1, noon).Set(Field(f2), text2, noon)
		for i, call := range signing.Calls() {
			d = d.Tick(call, ticks>>i&1 == 1)
		}
		r := Derive(d, signer, noon)
		if r.OK == r.Failed() {
			t.Fatalf("OK %v, issues %+v", r.OK, r.Issues)
		}
		if !r.OK {
			if r.Security != (signing.Security{}) {
				t.Fatal("a refused draft has a pair")
			}
			return
		}
		checkOK(t, r, signer)
		policy, err := signing.DecodeJSON(r.JSON)
		if err != nil || string(signing.AppendJSON(nil, policy)) != r.JSON {
			t.Fatalf("%s decodes to %+v, %v", r.JSON, policy, err)
		}
	})
}

func BenchmarkDerive(b *testing.B) {
	signer := signing.NewSigner(signing.NewSecret(profile.SampleSecret))
	full := Sample(noon).Use(UploadBucket)
	limits := edits{Path: "^/uploads/.*$", Container: "^my-bucket$", URL: `^https://example\.com/.*$`,
		MinSize: "1KiB", MaxSize: "10MB", CNAME: "files.example.com", Expiry: "2026-12-31 18:00"}
	for f, text := range limits {
		full = full.Set(f, text, noon)
	}
	for name, d := range map[string]Draft{"sample": Sample(noon), "every field": full} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !Derive(d, signer, noon).OK {
					b.Fatal("refused")
				}
			}
		})
	}
}
