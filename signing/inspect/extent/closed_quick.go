package extent

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// closers marks the bytes that end no value but where something is odd. Most URLs have
// none of them.
var closers = ascii.SetOf("[]{}()<>@$*~!'`\";|^\\%#-.,").AndForeign()

// mayClose spares the usual URL with its pair in a task the search for what closes it.
func mayClose(url string) bool {
	if !strings.Contains(url, "ecurity=") {
		return true
	}
	for i := closers.Next(url, 0); i < len(url); i = closers.Next(url, i+1) {
		next := ascii.At(url, i+1)
		switch url[i] {
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
