package reply

import (
	"slices"
	"strings"

	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/listing"
	"policybench/ui/words/reply/everyday"
)

// customerUnsigned is about the links of several that have no protection.
func (w *replier) customerUnsigned() {
	bare, cut := w.bare()
	if len(cut) == 1 && w.recasedOf(cut[0]) {
		w.paragraph(w.groupHead(cut) + " is the beginning of the same link with its letters as they were. In your message it is not whole, so we could not check it; please copy it from where it opens.")
	} else if len(cut) > 0 {
		w.paragraph(w.groupHead(cut) + english.Either(len(cut), " is not whole in your message, as you write, so we could not check it.", " are not whole in your message, as you write, so we could not check them."))
	}
	n := w.Tally.Unsigned - len(cut)
	if n == 0 {
		return
	}
	which, has := english.Capital(english.Few(n))+" of them", "have no protection of their own"
	switch {
	case n == w.Tally.Links:
		which, has = "None of them", "has protection of its own"
	case len(cut) > 0 || n <= listing.Few:
		which, has = w.groupHead(bare), english.Either(n, "has no protection of its own", has)
	case n == 1:
		has = "has no protection of its own"
	}
	if h, ok := w.heardOf(); ok && h.Fit == triage.Fits && w.Tally.Refused == 0 && n <= listing.Few {
		these := english.Either(n, "this link", "these links")
		if n == w.Tally.Links {
			which, has = w.groupHead(bare), english.Either(n, "has", "have")+" no protection of "+english.Either(n, "its", "their")+" own"
		}
		w.paragraph(which + " " + has + ", and the message you saw means that protection is asked for. " + w.switchedOn())
		if triage.AsksSwitch(w.Text) {
			w.paragraph(switching(these+english.Either(n, " works", " work"), english.Either(n, "it", "them")))
		}
		w.paragraph(everyday.ForwardAll(n, english.Capital(these)+english.Either(n, " has", " have")+" to be made again, with protection."))
		return
	}
	if n == w.Tally.Links {
		w.paragraph(which + " " + has + ". They work only as long as protection is switched off for the whole account; once it is switched on, they are refused and have to be made again.")
		return
	}
	w.paragraph(which + " " + has + ". " + english.Either(n, "It works", "They work") + " only as long as protection is switched off for the whole account.")
}

// switchedOn says why a link without protection is refused.
func (w *replier) switchedOn() string {
	if triage.SaysTurnedOn(w.Text) {
		return "As you write, security was switched on, and since then links without protection are refused."
	}
	return "Protection is most likely switched on for the whole account."
}

// switching answers whether security may be switched off again, for links that work then.
func switching(work, it string) string {
	return "It can be switched off again until the links are made anew: while it is off, " + work + " without protection, for everybody who knows " + it + "."
}

// bare are the links without protection, and those of which their writer says that they go
// on.
func (w *replier) bare() (bare, cut []triage.Item) {
	for _, it := range w.Items {
		switch {
		case it.Outcome != triage.Unsigned:
		case w.shortened(it):
			cut = append(cut, it)
		default:
			bare = append(bare, it)
		}
	}
	return bare, cut
}

// recasedOf reports whether another link of a text is the same one with other letters.
func (w *replier) recasedOf(it triage.Item) bool {
	return slices.ContainsFunc(w.Items, func(o triage.Item) bool {
		a, b := o.Report.Link.Handle, it.Report.Link.Handle
		return a != b && strings.EqualFold(a, b) && triage.OneCase(o.Cause)
	})
}

// shortened reports whether whoever wrote a text left out the end of a link.
func (w *replier) shortened(it triage.Item) bool {
	return w.Place != nil && it.Report.Security.Policy == "" && triage.Shortened(w.Text, it.Report.Span.End())
}
