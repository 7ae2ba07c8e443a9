package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/source"
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
	f.found = append(f.found, code.Made(f.v, p))
	f.take(p.From, p.To)
}
