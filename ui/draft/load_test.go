package draft

import (
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/ui/profile"
)

// The second pair is that of Filestack's documentation (security page): it
// verifies with the published secret.
const (
	pagePolicy    = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9"
	pageSignature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
)

// loadJSON loads the JSON of a policy into a new draft: exactly its bytes are encoded.
func loadJSON(json string) (Draft, []Issue) {
	return New(aKey, noon).Load(base64.URLEncoding.EncodeToString([]byte(json)))
}

func TestLoadSignsWhatCame(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(profile.SampleSecret))
	d, issues := New(aKey, noon).Load(pagePolicy)
	if len(issues) != 0 {
		t.Errorf("issues %+v", issues)
	}
	r := Derive(d, signer, noon)
	if !r.OK || r.Security.Signature != pageSignature || r.Security.Policy != pagePolicy {
		t.Errorf("%+v", r)
	}
	if r.Expiry.Unix != 1764536024 || d.Text[Expiry] != "1764536024" || d.Recipe != Custom || d.Text[APIKey] != aKey {
		t.Errorf("loaded %+v", d)
	}
}

func TestLoadedExpiryInAnotherForm(t *testing.T) {
	for json, want := range map[string]int64{
		`{"expiry":"1893456000"}`: 1893456000, `{"expiry":1893456000.0}`: 1893456000, `{"expiry":1.893456e9}`: 1893456000,
		`{"expiry":"soon"}`: 0, `{"expiry":null}`: 0, `{}`: 0,
	} {
		d, _ := loadJSON(json)
		r := Derive(d, nil, noon)
		if r.Expiry.Unix != want || r.Expiry.OK != (want > 0) || r.Policy.Expiry != want {
			t.Errorf("%s: expiry %+v, policy %+v", json, r.Expiry, r.Policy)
		}
	}
}

var loadTable = []struct {
	name, json string
	rewritten  string   // after ticking stat, at an expiry typed as 1893456000
	says       []string // by the issues of Load
}{
	{"ours", `{"expiry":1893456000,"call":["read"]}`, `{"expiry":1893456000,"call":["read","stat"]}`, nil},
	{"Python's blanks and order", `{"call": ["read"], "expiry": 1893456000}`, `{"expiry":1893456000,"call":["read","stat"]}`, []string{"another order, spaces"}},
	{"escapes", `{"expiry":1893456000,"path":"\/a\/"}`, `{"expiry":1893456000,"call":["stat"],"path":"/a/"}`, []string{"escapes"}},
	{"unknown key", `{"expiry":1893456000,"calls":["read"]}`, `{"expiry":1893456000,"call":["stat"]}`, []string{`unknown key calls`}},
	{"hostile key", "{\"expiry\":1893456000,\"\u202ex\":1}", `{"expiry":1893456000,"call":["stat"]}`, []string{`unknown key <U+202E>x`}},
	{"key twice", `{"expiry":1,"expiry":1893456000}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"expiry stands twice"}},
	{"expiry as text", `{"expiry":"1893456000"}`, `{"expiry":1893456000,"call":["stat"]}`, []string{`"1893456000" is no whole number`}},
	{"expiry with a fraction", `{"expiry":1893456000.75}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"1893456000.75 is no whole number"}},
	{"expiry in exponents", `{"expiry":1.893456e9}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"no whole number"}},
	{"call as text", `{"expiry":1893456000,"call":"read"}`, `{"expiry":1893456000,"call":["read","stat"]}`, []string{"one text, no list"}},
	{"calls as one text", `{"expiry":1893456000,"call":"read,stat"}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"one text", `unknown call "read,stat"`}},
	{"empty list", `{"expiry":1893456000,"call":[]}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"an empty call list"}},
	{"call of another type", `{"expiry":1893456000,"call":{"a":1}}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"no list of calls"}},
	{"unknown call", `{"expiry":1893456000,"call":["revoke","read",7]}`, `{"expiry":1893456000,"call":["read","stat"]}`, []string{`unknown call "revoke"`, "unknown call 7"}},
	{"calls in another order", `{"expiry":1893456000,"call":["convert","read"]}`, `{"expiry":1893456000,"call":["read","stat","convert"]}`, []string{"another order, or twice"}},
	{"handle of another type", `{"expiry":1893456000,"handle":null}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"null is no text"}},
	{"empty handle", `{"expiry":1893456000,"handle":""}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"an empty handle"}},
	{"size 0", `{"expiry":1893456000,"maxSize":0}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"a size of 0"}},
	{"every key", `{"expiry":1893456000,"call":["pick","store"],"url":"^a$","maxSize":20,"minSize":10,"path":"^b$","container":"^c$"}`,
		`{"expiry":1893456000,"call":["pick","stat","store"],"url":"^a$","maxSize":20,"minSize":10,"path":"^b$","container":"^c$"}`, nil},
	{"a secret", `{"expiry":1893456000,"` + aSecret + `":1}`, `{"expiry":1893456000,"call":["stat"]}`, []string{"unknown key ‹app secret"}},
}

func TestLoadAndFirstEdit(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(profile.SampleSecret))
	for _, tt := range loadTable {
		t.Run(tt.name, func(t *testing.T) {
			d, issues := loadJSON(tt.json)
			for _, says := range tt.says {
				if !mentions(issues, says) {
					t.Errorf("%q is not among %+v", says, issues)
				}
			}
			if len(issues) != len(tt.says) {
				t.Errorf("issues %+v", issues)
			}
			r := Derive(d, signer, noon)
			checkOK(t, r, signer)
			if r.JSON != tt.json {
				t.Errorf("signed %s", r.JSON)
			}
			for f, text := range map[Field]string{APIKey: "ANdpKX6pWRIevNAWvvOOtz", Transform: "flip", CNAME: "files.example.com"} {
				if d.Set(f, text, noon).Verbatim == "" {
					t.Errorf("%v rewrites the policy", f)
				}
			}
			edited := d.Tick(signing.Stat, !d.Ticked[signing.Stat])
			r = Derive(edited, signer, noon)
			checkOK(t, r, signer)
			if r.JSON != tt.rewritten {
				t.Errorf("after the edit %s\nwant           %s", r.JSON, tt.rewritten)
			}
			for _, issue := range edited.Rewrites {
				if issue.Hint != dropped && issue.Hint != rewrote || strings.Contains(issue.Fact, aSecret) {
					t.Errorf("after the edit %+v", issue)
				}
			}
		})
	}
}

func mentions(issues []Issue, text string) bool {
	for _, issue := range issues {
		if strings.Contains(issue.Fact, text) {
			return true
		}
	}
	return false
}

func TestFirstEditSaysWhatItDropped(t *testing.T) {
	d, _ := loadJSON(`{"expiry":1893456000,"calls":["read"]}`)
	if r := Derive(d, nil, noon); !has(r, Recipe, Note, willDrop) {
		t.Errorf("before the edit: %+v", r.Issues)
	}
	d = d.Set(Handle, file1, noon)
	if r := Derive(d, nil, noon); !has(r, Recipe, Warning, dropped) {
		t.Errorf("after the edit: %+v", r.Issues)
	}
	d, _ = d.Load(pagePolicy)
	if r := Derive(d, nil, noon); has(r, Recipe, Warning, dropped) {
		t.Errorf("after another policy: %+v", r.Issues)
	}
}

func TestLoadKeepsFaultyPolicies(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(profile.SampleSecret))
	for _, json := range []string{`{}`, `{"expiry":1893456000000}`, `{"expiry":1,"handle":"a b"}`, "{\"expiry\":1,\"handle\":\"\xff\"}",
		`{"expiry":1,"path":"("}`, `{"expiry":1,"minSize":2,"maxSize":1}`, `{"expiry":NaN}`, `{"expiry":1e400}`} {
		d, _ := loadJSON(json)
		r := Derive(d, signer, noon)
		if !r.OK || r.JSON != json || signer.Verify(r.Security) != nil {
			t.Errorf("%s: %+v", json, r)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	before := New(aKey, noon)
	for _, encoded := range []string{"", "a", "no policy!", "\x1b[31m", pagePolicy + "%3D",
		base64.URLEncoding.EncodeToString([]byte("[1]")), base64.URLEncoding.EncodeToString([]byte(`{"expiry":`))} {
		d, issues := before.Load(encoded)
		if !d.Same(before) || len(issues) != 1 || issues[0].Level != Error {
			t.Errorf("%q: %+v", encoded, issues)
		}
		for _, issue := range issues {
			if strings.ContainsRune(issue.Fact, '\x1b') {
				t.Errorf("%q", issue.Fact)
			}
		}
		// A draft that was filled without Load is refused, too.
		signer := signing.NewSigner(signing.NewSecret(aSecret))
		if r := Derive(Draft{Verbatim: encoded}, signer, noon); r.OK || !r.Failed() || r.JSON != "" {
			t.Errorf("%q signed: %+v", encoded, r)
		}
	}
}

// FuzzLoad: whatever the policy, loading never panics, and what is kept is signed
// as it came; after an edit the pair is another one, and verifies.
func FuzzLoad(f *testing.F) {
	for _, tt := range loadTable {
		f.Add(tt.json)
	}
	signer := signing.NewSigner(signing.NewSecret(profile.SampleSecret))
	f.Fuzz(func(t *testing.T, json string) {
		d, issues := loadJSON(json)
		if d.Verbatim == "" {
			if len(issues) != 1 || issues[0].Level != Error {
				t.Fatalf("%q: %+v", json, issues)
			}
			return
		}
		if r := Derive(d, signer, noon); !r.OK || r.JSON != json {
			t.Fatalf("%q: %+v", json, r)
		}
		edited := d.Set(Expiry, "2h", noon.Add(time.Hour))
		if edited.Verbatim != "" && d.Text[Expiry] != "2h" {
			t.Fatalf("%q: kept after an edit", json)
		}
		if r := Derive(edited, signer, noon); r.OK && signer.Verify(r.Security) != nil {
			t.Fatalf("%q: the rewritten pair does not verify", json)
		}
	})
}
