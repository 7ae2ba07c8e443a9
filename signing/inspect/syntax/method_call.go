package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// deepestCall is how many calls a URL may be wrapped in.
const deepestCall = 3

// calleeStart is where the name begins that a text ends with, with what it is called on.
func calleeStart(s string) int {
	i := len(s)
	for i > 0 && (ascii.IsName(s[i-1]) || s[i-1] == '.' || s[i-1] == ':') {
		i--
	}
	if head, ok := strings.CutSuffix(s[:i], "new "); ok {
		return len(head)
	}
	return i
}

// methodCalled is the method that the name at the end of a text calls: DELETE, x.delete,
// $x->delete, Net::HTTP::Delete.new.
func methodCalled(tail string) string {
	tail = strings.TrimSuffix(strings.TrimSuffix(tail, ".new"), "Async")
	if strings.HasSuffix(tail, ".del") {
		return "DELETE"
	}
	for i := range methodWords {
		w := &methodWords[i]
		before, ok := strings.CutSuffix(tail, w.upper)
		if ok && (before == "" || !ascii.IsName(before[len(before)-1])) {
			return w.upper
		}
		if before, ok = strings.CutSuffix(tail, w.lower); !ok {
			before, ok = strings.CutSuffix(tail, w.title)
		}
		if ok && (lispCall(before) || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "->") || strings.HasSuffix(before, "::")) {
			return w.upper
		}
	}
	return ""
}

// callsIn reports whether code makes a call of a request: not within a literal, and not of
// a text that is no URL, as .delete("\n").
func callsIn(code, call string) bool {
	for at := 0; ; {
		i := strings.Index(code[at:], call)
		if i < 0 {
			return false
		}
		before := code[:at+i]
		at += i + len(call)
		if !strings.HasSuffix(before, "earchParams") && !interpolated(before) && !ofShortText(code[at:]) {
			return true
		}
	}
}

// ofShortText reports whether the arguments that follow start with a literal that is part
// of no URL.
func ofShortText(arguments string) bool {
	arguments = strings.TrimLeft(arguments, "( ")
	if arguments == "" || !strings.ContainsRune("\"'", rune(arguments[0])) {
		return false
	}
	text, _, closed := strings.Cut(arguments[1:], arguments[:1])
	return closed && !strings.ContainsAny(text, "/:{$%")
}

// interpolated reports whether a text ends in code within a literal: #{ of Ruby, ${ of
// JavaScript, Kotlin and Dart, \( of Swift. What is called there makes a value, unless it
// is a function that is called later.
func interpolated(before string) bool {
	for _, brace := range [...]struct{ open, close string }{{"#{", "}"}, {"${", "}"}, {`\(`, ")"}} {
		if i := strings.LastIndex(before, brace.open); i >= 0 && !strings.Contains(before[i:], brace.close) && !strings.Contains(before[i:], "=>") {
			return true
		}
	}
	return false
}

// lispCall reports whether a text ends where Clojure names what a method belongs to:
// (client/.
func lispCall(s string) bool {
	name, ok := strings.CutSuffix(s, "/")
	word := LastWord(name)
	return ok && word != "" && strings.HasSuffix(name[:len(name)-len(word)], "(")
}

// untyped is a callee without the types that are given to it: http.delete<void>.
func untyped(tail, before string) string {
	i := ascii.LastIndexByte(tail, '<')
	if i <= 0 || !strings.HasPrefix(before[len(tail):], ">(") || strings.ContainsAny(tail[i:], "()\"' ") || !ascii.IsName(tail[i-1]) {
		return tail
	}
	return tail[:i]
}

// methodChained is the method that a builder is told behind the call which holds the URL:
// .url("…").delete(), URI.create("…")).DELETE().
func methodChained(after string) string {
	rest := strings.TrimLeft(after, "\"'`")
	if len(rest) == len(after) {
		return ""
	}
	return methodOfBuilder(rest)
}

// methodOfBuilder is the same behind what holds the URL: .url(url).delete().
func methodOfBuilder(rest string) string {
	for range deepestCall + 1 {
		rest = strings.TrimLeft(rest, ") \t\r\n")
		name, ok := strings.CutPrefix(rest, ".")
		if !ok {
			return ""
		}
		end := ascii.NameEnd(name, 0)
		if ascii.At(name, end) != '(' {
			return ""
		}
		for i := range methodWords {
			if w := &methodWords[i]; w.upper != "GET" && strings.EqualFold(name[:end], w.upper) {
				return w.upper
			}
		}
		close := strings.IndexByte(name[end:], ')')
		if close < 0 {
			return ""
		}
		rest = name[end+close:]
	}
	return ""
}
