package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// joints are what parts a query from its path and its parameters, escaped before a name
// of the pair: spreadsheets write them so, and who took the pair out of another URL.
var joints = [...]struct {
	escaped, sign string
	code          report.Code
}{{"%3F", "?", report.CodeNoQuestionMark}, {"%26", "&", report.CodeParameterCase}}

// jointed reads escaped joints as what they are meant for: …?policy=P%26signature=S. In a
// URL inside of this one they are its own affair.
func jointed(d *draft, u *carrier.View) *carrier.View {
	w := carrier.Rewrite(u, 0, len(u.Text))
	found, inside := false, strings.LastIndex(u.Text, "://")
	for at := max(0, strings.Index(u.Text, "//")) + 2; ; {
		i := strings.IndexByte(u.Text[at:], '%')
		if i < 0 {
			break
		}
		i += at
		at = i + 1
		for _, j := range joints {
			name := ascii.Part(u.Text, i+len(j.escaped), i+len(j.escaped)+len("signature="))
			if !strings.HasPrefix(u.Text[i:], j.escaped) || !strings.HasPrefix(name, "policy=") && name != "signature=" || inside > strings.Index(u.Text, "://") && inside < i {
				continue
			}
			name, _, _ = strings.Cut(name, "=")
			spans := u.Spans(i, i+len(j.escaped))
			if j.code == report.CodeParameterCase {
				misnamed(d, "link", spans, j.escaped+name+"=", j.sign+name+"=", j.sign)
			} else {
				d.Forgiven.Add(report.Problem, j.code, report.Documented, "link", spans)
				d.Forgiven.Fix(spans, j.sign)
			}
			w.Replace(i, i+len(j.escaped), j.sign, carrier.Percent)
			found = true
		}
	}
	if !found {
		return u
	}
	return w.Done()
}

// jointsEscaped is the URL in a parameter of a service that forwards to it, whose "&"
// alone are escaped: the service undoes them. It is nil where they are not.
func jointsEscaped(inner *carrier.View) *carrier.View {
	end := strings.IndexByte(inner.Text, '&')
	if end < 0 {
		end = len(inner.Text)
	}
	joint := strings.Index(inner.Text[:end], "%26")
	if joint < 0 || !HasPairName(inner.Text[joint:end]) && !ascii.HoldsEscape(inner.Text[joint:end], "=") {
		return nil
	}
	return inner.Cut(0, end).Decoded()
}
