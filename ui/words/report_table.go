package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
)

// countTitle counts many links in the title of a ticket.
func (w *ticket) countTitle() string {
	t := w.tally
	var parts []string
	if t.Refused > 0 {
		parts = append(parts, ofLinks(t.Refused, t.Links, true)+" refused")
	}
	if t.WorksBut > 0 {
		one, many := excess(t.Excesses)
		says, _, _ := strings.Cut(many, ":")
		if t.WorksBut == 1 {
			says, _, _ = strings.Cut(one, ":")
		}
		parts = append(parts, number(t.WorksBut)+" "+says)
	}
	if t.Unsigned > 0 {
		parts = append(parts, ofLinks(t.Unsigned, t.Links, len(parts) == 0)+" without policy and signature")
	}
	if len(parts) == 0 {
		if t.Unchecked > 0 {
			return Count(t.Links, "link") + ", no fault found, signatures not checked"
		}
		return Count(t.Links, "link") + ", no fault found"
	}
	return strings.Join(parts, ", ")
}

// table lists many links: those that ask for attention, equal ones in one row.
func (w *ticket) table() {
	bad := w.attention()
	if len(bad) > 0 {
		fmt.Fprintf(&w.b, "\n| %s | name | file | result | why | who |\n| --: | --- | --- | --- | --- | --- |\n", w.unit())
	}
	said := 0
	for i, group := range triage.Groups(bad) {
		if i >= mostRows {
			break
		}
		said += len(group)
		numbers, names := w.places(group)
		fmt.Fprintf(&w.b, "| %s | %s | %s | %s | %s | %s |\n", joinSome(numbers), cell(joinSome(names)), groupFile(group),
			group[0].Result, w.groupWhy(group), whoWords(group[0]))
	}
	if left := w.tally.Refused + w.tally.WorksBut - said; left > 0 {
		fmt.Fprintf(&w.b, "\n%s more, left out for length\n", number(left))
	}
	if others := w.fine(); others > 0 {
		checked := ""
		if w.tally.Unchecked > 0 {
			checked = ", signatures not checked"
		}
		fmt.Fprintf(&w.b, "\n%s: no fault found%s.\n", Count(others, "other "+w.unit()), checked)
	}
}

// places are the numbers of a group, and the customer's names.
func (w *ticket) places(group []triage.Item) (numbers, names []string) {
	for _, it := range group {
		n, name := w.where(it)
		numbers = append(numbers, strconv.Itoa(n))
		if name != "" {
			names = append(names, Visible(name))
		}
	}
	return numbers, withoutTail(names)
}

// withoutTail leaves out what names have in common behind a comma.
func withoutTail(names []string) []string {
	if len(names) < 2 {
		return names
	}
	_, tail, found := strings.Cut(names[0], ", ")
	for _, n := range names {
		found = found && strings.HasSuffix(n, ", "+tail)
	}
	if !found {
		return names
	}
	short := make([]string, len(names))
	for i, n := range names {
		short[i] = strings.TrimSuffix(n, ", "+tail)
	}
	return short
}

// joinSome joins as many as are read.
func joinSome(list []string) string {
	const most = 10
	if len(list) > most {
		return strings.Join(list[:most], ", ") + fmt.Sprintf(" and %d more", len(list)-most)
	}
	return strings.Join(list, ", ")
}

// cell writes foreign text into a table: plain words as they are, all else as code.
func cell(s string) string {
	plain := !strings.ContainsFunc(s, func(r rune) bool {
		return !(r == ' ' || r == ',' || r == '.' || r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x7f)
	})
	if plain && !strings.Contains(s, "www.") {
		return s
	}
	return inCode(s)
}

// inCode writes foreign text as code in a cell.
func inCode(s string) string {
	return "`" + strings.NewReplacer("`", "'", "|", `\|`, "\n", " ").Replace(s) + "`"
}

// groupFile names the file of a group, or counts its files.
func groupFile(group []triage.Item) string {
	files := map[string]bool{}
	for _, it := range group {
		files[file(it.Report.Link)] = true
	}
	if len(files) == 1 {
		return inCode(file(group[0].Report.Link))
	}
	return few(len(files)) + " files"
}

// few writes a small number as a word.
func few(n int) string {
	list := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(list) {
		return list[n]
	}
	return number(n)
}

// groupWhy says what makes the links of a group what they are.
func (w *ticket) groupWhy(group []triage.Item) string {
	f := group[0].Cause
	switch {
	case f.Code == report.CodeExpired:
		return expiredOn(group)
	case f.Code == report.CodeHandleDiffers && len(f.Args) > 0 && len(group) == 1:
		return "policy is for " + inCode(Value(f.Args[0]))
	case triage.CutOff(f) && len(group) == 1:
		return "signature has " + Value(f.Args[0]) + " of 64 digits"
	case triage.CutOff(f):
		return "the end of the signature is missing"
	case f.Code == report.CodeExpiryInMilliseconds && len(f.Args) > 0 && len(group) == 1:
		unix, _ := strconv.ParseInt(f.Args[0], 10, 64)
		return fmt.Sprintf("milliseconds: until the year %d", time.Unix(unix, 0).UTC().Year())
	}
	if text := gist(f); text != "" {
		return strings.ReplaceAll(text, "|", `\|`)
	}
	return cell(whyLine(group[0], w.at))
}

// expiredOn says when links expired: "21, 8 and 3 Nov 2026, each 12:00 UTC".
func expiredOn(group []triage.Item) string {
	var days []string
	month, clock := "", ""
	same := true
	for _, it := range group {
		t := time.Unix(it.Report.Expiry.Unix, 0).UTC()
		m, c := t.Format("Jan 2006"), t.Format("15:04 UTC")
		same = same && (month == "" || m == month) && (clock == "" || c == clock)
		month, clock = m, c
		days = append(days, t.Format("2"))
	}
	switch {
	case len(group) == 1:
		return time.Unix(group[0].Report.Expiry.Unix, 0).UTC().Format("2 Jan 2006 15:04 UTC")
	case same && len(slices.Compact(slices.Clone(days))) == 1:
		return days[0] + " " + month + ", " + clock
	case same && len(days) <= 10:
		return joinAnd(days) + " " + month + ", each " + clock
	}
	first, last := group[0].Report.Expiry.Unix, group[0].Report.Expiry.Unix
	for _, it := range group {
		first, last = min(first, it.Report.Expiry.Unix), max(last, it.Report.Expiry.Unix)
	}
	day := func(unix int64) string { return time.Unix(unix, 0).UTC().Format("2 Jan 2006") }
	if day(first) == day(last) {
		return day(first)
	}
	return "between " + day(first) + " and " + day(last)
}

// whoWords says who must act.
func whoWords(it triage.Item) string {
	switch {
	case it.Who == triage.Customer && it.Next == triage.WholeLink:
		return "customer: whole link"
	case it.Who == triage.Customer:
		return "customer: corrected link"
	case it.Who == triage.Owner && it.Outcome == triage.WorksBut:
		return "link's owner, soon"
	case it.Who == triage.Owner:
		return "link's owner"
	}
	return string(it.Who)
}
