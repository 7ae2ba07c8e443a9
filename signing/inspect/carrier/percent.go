package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// Decoded is v with one layer of percent escapes undone.
func (v *View) Decoded() *View {
	w := Rewriter{src: v}
	s := v.Text
	for i := strings.IndexByte(s, '%'); i >= 0 && i+2 < len(s); i++ {
		j := strings.IndexByte(s[i:], '%')
		if j < 0 {
			break
		}
		i += j
		if ascii.IsEscape(s, i) {
			w.Replace(i, i+3, string([]byte{ascii.Escaped(s, i)}), Percent)
			i += 2
		}
	}
	return w.Done()
}
