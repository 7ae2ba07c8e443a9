package judge

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// checkCall reads the call list and notes what is odd about it.
func (p *policyText) checkCall() {
	f := p.field(keyCall)
	if f == nil {
		if !p.partial {
			p.add(report.Note, report.CodeNoCall, report.Documented, "policy.call", nil)
		}
		return
	}
	switch f.Kind {
	case signing.String:
		p.callString(f)
	case signing.Array:
		p.callArray(f)
	default:
		p.calls.unclear, p.calls.why = true, report.CodeCallUnknown
		p.about(keyCall, report.Problem, report.CodeCallUnknown, report.Inferred, f.Raw, "")
	}
}

// callString reads the plain text that old clients sent. A single call means
// itself; what "read,convert" means nobody says.
func (p *policyText) callString(f *signing.Field) {
	text, _ := f.Text()
	p.calls.written = []signing.Value{f.Value}
	parts := shape.SplitCalls(text)
	switch {
	case strings.TrimSpace(text) == "":
		p.calls.unclear, p.calls.why = true, report.CodeCallEmpty
		p.about(keyCall, report.Warning, report.CodeCallEmpty, report.Undocumented)
	case len(parts) > 1 && len(parts) <= len(callNames):
		for _, part := range parts {
			p.calls.vague |= setOf(signing.Call(part))
		}
		p.about(keyCall, report.Warning, report.CodeCallIsString, report.Documented, text, strings.Join(parts, ", "))
	default:
		p.about(keyCall, report.Warning, report.CodeCallIsString, report.Documented, text)
		p.callName(text, f.Value)
	}
}

func (p *policyText) callArray(f *signing.Field) {
	elements := f.Elements()
	if len(elements) == 0 {
		p.calls.unclear, p.calls.why = true, report.CodeCallEmpty
		p.about(keyCall, report.Warning, report.CodeCallEmpty, report.Undocumented)
		return
	}
	p.calls.written = elements
	same := 0
	for _, e := range elements {
		name, ok := e.Text()
		switch {
		case !ok:
			p.callUnknown(e, report.Problem, e.Raw, "")
		case p.calls.listed&setOf(signing.Call(name)) != 0:
			if same++; same <= maxSame {
				p.add(report.Note, report.CodeCallDuplicate, report.Documented, "policy.call", p.spot(e.Offset, len(e.Raw)), name)
			}
		default:
			p.callName(name, e)
		}
	}
}

// callName takes one name into the list.
func (p *policyText) callName(name string, at signing.Value) {
	if set := setOf(signing.Call(name)); set != setNone {
		p.calls.listed |= set
		return
	}
	for i, c := range callNames {
		if len(c) == len(name) && strings.EqualFold(string(c), name) {
			if p.calls.cased |= 1 << i; p.unknown < maxSame {
				p.unknown++
				p.add(report.Problem, report.CodeCallWrongCase, report.Inferred, "policy.call", p.spot(at.Offset, len(at.Raw)), name, string(c))
			}
			return
		}
	}
	if alias, ok := callAliases[name]; ok {
		p.calls.vague |= setOf(alias)
		p.callUnknown(at, report.Warning, name, string(alias))
		return
	}
	if p.unknown >= maxSame {
		return
	}
	if parts := shape.SplitCalls(name); len(parts) > 1 && len(parts) <= len(callNames) {
		p.callUnknown(at, report.Problem, name, strings.Join(parts, ", "))
		return
	}
	p.callUnknown(at, report.Problem, name, shape.CallMeant(name))
}

func (p *policyText) callUnknown(at signing.Value, level report.Level, name, meant string) {
	if p.unknown++; p.unknown <= maxSame {
		p.add(level, report.CodeCallUnknown, report.Inferred, "policy.call", p.spot(at.Offset, len(at.Raw)), name, meant)
	}
}

// callAliases are names that Filestack's own code knows or sends: revoke stands
// for remove on the server (Filestack's plugin), write_url is what filestack-swift
// sends, storeUrl stands in a comment of an old client.
var callAliases = map[string]signing.Call{
	"revoke":    signing.Remove,
	"write_url": signing.WriteURL,
	"storeUrl":  signing.Store,
}
