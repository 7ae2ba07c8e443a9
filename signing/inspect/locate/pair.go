package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// pairUp makes a located of each pair that was joined, and of each half that stands
// for itself: first those with a policy that looks like one, in the order of the text.
func (f *finder) pairUp() {
	partner := f.partners
	pick := func(i int) *value.Sighting {
		if i < 0 {
			return nil
		}
		return &f.cands[i]
	}
	for i := range f.cands {
		if c, s := &f.cands[i], pick(partner[i]); c.Policy && c.Strong && partner[i] != named {
			f.addStrong(c, s)
		}
	}
	for i := range f.cands {
		if c, p := &f.cands[i], pick(partner[i]); !c.Policy && c.Labelled && c.Strong && partner[i] != named {
			if p != nil && !p.Strong || p == nil && f.standsAlone(c) {
				f.addPair(p, c)
			}
		}
	}
	for i := range f.cands {
		if c, s := &f.cands[i], pick(partner[i]); c.Policy && !c.Strong && partner[i] != named {
			if s != nil && !(s.Labelled && s.Strong) || s == nil && c.Object && f.filestack {
				f.addPair(c, s)
			}
		}
	}
}

// addStrong adds what looks like a policy, with its signature where it has one.
func (f *finder) addStrong(c, s *value.Sighting) {
	switch {
	case c.Shape == shape.ForeignPolicy:
		f.addForeign(c)
	case s != nil && calledOnly(c, "signature") && calledOnly(s, "policy"):
		f.addPair(s, c) // swapped: the names say which is sent as which
	case s != nil || f.vouched(c, false):
		f.addPair(c, s)
	}
}

// standsAlone reports whether a signature without a policy is worth a report: its name
// says no more than what it is, in a text of Filestack's.
func (f *finder) standsAlone(c *value.Sighting) bool {
	if strings.Contains(c.Name, "fs-signature") || strings.Contains(c.Name, "fs_signature") || !f.filestack {
		return false
	}
	return strings.HasSuffix(c.Name, "signature") || c.Stem != ""
}

// calledOnly reports whether the name directly before a value says the word.
func calledOnly(c *value.Sighting, word string) bool {
	const nearest = 6 // quotes, a colon and a blank
	other := "policy"
	if word == other {
		other = "signature"
	}
	return strings.HasSuffix(c.Name, word) && !strings.Contains(c.Name, other) && c.At-c.NameAt-len(c.Name) <= nearest
}

// vouched reports whether something says that an encoded object is a policy of
// Filestack's: its own keys, else a signature of the right length beside it, a word
// of Filestack's in the text, or that the text holds nothing else.
func (f *finder) vouched(c *value.Sighting, signed bool) bool {
	if f.otherwiseNamed(c) {
		return false
	}
	switch c.Shape {
	case shape.MixedObject, shape.OtherObject:
	case shape.BrokenPolicy:
		json, _ := shape.DecodeHead(strings.TrimRight(c.View.Text, "…."))
		if strings.Contains(json, `"expiry"`) {
			return true
		}
	default:
		return true
	}
	return signed || f.filestack || strings.Trim(f.v.Text, " \t\r\n") == f.v.Text[c.At:c.End]
}

func (f *finder) addForeign(c *value.Sighting) {
	around := ascii.Part(f.v.Text, c.At-600, c.End+600)
	json, _ := shape.DecodeHead(c.View.Text)
	l := request.Request{Form: report.FormOtherService, Message: request.Message{Key: shape.ServiceOfPolicy(json, around)}, Span: c.View.Whole(0, len(c.View.Text))}
	f.found = append(f.found, l)
	f.take(c.At, c.End)
}
