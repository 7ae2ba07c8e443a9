package triage

import (
	"slices"
	"strings"

	"policybench/signing/report"
)

// Heard is a message of a server or browser in the text, weighed against its links.
type Heard struct {
	Item
	Key  string
	Says Says
	Fit  Fit
	Link *Item // that it is weighed against: the worst of the text, nil without one
}

// Says is what a message says of a link.
type Says uint8

// What messages say.
const (
	SaysRefused   Says = iota // policy or signature was refused, and not why
	SaysExpired               // its time was over
	SaysSignature             // the signature does not fit
	SaysNone                  // no policy and signature arrived
	SaysElse                  // nothing about policy and signature
)

// Fit is how a message and a link go together.
type Fit uint8

// The ways they do.
const (
	NoLink      Fit = iota // there is no link to weigh it against
	Fits                   // what is wrong with the link is what the message says
	Settles                // the link shows no fault, and what was open is what the message says
	Contradicts            // the link is as the message says that it is not
	Beside                 // the one says nothing of the other
)

// saysOf sorts the messages that say why; all others say that something was refused.
var saysOf = map[string]Says{
	"signature-expired": SaysExpired, "signature-not-valid": SaysSignature, "not-base64": SaysSignature,
	"credentials-not-provided": SaysNone, "policy-required": SaysNone, "pair-needed": SaysNone, "pair-incomplete": SaysNone,
	"remove-needs-pair": SaysNone, "library-needs-pair": SaysNone,
	"invalid-app-policy": SaysRefused, "invalid-policy": SaysRefused, "not-authorized": SaysRefused, "security-params": SaysRefused,
	"policy-exception": SaysRefused, "policy-path": SaysRefused, "unknown": SaysRefused, "status-401": SaysRefused, "status-403": SaysRefused,
}

// Hear weighs the messages of a text against its links. Of several in one place, as in
// "Invalid Policy: signature was not valid", the one that says most is taken.
func Hear(items []Item) []Heard {
	worst := worstOf(items)
	var heard []Heard
	for i := range items {
		it := &items[i]
		if it.Outcome != Remark {
			continue
		}
		if key := keyOf(it.Report); key != "" {
			says, known := saysOf[key]
			if !known {
				says = SaysElse
			}
			heard = append(heard, Heard{Item: *it, Key: key, Says: says})
		}
	}
	heard = slices.DeleteFunc(heard, func(h Heard) bool {
		return h.Says == SaysRefused && slices.ContainsFunc(heard, func(o Heard) bool { return o.Says < SaysElse && o.Says != SaysRefused && near(h, o) })
	})
	for i := range heard {
		heard[i].Link = worst
		heard[i].Fit = fit(heard[i].Says, worst)
		if heard[i].Key == "credentials-not-provided" && heard[i].Fit == Contradicts && worst.Outcome == Refused {
			heard[i].Fit = Fits // hosts say it of a pair that does not suffice as well
		}
		if it := unreadOf(items); it != nil && heard[i].Says == SaysNone {
			heard[i].Link, heard[i].Fit = it, Fits
			continue
		}
		if worst != nil && (explains(heard[i].Report, worst) || heard[i].Key == "cors" && worst.Outcome == Refused) {
			heard[i].Fit = Fits // a refusal comes without the header that CORS asks for
		}
	}
	return heard
}

// explains reports whether what made a link's outcome, or what is wrong with it besides, is
// among what a message was found to come from.
func explains(message *report.Report, link *Item) bool {
	f := message.Find(report.CodeServerMessage)
	if f == nil || len(f.Args) < 2 {
		return false
	}
	causes := strings.Fields(f.Args[1])
	return link.Cause.Code != "" && slices.Contains(causes, string(link.Cause.Code)) ||
		slices.ContainsFunc(link.Report.Findings, func(f report.Finding) bool {
			return f.Level != report.Note && slices.Contains(causes, string(f.Code))
		})
}

// HearText is [Hear] of a text: where no known message stands in it, what its writer saw
// is weighed as if one said so. Such a one has the key of a status, or none.
func HearText(text string, items []Item) []Heard {
	heard := Hear(items)
	for i := range heard {
		if h := &heard[i]; h.Key == "credentials-not-provided" && h.Fit == Fits && h.Link != unreadOf(items) && h.Link.Report.Security.Signature != "" && saysNoneArrived(text, h.Report.Span) {
			h.Fit = fit(SaysNone, h.Link)
		}
	}
	if len(heard) > 0 {
		return heard
	}
	worst := worstOf(items)
	if worst == nil && slices.ContainsFunc(items, func(it Item) bool { return it.Report.Form != report.FormMessage && it.Report.Form != report.FormSecret }) {
		return nil // it is about what is known not to be ours
	}
	h := Heard{Item: Item{Report: &report.Report{Verdict: report.None, Form: report.FormMessage}}}
	switch SawOf(text) {
	case SawExpired:
		h.Says = SaysExpired
	case SawSignature:
		h.Says = SaysSignature
	case SawRefused:
		h.Says = SaysRefused
	case SawBusy:
		h.Says, h.Key = SaysElse, "status-429"
		if strings.Contains(text, "503") && !strings.Contains(text, "429") {
			h.Key = "status-503"
		}
	case SawTimeout:
		h.Says, h.Key = SaysElse, "api-connection"
	case SawBroken:
		h.Says, h.Key = SaysElse, "status-500"
	case SawTooLarge:
		h.Says, h.Key = SaysElse, "status-413"
	case SawMissing:
		h.Says, h.Key = SaysElse, "status-404"
	default:
		return nil
	}
	if worst != nil {
		h.Link, h.Fit = worst, fit(h.Says, worst)
		if (h.Key == "api-connection" || h.Key == "status-404") && worst.Cause.Code == report.CodeHostMisspelled {
			h.Fit = Fits // nothing answers under a name that is nobody's
		}
	}
	return []Heard{h}
}

// saysNoneArrived reports whether a message goes on to quote the policy and signature that
// the server saw, and there were none.
func saysNoneArrived(text string, message report.Span) bool {
	const near = 60
	end := min(message.End(), len(text))
	after := strings.ToLower(strings.ReplaceAll(text[end:min(end+near, len(text))], `\`, ""))
	return strings.Contains(after, `signature: ""`) || strings.Contains(after, "signature: none")
}

// worstOf is the worst link, nil without one.
func worstOf(items []Item) *Item {
	var worst *Item
	for i := range items {
		if it := &items[i]; it.Outcome != Remark && (worst == nil || it.Rank() < worst.Rank()) {
			worst = it
		}
	}
	return worst
}

// keyOf names the message that a report is about, empty where it is about none.
func keyOf(r *report.Report) string {
	if f := r.Find(report.CodeServerMessage); f != nil && len(f.Args) > 0 && r.Form == report.FormMessage {
		return f.Args[0]
	}
	return ""
}

// near reports whether two messages are one answer's.
func near(a, b Heard) bool {
	const most = 120
	from, to := a.Report.Span, b.Report.Span
	if from.Offset > to.Offset {
		from, to = to, from
	}
	return to.Offset-from.End() < most
}

// fit weighs what a message says against a link.
func fit(says Says, link *Item) Fit {
	if link == nil {
		return NoLink
	}
	r := link.Report
	switch says {
	case SaysExpired:
		if r.Alive == report.No {
			return Fits
		}
		if r.Alive == report.Yes {
			return Contradicts
		}
	case SaysSignature:
		switch {
		case r.Genuine == report.Yes && r.Readable == report.Yes:
			return Contradicts
		case r.Verdict == report.Mismatch || r.Verdict == report.Malformed:
			return Fits
		case link.Outcome == Unchecked:
			return Settles
		}
	case SaysNone:
		switch {
		case r.Verdict == report.Unsigned || r.Verdict == report.Malformed:
			return Fits
		case r.Readable == report.Yes && r.Security.Signature != "":
			return Contradicts
		}
	case SaysRefused:
		switch link.Outcome {
		case Refused, Unsigned:
			return Fits
		case Unchecked:
			return Settles
		}
	}
	return Beside
}

// unreadOf is the first link that was read without a fault and whose pair stands where the
// server may not look for it, nil without one.
func unreadOf(items []Item) *Item {
	for i := range items {
		if it := &items[i]; it.Outcome == Unchecked && (it.Report.Has(report.CodePairBesideTask) || it.Report.Has(report.CodePairUnread)) {
			return it
		}
	}
	return nil
}
