package reply

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/listing"
	"policybench/ui/words/reply/everyday"
)

// customerList is about several links.
func (w *replier) customerList(tally triage.Tally) {
	first := fmt.Sprintf("We have checked the %s links in your %s.", words.Comma(tally.Links), w.whatText())
	switch {
	case tally.Refused == tally.Links && tally.Links == 2:
		first += " Neither of them works."
	case tally.Refused == tally.Links:
		first += " None of them works."
	case tally.Refused > 0 && tally.WorksBut > 0:
		first += fmt.Sprintf(" %s of them %s not work, and %s %s a correction.", english.Capital(english.Few(tally.Refused)), english.Either(tally.Refused, "does", "do"),
			english.Few(tally.WorksBut), english.Either(tally.WorksBut, "needs", "need"))
	case tally.Refused > 0:
		first += fmt.Sprintf(" %s of them %s not work.", english.Capital(english.Few(tally.Refused)), english.Either(tally.Refused, "does", "do"))
	case tally.WorksBut > 0:
		first += fmt.Sprintf(" %s of them %s a correction.", english.Capital(english.Few(tally.WorksBut)), english.Either(tally.WorksBut, "needs", "need"))
	}
	w.paragraph(first)
	w.bullets(w.customerPoint)
	rest := w.Fine()
	if later := w.later(); len(later) > 0 {
		rest -= len(later)
		which := english.Capital(english.Few(len(later))) + " of them"
		if len(later) <= listing.Few {
			which = w.groupHead(later)
		}
		w.paragraph(which + english.Either(len(later), " is", " are") + " filled in only when the page is opened, so we cannot check " + english.Either(len(later), "it as it stands.", "them as they stand."))
	}
	rest -= tally.Unsigned + w.customerOdd()
	w.customerUnsigned()
	if tally.Refused+tally.WorksBut > 0 {
		w.paragraph("Did someone else make these links, for example your web agency? Then please forward this message to them; we can send the technical details.")
	}
	which := "tell us its " + w.Unit() + " and what you see"
	if w.Rows == nil {
		which = "tell us which one, and what you see"
	}
	good, bad := triage.Compared(w.Text, w.Items)
	switch {
	case rest == 1 && tally.Unsigned == 0 && triage.SaysOnlyOneWorks(w.Text):
		w.paragraph("We found no fault in the other link, which is most likely the one that works for you.")
	case rest == 1 && good != nil && bad.Outcome <= triage.WorksBut && good.Outcome > triage.Unsigned:
		w.paragraph("We found no fault in the other link, which works for you as you write.")
	case rest == tally.Links && w.untils() != "":
		w.paragraph("We found no fault in any of them. " + w.untils() + " If one of them does not work for you, " + which + ".")
	case rest == tally.Links:
		w.paragraph("We found no fault in any of them. If one of them does not work for you, " + which + ".")
	case rest == 1:
		w.paragraph("We found no fault in the other link. If it does not work for you, tell us what you see.")
	case rest > 1:
		w.paragraph("We found no fault in the other " + words.Comma(rest) + " links. If one of them does not work for you, " + which + ".")
	}
	if w.Doubted {
		w.paragraph("We could not confirm that the links were made in the right way, and may have looked at the wrong account. Could you tell us which account they belong to?")
	}
	if h, ok := w.heardOf(); ok && tally.Refused == 0 && rest > 0 && h.Fit != triage.Fits {
		w.paragraph("The message you saw means that " + english.Ended(everyday.Message(h)))
	}
}

// customerOdd is about the links without a fault that are written otherwise than documented.
// It counts them.
func (w *replier) customerOdd() (n int) {
	for _, it := range w.Items {
		if says, next := everyday.Odd(it.Report); says != "" && (it.Outcome == triage.Unchecked || it.Outcome == triage.Fine) && it.Report.Readable != report.Unknown {
			if n++; n <= listing.Few {
				w.paragraph(w.groupHead([]triage.Item{it}) + " is complete and has not expired, but " + says + ", which may be why it does not work. " + next)
			}
		}
	}
	if n > listing.Few {
		w.paragraph(english.Capital(english.Few(n-listing.Few)) + " more of the links are written otherwise than documented; we can send the list.")
	}
	return n
}

// later are the links without a fault that are filled in when a program runs.
func (w *replier) later() (later []triage.Item) {
	for _, it := range w.Items {
		if it.Outcome == triage.Unchecked && it.Report.Readable == report.Unknown {
			later = append(later, it)
		}
	}
	return later
}

// whatText is what the customer sent.
func (w *replier) whatText() string {
	switch {
	case w.Rows != nil:
		return "list"
	case w.Place == nil || len(w.Text) > letterSize:
		return "file"
	case onlyLinks(w.Text):
		return "list"
	}
	return "message"
}

// onlyLinks reports whether there is nothing but links in a text, one or more in each line.
func onlyLinks(text string) bool {
	for line := range strings.Lines(text) {
		if before, _, found := strings.Cut(line, "://"); !found && strings.TrimSpace(line) != "" || strings.ContainsAny(strings.TrimSpace(before), " \t") {
			return false
		}
	}
	return true
}

// customerPoint is a line of the list: links that need the same words.
func (w *replier) customerPoint(group []triage.Item) string {
	says := everyday.Of(group[0])
	body := says.List()
	if len(group) > 1 {
		body = everyday.Several(group)
	}
	if whole := w.wholeOf(group[0]); len(group) == 1 && whole != nil {
		body = "the end of the link is missing. " + w.groupHead([]triage.Item{*whole}) + " is the same one, whole: please use that."
	}
	if ended := func(it triage.Item) bool { return it.Report.Alive == report.No && it.Report.Expiry.OK }; group[0].Cause.Code == report.CodeSignatureMismatch && ended(group[0]) {
		// said of all of a group: what is next is the same
		body = strings.Replace(strings.Replace(expiredLay(group), ". It needs", ", and was not made in the right way. It needs", 1), ". They need", ", and were not made in the right way. They need", 1)
	}
	if group[0].Cause.Code == report.CodeExpired {
		body = expiredLay(group)
	}
	return w.groupHead(group) + ": " + body
}

// someOf are as many of a list as are read, the rest as a number.
func someOf(list []string) []string {
	const most = 12
	if len(list) <= most {
		return list
	}
	return append(slices.Clone(list[:most]), words.Comma(len(list)-most)+" more")
}

// expiredLay says when links expired.
func expiredLay(group []triage.Item) string {
	if len(group) == 1 {
		return "this link has expired, on " + longDay(group[0].Report.Expiry.Unix) + ". It needs a new link."
	}
	var days []string
	month := ""
	same := true
	for _, it := range group {
		t := time.Unix(it.Report.Expiry.Unix, 0).UTC()
		same = same && (month == "" || t.Format("January 2006") == month)
		month = t.Format("January 2006")
		days = append(days, t.Format("2"))
	}
	switch {
	case same && len(slices.Compact(slices.Clone(days))) == 1:
		return "these links have expired, on " + days[0] + " " + month + ". They need new links."
	case same && len(days) <= 10:
		return "these links have expired, on " + english.And(days) + " " + month + ". They need new links."
	}
	return "these links have expired. They need new links."
}

// customerTwo is about two links of which one is said to work and one not, where nothing
// in them tells why. It reports whether it wrote anything.
func (w *replier) customerTwo() bool {
	good, bad := triage.Compared(w.Text, w.Items)
	if good == nil || bad.Outcome <= triage.Unsigned || good.Outcome <= triage.Unsigned {
		return false
	}
	if w.Doubted {
		w.paragraph("We have compared the two links in your message. You write that one of them works, and we could not confirm of either that it was made in the right way. We may have looked at the wrong account.")
		w.paragraph("Could you tell us which account they belong to?")
		return true
	}
	a, b := good.Report, bad.Report
	const checked = "We have compared the two links in your message and found no fault in either."
	if one, _ := w.hostsDiffer(); one != nil {
		w.paragraph(checked + " They lead to the same file (" + words.Value(a.Link.Handle) + ") and differ only in the website that they go through: " +
			words.Value(a.Link.Host) + " and " + words.Value(b.Link.Host) + ". So the reason most likely lies there, and we cannot see it from here.")
		w.paragraph("Please forward this message to the person who set up your own address; we can send the technical details.")
		return true
	}
	if insecure := a.Has(report.CodeInsecureHTTP); insecure != b.Has(report.CodeInsecureHTTP) && a.Security == b.Security {
		w.paragraph(checked + " They differ only in how they begin: one with http://, the other with https://. Many pages and apps do not load what begins with http://.")
		w.paragraph("Please use the one that begins with https://, and tell us if that one does not work.")
		return true
	}
	w.paragraph(checked + " Nothing in them tells why one works and the other does not.")
	if h, ok := w.heardOf(); ok && h.Fit == triage.Settles {
		w.paragraph(everyday.Forward("Only whoever made the links can check whether they were made in the right way."))
		return true
	}
	if triage.SawOf(w.Text) == triage.SawBlank {
		w.paragraph("Could you open the one that does not work in another browser or on another device, and tell us whether it is the same there?")
		return true
	}
	w.paragraph("Could you tell us what you see when you open the one that does not work?")
	return true
}
