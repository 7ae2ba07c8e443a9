package link

import (
	"strings"

	"policybench/signing"
)

// appendTasksJSON writes tasks as filestack-js puts them into its base64 form:
// [{"name":"resize","params":{"width":100}}]. Values that look like numbers and
// booleans become such, lists become arrays, what is quoted is text.
func appendTasksJSON(b []byte, tasks []Task) []byte {
	b = append(b, '[')
	for i, t := range tasks {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"name":`...)
		b = signing.AppendJSONString(b, t.Name)
		b = appendParams(b, t.Options)
		b = append(b, '}')
	}
	return append(b, ']')
}

func appendParams(b []byte, options []Option) []byte {
	if len(options) == 0 {
		return b
	}
	b = append(b, `,"params":`...)
	if len(options) == 1 && options[0].Name == "" { // cache=false
		return appendValue(b, options[0].Value)
	}
	sep := byte('{')
	for _, o := range options {
		b = append(b, sep)
		sep = ','
		b = signing.AppendJSONString(b, o.Name)
		b = append(b, ':')
		b = appendValue(b, o.Value)
	}
	return append(b, '}')
}

func appendValue(b []byte, value string) []byte {
	switch {
	case value == "true", value == "false", isNumber(value):
		return append(b, value...)
	case strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]"):
		return appendList(b, value[1:len(value)-1])
	}
	return signing.AppendJSONString(b, Unquote(value))
}

func appendList(b []byte, inner string) []byte {
	b = append(b, '[')
	for first := true; inner != ""; first = false {
		if !first {
			b = append(b, ',')
		}
		end := endOfItem(inner, true)
		if end < 0 { // no list that ParseTask took
			end = len(inner)
		}
		b = appendValue(b, strings.TrimSpace(inner[:end]))
		inner = strings.TrimPrefix(inner[end:], ",")
	}
	return append(b, ']')
}

// isNumber reports whether s is a number as JavaScript would write it back:
// anything else (007, 1e9, +5) stays text, so that nothing is lost.
func isNumber(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	whole, fraction, hasFraction := strings.Cut(digits, ".")
	if whole == "" || s == "-0" || len(digits) > 15 || len(whole) > 1 && whole[0] == '0' || !isDigits(whole) {
		return false
	}
	return !hasFraction || fraction != "" && isDigits(fraction) && fraction[len(fraction)-1] != '0'
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
