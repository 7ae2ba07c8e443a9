package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// A pair may stand in a URL of Filestack's where nothing reads it: under another name,
// behind another sign, in the query in the form that the path wants. Its values show
// that it is one.

// misplaced reads a pair, or the half that is missing, from parameters that are none of
// its names.
func misplaced(d *draft, u *carrier.View, query []link.Param) {
	if d.Policy.Shown() && d.Signature.Shown() || d.Host != request.CurrentHost && d.Host != request.LegacyHost && shape.Encoded(d.Policy.Text) != shape.FilestackPolicy {
		return
	}
	for i := range query {
		if p := &query[i]; strings.EqualFold(p.Name.Text, "security") && !d.Policy.Shown() && !d.Signature.Shown() {
			taskInQuery(d, u, p)
			return
		}
	}
	// The policy first: without one nothing says whose a signature is.
	if !d.Policy.Shown() && !meantParameter(d, &d.Policy, u, query, "policy") {
		return
	}
	if !d.Signature.Shown() {
		meantParameter(d, &d.Signature, u, query, "signature")
	}
}

// taskInQuery reads a security task that stands among the parameters.
func taskInQuery(d *draft, u *carrier.View, p *link.Param) {
	task := link.Piece{Text: u.Text[p.Name.Offset:p.Value.End()], Offset: p.Name.Offset}
	readOptions(d, u, task)
	if !d.Policy.Shown() && !d.Signature.Shown() {
		return
	}
	d.Forgiven.DropFixes() // the whole is written anew
	d.pairInQuery(report.CodeTaskAfterHandle, u.Spans(task.Offset, task.End()), "")
}

// pairInQuery notes a pair that stands where it is not read, and writes it as parameters.
func (d *draft) pairInQuery(code report.Code, spans []report.Span, sign string) {
	d.Forgiven.Add(report.Problem, code, report.Documented, "link", spans)
	if policy, signature := d.Policy.Text, d.Signature.Text; policy != "" && signature != "" && d.Policy.State != request.Cut && d.Signature.State != request.Cut {
		d.Forgiven.Fix(spans, sign+"policy="+ascii.EscapeBase64(policy)+"&signature="+ascii.EscapeBase64(signature))
	}
}

// readOptions reads the options of a security task whose name is right.
func readOptions(d *draft, u *carrier.View, task link.Piece) {
	_, options := link.SplitTask(task)
	for i := range options {
		d.securityOption(u, options[i])
	}
}

// unnamedTask reads a security task whose name is missing: policy:…,signature:….
func unnamedTask(d *draft, u *carrier.View, task link.Piece) {
	const name = "security="
	readOptions(d, u, link.Piece{Text: name + task.Text, Offset: task.Offset - len(name)})
	first := task.Text[:strings.IndexByte(task.Text, ':')+1]
	d.Forgiven.Add(report.Problem, report.CodeEqualsInTask, report.Documented, "link", u.Spans(task.Offset, task.Offset+len(first)), first, name+first)
	if spans := u.Spans(task.Offset, task.Offset+1); len(spans) == 1 {
		d.Forgiven.Fix([]report.Span{{Offset: spans[0].Offset, Length: 0}}, name)
	}
}

// unnamedOption reads the value of a security task that has no name, but a shape:
// security=eyJ…,60e2….
func unnamedOption(d *draft, v *carrier.View, o link.LooseOption) {
	given := link.Unquote(ascii.UnescapeAll(o.Value.Text))
	to, part := &d.Policy, "policy"
	switch {
	case !d.Policy.Shown() && hasShapeOf(given, part):
	case !d.Signature.Shown() && hasShapeOf(given, "signature"):
		to, part = &d.Signature, "signature"
	case o.Value.Text == "" && o.Value.Offset < len(v.Text):
		comma := v.Spans(o.Value.Offset, o.Value.Offset+1)
		d.Forgiven.Add(report.Warning, report.CodeUnread, report.Inferred, "link", comma, v.Text[o.Value.Offset:o.Value.Offset+1])
		d.Forgiven.Fix(comma, "")
		return
	default:
		return
	}
	*to = d.readValue(v, o.Value.Offset, o.Value.End(), value.InTask, part)
	d.Forgiven.Add(report.Problem, report.CodeEqualsInTask, report.Documented, part, to.Spans)
	if spans := v.Spans(o.Value.Offset, o.Value.Offset+1); len(spans) == 1 {
		d.Forgiven.Fix([]report.Span{{Offset: spans[0].Offset, Length: 0}}, part+":")
	}
}

// namelessTask finds the segment of a path that is a security task without its name,
// or under one that no task has, and makes it the reading's.
func namelessTask(r *link.Reading) {
	if r.Security >= 0 {
		return
	}
	if beginsWithOption(r.APIKey.Text) {
		r.Tasks = append([]link.Piece{r.APIKey}, r.Tasks...)
		r.APIKey, r.Security = link.Piece{}, 0
		if r.After >= 0 {
			r.After++
		}
		return
	}
	for i, task := range r.Tasks {
		if name, rest, ok := strings.Cut(task.Text, "="); beginsWithOption(task.Text) || ok && !link.KnownTask(name) && beginsWithOption(rest) {
			r.Security = i
			return
		}
	}
}

// beginsWithOption reports whether a text begins with one half of a pair in a task's
// form and goes on with the other. Other tasks may have options p and s.
func beginsWithOption(s string) bool {
	if s == "" || s[0] != 'p' && s[0] != 's' {
		return false
	}
	colon := strings.IndexByte(s, ':')
	if colon < 0 {
		return false
	}
	other, part := "p", ""
	switch s[:colon] {
	case "policy":
		other = "s"
	case "p":
		other, part = "s", "policy"
	case "signature":
	case "s":
		part = "signature"
	default:
		return false
	}
	end := strings.IndexAny(s, ",;&")
	if end < colon || part != "" && !hasShapeOf(link.Unquote(ascii.UnescapeAll(s[colon+1:end])), part) {
		return false
	}
	return strings.HasPrefix(strings.TrimLeft(s[end+1:], " "), other)
}
