package draft

import (
	"testing"

	"policybench/signing"
)

const aSource, anAlias = "https://example.com/a.png?x=1", "src://bucket/a.png"

// Whatever is typed and ticked in whatever order, the policy is limited to what stands in
// the field where the tick is set, and to nothing where it is not.
func TestTargetAndTick(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(aSecret))
	type limits struct{ handle, url, file string }
	for _, tt := range []struct {
		text      string
		on        bool
		want      limits
		canBeOnly bool
	}{
		{file1, true, limits{handle: file1}, true},
		{file1, false, limits{file: file1}, true},
		{aSource, true, limits{url: `^https://example\.com/a\.png\?x=1$`, file: aSource}, true},
		{aSource, false, limits{file: aSource}, true},
		{anAlias, true, limits{file: anAlias}, false},
		{"", true, limits{}, true},
		{"", false, limits{}, true},
	} {
		starts := []Draft{New(aKey, noon), edited(nil), edited(edits{File: file1}), edited(edits{Handle: "", File: aSource}), Sample(noon).Set(APIKey, aKey, noon)}
		for _, before := range starts {
			before.Text[Transform] = ""
			for name, d := range map[string]Draft{
				"typed, ticked": before.SetTarget(tt.text, noon).Limit(tt.on, noon),
				"ticked, typed": before.Limit(tt.on, noon).SetTarget(tt.text, noon),
				"by way of another": before.Limit(tt.on, noon).SetTarget(file2, noon).SetTarget(aSource, noon).SetTarget(anAlias, noon).
					SetTarget("", noon).SetTarget(tt.text, noon),
			} {
				r := Derive(d, signer, noon)
				got := limits{r.Policy.Handle, r.Policy.URL, d.Text[File]}
				on, can := d.Only()
				if got != tt.want || d.Target() != tt.text || can != tt.canBeOnly || can && on != tt.on || r.Failed() {
					t.Errorf("%s %q %v: %+v, shows %q, only %v %v, %+v", name, tt.text, tt.on, got, d.Target(), on, can, r.Issues)
				}
			}
		}
	}
}

// A pattern that was typed by hand is not taken for that of the tick.
func TestTickLeavesAPatternAlone(t *testing.T) {
	const pattern = `^https://example\.com/.*$`
	d := edited(edits{Handle: "", File: aSource, URL: pattern})
	if on, _ := d.Only(); on {
		t.Error("a wider pattern is taken for the tick")
	}
	if d = d.SetTarget("https://example.com/b.png", noon); d.Text[URL] != pattern {
		t.Errorf("url %s", d.Text[URL])
	}
}

// A policy and a request that came with two different files say so at the one field.
func TestTargetOfTwoFiles(t *testing.T) {
	d := edited(edits{File: file2})
	if on, can := d.Only(); !on || !can || d.Target() != file2 {
		t.Errorf("%v %v %s", on, can, d.Target())
	}
	if list := Derive(d, nil, noon).AtTarget(); len(list) == 0 || list[0].Fact != "another handle than the policy's" {
		t.Errorf("%+v", list)
	}
	d = d.SetTarget(file2, noon)
	if r := Derive(d, nil, noon); r.Policy.Handle != file2 || r.Failed() {
		t.Errorf("%+v %+v", r.Policy, r.Issues)
	}
}
