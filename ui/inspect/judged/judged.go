// Package judged is what follows from a pasted text: its reports in the order in which one
// goes through them, masked, what they come to together, and where in the text they stand.
//
//	j := judged.Of(inspect.Inspect, text, inspect.Options{At: now}, secrets)
//	first := j.List[0]
//
// It is made once for each change and then only read, so a long text can be judged off the
// thread that draws. A text that cannot be read is no crash: Fault says so.
package judged

import (
	"strings"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/guard"
	"policybench/ui/inspect/list"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

// None is where no link is meant, among the indexes of List.
const None = -1

// Judgement is all that follows from a text, the app secret and the time.
type Judgement struct {
	Text    string // what was judged: the paste, or its beginning
	Whole   bool
	Reports []report.Report
	List    []Listed
	Paste   *redact.Paste
	Places  []redact.Place // of the secrets in the text
	At      time.Time
	Next    int64 // when a verdict may change, in Unix seconds; 0 for never
	Keyed   int   // which secret was used
	Fixes   bool  // a certain repair is there
	Many
	Lines int
	Fault *guard.Fault // the text could not be read, and nothing is known of it
}

// Listed is a report in the order in which one goes through them: a pair inside
// another's URL follows it. What is shown of it holds no secret; what is signed again or
// loaded is taken from Raw.
type Listed struct {
	*report.Report
	Raw    *report.Report
	Inside bool
}

// Reading is what finds the reports on a text.
type Reading func(string, inspect.Options) []report.Report

// Of judges a text; own are the app secrets that may not be shown. It is called off the
// thread that draws as well. Should it not be able to, the judgement says so and the text is
// kept.
func Of(read Reading, text string, options inspect.Options, own []signing.Secret) Judgement {
	j := Judgement{Text: text, Whole: true, At: options.At}
	fault := guard.Try(len(text), func() {
		j.Reports = read(text, options)
		j.mask(own)
		j.collect(j.Paste.Reports, j.Reports, false)
		j.Many = manyOf(&j)
		j.Lines = countLines(text)
	})
	if fault == nil {
		return j
	}
	j = Judgement{Text: text, Whole: true, At: options.At, Fault: fault}
	if guard.Try(len(text), func() { j.mask(own) }) != nil {
		j.Text, j.Paste, j.Places = "", redact.New().Paste("", nil), nil // not a byte is shown unmasked
	}
	j.Lines = countLines(j.Text)
	return j
}

// mask finds what of the text may not be shown.
func (j *Judgement) mask(own []signing.Secret) {
	j.Paste = redact.New(own...).Paste(j.Text, j.Reports)
	j.Places = j.Paste.Places()
}

// collect lists reports and those inside them, and notes when time will change one.
func (j *Judgement) collect(shown, raw []report.Report, inside bool) {
	for i := range shown {
		r := &shown[i]
		j.List = append(j.List, Listed{r, &raw[i], inside})
		j.Fixes = j.Fixes || len(r.Fixes) > 0
		if r.Expiry.OK {
			for _, change := range []int64{r.Expiry.Unix - report.SoonSeconds, r.Expiry.Unix} {
				if change > j.At.Unix() && (j.Next == 0 || change < j.Next) {
					j.Next = change
				}
			}
		}
		j.collect(r.Inner, raw[i].Inner, true)
	}
}

// Many is what a judgement says of its links together.
type Many struct {
	Tally triage.Tally
	Links []list.Link
	Unit  string // what their numbers count: "row", "line"
	// Claimed are the two links of which the text says that one works and one does not, as
	// indexes of the page's list; None where it says no such thing.
	Claimed [2]int
}

// manyOf looks at the links of a judgement. It is called off the thread that draws as well.
func manyOf(j *Judgement) Many {
	text := j.Paste.Unmasked() // for counting lines: names are masked where they are drawn
	items := triage.Of(j.Paste.Reports)
	m := Many{Tally: triage.Count(items), Unit: "line", Claimed: [2]int{None, None}}
	offsets := make([]int, len(items))
	for i, it := range items {
		offsets[i] = max(min(it.Report.Span.Offset, len(text)), 0)
	}
	rows := triage.Rows(text, offsets)
	if rows != nil {
		m.Unit = "row"
	}
	line, counted := 1, 0
	m.Links = make([]list.Link, len(items))
	at := 0
	for i, it := range items {
		for at < len(j.List) && j.List[at].Inside {
			at++
		}
		if offsets[i] < counted {
			line, counted = 1, 0
		}
		line += strings.Count(text[counted:offsets[i]], "\n")
		counted = offsets[i]
		k := list.Link{Item: it, At: at, Number: line, Policy: it.Report.Security.Policy}
		if rows != nil {
			k.Number, k.Name = rows[i].Number, rows[i].Name
		} else {
			k.Name = triage.Label(text, offsets[i])
		}
		m.Links[i] = k
		at++
	}
	if good, bad := triage.Compared(text, items); good != nil {
		m.Claimed = [2]int{m.Links[good.Index].At, m.Links[bad.Index].At}
	}
	return m
}

// countLines is the number of lines of a text.
func countLines(text string) int {
	if text == "" {
		return 0
	}
	return strings.Count(strings.TrimSuffix(text, "\n"), "\n") + 1
}
