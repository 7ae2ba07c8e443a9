package locate

import (
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
			if p != nil && !p.Strong || p == nil && c.StandsAlone(f.filestack) {
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
	case s != nil && c.CalledOnly("signature") && s.CalledOnly("policy"):
		f.addPair(s, c) // swapped: the names say which is sent as which
	case s != nil || c.Vouched(f.v.Text, f.filestack, false):
		f.addPair(c, s)
	}
}

func (f *finder) addForeign(c *value.Sighting) {
	around := ascii.Part(f.v.Text, c.At-600, c.End+600)
	json, _ := shape.DecodeHead(c.View.Text)
	l := request.Request{Form: report.FormOtherService, Message: request.Message{Key: shape.ServiceOfPolicy(json, around)}, Span: c.View.Whole(0, len(c.View.Text))}
	f.found = append(f.found, l)
	f.take(c.At, c.End)
}
