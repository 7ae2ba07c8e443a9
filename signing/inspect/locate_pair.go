package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// pairUp joins policies with signatures and makes a located of each.
func (f *finder) pairUp() {
	for i := range f.cands {
		if c := &f.cands[i]; c.policy && c.strong && !c.used {
			f.pairOne(i)
		}
	}
	for i := range f.cands {
		if c := &f.cands[i]; !c.policy && !c.used && c.labelled && c.strong {
			f.signatureFirst(i)
		}
	}
	for i := range f.cands {
		if c := &f.cands[i]; c.policy && !c.used && !c.strong {
			f.weakPair(i)
		}
	}
	f.keepRest()
}

// pairOne looks for the signature of the strong policy at index i.
func (f *finder) pairOne(i int) {
	c := &f.cands[i]
	c.used = true
	if c.shape == shape.ForeignPolicy {
		f.addForeign(c)
		return
	}
	k := f.nearestSignature(i)
	if !f.vouched(c, k >= 0 && f.cands[k].strong) {
		return
	}
	if k >= 0 {
		s := &f.cands[k]
		s.used = true
		if c.calledOnly("signature") && s.calledOnly("policy") {
			c, s = s, c // swapped: the names say which is sent as which
		}
		f.addPair(c, s)
		return
	}
	f.addPair(c, nil)
}

// calledOnly reports whether the name directly before a value says the word.
func (c *candidate) calledOnly(word string) bool {
	const nearest = 6 // quotes, a colon and a blank
	other := "policy"
	if word == other {
		other = "signature"
	}
	return strings.HasSuffix(c.name, word) && !strings.Contains(c.name, other) && c.at-c.nameAt-len(c.name) <= nearest
}

// vouched reports whether something says that an encoded object is a policy of
// Filestack's: its own keys, else a signature of the right length beside it, a word
// of Filestack's in the text, or that the text holds nothing else.
func (f *finder) vouched(c *candidate, signed bool) bool {
	if f.otherwiseNamed(c) {
		return false
	}
	switch c.shape {
	case shape.MixedObject, shape.OtherObject:
	case shape.BrokenPolicy:
		json, _ := shape.DecodeHead(strings.TrimRight(c.u.Text, "…."))
		if strings.Contains(json, `"expiry"`) {
			return true
		}
	default:
		return true
	}
	return signed || f.filestack || strings.Trim(f.v.Text, " \t\r\n") == f.v.Text[c.at:c.end]
}

// nearestSignature is the index of the signature that belongs to the policy at i:
// one whose name differs from the policy's only in the word, else the nearest
// between the policies around it.
func (f *finder) nearestSignature(i int) int {
	c := &f.cands[i]
	best, cost := -1, syntax.Reach*4
	stem := stemOf(c.name)
	for _, step := range [...]int{1, -1} {
		crossed := 0
		for k := i + step; k >= 0 && k < len(f.cands); k += step {
			o := &f.cands[k]
			gap := o.at - c.end
			if step < 0 {
				gap = c.at - o.end
			}
			if gap > syntax.Reach {
				break
			}
			if o.policy {
				if o.strong {
					crossed++
				}
				continue
			}
			if o.used || shape.IsSecret(o.u.Text) && !o.labelled {
				continue
			}
			same := stem != "" && o.labelled && stemOf(o.name) == stem
			if crossed > 0 && !same {
				continue
			}
			if !o.labelled && strings.Contains(o.name, "policy") {
				gap += 40
			}
			switch {
			case same:
				gap -= 2 * syntax.Reach
			case !o.labelled && !strings.Contains(o.name, "signature"):
				gap += 300
			}
			if !o.strong {
				gap += 400
			}
			if gap < cost {
				best, cost = k, gap
			}
		}
	}
	return best
}

// stemOf is a name without the word that tells policy from signature.
func stemOf(name string) string {
	return strings.Trim(stems.Replace(name), "_")
}

var stems = strings.NewReplacer("policy", "", "signature", "", "-", "_")

// signatureFirst handles a signature that no strong policy claimed.
func (f *finder) signatureFirst(i int) {
	c := &f.cands[i]
	for _, k := range [...]int{i + 1, i - 1} {
		if k < 0 || k >= len(f.cands) {
			continue
		}
		o := &f.cands[k]
		if gap := max(o.at-c.end, c.at-o.end); o.policy && !o.used && gap < 400 {
			o.used, c.used = true, true
			f.addPair(o, c)
			return
		}
	}
	if strings.Contains(c.name, "fs-signature") || strings.Contains(c.name, "fs_signature") || !f.filestack {
		return
	}
	if !strings.HasSuffix(c.name, "signature") && stemOf(c.name) == "" {
		return
	}
	c.used = true
	f.addPair(nil, c)
}

// weakPair takes a named text that does not look like a policy only where a
// signature stands beside it.
func (f *finder) weakPair(i int) {
	c := &f.cands[i]
	for _, k := range [...]int{i + 1, i - 1} {
		if k < 0 || k >= len(f.cands) {
			continue
		}
		o := &f.cands[k]
		if gap := max(o.at-c.end, c.at-o.end); o.policy || o.used || gap > 300 {
			continue
		}
		if !f.filestack && !c.object {
			continue
		}
		o.used, c.used = true, true
		f.addPair(c, o)
		return
	}
	if c.object && f.filestack {
		c.used = true
		f.addPair(c, nil)
	}
}

func (f *finder) addForeign(c *candidate) {
	around := ascii.Part(f.v.Text, c.at-600, c.end+600)
	json, _ := shape.DecodeHead(c.u.Text)
	l := located{form: FormOtherService, message: shape.ServiceOfPolicy(json, around), span: c.u.Whole(0, len(c.u.Text))}
	f.found = append(f.found, l)
	f.take(c.at, c.end)
}
