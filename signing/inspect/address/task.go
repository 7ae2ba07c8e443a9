package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readSecurityTask reads security=policy:…,signature:… in all its spellings.
func (d *draft) readSecurityTask(u *carrier.View, task link.Piece) {
	if beginsWithOption(task.Text) {
		unnamedTask(d, u, task)
		return
	}
	v := u
	var room [4]link.LooseOption
	name, options := link.AppendTask(room[:0], task)
	if strings.IndexByte(task.Text, '%') >= 0 && (len(options) < 2 || commaEscaped(task.Text)) {
		v = u.Cut(task.Offset, task.End())
		for layer := 0; layer < ascii.MaxLayers && (len(options) < 2 || commaEscaped(v.Text)) && strings.IndexByte(v.Text, '%') >= 0; layer++ {
			v = v.Decoded()
			name, options = link.SplitTask(link.Piece{Text: v.Text})
			if layer == 1 {
				d.Forgiven.Add(report.Problem, report.CodeDoublePercentEncoded, report.Inferred, "link", v.Spans(0, len(v.Text)))
			}
		}
	}
	if name.Text != "security" {
		if strings.EqualFold(name.Text, "security") {
			d.Forgiven.Add(report.Warning, report.CodeParameterCase, report.Inferred, "link", v.Spans(name.Offset, name.End()), name.Text, "security")
		} else {
			d.Forgiven.Add(report.Problem, report.CodeTaskUnknown, report.Inferred, "link", v.Spans(name.Offset, name.End()), name.Text, "security")
		}
		d.Forgiven.Fix(v.Spans(name.Offset, name.End()), "security")
	} else if at := name.End(); at < len(v.Text) && v.Text[at] == ':' {
		d.Forgiven.Add(report.Problem, report.CodeEqualsInTask, report.Documented, "link", v.Spans(at, at+1), ":", "=")
		d.Forgiven.Fix(v.Spans(at, at+1), "=")
	}
	for i := range options {
		d.securityOption(v, options[i])
	}
	if d.Policy.Shown() && strings.IndexByte(d.Policy.Text, '/') >= 0 && strings.IndexByte(d.Policy.Found, '/') >= 0 && d.Policy.Found[0] != '"' {
		d.Forgiven.Add(report.Problem, report.CodeSlashInTask, report.Inferred, "policy", d.Policy.Spans)
		d.Forgiven.Fix(d.Policy.Spans, `"`+d.Policy.Found+`"`)
		d.Policy.Sent = d.Policy.Text[:strings.IndexByte(d.Policy.Text, '/')]
	}
}

// commaEscaped reports whether the comma between two options stands escaped, which
// the server undoes.
func commaEscaped(task string) bool {
	return ascii.HoldsEscape(task, ",")
}

func (d *draft) securityOption(v *carrier.View, o link.LooseOption) {
	to, part := &d.Policy, "policy"
	lower := strings.ToLower(o.Name.Text)
	switch lower {
	case "policy", "p":
	case "signature", "s":
		to, part = &d.Signature, "signature"
	case "":
		unnamedOption(d, v, o)
		return
	default:
		d.misnamedOption(v, o)
		return
	}
	if to.Shown() {
		return
	}
	*to = d.readValue(v, o.Value.Offset, o.Value.End(), value.InTask, part)
	if o.Sep.Text == "=" {
		d.Forgiven.Add(report.Problem, report.CodeEqualsInTask, report.Documented, part, v.Spans(o.Sep.Offset, o.Sep.End()))
		d.Forgiven.Fix(v.Spans(o.Sep.Offset, o.Sep.End()), ":")
		to.Sent = ""
	}
	before := byte(0)
	if o.Name.Offset > 0 {
		before = v.Text[o.Name.Offset-1]
	}
	if o.Unparted || before == ';' || before == '&' || before == '|' {
		at := o.Name.Offset
		d.Forgiven.Add(report.Problem, report.CodeCommaMissing, report.Documented, part, v.Spans(at, at+len(o.Name.Text)))
		if o.Unparted {
			if spans := v.Spans(at, at+1); o.Gap.Text != "" {
				d.Forgiven.Fix(v.Spans(o.Gap.Offset, at), ",")
			} else if len(spans) == 1 {
				d.Forgiven.Fix([]report.Span{{Offset: spans[0].Offset, Length: 0}}, ",")
			}
		} else {
			d.Forgiven.Fix(v.Spans(at-1, at), ",")
		}
		to.Sent = ""
	}
	if lower != o.Name.Text {
		d.Forgiven.Add(report.Warning, report.CodeParameterCase, report.Inferred, part, v.Spans(o.Name.Offset, o.Name.End()), o.Name.Text, lower)
		d.Forgiven.Fix(v.Spans(o.Name.Offset, o.Name.End()), lower)
	}
}

// misnamedOption reads a half of the pair whose name is another and whose value shows what
// it is: policy:P,sig:S.
func (d *draft) misnamedOption(v *carrier.View, o link.LooseOption) {
	written := o.Name.Text
	for i, to := range d.pair() {
		part := [...]string{"policy", "signature"}[i]
		if to.Shown() || !meansHalf(strings.ToLower(written), part) || !hasShapeOf(o.Value.Text, part) {
			continue
		}
		*to = d.readValue(v, o.Value.Offset, o.Value.End(), value.InTask, part)
		misnamed(d, part, v.Spans(o.Name.Offset, o.Name.End()), written, part, part)
		to.Sent = ""
		return
	}
}

// readValue reads one half of the pair and keeps what had to be forgiven.
func (d *draft) readValue(u *carrier.View, from, to int, where value.Where, part string) request.Value {
	v, forgiven := value.Read(u, from, to, where, part, d.around)
	d.Forgiven = append(d.Forgiven, forgiven...)
	return v
}
