package judge

import (
	"policybench/signing"
	"policybench/signing/report"
)

// policyKey numbers the documented keys of a policy, in the order of signing.Keys.
type policyKey uint8

const (
	keyExpiry policyKey = iota
	keyCall
	keyHandle
	keyURL
	keyMaxSize
	keyMinSize
	keyPath
	keyContainer
	keyCount
)

// keyNames are the keys, in the order of their numbers, with the part that a finding
// about them names.
var keyNames = func() (names [keyCount]struct{ name, part string }) {
	for k, name := range signing.Keys() {
		names[k].name, names[k].part = name, "policy."+name
	}
	return names
}()

// keyOf is keyCount for a key that the documentation does not know.
func keyOf(name string) policyKey {
	for k := range keyNames {
		if keyNames[k].name == name {
			return policyKey(k)
		}
	}
	return keyCount
}

// policyText is a policy as read, with what its checks need. Of a key that stands
// twice the last one counts, as in every JSON reader that takes it at all.
type policyText struct {
	notes
	json   string
	fields []signing.Field
	index  [keyCount]int // of the key's field, plus one
	// broken is the code of what keeps the server from reading it, empty otherwise.
	broken report.Code
	// partial: the text ends or breaks early, so what is missing may only be cut off.
	partial bool
	expiry  report.Expiry
	dead    bool // the expiry is a number of 1970 or before
	calls   callList
	unknown int // calls that were noted as misspelled or unknown
}

// field returns the value of a documented key, nil where it is missing.
func (p *policyText) field(k policyKey) *signing.Field {
	if i := p.index[k]; i > 0 {
		return &p.fields[i-1]
	}
	return nil
}

// text is a key's text; empty where it is missing or of another type.
func (p *policyText) text(k policyKey) string {
	f := p.field(k)
	if f == nil {
		return ""
	}
	s, _ := f.Text()
	return s
}

// take stores the fields and finds the documented ones among them.
func (p *policyText) take(json string, fields []signing.Field) {
	p.json, p.fields = json, fields
	for i := range fields {
		if k := keyOf(fields[i].Name); k < keyCount {
			p.index[k] = i + 1
		}
	}
}

// about notes a finding at a key's value.
func (p *policyText) about(k policyKey, level report.Level, code report.Code, basis report.Basis, args ...string) {
	f := p.field(k)
	p.add(level, code, basis, keyNames[k].part, p.spot(f.Offset, len(f.Raw)), args...)
}
