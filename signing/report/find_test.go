package report

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

func TestFind(t *testing.T) {
	r := Report{
		Findings: []Finding{{Code: CodeNoCall, Part: "first"}, {Code: CodeExpired}, {Code: CodeNoCall, Part: "second"}},
		Inner:    []Report{{Findings: []Finding{{Code: CodeNoHandle}}}},
	}
	for _, c := range []struct {
		name string
		code Code
		part string
		none bool
	}{
		{name: "the first of two", code: CodeNoCall, part: "first"}, {name: "the only one", code: CodeExpired},
		{name: "one that it has not", code: CodeUnsigned, none: true}, {name: "one of the inner report", code: CodeNoHandle, none: true}, {name: "no code", none: true},
	} {
		f := r.Find(c.code)
		if (f == nil) != c.none || f != nil && (f.Code != c.code || f.Part != c.part) {
			t.Errorf("%s: %+v", c.name, f)
		}
		if r.Has(c.code) == c.none || Has(r.Findings, c.code) == c.none {
			t.Errorf("%s: it has it, and it does not", c.name)
		}
	}
	r.Find(CodeExpired).Part = "changed"
	if r.Findings[1].Part != "changed" {
		t.Error("what is found is a copy")
	}
	if (&Report{}).Find(CodeExpired) != nil {
		t.Error("a report without findings has one")
	}
}

func TestAsOf(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	for _, c := range []struct {
		name string
		at   int64
		want time.Time
	}{
		{"the caller's time", 0, now}, {"one of the text's own", 1_700_000_000, time.Unix(1_700_000_000, 0)}, {"one before all time", -1, time.Unix(-1, 0)},
	} {
		r := Report{At: c.at}
		if got := r.AsOf(now); !got.Equal(c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPartRank(t *testing.T) {
	for _, c := range []struct {
		part string
		want int
	}{{"policy", 0}, {"signature", 0}, {"security", 0}, {"text", 0}, {"", 0}, {"link", 1}, {"link.handle", 1}, {"link.host", 1}} {
		if got := partRank(c.part); got != c.want {
			t.Errorf("%q: %d, want %d", c.part, got, c.want)
		}
	}
}

func TestLevelOfNobody(t *testing.T) {
	for _, l := range []Level{"", "error", "PROBLEM"} {
		if l.Rank() != Note.Rank() {
			t.Errorf("%q is ranked %d", l, l.Rank())
		}
	}
}

// However findings come, they are told in one order, and none is lost.
func TestSortAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	var findings []Finding
	for i, row := range Rows() {
		level := []Level{Problem, Warning, Note}[i%3]
		findings = append(findings, Finding{Level: level, Code: row.Code, Part: "policy"})
	}
	for range 50 {
		random.Shuffle(len(findings), func(i, j int) { findings[i], findings[j] = findings[j], findings[i] })
		before := codesOf(findings)
		Sort(findings)
		ranks := func(a, b Finding) int {
			if a.Level != b.Level {
				return a.Level.Rank() - b.Level.Rank()
			}
			return rows[a.Code].rank - rows[b.Code].rank
		}
		if !slices.IsSortedFunc(findings, ranks) {
			t.Fatalf("not in order: %v", codesOf(findings))
		}
		once := codesOf(findings)
		if Sort(findings); !slices.Equal(codesOf(findings), once) {
			t.Fatalf("sorted again they are %v, once %v", codesOf(findings), once)
		}
		slices.Sort(before)
		slices.Sort(once)
		if !slices.Equal(before, once) {
			t.Fatalf("%v became %v", before, once)
		}
	}
}

func codesOf(findings []Finding) []Code { return (&Report{Findings: findings}).Codes() }

// What was found first stays first among what the table does not tell apart.
func TestSortKeepsEquals(t *testing.T) {
	findings := []Finding{
		{Level: Problem, Code: CodeUnread, Part: "b"}, {Level: Problem, Code: CodePlaceholder, Part: "link.handle"}, {Level: Problem, Code: CodeUnread, Part: "a"},
		{Level: Problem, Code: CodePlaceholder, Part: "signature"}, {Level: Problem, Code: CodePlaceholder, Part: "policy"}, {Level: Problem, Code: CodePlaceholder, Part: "link"},
	}
	Sort(findings)
	var unread, placeholders []string
	for _, f := range findings {
		if f.Code == CodeUnread {
			unread = append(unread, f.Part)
		} else {
			placeholders = append(placeholders, f.Part)
		}
	}
	if !slices.Equal(unread, []string{"b", "a"}) || !slices.Equal(placeholders, []string{"signature", "policy", "link.handle", "link"}) {
		t.Errorf("unread %v, placeholders %v", unread, placeholders)
	}
}

// Each code stops what its row says, and only as a problem.
func TestStopsByRow(t *testing.T) {
	for _, row := range Rows() {
		for _, part := range []string{"policy", "signature", "security", "link.handle", "text"} {
			pair := part == "policy" || part == "signature" || part == "security"
			want := row.stops == whole || row.stops == pairOnly && pair
			for _, level := range []Level{Problem, Warning, Note} {
				f := Finding{Level: level, Code: row.Code, Part: part}
				if got := f.Stops(); got != (want && level == Problem) {
					t.Errorf("%s %s about %s stops: %v", level, row.Code, part, got)
				}
			}
		}
	}
}
