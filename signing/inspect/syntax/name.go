package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// IsParameter reports whether code has a name among parameters: { policy, signature },
// policy=policy, "policy" => $policy. Prose speaks of it otherwise.
func IsParameter(code, name string) bool {
	for at := 0; ; {
		i := strings.Index(code[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		before, after := strings.TrimRight(code[:i], " \t\r\n"), strings.TrimLeft(code[at:], " \t\r\n")
		if before != "" && after != "" && strings.IndexByte("{(,[&?\"'`:", before[len(before)-1]) >= 0 && strings.IndexByte(":=,})]\"'`", after[0]) >= 0 {
			return true
		}
	}
}

// IsVariable reports whether an expression begins with a name that holds something.
func IsVariable(s string) bool {
	if s == "" || !ascii.StartsName(s[0]) {
		return false
	}
	switch s[:ascii.NameEnd(s, 0)] {
	case "null", "None", "nil", "undefined", "true", "false", "True", "False", "new", "dict", "array":
		return false
	}
	return true
}

// IsKey reports whether a text in quotes, behind which rest stands, is a key and no
// value.
func IsKey(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, "::") || strings.HasPrefix(rest, "=>")
}

// Redefined reports whether a name gets another value. An argument of that name
// (params=params) is none.
func Redefined(s, name string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		before := strings.TrimRight(s[:i], " \t$")
		for _, word := range [...]string{"const", "let", "var", "my"} {
			before = strings.TrimRight(strings.TrimSuffix(before, word), " \t")
		}
		if before != "" && strings.IndexByte("\n;{}", before[len(before)-1]) < 0 {
			continue
		}
		if rest := strings.TrimLeft(s[at:], " \t"); len(rest) > 1 && (rest[0] == '=' && rest[1] != '=' || strings.HasPrefix(rest, ":=")) {
			return true
		}
	}
}

// AssignedTo is the name that an object is the value of: "name: {" or "name = {".
func AssignedTo(head string) string {
	head = strings.TrimRight(head, "( ")
	if head == "" || head[len(head)-1] != ':' && head[len(head)-1] != '=' && head[len(head)-1] != '>' && head[len(head)-1] != '{' {
		return ""
	}
	head = strings.TrimRight(head, ":=>{ \t\"'")
	end := len(head)
	start := end
	for start > 0 && ascii.IsName(head[start-1]) {
		start--
	}
	return head[start:end]
}

// LastName is the last name in ${security.policy}, $policy or #{opts[:policy]}.
func LastName(s string) string {
	s = strings.TrimRight(s, "})>%] \"'`;(+.")
	i := len(s)
	for i > 0 && ascii.IsName(s[i-1]) {
		i--
	}
	return s[i:]
}

// SameName reports whether two names differ in case, "_" and "-" alone.
func SameName(a, b string) bool {
	return a != "" && strings.EqualFold(strings.ReplaceAll(strings.ReplaceAll(a, "_", ""), "-", ""), strings.ReplaceAll(b, "_", ""))
}

// KeyBefore is where the key of the value at an offset begins.
func KeyBefore(text string, at int) int {
	at = len(strings.TrimRight(text[:at], " \t\r\n'\"`:"))
	for at > 0 && ascii.IsName(text[at-1]) {
		at--
	}
	if at > 0 && (text[at-1] == '"' || text[at-1] == '\'') {
		at--
	}
	return at
}

// LastWord is the name at the end of head, empty where none ends there.
//
//go:noinline
func LastWord(head string) string {
	i := len(head)
	for i > 0 && ascii.IsName(head[i-1]) {
		i--
	}
	return head[i:]
}
