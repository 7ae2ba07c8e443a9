package ticket

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/links"
	"policybench/ui/words/listing"
)

// countTitle counts many links in the title of a ticket.
func (w *ticket) countTitle() string {
	t := w.Tally
	var parts []string
	if t.Refused > 0 {
		parts = append(parts, links.OfLinks(t.Refused, t.Links, true)+" refused")
	}
	if t.WorksBut > 0 {
		one, many := links.Excess(t.Excesses)
		says, _, _ := strings.Cut(many, ":")
		if t.WorksBut == 1 {
			says, _, _ = strings.Cut(one, ":")
		}
		parts = append(parts, words.Comma(t.WorksBut)+" "+says)
	}
	if t.Unsigned > 0 {
		parts = append(parts, links.OfLinks(t.Unsigned, t.Links, len(parts) == 0)+" without policy and signature"+w.refusedBare())
	}
	if len(parts) == 0 {
		switch {
		case t.Unchecked == t.Links:
			return words.Count(t.Links, "link") + ", no fault found, signatures not checked"
		case t.Unchecked > 0:
			return words.Count(t.Links, "link") + ", no fault found, " + words.Count(t.Unchecked, "signature") + " not checked"
		}
		return words.Count(t.Links, "link") + ", no fault found"
	}
	return strings.Join(parts, ", ")
}

// refusedBare says that links without policy and signature are refused, where the text does.
func (w *ticket) refusedBare() string {
	if h := w.theCase.Heard; h.Report == nil || h.Fit != triage.Fits || h.Link == nil || h.Link.Outcome != triage.Unsigned {
		return ""
	}
	return ", and refused: security is most likely on"
}

// table lists many links: those that ask for attention, equal ones in one row.
func (w *ticket) table() {
	bad := w.Attention()
	if len(bad) > 0 {
		fmt.Fprintf(&w.b, "\n| %s | name | file | result | why | who |\n| --: | --- | --- | --- | --- | --- |\n", w.Unit())
	}
	said := 0
	for i, group := range triage.Groups(bad) {
		if i >= listing.MostRows {
			break
		}
		said += len(group)
		numbers, names := w.places(group)
		fmt.Fprintf(&w.b, "| %s | %s | %s | %s | %s | %s |\n", english.Some(numbers), cell(english.Some(names)), groupFile(group),
			group[0].Result, w.groupWhy(group), whoWords(group[0]))
	}
	if left := w.Tally.Refused + w.Tally.WorksBut - said; left > 0 {
		fmt.Fprintf(&w.b, "\n%s more, left out for length\n", words.Comma(left))
	}
	if n := w.Tally.Unsigned; n > 0 {
		fmt.Fprintf(&w.b, "\n%s without policy and signature%s: works only while security is off.\n", words.Count(n, w.Unit()), w.bareOnes())
	}
	if others := w.Fine() - w.Tally.Unsigned; others > 0 {
		checked := ""
		if w.Tally.Unchecked > 0 {
			checked = ", signatures not checked"
		}
		unit := w.Unit()
		if others < w.Tally.Links {
			unit = "other " + unit
		}
		fmt.Fprintf(&w.b, "\n%s: no fault found%s.\n", words.Count(others, unit), checked)
	}
}

// bareOnes names the places without policy and signature, where they are few.
func (w *ticket) bareOnes() string {
	var bare []triage.Item
	for _, it := range w.Items {
		if it.Outcome == triage.Unsigned {
			bare = append(bare, it)
		}
	}
	if len(bare) != w.Tally.Unsigned {
		return "" // more than are held
	}
	numbers, _ := w.places(bare)
	return " (" + english.Some(numbers) + ")"
}

// places are the numbers of a group, and the customer's names.
func (w *ticket) places(group []triage.Item) (numbers, names []string) {
	for _, it := range group {
		n, name := w.Where(it)
		numbers = append(numbers, strconv.Itoa(n))
		if name != "" {
			names = append(names, words.Visible(name))
		}
	}
	return numbers, english.WithoutTail(names)
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
		files[links.File(it.Report.Link)] = true
	}
	if len(files) == 1 {
		return inCode(links.File(group[0].Report.Link))
	}
	return english.Few(len(files)) + " files"
}

// groupWhy says what makes the links of a group what they are.
func (w *ticket) groupWhy(group []triage.Item) string {
	f := group[0].Cause
	switch {
	case f.Code == report.CodeExpired:
		return links.ExpiredOn(group)
	case f.Code == report.CodeHandleDiffers && len(f.Args) > 0 && len(group) == 1:
		return "policy is for " + inCode(words.Value(f.Args[0]))
	case triage.CutOff(f) && len(group) == 1:
		return "signature has " + words.Value(f.Args[0]) + " of 64 digits"
	case triage.CutOff(f):
		return "the end of the signature is missing"
	case f.Code == report.CodeExpiryInMilliseconds && len(f.Args) > 0 && len(group) == 1:
		unix, _ := strconv.ParseInt(f.Args[0], 10, 64)
		return fmt.Sprintf("milliseconds: until the year %d", time.Unix(unix, 0).UTC().Year())
	}
	if text := gist(f); text != "" {
		return strings.ReplaceAll(text, "|", `\|`)
	}
	return cell(links.WhyLine(group[0], w.At))
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
