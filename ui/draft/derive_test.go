package draft

import (
	"strings"
	"testing"
	"time"

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
	if !has(r, Calls, Warning, "no call key: everything but exif") || strings.Contains(r.JSON, "call") || !r.Open {
		t.Errorf("%s %+v", r.JSON, r.Issues)
	}
	// On the command line none was taken away.
	if r := Derive(Draft{Anchor: noon}.Set(Expiry, "1h", noon), nil, noon); !has(r, Calls, Note, "no call key") || !r.Open {
		t.Errorf("%+v", r.Issues)
	}
	if Derive(edited(nil), nil, noon).Open {
		t.Error("a policy with calls is open")
	}
}

func TestExpiryRunsOut(t *testing.T) {
	d := edited(nil)
	if r := Derive(d, nil, noon.Add(59*time.Minute)); len(r.At(Expiry)) != 0 {
		t.Errorf("%+v", r.At(Expiry))
	}
	if _, renewed := d.Renewed(noon.Add(59 * time.Minute)); renewed {
		t.Error("renewed while it is alive")
	}
	late := noon.Add(2 * time.Hour)
	again, renewed := d.Renewed(late)
	if r := Derive(again, nil, late); !renewed || r.RanOut || r.Expiry.Unix != late.Add(time.Hour).Unix() || !Derive(d, nil, late).RanOut {
		t.Errorf("renewed %v: %+v", renewed, r.Expiry)
	}
	for _, fixed := range []string{"2026-11-23 12:30", "-1h", "soon"} {
		if _, renewed := d.Set(Expiry, fixed, noon).Renewed(late); renewed {
			t.Errorf("%s is renewed", fixed)
		}
	}
	if r := Derive(d, nil, noon.Add(time.Hour)); !has(r, Expiry, Warning, "from now again") {
		t.Errorf("%+v", r.At(Expiry))
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
	for _, text := range []string{"friday 18:00", "03/04/2027", "Thu Dec 31 18:00:00 CET 2026", "P1DT12H", "1h30", "2027-03-28 02:30",
		"31.12.2026, 18:00:00", "1,500h", "an hour and a half", "\"expiry\":1893456000,", "tommorow 6 p.m.", "2026-W53-4"} {
		f.Add(uint8(Expiry), text, uint8(Path), "^/a$", uint16(3))
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
