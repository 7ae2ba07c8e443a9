package list_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
	"policybench/ui/triage"
)

// link is a link of the tests: its result and what it has in common with others.
type link struct {
	name, policy string
	verdict      report.Verdict
	code         report.Code
	args         []string
}

var (
	expired   = link{"", "", report.Expired, report.CodeExpired, []string{"1764536024", "60"}}
	denied    = link{"", "", report.Denied, report.CodeHandleDiffers, []string{"AAAAAAAAAAAAAAAAAAAA"}}
	malformed = link{"", "", report.Malformed, report.CodeSignatureLength, []string{"44"}}
	unchecked = link{"", "", report.Unverified, "", nil}
)

func (k link) with(policy string, args ...string) link {
	k.policy = policy
	if len(args) > 0 {
		k.args = args
	}
	return k
}

func listOf(links ...link) list.List { return list.New(made(links...)) }

func made(links ...link) []list.Link {
	all := make([]list.Link, len(links))
	for i, k := range links {
		r := &report.Report{Verdict: k.verdict, Link: report.Link{Handle: fmt.Sprintf("file%016d", i+1)}}
		if k.code != "" {
			r.Findings = []report.Finding{{Code: k.code, Level: report.Problem, Args: k.args}}
		}
		item := triage.One(r)
		item.Index = i
		all[i] = list.Link{Item: item, At: i, Number: i + 1, Name: k.name, Policy: k.policy}
	}
	return all
}

// times is one link so many times.
func times(n int, k link) []link {
	all := make([]link, n)
	for i := range all {
		all[i] = k
	}
	return all
}

// shape writes the rows: numbers of links, "(…)" for what stands for several, ">" before
// the selected one.
func shape(l list.List) string {
	var rows []string
	for i, row := range l.Rows() {
		var numbers []string
		for _, at := range row.Links {
			numbers = append(numbers, fmt.Sprint(l.Link(at).Number))
		}
		text := strings.Join(numbers, " ")
		switch {
		case row.Kind == list.Others:
			text = "others(" + text + ")"
		case row.Kind != list.One:
			text = "(" + text + ")"
		case row.Inside:
			text = "·" + text
		}
		if i == l.Current() {
			text = ">" + text
		}
		rows = append(rows, text)
	}
	return strings.Join(rows, " | ")
}

func TestRows(t *testing.T) {
	mixed := []link{unchecked, expired, unchecked, malformed, unchecked, denied}
	for _, c := range []struct {
		name  string
		links []link
		want  string
	}{
		{"nothing", nil, ""},
		{"the worst first, the others in one row", mixed, ">4 | 6 | 2 | others(1 3 5)"},
		{"two others have a row each", mixed[1:5], ">3 | 1 | 2 | 4"},
		{"without a failing one all are listed", times(4, unchecked), ">1 | 2 | 3 | 4"},
		{"three of one policy share a row", append(times(3, expired.with("p")), denied), ">4 | (1 2 3)"},
		{"two of one policy do not", append(times(2, expired.with("p", "1", "2")), denied), ">3 | 1 | 2"},
		{"three of one cause do, with a policy each", []link{denied.with("a"), denied.with("b"), denied.with("c"), malformed}, ">4 | (1 2 3)"},
		{"three that expired at three times do not", []link{expired.with("a", "1", "9"), expired.with("b", "2", "8"), expired.with("c", "3", "7"), malformed}, ">4 | 1 | 2 | 3"},
		{"a time gone by is no part of a cause", []link{expired.with("a", "1", "9"), expired.with("b", "1", "8"), expired.with("c", "1", "7"), malformed}, ">4 | (1 2 3)"},
		{"one policy, two results", []link{expired.with("p"), expired.with("p"), malformed.with("p")}, ">3 | 1 | 2"},
		{"a row for all is none", times(3, expired.with("p")), ">1 | 2 | 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := shape(listOf(c.links...)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestAlikeButForDetails holds that many links of one kind of cause share a row, and a few
// do not.
func TestAlikeButForDetails(t *testing.T) {
	for n, rows := range map[int]int{9: 10, 10: 2, 40: 2} {
		links := []link{malformed}
		for i := range n {
			links = append(links, denied.with(fmt.Sprint(i), fmt.Sprint(i)))
		}
		if got := len(listOf(links...).Rows()); got != rows {
			t.Errorf("%d links denied for %d files: %d rows, want %d", n, n, got, rows)
		}
	}
}

func TestKeys(t *testing.T) {
	links := []link{unchecked, expired, unchecked, malformed, unchecked, denied}
	links[1].name, links[4].name = "Invoice, March", "Invoice, April"
	unfold := func(l list.List) list.List { l, _ = l.To(3).Unfold(); return l }
	back := func(l list.List) list.List { l, _ = l.Back(); return l }
	do := func(does ...func(list.List) list.List) list.List {
		l := listOf(links...)
		for _, f := range does {
			l = f(l)
		}
		return l
	}
	move := func(by int) func(list.List) list.List {
		return func(l list.List) list.List { return l.Move(by) }
	}
	filter := func(text string) func(list.List) list.List {
		return func(l list.List) list.List { return l.Filtered(text) }
	}
	for _, c := range []struct {
		name string
		got  list.List
		want string
	}{
		{"down", do(move(1)), "4 | >6 | 2 | others(1 3 5)"},
		{"it ends at its end", do(move(9)), "4 | 6 | 2 | >others(1 3 5)"},
		{"and at its beginning", do(move(-9)), ">4 | 6 | 2 | others(1 3 5)"},
		{"the next that fails", do(func(l list.List) list.List { return l.MoveFailing(1) }), "4 | >6 | 2 | others(1 3 5)"},
		{"none behind the last that fails", do(move(2), func(l list.List) list.List { return l.MoveFailing(1) }), "4 | 6 | >2 | others(1 3 5)"},
		{"the others unfold", do(unfold), "4 | 6 | 2 | >others(1 3 5) | ·1 | ·3 | ·5"},
		{"and fold", do(unfold, unfold), "4 | 6 | 2 | >others(1 3 5)"},
		{"esc folds", do(unfold, move(2), back), "4 | 6 | 2 | >others(1 3 5)"},
		{"only refused", do(list.List.Turn), ">4 | 6 | 2"},
		{"as pasted, on the same link", do(list.List.Turn, list.List.Turn), "1 | 2 | 3 | >4 | 5 | 6"},
		{"worst first again", do(list.List.Turn, list.List.Turn, list.List.Turn), ">4 | 6 | 2 | others(1 3 5)"},
		{"each in its row", do(list.List.Group), ">4 | 6 | 2 | others(1 3 5)"},
		{"a name is found, whatever its case", do(filter("invoice")), ">2 | 5"},
		{"a number", do(filter("6")), ">6"},
		{"a file", do(filter("file0000000000000003")), ">3"},
		{"a result", do(filter("denied")), ">6"},
		{"a cause", do(filter("signature length")), ">4"},
		{"nothing", do(filter("zebra")), ""},
		{"esc lists all, on the same link", do(filter("april"), back), "4 | 6 | 2 | >others(1 3 5)"},
		{"beside spells out what is folded", do(move(2), func(l list.List) list.List { return l.Beside(2) }), "4 | 6 | 2 | others(1 3 5) | ·1 | >·3 | ·5"},
		{"beside goes round", do(func(l list.List) list.List { return l.Beside(-1) }), "4 | 6 | 2 | others(1 3 5) | ·1 | ·3 | >·5"},
	} {
		if got := shape(c.got); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestNothingToLeave holds that one knows where esc has nothing left to do.
func TestNothingToLeave(t *testing.T) {
	l := listOf(expired, denied, unchecked, unchecked, unchecked)
	if _, left := l.Back(); left {
		t.Error("a list without filter leaves something")
	}
	if _, ok := l.Unfold(); ok {
		t.Error("a link unfolds")
	}
	l = l.To(2)
	if _, ok := l.Unfold(); !ok {
		t.Error("the others do not unfold")
	}
}

// TestWith holds that what was selected stays selected when more of the text was read,
// and that until somebody moves the worst is.
func TestWith(t *testing.T) {
	more := made(expired, denied, unchecked, malformed)
	if got := shape(listOf(expired, denied, unchecked).With(more)); got != ">4 | 2 | 1 | 3" {
		t.Error("untouched: " + got)
	}
	if got := shape(listOf(expired, denied, unchecked).Move(1).With(more)); got != "4 | 2 | >1 | 3" {
		t.Error("moved: " + got)
	}
	if got := shape(listOf(expired, denied, unchecked).Move(2).With(made(expired))); got != ">1" {
		t.Error("fewer: " + got)
	}
}

func facts(l list.List) list.Facts {
	return list.Facts{List: l, Unit: "row", At: panetest.At, Marked: 1, Mask: func(s string) string { return s }}
}

// TestSizes holds that the list is a pane of exactly its size, whatever stands in names.
func TestSizes(t *testing.T) {
	links := append([]link{malformed, expired, denied}, times(40, unchecked)...)
	for i, name := range panetest.Hostile {
		links[i].name = name
	}
	for _, l := range []list.List{listOf(links...), listOf(links...).Turn().Turn().To(30), listOf(), listOf(links...).Filtered("zebra"), listOf(append(times(5, expired.with("p")), denied)...).To(1)} {
		panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing { return list.Draw(pen, facts(l), width, height) })
	}
}
