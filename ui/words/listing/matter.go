package listing

import (
	"slices"

	"policybench/signing/report"
	"policybench/ui/triage"
)

// Matter is what a text comes down to.
type Matter uint8

// The matters. The zero value is what is wrong with the links themselves.
const (
	OfLinks         Matter = iota
	OfMessage              // a message that is about something else than policy and signature
	OfSplit                // a link that line ends cut, and that shows no fault without them
	OfSignature            // a message that a signature does not fit, beside links without a fault
	OfRefusal              // a refusal that does not say why, beside links without a fault
	OfContradiction        // a message that says of a link what does not hold
	OfRotated              // a secret that was replaced, and what was signed with the old one
	OfSight                // how somebody sees a link without a fault, or what they ask of it
	OfSound                // links without a fault, and nothing that was seen

	// Without a link:
	OfElsewhere // another service's link
	OfGateway   // a link that hides where it leads
	OfToken     // a JSON Web Token
	OfTopic     // a question that no link answers
	OfSolved    // it works again
	OfNothing
)

// Case is what a text comes down to, with what that is about.
type Case struct {
	Matter Matter
	Heard  triage.Heard // of a message
	Saw    triage.Saw   // of a sight
	Topic  triage.Topic
	Worst  *triage.Item // link, nil without one
}

// CaseOf decides what a text comes down to.
func CaseOf(l *Listing) Case {
	c := Case{Worst: worst(l)}
	h, heard := l.HeardOf()
	c.Heard = h
	if c.Worst == nil {
		c.Matter = c.bare(l, heard)
		return c
	}
	c.Matter = c.beside(l, heard)
	return c
}

// beside is what a text with links comes down to.
func (c *Case) beside(l *Listing, heard bool) Matter {
	it, h := c.Worst, c.Heard
	split := slices.ContainsFunc(l.Items, func(it triage.Item) bool {
		return it.Outcome != triage.Remark && it.Report.Has(report.CodeLineBreak)
	})
	switch {
	case it.Report.Verdict == report.Mismatch && it.Report.Cause == "" && triage.SaysRotated(l.Text):
		return OfRotated
	case it.Outcome <= triage.WorksBut:
		return OfLinks
	case heard && h.Fit == triage.Contradicts:
		return OfContradiction
	case it.Outcome == triage.Unsigned && (!heard || h.Says != triage.SaysElse):
		return OfLinks
	case heard && h.Fit == triage.Settles && h.Says == triage.SaysSignature && triage.SaysRotated(l.Text):
		return OfRotated
	case split:
		return OfSplit
	case heard && h.Says == triage.SaysElse:
		return OfMessage
	case heard && h.Fit == triage.Settles && h.Says == triage.SaysSignature:
		return OfSignature
	}
	if c.Saw = l.Sight(it); c.Saw != triage.SawNothing {
		return OfSight
	}
	if heard {
		return OfRefusal
	}
	return OfSound
}

// Sight is how the only link of a text is seen in which there is no fault, where no message
// says more.
func (l *Listing) Sight(it *triage.Item) triage.Saw {
	if l.Tally.Links != 1 || it.Outcome < triage.Unchecked || it.Report.Readable != report.Yes {
		return triage.SawNothing
	}
	saw := triage.How(l.Text)
	if h, heard := l.HeardOf(); heard {
		bare := h.Key == "" && h.Says == triage.SaysRefused || h.Key == "status-403" || h.Key == "status-401"
		if !bare || saw != triage.SawOneDevice && saw != triage.SawSometimes {
			return triage.SawNothing
		}
	}
	if saw != triage.SawNothing {
		return saw
	}
	switch saw = triage.SawOf(l.Text); saw {
	case triage.SawBlank, triage.SawLogin, triage.SawCertificate, triage.SawSolved:
		return saw
	}
	return triage.SawNothing
}

// bare is what a text without a link comes down to.
func (c *Case) bare(l *Listing, heard bool) Matter {
	own := heard && c.Heard.Report.Span.Length == 0
	other := slices.ContainsFunc(l.Items, func(it triage.Item) bool { return it.Report.Form == report.FormOtherService })
	c.Topic = triage.TopicOf(l.Text, true)
	solved := triage.SawOf(l.Text) == triage.SawSolved
	switch {
	case !heard && other, (!heard || own) && triage.Elsewhere(l.Text) != "":
		return OfElsewhere
	case (!heard || own) && triage.Gateway(l.Text) != "":
		return OfGateway
	case c.Topic == triage.Misuse, c.Topic == triage.Privacy:
		return OfTopic
	case own && triage.HoldsWebToken(l.Text):
		return OfToken
	case heard:
		return OfMessage
	case len(l.Items) > 0:
		return OfLinks // a secret, a webhook
	case triage.HoldsWebToken(l.Text):
		return OfToken
	case solved:
		return OfSolved
	case c.Topic != triage.NoTopic:
		return OfTopic
	}
	return OfNothing
}

// worst is the worst link, nil without one.
func worst(l *Listing) *triage.Item {
	for _, it := range triage.Worst(l.Items) {
		if it.Outcome != triage.Remark {
			return &it
		}
	}
	return nil
}

// HeardOf is the message that says most about the links, and whether there is one.
func (l *Listing) HeardOf() (triage.Heard, bool) {
	heard := l.Heard()
	if len(heard) == 0 {
		return triage.Heard{}, false
	}
	return slices.MinFunc(heard, func(a, b triage.Heard) int { return order(a) - order(b) }), true
}

// order puts first what contradicts a link or settles it.
func order(h triage.Heard) int {
	return slices.Index([]triage.Fit{triage.Contradicts, triage.Settles, triage.Fits, triage.Beside, triage.NoLink}, h.Fit)
}
