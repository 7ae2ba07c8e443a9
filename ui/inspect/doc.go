package inspect

// document is what is said about a report: the list of reports, findings, policy,
// request. Where the text stands below it, also what the policy allows.
func (w *inspectWriter) document(width, margin int, compact bool) *inspectWriter {
	d := w.writer(width-1, margin, compact)
	if !w.shown.ok {
		return d
	}
	d.values(partSigned, "Signed again", "with "+w.safe(w.secret().Name))
	d.findings()
	d.values(partSays, "Policy", "")
	if w.takenApart() && !compact && len(w.shown.Allows) > 0 {
		d.gap()
		d.allows()
	}
	d.values(partWhole, "To copy whole", "")
	d.values(partAsks, "What it asks for", "")
	if compact {
		d.allows()
	}
	if d.last < d.first {
		d.last = d.first
	}
	return d
}

// part begins a part with its title; where lines are few, without a gap.
func (w *inspectWriter) part(title, note string) {
	if len(w.rows) > 0 && !w.compact {
		w.gap()
	}
	w.title(title, note)
}
