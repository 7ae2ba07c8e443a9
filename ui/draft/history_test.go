package draft

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"policybench/signing"
)

func TestHistory(t *testing.T) {
	now := noon
	h := NewHistory(Sample(noon))
	later := func(by time.Duration) time.Time { now = now.Add(by); return now }
	change := func(d Draft) { h = h.Change(d, later(2*time.Second)) }

	change(h.Draft().Set(Expiry, "7d", now))
	change(h.Draft().Use(UploadPicker))
	change(h.Draft().Set(Path, "^/a$", now))
	loaded, _ := h.Draft().Load("eyJleHBpcnkiOjE4OTM0NTYwMDB9")
	change(loaded)
	for _, want := range [][]Field{{Recipe, Expiry, Calls, Handle, Path}, {Path}, {Recipe, Calls}, {Expiry}} {
		var got []Field
		if h, got = h.Undo(); !slices.Equal(got, want) {
			t.Errorf("undid %v, want %v", got, want)
		}
	}
	if again, changed := h.Undo(); changed != nil || !again.Draft().Same(Sample(noon)) {
		t.Errorf("went back before the first: %v", changed)
	}
	if h.Depth() != 0 {
		t.Errorf("%d changes before the first draft", h.Depth())
	}
	h, _ = h.Redo()
	if h.Depth() != 1 || h.Draft().Text[Expiry] != "7d" || h.Draft().Recipe == UploadPicker {
		t.Errorf("redid %v", h.Draft().Text)
	}
	change(h.Draft().Set(CNAME, "a.example", now))
	if _, changed := h.Redo(); changed != nil {
		t.Error("what was undone came back after another change")
	}
}

// A word that is typed is undone at once, what is typed elsewhere or later is not.
func TestHistoryOfTyping(t *testing.T) {
	now := noon
	h := NewHistory(New("", noon))
	typed := func(f Field, text string, after time.Duration) {
		now = now.Add(after)
		h = h.Change(h.Draft().Set(f, text, now), now)
	}
	typed(Path, "^", time.Second)
	typed(Path, "^/", time.Second/5)
	typed(Path, "^/a", time.Second/5)
	typed(Container, "b", time.Second/5)
	typed(Container, "bc", time.Minute)
	for _, want := range [][2]string{{"^/a", "b"}, {"^/a", ""}, {"", ""}} {
		h, _ = h.Undo()
		if got := [2]string{h.Draft().Text[Path], h.Draft().Text[Container]}; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	// An external URL is one text, with the pattern that its tick writes; so is the first
	// edit of a loaded policy. What is erased again was no change.
	d, _ := New("", noon).Load("eyJleHBpcnkiOjE4OTM0NTYwMDB9")
	h = NewHistory(d)
	for _, text := range []string{"2", "20", "203", "2030-01-01"} {
		h = h.Change(h.Draft().Set(Expiry, text, now), now)
	}
	now = now.Add(time.Minute)
	for i := range len(aSource) + 1 {
		h = h.Change(h.Draft().SetTarget(aSource[:i], now), now)
	}
	for i := range len(aSource) {
		h = h.Change(h.Draft().SetTarget(aSource[:len(aSource)-1-i], now), now)
	}
	h = h.Change(h.Draft().SetTarget(file1, now), now)
	for _, want := range [][2]string{{"2030-01-01", ""}, {"1893456000", ""}} {
		h, _ = h.Undo()
		if got := [2]string{h.Draft().Text[Expiry], h.Draft().Target()}; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if _, changed := h.Undo(); changed != nil {
		t.Errorf("%v is left to undo", changed)
	}
	// Two ticks are two changes, however soon.
	h = NewHistory(New("", noon))
	h = h.Change(h.Draft().Tick(signing.Pick, true), noon).Change(h.Draft().Tick(signing.Pick, true).Tick(signing.Stat, true), noon)
	if h, _ = h.Undo(); !h.Draft().Ticked[signing.Pick] {
		t.Error("two ticks were undone at once")
	}
}

// Whatever was done, undoing it all leads to the beginning and redoing it all to the end,
// through the same drafts.
func TestHistoryGoesBothWays(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		h, now := NewHistory(Sample(noon)), noon
		for range random.IntN(300) {
			now = now.Add(time.Duration(random.IntN(3000)) * time.Millisecond)
			d := h.Draft()
			switch random.IntN(6) {
			case 0:
				d = d.Tick(signing.Calls()[random.IntN(10)], random.IntN(2) == 0)
			case 1:
				d = d.Use(recipes[random.IntN(len(recipes))].ID)
			case 2:
				d = d.Anchored(now)
			case 3:
				h, _ = h.Undo()
				continue
			default:
				d = d.Set(Field(random.IntN(int(Fields))), []string{"", "1h", "x", file1}[random.IntN(4)], now)
			}
			before := h
			h = h.Change(d, now)
			if before.Draft().Same(d) != (len(changes(before.Draft(), d)) == 0) {
				t.Fatalf("changes of %v and %v", before.Draft(), d)
			}
		}
		end := h.Draft()
		var seen []Draft
		for changed := []Field{0}; changed != nil; {
			seen = append(seen, h.Draft())
			h, changed = h.Undo()
		}
		if len(seen) > mostSteps {
			t.Fatalf("%d drafts are kept", len(seen))
		}
		for i := len(seen) - 1; i >= 0; i-- {
			if !h.Draft().Same(seen[i]) {
				t.Fatal("another draft came back")
			}
			if i > 0 {
				h, _ = h.Redo()
			}
		}
		if !h.Draft().Same(end) {
			t.Fatal("the end is another one")
		}
	}
}
