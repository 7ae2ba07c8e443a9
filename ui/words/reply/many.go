package reply

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/links"
	"policybench/ui/words/listing"
	"policybench/ui/words/patch"
)

// developerList is about many links: the counts, then what is wrong, equal ones once.
func (w *replier) developerList() {
	t := w.Tally
	said := []string{fmt.Sprintf("Thank you for your message. We checked the %s links in your %s.", words.Comma(t.Links), w.whatText())}
	switch {
	case t.Refused == t.Links:
		said = append(said, fmt.Sprintf("All of them are refused: %s.", links.Parts(t.Refusals)))
	case t.Refused > 0:
		said = append(said, fmt.Sprintf("%s of them %s refused: %s.", english.Capital(english.Few(t.Refused)), english.Either(t.Refused, "is", "are"), links.Parts(t.Refusals)))
	}
	if t.WorksBut > 0 {
		one, many := links.Excess(t.Excesses)
		said = append(said, fmt.Sprintf("%s %s.", english.Capital(english.Few(t.WorksBut)), english.Either(t.WorksBut, one, many)))
	}
	w.paragraph(strings.Join(said, " "))
	w.bullets(w.developerPoint)
	if w.Tally.Unsigned > 0 {
		bare, cut := w.bare()
		w.paragraph(w.developerUnsigned(append(bare, cut...)))
	}
	if s := w.othersFine(); s != "" {
		w.paragraph(s)
	}
	w.remarks()
	if hunks := patch.First(w.paste, w.paste.Edits(), 0, listing.Few+1); len(hunks) <= listing.Few {
		w.change(hunks)
	} else {
		w.paragraph("The lines that are broken by how they are written can be corrected all at once; we can send the corrected text.")
	}
	if t.Refused+t.WorksBut == 0 {
		w.check()
	}
	w.docs()
}

// bullets writes what is wrong with links, a line for those that need the same words.
func (w *replier) bullets(point func([]triage.Item) string) {
	said := 0
	for i, group := range triage.Groups(w.Attention()) {
		if i < listing.MostRows {
			said += len(group)
			w.b.WriteString("• " + point(group) + "\n")
		}
	}
	if left := w.Tally.Links - w.Fine() - said; left > 0 {
		fmt.Fprintf(&w.b, "• %s more; we can send the list.\n", words.Comma(left))
		said += left
	}
	if said > 0 {
		w.b.WriteByte('\n')
	}
}

// developerPoint is what a developer needs to know about links with one fault.
func (w *replier) developerPoint(group []triage.Item) string {
	head, cause := w.groupHead(group), group[0].Cause
	switch {
	case len(group) == 1:
		l := w.letterOf(cause, *group[0].Report)
		return head + ": " + english.Join(english.Ended(l.says), " ", english.Sentence(l.do))
	case cause.Code == report.CodeExpired:
		return head + ": the policies expired on " + links.ExpiredOn(group) + ", and Filestack refuses every request with them since then. Sign new ones with a later expiry."
	}
	bare := group[0].Cause
	bare.Args = bare.Args[:min(len(bare.Args), 0)]
	if triage.CutOff(cause) {
		return head + ", each: the end of the signature is missing. Send us the whole links, or copy them again from where they were made."
	}
	for _, it := range group[1:] {
		if !slices.Equal(it.Cause.Args, cause.Args) {
			cause = bare
		}
	}
	l := w.letterOf(cause, *group[0].Report)
	return head + ", each: " + english.Join(english.Ended(l.says), " ", english.Sentence(l.do))
}

// groupHead names the links of a group: "Rows 5, 18 and 23 (Doc 5, Doc 18, Doc 23)".
func (w *replier) groupHead(group []triage.Item) string {
	var numbers, names []string
	for _, it := range group {
		_, name := w.Where(it)
		if name == "" && (w.Rows == nil || w.Place == nil) {
			name = it.Report.Link.Handle // a line is soon another one, and a row may have no name
		}
		for _, n := range w.NumbersOf(it) {
			numbers = append(numbers, strconv.Itoa(n))
		}
		if name != "" && !slices.Contains(names[:min(len(names), listing.MostRows)], words.Visible(name)) {
			names = append(names, words.Visible(name))
		}
	}
	if nth := w.inOrder(group); nth != nil {
		return english.Capital(english.And(someOf(nth)))
	}
	if nth := w.nths(group); nth != nil {
		return english.Capital(english.And(someOf(nth)))
	}
	if w.Prose() && len(names) == len(group) {
		return english.Capital(english.Either(len(names), "link", "links")) + " " + english.And(someOf(names))
	}
	head := english.Capital(w.Unit()) + " " + numbers[0]
	if len(numbers) > 1 {
		head = english.Capital(w.Unit()) + "s " + english.And(someOf(numbers))
	}
	if names = english.WithoutTail(names); len(names) > 0 {
		head += " (" + english.Some(names) + ")"
	}
	return head
}

// letterSize is what somebody writes at most, in bytes: in more nobody counts links.
const letterSize = 16 << 10

// inOrder are the few links of a letter as its writer counts them: by what the letter calls
// them, else by their order. It is nil for a developer, who finds lines, and for a table.
func (w *replier) inOrder(group []triage.Item) []string {
	if w.developer || w.Rows != nil || w.Place == nil || len(w.Text) > letterSize || w.Tally.Links > len(listing.Ordinals) {
		return nil
	}
	var list []string
	for _, it := range group {
		nth := 0
		for _, o := range w.Items {
			if o.Outcome != triage.Remark && o.Report.Span.Offset < it.Report.Span.Offset {
				nth++
			}
		}
		if _, name := w.Where(it); name != "" {
			list = append(list, words.Visible(name))
		} else {
			list = append(list, "the "+listing.Ordinals[min(nth, len(listing.Ordinals)-1)]+" link"+handleOf(it.Report))
		}
	}
	return list
}

// handleOf is a link's file in brackets, empty without one.
func handleOf(r *report.Report) string {
	if r.Link.Handle == "" {
		return ""
	}
	return " (" + words.Value(r.Link.Handle) + ")"
}

// nths are links that only their order tells apart, by it; nil where something else does.
func (w *replier) nths(group []triage.Item) []string {
	var list []string
	found := false
	for _, it := range group {
		nth := w.Nth(it.Report.Span.Offset)
		name := "link (" + words.Value(it.Report.Link.Handle) + ")"
		if nth != "" {
			found, name = true, nth+" "+name
		}
		list = append(list, "the "+name)
	}
	if !found || !w.Prose() {
		return nil
	}
	return list
}

// developerUnsigned is about the links of several that have no policy and signature.
func (w *replier) developerUnsigned(bare []triage.Item) string {
	n := w.Tally.Unsigned
	which := english.Capital(english.Few(n)) + " of them"
	switch {
	case n == w.Tally.Links:
		which = "All of them"
	case n == len(bare) && n <= listing.MostRows:
		which = w.groupHead(bare)
	}
	return which + english.Either(n, " has", " have") + " no policy and signature, so " + english.Either(n, "it works", "they work") +
		" only while security is switched off for the app."
}

// othersFine says what is known of the links that nothing was said about.
func (w *replier) othersFine() string {
	n := w.Fine() - w.Tally.Unsigned
	which, their := "the other "+words.Comma(n)+" links", "their signatures are"
	switch {
	case n == 0:
		return ""
	case n == w.Tally.Links:
		which = "them"
	case n == 1:
		which, their = "the other link", "its signature is"
	}
	s := "We found no fault in " + which
	if w.Tally.Unchecked > 0 {
		s += "; whether " + their + " right can only be checked with your app secret. Please do not send it to us"
	}
	return s + "."
}

// remarks explains the messages between many links, each kind once.
func (w *replier) remarks() {
	said := map[string]bool{}
	for i, r := range w.reports {
		if triage.One(&w.reports[i]).Outcome != triage.Remark {
			continue
		}
		if body := w.about(r); !said[body] && len(said) < listing.Few {
			said[body] = true
			w.b.WriteString(body)
		}
	}
}

// wholeOf is the link of a text that is the same as one whose end is missing, and whole.
func (w *replier) wholeOf(it triage.Item) *triage.Item {
	r := it.Report
	if !triage.CutOff(it.Cause) || r.Security.Signature == "" {
		return nil
	}
	for i := range w.Items {
		o := &w.Items[i]
		if o.Outcome > triage.WorksBut && o.Outcome < triage.Remark && o.Report.Link.Handle == r.Link.Handle && o.Report.Security.Policy == r.Security.Policy &&
			strings.HasPrefix(o.Report.Security.Signature, r.Security.Signature) {
			return o
		}
	}
	return nil
}
