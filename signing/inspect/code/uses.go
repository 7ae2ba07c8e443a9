package code

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
)

// maxSteps bounds how often an object is followed to where its name is used.
const maxSteps = 3

// usesOf are the enclosures of the place that a pair goes to by name, innermost first:
// both halves are constants of their own, or an object that holds them is one, or one
// that holds that.
func (c *Code) usesOf(p, s *value.Sighting, to int, own []syntax.Holder) []syntax.Holder {
	if len(own) == 0 {
		own = c.halvesGoTo(p, s, to)
	}
	for range maxSteps {
		last := len(own) - 1
		if last < 0 || own[last].Kind != syntax.InObject || own[last].Name == "" || strings.EqualFold(own[last].Name, "headers") {
			break
		}
		more := c.objectGoesTo(own[last].Name, max(to, own[last].At))
		if more == nil {
			break
		}
		own = append(own[:last:last], more...)
	}
	return own
}

// ofClients are enclosures in which what init returns is called a client, whatever name the
// code has for it: c in c = filestack.init(…); c.picker(…).
func (c *Code) ofClients(holders []syntax.Holder) []syntax.Holder {
	for i, h := range holders {
		receiver, method, ok := strings.Cut(h.Name, ".")
		if h.Kind != syntax.InCall || !ok || strings.IndexByte(method, '.') >= 0 {
			continue
		}
		started, known := c.started[receiver]
		if !known {
			if started = sdk.IsStarted(c.View.Text, receiver); c.started == nil {
				c.started = map[string]bool{}
			}
			c.started[receiver] = started
		}
		if started {
			holders = slices.Clone(holders)
			holders[i].Name = "client." + method
		}
	}
	return holders
}

// eachUse calls look for the places behind a place that use a name, the first so many,
// until it returns true.
func (c *Code) eachUse(name string, from int, look func(start int) bool) {
	text := c.View.Text
	if name == "" {
		return
	}
	limit := min(len(text), from+syntax.Reach)
	for at, looked := from, 0; looked < maxUses; looked++ {
		i := strings.Index(text[min(at, limit):limit], name)
		if i < 0 {
			return
		}
		start := at + i
		at = start + len(name)
		if !ascii.IsName(ascii.At(text, start-1)) && !ascii.IsName(ascii.At(text, at)) && look(start) {
			return
		}
	}
}

// halvesGoTo are the enclosures of the object that names both halves: { policy, signature }.
func (c *Code) halvesGoTo(p, s *value.Sighting, to int) (found []syntax.Holder) {
	text, other := c.View.Text, syntax.LastName(c.written(s))
	if other == "" {
		return nil
	}
	c.eachUse(syntax.LastName(c.written(p)), to, func(start int) bool {
		holders := c.holders(start)
		if len(holders) == 0 || holders[0].Kind != syntax.InObject {
			return false
		}
		if end := syntax.ObjectEnd(text, holders[0].At); end > start && ascii.HoldsWord(text[start:end], other) {
			found = holders
		}
		return found != nil
	})
	return found
}

// objectGoesTo are the enclosures of the first place that uses an object by its name, with
// the key that it is given there.
func (c *Code) objectGoesTo(name string, from int) (found []syntax.Holder) {
	text := c.View.Text
	c.eachUse(name, from, func(start int) bool {
		holders := c.holders(start)
		rest := ascii.After(text, start+len(name), 3)
		if len(holders) == 0 || syntax.Redefined(text[start:start+len(name)]+rest, name) ||
			holders[0].Kind == syntax.InTag && strings.HasPrefix(rest, "=") || strings.HasPrefix(rest, "]=") {
			return false // it is made anew, or an attribute's name
		}
		head := strings.TrimRight(ascii.Before(text, start, 60), " \t\r\n")
		given := syntax.GivenName(head)
		switch {
		case holders[0].Kind == syntax.InCall && !strings.EqualFold(given, "headers"), given != "" && strings.HasSuffix(head, "{") && len(holders) > 1 && holders[1].Kind == syntax.InTag:
			found = holders // the object is the argument itself, or the attribute's value
			return true
		case given == "" || strings.HasSuffix(head, "{"):
			given = name // { security }
		}
		found = append([]syntax.Holder{{Kind: syntax.InObject, Name: given, At: start}}, holders...)
		return true
	})
	return found
}
