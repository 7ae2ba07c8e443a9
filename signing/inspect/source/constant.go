package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// farthest is how far above its use a constant is looked for, in bytes.
const farthest = 16 << 10

// definitionOf is what the only statement that gives a name its value says, where the
// value is nothing but that name.
func definitionOf(s, value string, at int) (definition string, from int, ok bool) {
	name := strings.TrimPrefix(strings.TrimSpace(value), "$")
	if name == "" || len(name) > 60 || !ascii.StartsName(name[0]) || nameEnd(name, 0) != len(name) {
		return "", 0, false
	}
	limit := min(len(s), at+reach)
	for i, looked := max(0, at-farthest), 0; i < limit && looked < maxLooked; looked++ {
		n := strings.Index(s[i:limit], name)
		if n < 0 {
			break
		}
		n += i
		i = n + len(name)
		if ascii.IsName(byteAt(s, n-1)) || byteAt(s, n-1) == '.' || ascii.IsName(byteAt(s, i)) || n == at {
			continue
		}
		eq := i
		for eq < len(s) && (s[eq] == ' ' || s[eq] == '\t') {
			eq++
		}
		if !isAssignment(ascii.After(s, eq, 3)) {
			continue
		}
		if from > 0 {
			return "", 0, false // it gets another value, too
		}
		from = eq + 1 + strings.Count(s[eq:eq+1], ":")
		for from < len(s) && ascii.IsBlank(s[from]) {
			from++
		}
		end := expressionEnd(s, from)
		definition = s[from:end]
		if strings.HasSuffix(definition, ",") {
			return "", 0, false // a parameter with what it is when nobody gives it
		}
	}
	return definition, from, from > 0 && definition != ""
}

// clocks are the calls that count milliseconds.
var clocks = [...]string{
	"Date.now()", "getTime()", "new Date().valueOf()", "currentTimeMillis()", "toEpochMilli()", "UnixMilli()", "ToUnixTimeMilliseconds()",
	"millisecondsSinceEpoch", "Date.now + ", "+new Date", "Number(new Date", "inMillis", "os:system_time(millisecond)", "valueOf(Date",
	"toDate())", ").valueOf()",
}

// clockIn is where an expression counts milliseconds: it asks a clock of milliseconds,
// itself or by a constant, and divides by nothing. It is the expression or the constant's.
func clockIn(s, value string, at int) (from, to int, ok bool) {
	for range 3 {
		if isDate(value) {
			return 0, 0, false
		}
		if strings.Contains(value, "/") || strings.Contains(value, "div(1000") || strings.Contains(value, "0.001") || strings.Contains(value, "e-3") || strings.Contains(value, "econds(") && !strings.Contains(value, "illiseconds(") {
			return 0, 0, false
		}
		if asksClock(value) {
			return at, at + len(value), true
		}
		definition, from, ok := definitionOf(s, value, at)
		if !ok {
			return 0, 0, false
		}
		value, at = definition, from
	}
	return 0, 0, false
}

// asksClock reports whether an expression asks a clock of milliseconds.
func asksClock(value string) bool {
	for _, clock := range clocks {
		if strings.Contains(value, clock) {
			return true
		}
	}
	return timesThousand(value)
}

// isDate reports whether an expression is a whole Date of JavaScript, which JSON writes as
// a text and no number.
func isDate(value string) bool {
	const made = "new Date("
	if !strings.HasPrefix(value, made) {
		return false
	}
	depth := 0
	for i := len(made) - 1; i < len(value); i++ {
		switch value[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return strings.Trim(value[i+1:], " \t\r\n;,") == ""
			}
		}
	}
	return false
}

// holdsDate is isDate of an expression, or of what the text gives its name.
func holdsDate(s, value string, at int) bool {
	if isDate(value) {
		return true
	}
	definition, _, ok := definitionOf(s, value, at)
	return ok && isDate(definition)
}

// timesThousand reports whether an expression makes milliseconds of a clock that counts
// seconds.
func timesThousand(value string) bool {
	compact := strings.Map(func(r rune) rune {
		if r == ' ' || r == '_' {
			return -1
		}
		return r
	}, value)
	for _, clock := range [...]string{"time()*1000", "microtime(true)*1000", "toi*1000", "tof*1000", "timestamp()*1000", "Timestamp()*1000", "timeIntervalSince1970*1000", "Unix()*1000", "unix()*1000"} {
		if i := strings.Index(compact, clock); i >= 0 && !strings.HasPrefix(compact[i+len(clock):], "0") {
			return true
		}
	}
	return false
}
