package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readSecurityTask reads security=policy:…,signature:… in all its spellings.
func (f *finder) readSecurityTask(l *located, u *carrier.View, task link.Piece, ctx context) {
	if beginsWithOption(task.Text) {
		f.unnamedTask(l, u, task, ctx)
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
				l.fault(report.Problem, report.CodeDoublePercentEncoded, report.Inferred, "link", v.Spans(0, len(v.Text)))
			}
		}
	}
	if name.Text != "security" {
		if strings.EqualFold(name.Text, "security") {
			l.fault(report.Warning, report.CodeParameterCase, report.Inferred, "link", v.Spans(name.Offset, name.End()), name.Text, "security")
		} else {
			l.fault(report.Problem, report.CodeTaskUnknown, report.Inferred, "link", v.Spans(name.Offset, name.End()), name.Text, "security")
		}
		l.fix(v.Spans(name.Offset, name.End()), "security")
	} else if at := name.End(); at < len(v.Text) && v.Text[at] == ':' {
		l.fault(report.Problem, report.CodeEqualsInTask, report.Documented, "link", v.Spans(at, at+1), ":", "=")
		l.fix(v.Spans(at, at+1), "=")
	}
	for i := range options {
		f.securityOption(l, v, options[i], ctx)
	}
	if l.policy.given && strings.IndexByte(l.policy.text, '/') >= 0 && strings.IndexByte(l.policy.found, '/') >= 0 && l.policy.found[0] != '"' {
		l.fault(report.Problem, report.CodeSlashInTask, report.Inferred, "policy", l.policy.spans)
		l.fix(l.policy.spans, `"`+l.policy.found+`"`)
		l.policy.sent = l.policy.text[:strings.IndexByte(l.policy.text, '/')]
	}
}

// commaEscaped reports whether the comma between two options stands escaped, which
// the server undoes.
func commaEscaped(task string) bool {
	return strings.Contains(task, "%2C") || strings.Contains(task, "%2c")
}

func (f *finder) securityOption(l *located, v *carrier.View, o link.LooseOption, ctx context) {
	to, part := &l.policy, "policy"
	switch strings.ToLower(o.Name.Text) {
	case "policy", "p":
	case "signature", "s":
		to, part = &l.signature, "signature"
	case "":
		f.unnamedOption(l, v, o, ctx)
		return
	default:
		return
	}
	if to.given {
		return
	}
	*to = readValue(l, v, o.Value.Offset, o.Value.End(), inTask, part, ctx)
	if o.Sep.Text == "=" {
		l.fault(report.Problem, report.CodeEqualsInTask, report.Documented, part, v.Spans(o.Sep.Offset, o.Sep.End()))
		l.fix(v.Spans(o.Sep.Offset, o.Sep.End()), ":")
		to.sent = ""
	}
	before := byte(0)
	if o.Name.Offset > 0 {
		before = v.Text[o.Name.Offset-1]
	}
	if o.Unparted || before == ';' || before == '&' || before == '|' {
		at := o.Name.Offset
		l.fault(report.Problem, report.CodeCommaMissing, report.Documented, part, v.Spans(at, at+len(o.Name.Text)))
		if o.Unparted {
			if spans := v.Spans(at, at+1); len(spans) == 1 {
				l.fix([]report.Span{{Offset: spans[0].Offset, Length: 0}}, ",")
			}
		} else {
			l.fix(v.Spans(at-1, at), ",")
		}
		to.sent = ""
	}
	if lower := strings.ToLower(o.Name.Text); lower != o.Name.Text {
		l.fault(report.Warning, report.CodeParameterCase, report.Inferred, part, v.Spans(o.Name.Offset, o.Name.End()), o.Name.Text, lower)
		l.fix(v.Spans(o.Name.Offset, o.Name.End()), lower)
	}
}
