package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// initCall is a call of filestack.init(key, …).
type initCall struct {
	from, to int
	key      string
	alone    bool // the key is its only argument
	// options hold the names of the pair, or of what holds it; they may stand elsewhere.
	options syntax.Argument
	page    request.Page // without what the rest of the text says of the library
	// What the options leave to variables.
	policy, signature request.Value
}

// initAt reads the call of init that begins at a place. ok is false where it is given
// neither a key alone nor a pair.
func (c *code) initAt(at int, args []syntax.Argument) (call initCall, ok bool) {
	last := args[len(args)-1]
	call = initCall{from: at, to: last.At + len(last.Text), key: shape.Clean(syntax.QuotedIn(args[0].Text))}
	if len(args) == 1 {
		call.alone = true
		return call, call.key != ""
	}
	call.options = objectNamed(c.view.Text, args[1])
	options := call.options.Text
	nested := ascii.HoldsWord(options, "security")
	if !strings.HasPrefix(options, "{") || !nested && !ascii.HoldsWord(options, "policy") && !ascii.HoldsWord(options, "signature") {
		return call, false
	}
	call.policy, call.signature = variableIn(c.view, call.options, "policy"), variableIn(c.view, call.options, "signature")
	if nested && !call.policy.Shown() && !call.signature.Shown() {
		call.policy = variableIn(c.view, call.options, "security")
		call.signature = call.policy
	}
	if !nested {
		call.page.Flat = true
		if spans := c.view.Spans(args[1].At, args[1].At+len(args[1].Text)); len(spans) == 1 {
			call.page.Object = spans[0]
		}
	}
	return call, true
}

// objectNamed is the object that the text gives the name of an argument; another
// argument is itself.
func objectNamed(s string, a syntax.Argument) syntax.Argument {
	if a.Text == "" || len(syntax.LastName(a.Text)) != len(a.Text) {
		return a
	}
	for at := 0; ; {
		i := strings.Index(s[at:], a.Text)
		if i < 0 {
			return a
		}
		i += at
		at = i + len(a.Text)
		if i > 0 && ascii.IsName(s[i-1]) {
			continue
		}
		rest := strings.TrimLeft(s[at:], " \t")
		if rest == "" || rest[0] != '=' && rest[0] != ':' {
			continue
		}
		rest = strings.TrimLeft(rest[1:], " \t\r\n")
		open := len(s) - len(rest)
		if end := syntax.ObjectEnd(s, open); strings.HasPrefix(rest, "{") && end > 0 {
			return syntax.Argument{Text: s[open:end], At: open}
		}
	}
}
