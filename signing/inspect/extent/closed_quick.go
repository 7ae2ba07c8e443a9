package extent

import (
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
)

// closers marks the bytes that end no value but where something is odd. Most URLs have
// none of them.
var closers = func() (t [256]bool) {
	for _, c := range []byte("[]{}()<>@$*~!'`\";|^\\%#-.,") {
		t[c] = true
	}
	for c := utf8.RuneSelf; c < len(t); c++ {
		t[c] = true
	}
	return t
}()

// mayClose spares the usual URL with its pair in a task the search for what closes it.
func mayClose(url string) bool {
	if !strings.Contains(url, "ecurity=") {
		return true
	}
	for i := 0; i < len(url); i++ {
		c := url[i]
		if !closers[c] {
			continue
		}
		next := ascii.At(url, i+1)
		switch c {
		case '-':
			if next != '-' && i+1 < len(url) {
				continue
			}
		case '.':
			if next != '.' && (next < 'A' || next > 'Z') {
				continue
			}
		case ',':
			if next != 'h' {
				continue
			}
		}
		return true
	}
	return false
}
