package ui

import (
	"strconv"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

func TestResignNeedsARealSecret(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("R")
	b.shows("signing needs your app secret")
	b = newBench(t, sampleSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("R")
	b.shows("the sample app signs nothing of theirs")
}

// TestResign holds that nothing is signed before enter, and that what is signed then
// is the policy mended, with the new expiry, in the customer's own line.
func TestResign(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	pair := signed(t, ownApp, `{"expiry":1764536024,"calls":["read"],"call":["read"]}`)
	b.pasted(cdn + "security=p:" + pair.Policy + ",s:" + pair.Signature + "/rotate=deg:90/" + file)
	b.press("R")
	b.shows("new expiry", "enter signs", `"convert"`)
	if inspected(b).shown.pair != nil {
		t.Fatal("signed before enter")
	}
	b.press("esc")
	b.hides("enter signs")
	b.press("R", "ctrl+u")
	b.typed("2d")
	b.press("enter")
	b.shows("Signed again")
	made := inspected(b).shown.pair
	if made == nil {
		t.Fatal("nothing was signed")
	}
	if want := `{"expiry":` + strconv.FormatInt(made.expiry, 10) + `,"call":["read","convert"]}`; made.json != want {
		t.Errorf("signed %s, want %s", made.json, want)
	}
	if got := made.expiry - start.Unix() - 2*24*3600; got < 0 || got > 60 {
		t.Errorf("the expiry is %d s off", got)
	}
	if err := signing.Verify(signing.NewSecret(ownApp), made.pair); err != nil {
		t.Error(err)
	}
	if want := cdn + "security=p:" + made.pair.Policy + ",s:" + made.pair.Signature + "/rotate=deg:90/" + file; made.link != want {
		t.Errorf("the new link is %s", made.link)
	}
	reports := inspect.Inspect(made.link, inspect.Options{At: start, Keys: []inspect.Key{{Secret: signing.NewSecret(ownApp)}}})
	if len(reports) != 1 || reports[0].Verdict != report.Valid {
		t.Errorf("the new link is %v", reports)
	}
}

func TestResignRefusesThePast(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("R", "ctrl+u")
	b.typed("2020-01-01")
	b.press("enter")
	b.shows("in the past")
	if inspected(b).shown.pair != nil {
		t.Error("signed for the past")
	}
}

// Before enter the prompt says until when the pair would live, and how to be rid of
// the expiry that it proposes.
func TestResignSaysUntilWhen(t *testing.T) {
	for _, size := range sizes {
		b := newBench(t, ownerSettings(), size.width, size.height)
		b.pasted(link(t, ownApp, alive))
		b.press("R")
		b.shows("23 Nov 2026 22:14:07 UTC", "ctrl+u empties the line", "enter sign")
		b.typed("x")
		b.hides("22:14:07 UTC")
		b.press("left", "ctrl+u")
		b.typed("2h")
		b.shows("new expiry  2h", "23 Nov 2026 23:14:0")
	}
}
