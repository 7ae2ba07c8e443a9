package reply

import (
	"policybench/ui/triage"
	"policybench/ui/words"
)

// customerTwo is about two links of which one is said to work and one not, where nothing
// in them tells why. It reports whether it wrote anything.
func (w *replier) customerTwo() bool {
	good, bad := triage.Compared(w.Text, w.Items)
	if good == nil || bad.Outcome <= triage.Unsigned || good.Outcome <= triage.Unsigned {
		return false
	}
	a, b := good.Report, bad.Report
	const checked = "We have compared the two links in your message and found no fault in either."
	if a.Link.Handle != "" && a.Link.Handle == b.Link.Handle && a.Security == b.Security && a.Link.Host != b.Link.Host {
		w.paragraph(checked + " They lead to the same file (" + words.Value(a.Link.Handle) + ") and differ only in the website that they go through: " +
			words.Value(a.Link.Host) + " and " + words.Value(b.Link.Host) + ". So the reason most likely lies there, and we cannot see it from here.")
		w.paragraph("Please forward this message to the person who set up your own address; we can send the technical details.")
		return true
	}
	w.paragraph(checked + " Nothing in them tells why one works and the other does not.")
	if h, ok := w.heardOf(); ok && h.Fit == triage.Settles {
		w.paragraph(forward("Only whoever made the links can check whether they were made in the right way."))
		return true
	}
	if triage.SawOf(w.Text) == triage.SawBlank {
		w.paragraph("Could you open the one that does not work in another browser or on another device, and tell us whether it is the same there?")
		return true
	}
	w.paragraph("Could you tell us what you see when you open the one that does not work?")
	return true
}
