package list_test

import (
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/list"
)

// Refused links are an order of their own only where there are any.
func TestOrders(t *testing.T) {
	for _, tt := range []struct {
		from    list.Order
		refused bool
		want    string
	}{
		{list.WorstFirst, true, "only refused"}, {list.WorstFirst, false, "as pasted"}, {list.OnlyRefused, true, "as pasted"},
		{list.OnlyRefused, false, "as pasted"}, {list.AsPasted, true, "worst first"}, {list.AsPasted, false, "worst first"},
	} {
		if got := tt.from.Next(tt.refused); got.String() != tt.want {
			t.Errorf("%s, %t: %s, want %s", tt.from, tt.refused, got, tt.want)
		}
	}
	if l := listOf(unchecked, unchecked).Turn(); l.Order() != list.AsPasted {
		t.Errorf("nothing is refused: %s", l.Order())
	}
}

// What one asks of a list: how many, in which order and groups, and what is selected.
func TestAsks(t *testing.T) {
	l := listOf(append(times(3, expired.with("p")), denied, unchecked)...)
	if l.Len() != 5 || !l.Grouped() || !l.Groups() || l.Moved() || l.Filter() != "" || len(l.Shown()) != 5 {
		t.Errorf("%+v", l)
	}
	if at, of := l.Place(); at != 1 || of != 5 {
		t.Errorf("%d of %d", at, of)
	}
	if flat := l.Group(); flat.Grouped() || flat.Groups() || len(flat.Rows()) != 5 || !flat.Group().Groups() {
		t.Errorf("flat: %s", shape(flat))
	}
	if others := listOf(append(times(3, unchecked), denied)...); others.Groups() {
		t.Error("those without a fault are alike in nothing")
	}
	refused := l.Turn()
	if shown := refused.Shown(); len(shown) != 4 || shown[0].Number != 4 {
		t.Errorf("%d are refused", len(shown))
	}
	moved := l.Move(1)
	if k, ok := moved.Selected(); !ok || k.Number != 1 || !moved.Moved() || l.Moved() {
		t.Errorf("the first of the group: %+v, %t", k, ok)
	}
	if row, ok := moved.Row(); !ok || row.Kind != list.Policy || len(row.Links) != 3 || row.Open {
		t.Errorf("%+v, %t", row, ok)
	}
	none := l.Filtered("zebra")
	if _, ok := none.Selected(); ok || none.Filter() != "zebra" {
		t.Error("a link of no row is selected")
	}
	if _, ok := none.Row(); ok {
		t.Error("a row of none is selected")
	}
	if _, ok := none.Unfold(); ok {
		t.Error("a row of none unfolds")
	}
	if at, of := none.Place(); at != 0 || of != 0 {
		t.Errorf("%d of %d of nothing", at, of)
	}
	if got := none.Beside(1); shape(got) != "" {
		t.Error("beside nothing: " + shape(got))
	}
}

// The next that fails is one of a group, which then shows its links; at the end one stays.
func TestBesideFailing(t *testing.T) {
	l := listOf(append(times(3, expired.with("p")), denied, unchecked)...)
	for _, tt := range []struct {
		name string
		got  list.List
		want string
	}{
		{"the next, in its group", l.BesideFailing(1), "4 | (1 2 3) | >·1 | ·2 | ·3 | 5"},
		{"and the one behind it", l.BesideFailing(1).BesideFailing(1), "4 | (1 2 3) | ·1 | >·2 | ·3 | 5"},
		{"the last", l.To(2).BesideFailing(1), "4 | (1 2 3) | >5"},
		{"the one before it", l.To(2).BesideFailing(-1), "4 | (1 2 3) | ·1 | ·2 | >·3 | 5"},
		{"before the first", l.BesideFailing(-1), ">4 | (1 2 3) | 5"},
		{"rows, backwards", l.To(2).MoveFailing(-1), "4 | >(1 2 3) | 5"},
		{"no row before the first", l.MoveFailing(-1), ">4 | (1 2 3) | 5"},
		{"one that is not listed", l.Filtered("denied").Select(0), ">4"},
	} {
		if got := shape(tt.got); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// What was unfolded stays so when more of the text is read, as long as it is there.
func TestUnfoldedStays(t *testing.T) {
	links := append(times(3, expired.with("p")), denied)
	l, _ := listOf(links...).To(1).Unfold()
	if got := shape(l.With(made(append(links, malformed)...))); got != "5 | 4 | >(1 2 3) | ·1 | ·2 | ·3" {
		t.Error("more: " + got)
	}
	others, _ := listOf(append([]link{denied}, times(3, unchecked)...)...).To(1).Unfold()
	if got := shape(others.With(made(denied))); got != ">1" {
		t.Error("fewer: " + got)
	}
	if back, ok := l.To(4).Back(); !ok || shape(back) != "4 | >(1 2 3)" {
		t.Errorf("back: %t, %s", ok, shape(back))
	}
}

// A filter finds what stands in a link, and the places in which it stands.
func TestFilter(t *testing.T) {
	links := made(denied, malformed, unchecked, unchecked)
	links[2].Report.Link.Handle, links[2].Report.Link.Source = "", "https://example.com/Picture.jpg"
	links[3].Report.Link.Host, links[3].Number = "files.customer.example", 42
	links[3].Report.Verdict = report.Unverified
	l := list.New(links)
	for filter, want := range map[string]string{
		"picture": ">3", "  Picture ": ">3", "customer.example": ">42", "4": ">42", "42": ">42", "2": ">2", "handle-differs": ">1", "handle differs": ">1",
		"signature": ">2", "example": ">3 | 42", " ": ">2 | 1 | 3 | 42", "zebra": "",
	} {
		if got := shape(l.Filtered(filter)); got != want {
			t.Errorf("%q: %s, want %s", filter, got, want)
		}
	}
}
