package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// joint is how pieces are joined.
type joint struct {
	parts   string // the signs that part two pieces of a list, empty where it is none
	sign    string // what the joining puts between two pieces of a list
	target  string // the variable that gets the URL, empty where it is not known
	chained bool   // the first piece is the argument of a call to which others are chained
}

// behind is the offset behind what joins two pieces, which begins at a place, blanks
// before it passed, or -1.
func (j *joint) behind(s string, at int, value bool) int {
	next, _ := skipComments(s, at)
	if next == len(s) {
		return -1
	}
	switch {
	case j.parts == " " && next > at && s[next] != ')':
		return next
	case j.parts != "" && j.parts != " " && strings.IndexByte(j.parts, s[next]) >= 0:
		next, _ = skipComments(s, next+1)
		return next
	}
	if next = j.chain(s, next, value); next >= 0 {
		return next
	}
	return j.statement(s, at)
}

const (
	headReach = 120     // back from a literal to what joins it
	listReach = 2 << 10 // from the beginning of a list to its end
)

// jointAround is how the literal that opens with a quote is joined with what follows.
func (k *joining) jointAround(s string, quote int) (j joint, ok bool) {
	low := max(0, quote-headReach)
	head := strings.TrimRight(s[low:literalStart(s, quote)], " \t\r\n")
	if head == "" {
		return j, false
	}
	switch last := head[len(head)-1]; {
	case last == '=':
		j.target = assigned(head)
	case ascii.IsName(last):
		j.word(head)
	default:
		k.enter(&j, s, low, head)
	}
	if end := literalEnd(s, quote, min(len(s), quote+mostJoined)); end > 0 && j == (joint{}) {
		return j, j.behind(s, end+1, false) > 0
	}
	return j, j != (joint{})
}

// bearsURL reports whether the literal that opens with a quote holds a URL and no literals
// of its own: those of code in an attribute, or of what stands behind a quote that closes.
func bearsURL(s string, quote int) bool {
	const beginning = 80
	text := ascii.After(s, quote+1, beginning)
	if end := strings.IndexByte(text, s[quote]); end >= 0 {
		text = text[:end]
	}
	s = text
	at := strings.Index(s, "//")
	if at < 0 {
		at = strings.Index(s, ".file")
	}
	if at < 0 || at > 0 && s[at] == '/' && s[at-1] != ':' {
		return false
	}
	return s[0] == '<' || !strings.ContainsAny(s[:at], "\"'`")
}

// bearsPolicy reports whether the literal that opens with a quote begins the JSON of a
// policy.
func bearsPolicy(s string, quote int) bool {
	text, ok := strings.CutPrefix(ascii.After(s, quote+1, len(`{ \\"expir`)), "{")
	text = strings.TrimLeft(text, " \\")
	return ok && (strings.HasPrefix(text, `"expir`) || strings.HasPrefix(text, `"call`))
}

// literalStart is where a literal begins with its prefix whose quote stands at i.
func literalStart(s string, i int) int {
	at := i
	for at > 0 && i-at < 2 && strings.IndexByte("fFrRbBuL@$s", s[at-1]) >= 0 {
		at--
	}
	if at > 0 && ascii.IsName(s[at-1]) {
		return i
	}
	return at
}

// word is jointAround behind a word: echo 'https://…/', $h and (str "https://…/" h).
func (j *joint) word(head string) {
	name := head[nameStart(head, len(head)):]
	before := strings.TrimRight(head[:len(head)-len(name)], " \t\r\n'")
	switch {
	case name == "echo":
		j.parts = ","
	case strings.HasSuffix(before, "(") && (name == "str" || name == "concat" || name == "string-append"), strings.HasSuffix(before, "(concatenate"):
		j.parts = " "
	}
}

// enter is jointAround in a bracket, at its beginning or behind what else stands in it.
func (k *joining) enter(j *joint, s string, low int, head string) {
	open := opener(head)
	if open < 0 {
		return
	}
	before, first := strings.TrimRight(head[:open], " \t\r\n"), strings.TrimSpace(head[open+1:])
	whole := before[nameStart(before, len(before)):]
	name := whole[strings.LastIndexAny(whole, ".:>")+1:]
	if head[open] != '(' || makesList(name) {
		k.list(j, s, low+open, before)
		return
	}
	switch word := strings.ToLower(name); word {
	case "concat", "concatenate", "paste0", "str_c", "strcat", "sprint", "cat":
		j.parts = ",;"
		j.target = strings.TrimRight(first, ", ") // strcat of C
	case "strcpy", "strncpy", "strlcpy", "strlcat", "strncat":
		j.target = strings.TrimRight(first, ", ")
	case "join", "implode", "concat_ws", "textjoin":
		if first != "" {
			j.separated(first)
		} else if word == "join" && len(whole) > len("join") {
			j.parts, j.sign = ",", "/" // of paths: File.join, posixpath.join
		}
	case "paste":
		k.pasted(j, s, low+open)
	case "append", "writestring", "push_str", "stringbuilder", "stringbuffer", "from", "string":
		if first != "" {
			return // a field and its value
		}
		j.chained = true
		if j.target = strings.TrimRight(strings.TrimSuffix(whole, name), ".:>-"); j.target == "" || word == "from" {
			j.target = assigned(strings.TrimRight(strings.TrimSuffix(strings.TrimSpace(strings.TrimSuffix(before, whole)), "new"), " "))
		}
	}
}

// makesList reports whether a call of a name is a list of its arguments; none is a tuple.
func makesList(name string) bool {
	switch name {
	case "", "array", "asList", "of", "listOf", "arrayOf", "Seq", "List", "Array", "c", "list":
		return true
	}
	return false
}
