package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// Init is a call of filestack.init(key, …).
type Init struct {
	From, To int
	Key      string
	Alone    bool // the key is its only argument
	// options hold the names of the pair, or of what holds it; they may stand elsewhere.
	Options syntax.Argument
	Page    request.Page // without what the rest of the text says of the library
	// What the options leave to variables.
	Policy, Signature request.Value
}

// InitAt reads the call of init that begins at a place. ok is false where it is given
// neither a key alone nor a pair.
func (c *Code) InitAt(at int, args []syntax.Argument) (i Init, ok bool) {
	last := args[len(args)-1]
	i = Init{From: at, To: last.At + len(last.Text), Key: shape.Clean(syntax.QuotedIn(args[0].Text))}
	if len(args) == 1 {
		i.Alone = true
		_, starts := c.startsAt(at+len("init"), args[0].Text)
		return i, shape.IsAPIKey(i.Key) || starts && i.Key != ""
	}
	i.Options = objectNamed(c.View.Text, args[1])
	options := i.Options.Text
	nested := ascii.HoldsWord(options, "security")
	if !strings.HasPrefix(options, "{") || !nested && !ascii.HoldsWord(options, "policy") && !ascii.HoldsWord(options, "signature") {
		return i, false
	}
	i.Policy, i.Signature = call.VariableIn(c.View, i.Options, "policy"), call.VariableIn(c.View, i.Options, "signature")
	if nested && !i.Policy.Shown() && !i.Signature.Shown() {
		i.Policy = call.VariableIn(c.View, i.Options, "security")
		i.Signature = i.Policy
	}
	if !nested {
		i.Page.Flat = true
		if spans := c.View.Spans(args[1].At, args[1].At+len(args[1].Text)); len(spans) == 1 {
			i.Page.Object = spans[0]
		}
	}
	return i, true
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
