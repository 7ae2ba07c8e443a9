package draft

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/ui/profile"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func TestSample(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(profile.SampleSecret))
	r := Derive(Sample(noon), signer, noon)
	if !r.OK {
		t.Fatalf("the sample is refused: %v", r.Issues)
	}
	want := `{"expiry":1795438800,"call":["read","convert"],"handle":"ajTW5xm2Sd6v22yrtKmQ"}`
	if r.JSON != want {
		t.Errorf("JSON %s, want %s", r.JSON, want)
	}
	if diff := cmp.Diff([]string{"rotate=deg:90"}, r.Input.Tasks); diff != "" {
		t.Error(diff)
	}
	if r.Input.Handle != profile.SampleHandle || r.Input.APIKey != profile.SampleAPIKey || r.Input.TTL != time.Hour {
		t.Errorf("input %+v", r.Input)
	}
}

func TestUseAndTick(t *testing.T) {
	d := New("", noon)
	if d.Recipe != ShowAndTransform {
		t.Fatalf("starts with %q", d.Recipe)
	}
	for _, entry := range Recipes() {
		used := d.Use(entry.ID)
		if used.Recipe != entry.ID {
			t.Errorf("%s: recipe %q", entry.ID, used.Recipe)
		}
		got := Derive(used, nil, noon).Policy.Call
		want := entry.Calls
		if entry.ID == Custom {
			want = d.Use(ShowAndTransform).Recipe.Entry().Calls // the ticks stay
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", entry.ID, diff)
		}
	}
	ticked := d.Tick(signing.Stat, true)
	if ticked.Recipe != Custom || !ticked.Ticked[signing.Stat] {
		t.Errorf("after a tick: %q %v", ticked.Recipe, ticked.Ticked)
	}
	if d.Ticked[signing.Stat] || d.Recipe != ShowAndTransform {
		t.Error("Tick changed the draft it was called on")
	}
	if same := d.Tick(signing.Read, true); !same.Same(d) {
		t.Error("ticking what is ticked changed the draft")
	}
	if same := d.Tick("revoke", true); !same.Same(d) {
		t.Error("an unknown call was ticked")
	}
	if d.Use("nonsense").Recipe != Custom {
		t.Error("an unknown recipe is not custom")
	}
}

func TestSetAnchors(t *testing.T) {
	d := New("", noon).Set(Expiry, "2h", noon.Add(time.Minute))
	want := noon.Add(2*time.Hour + time.Minute).Unix()
	for _, now := range []time.Time{noon.Add(time.Minute), noon.Add(time.Hour)} {
		if got := Derive(d, nil, now).Expiry.Unix; got != want {
			t.Errorf("at %v the expiry is %d, want %d", now, got, want)
		}
	}
	// Other fields, and the same text again, do not move it.
	later := noon.Add(time.Hour)
	for _, same := range []Draft{d.Set(Handle, "x", later), d.Set(Expiry, "2h", later)} {
		if got := Derive(same, nil, later).Expiry.Unix; got != want {
			t.Errorf("moved to %d", got)
		}
	}
	if got := Derive(d.Anchored(later), nil, later).Expiry.Unix; got != later.Add(2*time.Hour).Unix() {
		t.Errorf("anchored anew at %d", got)
	}
}

func TestSetKeepsNoSecretAndNoList(t *testing.T) {
	for _, f := range []Field{AppSecret, Recipe, Calls, Fields, Fields + 1} {
		if d := New("", noon); !d.Set(f, "text", noon).Same(d) {
			t.Errorf("%d took a text", f)
		}
	}
}

func TestCut(t *testing.T) {
	tests := []struct {
		name, text string
		length     int
		cut        bool
	}{
		{"short", "1h", 2, false},
		{"full", strings.Repeat("a", MaxText), MaxText, false},
		{"one more", strings.Repeat("a", MaxText+1), MaxText, true},
		{"a megabyte", strings.Repeat("a", 1<<20), MaxText, true},
		{"inside a character", strings.Repeat("a", MaxText-1) + "€€", MaxText - 1, true},
		{"broken UTF-8", strings.Repeat("\x80", MaxText+10), MaxText - utf8.UTFMax, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, cut := Cut(tt.text)
			if len(got) != tt.length || cut != tt.cut {
				t.Errorf("%d bytes, %v", len(got), cut)
			}
		})
	}
}

func TestCutIsSaid(t *testing.T) {
	d := New("", noon).Set(Path, "^"+strings.Repeat("a", 1<<20)+"$", noon)
	if !has(Derive(d, nil, noon), Path, Warning, "cut after 4096 bytes") {
		t.Errorf("issues %v", Derive(d, nil, noon).Issues)
	}
	again := d.Set(Path, d.Text[Path]+"more", noon)
	if !again.Shortened[Path] {
		t.Error("a text behind a full field is not said to be cut")
	}
	if d = d.Set(Path, "^a$", noon); has(Derive(d, nil, noon), Path, Warning, "cut") {
		t.Error("said after the text was replaced")
	}
}

// has looks for an issue at a field whose fact or hint holds a text.
func has(r Result, f Field, level Level, text string) bool {
	for _, issue := range r.At(f) {
		if issue.Level == level && strings.Contains(issue.Fact+"\n"+issue.Hint, text) {
			return true
		}
	}
	return false
}

func TestUsesLimits(t *testing.T) {
	d := New("", noon)
	if d.UsesLimits() {
		t.Error("a new draft uses limits")
	}
	for f := Path; f <= MaxSize; f++ {
		if !d.Set(f, "1", noon).UsesLimits() {
			t.Errorf("%v is no limit", f)
		}
	}
}

func TestEveryFieldIsExplained(t *testing.T) {
	for f := range Fields {
		e := Shown(f)
		if e.Label == "" || e.Accepts == "" || e.Help == "" {
			t.Errorf("%d: %+v", f, e)
		}
		if utf8.RuneCountInString(e.Label) > 11 {
			t.Errorf("label %q is too long", e.Label)
		}
	}
	if Shown(Fields) != (Explained{}) {
		t.Error("what is no field is explained")
	}
	for _, c := range signing.Calls() {
		if Request(c) == "" {
			t.Errorf("no request for %s", c)
		}
	}
	for _, entry := range Recipes() {
		if entry.Name == "" || entry.When == "" {
			t.Errorf("%+v", entry)
		}
	}
}
