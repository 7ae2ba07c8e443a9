package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// Much code never writes its API key: a library is started with a variable, a setting or
// a word in its place. Without a pair that works only while the app's security is off.

// opener is what starts a library or a picker: where, and with which key.
type opener struct {
	from, to int
	key      syntax.Argument // its expression; of a tag, the value of the attribute
	security syntax.Argument // a variable that may hold the pair
}

// OpenedAlone are the clients, pickers and uploads that a text starts whose API key it does
// not show, one for each key.
func (c *Code) OpenedAlone() []request.Request {
	var found []request.Request
	seen := map[string]bool{}
	note := func(o opener) {
		if len(found) < maxKeys && !seen[o.key.Text] && !isWritten(o.key.Text) {
			seen[o.key.Text] = true
			found = append(found, c.openedBy(&o))
		}
	}
	c.eachComponent(note)
	if c.Ours {
		for _, word := range [...]string{"init(", "lient(", "lient.new(", "onfig(", "etKey("} {
			c.eachCall(word, note)
		}
		c.eachBody(note)
	}
	return found
}

// isWritten reports whether an expression is a text, and no word in place of one.
func isWritten(expression string) bool {
	word := syntax.QuotedIn(expression)
	return len(word) > 0 && len(word) == len(expression)-len("''") && shape.StandInOf(word) == shape.NoStandIn
}

// openedBy is the request of a picker without a pair in the text.
func (c *Code) openedBy(o *opener) request.Request {
	r := request.Request{Form: report.FormPicker, Span: c.View.Whole(o.from, o.to)}
	if at := o.security.At; o.security.Text != "" {
		v := request.Value{State: request.Variable, Found: o.security.Text, Spans: c.View.Spans(at, at+len(o.security.Text))}
		r.Policy, r.Signature = v, v
		if word := syntax.QuotedIn(v.Found); len(word) == len(v.Found)-len("''") {
			value.Placeholder(&r.Forgiven, report.Warning, shape.Spelled, "policy", v.Spans, word)
		} else {
			NoteRunTime(&r)
		}
	}
	r.Open.Key = true
	word := syntax.QuotedIn(o.key.Text)
	if kind := shape.StandInOf(word); len(word) == len(o.key.Text)-len("''") && kind > shape.Interpolated {
		at := o.key.At + strings.Index(o.key.Text, word)
		value.Placeholder(&r.Forgiven, report.Warning, kind, "link.apiKey", c.View.Spans(at, at+len(word)), word)
	}
	return r
}

// eachCall calls note for the calls of a name that start a library.
func (c *Code) eachCall(word string, note func(opener)) {
	s := c.View.Text
	for at, calls := 0, 0; calls < MaxInits; calls++ {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		at += i + len(word)
		args := syntax.ArgumentsAt(s, at)
		if len(args) == 0 {
			continue
		}
		if from, ok := c.startsAt(at-1, args[0].Text); ok {
			last := &args[len(args)-1]
			note(opener{from: from, to: last.At + len(last.Text), key: args[0], security: securityOf(args[1:])})
		}
	}
}

// startsAt reports whether the call whose parenthesis stands at a place starts a library
// of Filestack's, and where its name begins; first is its first argument.
func (c *Code) startsAt(paren int, first string) (from int, ok bool) {
	s := c.View.Text
	from = paren
	for from > 0 && (ascii.IsName(s[from-1]) || strings.IndexByte(".:\\-", s[from-1]) >= 0 || strings.HasSuffix(s[:from], "->")) {
		from--
	}
	for from < paren && s[from] == '.' {
		from++ // of a chain: require('filestack-js').init(key)
	}
	return from, !isDeclaration(s[:from], first) && c.starts(s[from:paren], ascii.Before(s, from, 80), first)
}

// starts reports whether a call starts a library of Filestack's; before: what stands
// before its name, first: its first argument.
func (c *Code) starts(callee, before, first string) bool {
	receiver, name := "", callee
	if i := strings.LastIndexAny(callee, ".:>\\"); i >= 0 {
		receiver, name = strings.TrimRight(callee[:i], ".:>-\\"), callee[i+1:]
	}
	ours := func(s string) bool { return strings.Contains(strings.ToLower(s), "filestack") }
	switch name {
	case "init":
		if receiver == "" && strings.IndexByte(first, ':') > 0 {
			return false // Swift and TypeScript declare one, or call that of a type
		}
		return ours(receiver) || receiver == "" && strings.HasSuffix(before, ").") && ours(before) ||
			(receiver == "" || receiver == "client") && (strings.Contains(c.View.Text, "'filestack-") || strings.Contains(c.View.Text, "\"filestack-"))
	case "setKey":
		return strings.HasSuffix(receiver, "filepicker")
	case "new":
		return ours(receiver)
	case "FilestackClient":
		return true
	case "Client", "NewClient", "Config":
		return !strings.Contains(first, "Config(") && (receiver == "" || ours(receiver) || name == "NewClient") && strings.Contains(strings.ToLower(first), "key")
	}
	return false
}

// securityOf is the argument that may hold the pair: a variable of any name behind the
// key, or the value of one that is called security.
func securityOf(args []syntax.Argument) syntax.Argument {
	for _, a := range args {
		text := a.Text
		if i := strings.IndexAny(text, ":="); i >= 0 && !strings.ContainsAny(text[:i], "{(\"'") {
			if !strings.Contains(strings.ToLower(text), "security") {
				continue
			}
			text = strings.TrimLeft(text[i+1:], " :=>")
		}
		text = strings.TrimLeft(text, "$@&*")
		if word := syntax.QuotedIn(text); syntax.IsVariable(text) || strings.Contains(strings.ToLower(word), "policy") && shape.StandInOf(word) == shape.Spelled {
			return syntax.Argument{Text: text, At: a.At + strings.LastIndex(a.Text, text)}
		}
	}
	return syntax.Argument{}
}

// isDeclaration reports whether a name with parentheses is declared, not called: a word
// like def stands before it, or types stand with its parameters.
func isDeclaration(before, first string) bool {
	switch syntax.LastWord(strings.TrimRight(before, " \t")) {
	case "def", "func", "function", "fun", "fn", "class", "public", "private", "protected", "internal", "sub":
		return true
	}
	if typed := strings.TrimLeft(first, " ")[ascii.NameEnd(strings.TrimLeft(first, " "), 0):]; strings.HasPrefix(typed, "?:") {
		return true // (apikey?: string)
	}
	name, rest, ok := strings.Cut(first, " ")
	return ok && name != "new" && name != "await" && len(syntax.LastName(name)) == len(name) && rest != "" && ascii.StartsName(rest[0])
}

// components are how the components that open a picker begin.
var components = [...]string{"<Picker", "<ReactFilestack", "<ng-picker-"}

// eachComponent calls note for the components that open a picker with a key.
func (c *Code) eachComponent(note func(opener)) {
	s := c.View.Text
	for _, word := range components {
		for at := 0; ; {
			i := strings.Index(s[at:], word)
			if i < 0 {
				break
			}
			from := at + i
			at = from + len(word)
			_, to, _ := syntax.TagAround(s, at)
			if !sdk.IsPicker(s[from+1 : elementEnd(s, from+1)]) {
				continue
			}
			key, ok := attributeOf(s, from, to, "apikey", "apiKey")
			if !ok {
				continue
			}
			security, _ := attributeOf(s, from, to, "clientOptions")
			note(opener{from: from, to: to, key: key, security: asVariable(security)})
			at = max(at, to)
		}
	}
}

// elementEnd is where the name of an element ends that begins at a place.
func elementEnd(s string, at int) int {
	for at < len(s) && (ascii.IsName(s[at]) || s[at] == '-') {
		at++
	}
	return at
}

// attributeOf is the value of an attribute of a tag, under the first of its names.
func attributeOf(s string, from, to int, names ...string) (syntax.Argument, bool) {
	for _, name := range names {
		i := strings.Index(s[from:to], name)
		if i < 0 || ascii.IsName(ascii.At(s, from+i+len(name))) {
			continue
		}
		if a, b := syntax.AttributeValue(s[:to], from+i+len(name)); a < b {
			text := s[a:b]
			if !syntax.IsBound(s, from+i) && text[0] != '{' {
				a, b = a-1, b+1 // with its quotes: a text
			}
			return syntax.Argument{Text: ascii.Part(s, a, b), At: a}, true
		}
	}
	return syntax.Argument{}, false
}

// asVariable is the variable in {clientOptions}, nothing in {{ cname: 'x' }}.
func asVariable(a syntax.Argument) syntax.Argument {
	text := strings.Trim(a.Text, "{} ")
	if strings.HasPrefix(a.Text, "{{") || len(syntax.LastName(text)) != len(text) || text == "" {
		return syntax.Argument{}
	}
	return syntax.Argument{Text: text, At: a.At + strings.Index(a.Text, text)}
}

// optionsBeside is the variable that a call of init, or a component, takes its options
// from besides a key that is written out: the pair may be among them.
func optionsBeside(s string, key int) syntax.Argument {
	if from, to, ok := syntax.TagAround(s, key); ok && sdk.IsPicker(s[from+1:elementEnd(s, from+1)]) {
		options, _ := attributeOf(s, from, to, "clientOptions")
		return asVariable(options)
	}
	if open := ascii.LastIndexByte(s[:key], '('); open >= 0 && strings.HasSuffix(s[:open], ".init") {
		if args := syntax.ArgumentsAt(s, open+1); len(args) == 2 && args[0].At <= key && key < args[0].At+len(args[0].Text) {
			return securityOf(args[1:])
		}
	}
	return syntax.Argument{}
}
