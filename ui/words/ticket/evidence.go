package ticket

import (
	"sort"
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/links"
	"policybench/ui/words/listing"
	"policybench/ui/words/times"
)

// evidence is where in the text stands what speaks for all that is said, with its times: for
// few links, since of many a table says it.
func (w *ticket) evidence() []string {
	if w.Tally.Links > listing.Few || w.Place == nil || w.Rows != nil {
		return nil
	}
	var list []string
	telling := false // more than what stands in the report below
	for _, it := range w.Items {
		if it.Outcome == triage.Remark && it.Report.Form != report.FormMessage || it.Report.Span.Length == 0 {
			continue
		}
		line := "line " + strconv.Itoa(w.LineOf(it)) + ": "
		if it.Outcome == triage.Remark {
			list, telling = append(list, line+words.CutMiddle(words.Visible(w.quoted(it.Report.Span)), 100)), true
			continue
		}
		if w.listed(it) {
			continue // it has a line of its own
		}
		if says := w.evidenceOf(it); says != "" {
			list, telling = append(list, line+says), telling || strings.Contains(says, " at ") || strings.Contains(says, "clocks")
		}
	}
	if h := w.theCase.Heard; h.Report != nil && h.Report.Span.Length == 0 {
		list = append(list, w.sawOn()...)
	}
	if len(list) == 1 && !telling && w.Tally.Links > 0 {
		return nil
	}
	sort.SliceStable(list, func(i, j int) bool { return numberOf(list[i]) < numberOf(list[j]) })
	return list
}

// numberOf is the line that a row of evidence begins with.
func numberOf(row string) int {
	_, rest, _ := strings.Cut(row, " ")
	digits, _, _ := strings.Cut(rest, ":")
	n, _ := strconv.Atoi(digits)
	return n
}

// sawOn is the first line that tells what its writer saw, where no known message does.
func (w *ticket) sawOn() []string {
	saw, n := triage.SawOf(w.Text), 0
	for line := range strings.Lines(w.Text) {
		if n++; saw != triage.SawNothing && triage.SawOf(line) == saw {
			line = lineOf(w.paste.Part(report.Span{Length: w.paste.Len()}), n)
			return []string{"line " + strconv.Itoa(n) + ": " + words.CutMiddle(words.Visible(strings.TrimSpace(line)), 120)}
		}
	}
	return nil
}

// evidenceOf is what a link shows: what it is for, its file, its end, and how it was answered.
func (w *ticket) evidenceOf(it triage.Item) string {
	r := it.Report
	var parts []string
	if file := links.File(r.Link); file != "" && r.Link.Host != "" {
		parts = append(parts, words.Visible(english.Join(r.Link.Method, " ", file)))
	}
	if r.Expiry.OK && r.Security.Policy != "" {
		parts = append(parts, "expiry "+expiryOf(r))
	}
	if f := r.Find(report.CodeAnswered); f != nil && len(f.Args) > 4 && f.Args[0] != "alive-then" {
		parts = append(parts, answered("answered", f.Args[2], f.Args[1]), answered("refused", f.Args[4], f.Args[3]))
	} else if said := w.answerOn(w.LineOf(it)); said != "" {
		parts = append(parts, said)
	}
	if f := r.Find(report.CodeClockDiffers); f != nil && len(f.Args) > 1 {
		parts = append(parts, "two clocks: "+dated(f.Args[0])+" and "+dated(f.Args[1]))
	}
	return strings.Join(clean(parts), ", ")
}

// answers counts the statuses that a log writes beside many links; empty where none is a
// refusal.
func (w *ticket) answers() string {
	const most, longest = 200, 256 << 10
	if w.Tally.Links <= listing.Few || w.Place == nil || w.Rows != nil || len(w.Items) > most || len(w.Text) > longest {
		return ""
	}
	lines := map[string][]int{}
	var statuses []string
	for _, it := range w.Items {
		_, status := triage.LoggedOn(lineOf(w.Text, w.LineOf(it)))
		if status == "" || it.Outcome == triage.Remark {
			continue
		}
		if lines[status] == nil {
			statuses = append(statuses, status)
		}
		lines[status] = append(lines[status], w.LineOf(it))
	}
	sort.Strings(statuses)
	var parts []string
	refused := false
	for _, status := range statuses {
		refused = refused || status >= "400"
		parts = append(parts, status+" in "+english.Either(len(lines[status]), "line ", "lines ")+english.Ranges(lines[status]))
	}
	if !refused {
		return ""
	}
	return strings.Join(parts, " · ")
}

// answered is a status with the time when it came; empty without that.
func answered(what, status, unix string) string {
	if unix == "" {
		return ""
	}
	return english.Join(what, " ", words.Value(status)) + " at " + dated(unix)
}

// dated is a Unix time as a date in UTC.
func dated(unix string) string {
	n, err := strconv.ParseInt(unix, 10, 64)
	if err != nil {
		return words.Value(unix)
	}
	return times.Date(time.Unix(n, 0), time.UTC)
}

func clean(parts []string) []string {
	var list []string
	for _, p := range parts {
		if p != "" {
			list = append(list, p)
		}
	}
	return list
}

// expiryOf is when a policy ends, in UTC.
func expiryOf(r *report.Report) string {
	at := links.Expiry(r)
	if strings.HasPrefix(at, "year") {
		return "in the " + at
	}
	return at + " UTC"
}

// quoted is a message from the beginning of its first word.
func (w *ticket) quoted(s report.Span) string {
	for s.Offset > 0 && s.Offset <= len(w.Text) && w.Text[s.Offset-1]|0x20 >= 'a' && w.Text[s.Offset-1]|0x20 <= 'z' {
		s.Offset, s.Length = s.Offset-1, s.Length+1
	}
	return w.paste.Part(s)
}
