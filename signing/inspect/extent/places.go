package extent

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// pairPlaces are the places of a policy and a signature in a URL that is still
// being read; -1 where there is none.
type pairPlaces struct {
	policy, policyEnd int
	sign, signEnd     int
}

// pairOf looks for the last policy and signature of a URL.
func pairOf(s string) pairPlaces {
	p := pairPlaces{-1, -1, -1, -1}
	p.policy = afterName(s, "olicy", "OLICY")
	p.sign = afterName(s, "ignature", "IGNATURE")
	if i := strings.Index(s, "ecurity="); i >= 0 {
		task := s[i:]
		if p.policy < 0 {
			p.policy = afterShort(task, i, 'p')
		}
		if p.sign < 0 {
			p.sign = afterShort(task, i, 's')
		}
	}
	p.policyEnd = valueEnd(s, p.policy)
	p.signEnd = valueEnd(s, p.sign)
	return p
}

func afterName(s, name, capitals string) int {
	if !strings.Contains(s, name) { // which is quicker than to look from the end
		if name = capitals; !strings.Contains(s, name) {
			return -1
		}
	}
	i := strings.LastIndex(s, name)
	at := i + len(name)
	for at < len(s) && s[at] == ' ' {
		at++
	}
	if at < len(s) && (s[at] == '=' || s[at] == ':') {
		return at + 1
	}
	if n := max(ascii.EscapedLength(s[at:], ':'), ascii.EscapedLength(s[at:], '=')); n > 0 {
		return at + n
	}
	return -1
}

func afterShort(task string, base int, name byte) int {
	for i := 0; i+2 < len(task); i++ {
		if (task[i] == '=' || task[i] == ',') && task[i+1] == name && (task[i+2] == ':' || task[i+2] == '=') {
			return base + i + 3
		}
	}
	return -1
}

func valueEnd(s string, from int) int {
	if from < 0 {
		return -1
	}
	end := from
	for end < len(s) && (ascii.IsBase64(s[end]) || s[end] == '%' || s[end] == '"' || s[end] == ' ') {
		end++
	}
	return end
}
