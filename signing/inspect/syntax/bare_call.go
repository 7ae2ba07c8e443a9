package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// maxFields bounds how many lines of a call without parentheses are passed.
const maxFields = 40

// bareCall is the call without parentheses whose named arguments stand each on a line of
// its own below it, as in CoffeeScript and Ruby, of the argument at a place; end is where
// the call's own line ends, 0 without one.
//
//	filepicker.pick
//	  policy: '…'
func bareCall(s string, at int) (call Holder, end int) {
	line := ascii.LineStart(s, at)
	if !isField(s[line:at]) {
		return call, 0
	}
	depth := indent(s[line:])
	for range maxFields {
		if line == 0 {
			return call, 0
		}
		end = line - 1
		line = ascii.LineStart(s, end)
		head := strings.TrimRight(s[line:end], " \t\r")
		if head == "" || indent(head) >= depth {
			continue
		}
		head = strings.TrimLeft(head, " \t")
		if i := strings.LastIndex(head, "= "); i >= 0 {
			head = head[i+2:]
		}
		name, rest, _ := strings.Cut(head, " ")
		if !strings.Contains(name, ".") || strings.Trim(name, callee) != "" || rest != "" && !strings.HasSuffix(rest, ",") {
			return call, 0
		}
		return Holder{Kind: InCall, Name: name, Arg: strings.Count(rest, ","), At: line}, end
	}
	return call, 0
}

// callee are the characters of a method's name with what it is called on.
const callee = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.@$"

// isField reports whether a line begins with a named argument, as far as it goes: blanks,
// a name and a colon, and the quote of its value.
func isField(s string) bool {
	text := strings.TrimLeft(s, " \t")
	if len(text) == len(s) {
		return false // not below anything
	}
	name, rest, ok := strings.Cut(text, ":")
	return text == "" || ok && strings.Trim(rest, " \"'") == "" && len(LastWord(name)) == len(name)
}

// indent is how far a line is moved in.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }
