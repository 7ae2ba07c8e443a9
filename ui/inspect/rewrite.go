package inspect

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// rewrite is the JSON of a policy with another expiry and, where asked for, with the
// mistakes mended that its findings name: keys and calls in their right spelling,
// the call that the request needs.
func rewrite(r *report.Report, expiry int64, mend bool) string {
	m := policyMend{}
	if mend {
		m = mendOf(r)
	}
	out := []byte{'{'}
	put := func(name, raw string) {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(signing.AppendJSONString(out, name), ':')
		out = append(out, raw...)
	}
	seconds := strconv.FormatInt(expiry, 10)
	done := map[string]bool{}
	for _, f := range r.Policy.Fields {
		name := f.Name
		if right, ok := m.keys[name]; ok {
			name = right
		}
		switch {
		case name == "" || done[name] && (mend || name == "expiry"):
			continue
		case name == "expiry":
			put(name, seconds)
		case name == "call" && mend:
			put(name, m.callList(f))
		default:
			put(name, f.Raw)
		}
		done[name] = true
	}
	if !done["expiry"] {
		put("expiry", seconds)
	}
	return string(append(out, '}'))
}

// policyMend is what findings say about keys and calls.
type policyMend struct {
	keys  map[string]string // as written, as meant; empty to leave it out
	calls map[string]string
	need  []string // calls that the request needs
}

func mendOf(r *report.Report) policyMend {
	m := policyMend{keys: map[string]string{}, calls: map[string]string{}}
	for _, f := range r.Findings {
		if len(f.Args) < 2 {
			continue
		}
		switch f.Code {
		case report.CodeKeyMisspelled:
			m.keys[f.Args[0]] = f.Args[1]
			if len(f.Args) > 2 && f.Args[2] == "also" {
				m.keys[f.Args[0]] = ""
			}
		case report.CodeCallUnknown, report.CodeCallWrongCase:
			if signing.Call(f.Args[1]).Known() {
				m.calls[f.Args[0]] = f.Args[1]
			}
		case report.CodeCallDenied:
			m.need = append(m.need, f.Args[0])
		}
	}
	return m
}

// callList writes the calls of a field rightly spelled, each once.
func (m policyMend) callList(f signing.Field) string {
	var names []string
	take := func(name string) {
		if right, ok := m.calls[name]; ok {
			name = right
		}
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if text, ok := f.Text(); ok {
		for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ' ' }) {
			take(name)
		}
	}
	for _, e := range f.Elements() {
		if text, ok := e.Text(); ok {
			take(text)
		}
	}
	for _, name := range m.need {
		take(name)
	}
	out := []byte{'['}
	for i, name := range names {
		if i > 0 {
			out = append(out, ',')
		}
		out = signing.AppendJSONString(out, name)
	}
	return string(append(out, ']'))
}
