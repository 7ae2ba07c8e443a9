package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/source"
	"policybench/signing/report"
)

// findMade finds the policies that a program puts together, in a text that shows none
// ready made: what they are is said as far as it is written out.
// seen: the READMEs of filestack-js, filestack-python, -php, -ruby and -java.
func (f *finder) findMade() {
	if f.depth > 0 || !strings.Contains(f.v.Text, "xpir") && !strings.Contains(f.v.Text, "XPIR") || f.showsPolicy() {
		return
	}
	s := f.v.Text
	for _, p := range source.Policies(s, f.filestack) {
		if _, err := signing.Fields(s[p.From:p.To]); err == nil || f.takenNear(p.From, p.To) {
			continue // JSON is data, and has been looked at
		}
		f.addMade(&p)
	}
}

// showsPolicy reports whether something found holds a policy that can be read.
func (f *finder) showsPolicy() bool {
	for i := range f.found {
		if p := &f.found[i].Policy; p.Text != "" {
			return true
		}
	}
	return false
}

func (f *finder) addMade(p *source.Policy) {
	s := f.v.Text
	l := request.Request{Form: report.FormJSON, Span: f.v.Whole(p.From, p.To), Open: request.Open{Key: true}}
	l.Link.APIKey = nearestKey(ascii.Before(s, p.From, madeReach), ascii.After(s, p.To, madeReach))
	l.Policy = request.Value{State: request.Given, Text: p.JSON, Sent: p.JSON, Found: s[p.From:p.To], Spans: f.v.Spans(p.From, p.To)}
	if len(p.Open) > 0 || p.Rest || p.Lasts {
		l.Policy.State = request.Made
		f.noteOpen(&l, p)
		l.Signature.State = request.Variable
	} else {
		l.Policy.Found = p.JSON
		f.signedByCode(&l, p.Maker)
	}
	f.found = append(f.found, l)
	f.take(p.From, p.To)
}

// signedByCode notes that the text signs a policy of its own, by a constructor or by hand:
// its signature comes when that runs.
func (f *finder) signedByCode(l *request.Request, maker string) {
	if maker == "" {
		if maker = source.Signs(f.v.Text); maker == "" {
			return
		}
	}
	l.Signature = request.Value{State: request.Variable, Found: maker}
	l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "signature", nil, maker)
}

// madeReach is how far from a policy the app's key may stand, in bytes.
const madeReach = 800

// noteOpen says which value comes when the code runs: the expiry, else the first. One
// that counts milliseconds is wrong, whatever it will be.
func (f *finder) noteOpen(l *request.Request, p *source.Policy) {
	if len(p.Open) == 0 {
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", l.Policy.Spans)
		return
	}
	first := p.Open[0]
	for _, o := range p.Open {
		if o.Milliseconds {
			l.Forgiven.Add(report.Problem, report.CodeExpiryInMilliseconds, report.Inferred, "policy.expiry", f.v.Spans(o.From, o.To), f.expression(o))
		}
		if o.Key == "expiry" {
			first = o
		}
	}
	l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", f.v.Spans(first.From, first.To), f.expression(first))
}

// expression is what stands for an open value in the given text, its first line.
func (f *finder) expression(o source.Open) string {
	raw := strings.Trim(f.v.RawAt(f.v.Spans(o.From, o.To)), "\"'+. \t\r\n")
	line, _, _ := strings.Cut(raw, "\n")
	return strings.TrimRight(line, "\"'+. \t\r")
}
