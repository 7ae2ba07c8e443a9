// Package source reads how a program puts a policy together: an object that is encoded
// in the next line, the arguments of a library's constructor, fields that are set one by
// one, a chain of a builder's methods.
//
//	for _, p := range source.Policies(text) {
//		fmt.Println(p.JSON, p.Open) // {"call":["read"]} [{expiry …}]
//	}
//
// It knows the signs that languages write objects with, not the languages. What is
// written out is read, a constant of the same text too; everything else is Open, and
// nothing is ever said of what that will hold, but for a clock that counts
// milliseconds. What it cannot take for a policy's keys it leaves alone: many objects
// expire.
package source

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
)

// Policy is one that code puts together when it runs. Offsets are of the given text.
type Policy struct {
	From, To int // the code that does
	// JSON holds the keys whose values are written out, in their order.
	JSON string
	// Open are the keys whose values come when the code runs.
	Open []Open
	// Rest: more keys may come from elsewhere, as with ...options.
	Rest bool
	// Maker is the constructor that signs it as well, empty where none is called.
	Maker string
	// Lasts: the expiry is a duration, which the library adds to the time it runs at.
	Lasts bool
}

// Open is a value that comes when the code runs.
type Open struct {
	Key      string
	From, To int // the expression
	// Milliseconds: it counts from a clock of milliseconds and divides by nothing, in an
	// expression that begins at Clock and ends at ClockEnd.
	Milliseconds    bool
	Clock, ClockEnd int
	// Date: it is a date of the language's own, which JSON writes as a text.
	Date bool
}

// entry is one key with its value, as written.
type entry struct {
	key      string
	from, to int // the value, or the key itself in a shorthand
}

// group are entries that stand together.
type group struct {
	from, to int
	entries  []entry
	rest     bool   // a spread: more come from elsewhere
	name     string // of the variable or the key that it is the value of
	call     string // whose argument it is, or that it is the arguments of
	typed    string // the type before the brace: Policy{…}
	// parameters: it may be those of a function that is defined, and no object.
	parameters bool
}

// maxPolicies bounds how many of one text are told, maxLooked how many keys are looked at.
const maxPolicies, maxLooked = 16, 256

// Policies finds the policies that a program puts together. ours says that the text is
// about Filestack, which a policy without a constructor of its libraries needs.
func Policies(s string, ours bool) []Policy {
	var list []Policy
	done, signs, gem := 0, Signs(s) != "", usesGem(s)
	for at, looked := 0, 0; len(list) < maxPolicies && looked < maxLooked; looked++ {
		i := nextExpiry(s, at)
		if i < 0 {
			break
		}
		start, end := ascii.NameAround(s, i, i+4)
		at = end
		if start < done {
			continue
		}
		g, ok := groupOf(s, start, end)
		if !ok || g.from < done || !g.isPolicy(ours, signs) {
			continue
		}
		list = append(list, g.policy(s, gem))
		done, at = g.to, max(at, g.to)
	}
	return list
}

// PolicyAt reads the object whose bracket stands at a place as a policy, whatever its
// keys are.
func PolicyAt(s string, open int) (Policy, bool) {
	g, ok := read(s, open, (*group).named)
	if !ok || g.from != open {
		return Policy{}, false
	}
	g.call = "" // no constructor: JSON is its own
	return g.policy(s, false), true
}

// MakerOf is the constructor of Filestack's libraries that the object at a place is
// handed to, empty without one.
func MakerOf(s string, open int) string {
	var g group
	g.around(s, open)
	name, _ := g.maker()
	return name
}

// nextExpiry is where the next word of expiring stands, -1 for nowhere.
func nextExpiry(s string, at int) int {
	best := -1
	for _, word := range [...]string{"xpir", "XPIR"} {
		if i := strings.Index(s[at:], word); i >= 0 && (best < 0 || at+i < best) {
			best = at + i
		}
	}
	return best
}

// isPolicy reports whether the keys of a group are those of a policy.
func (g *group) isPolicy(ours, signs bool) bool {
	maker, _ := g.maker()
	if g.parameters && maker == "" {
		return false // of a function, with what they are when nobody gives them
	}
	named := strings.Contains(strings.ToLower(g.name+" "+g.typed+" "+g.call), "policy")
	others, calls, exact := 0, false, false
	for _, e := range g.entries {
		switch e.key {
		case "expiry":
			exact = true
		case "call", "calls":
			calls = true
		case "handle", "path", "container": // caches have a size as well
			others++
		}
	}
	switch {
	case maker != "" && (ours || calls || exact):
		return true
	case calls && (exact || ours || named || signs):
		return true
	case !ours:
		return exact && named && signs
	}
	constructed := strings.Contains(strings.ToLower(g.typed+" "+g.call), "policy")
	return exact && (others > 0 || signs || constructed) || named && signs
}

// policy reads what is written out; gem: the text uses the libraries for Ruby.
func (g *group) policy(s string, gem bool) Policy {
	p := Policy{From: g.from, To: g.to, Rest: g.rest}
	p.Maker, p.Lasts = g.maker()
	p.Lasts = p.Lasts || gem && p.Maker == ""
	var json strings.Builder
	json.WriteByte('{')
	var calls []string // of a builder, which takes them one by one
	for _, e := range g.entries {
		value := s[e.from:e.to]
		text, ok := written(s, value, e.from)
		if e.key == "expiry" && strings.IndexByte(".:", value[0]) >= 0 {
			ok = false // .distantFuture is a name, and no text
		}
		if strings.HasPrefix(text, "\"{") && strings.HasSuffix(text, "}\"") {
			ok = false // "{expiry}" of a format, which a variable fills in
		}
		if e.key == "expiry" && p.Lasts && ok {
			ok = len(text) > len("1000000000") // a moment where a duration belongs
		}
		if !ok && !isKey(e.key) && p.Maker+g.call == "" { // its name is written out
			text, ok = "null", true
		}
		if ok && !isKey(e.key) && p.Maker == "" && g.call != "" && !encodes(g.call) {
			continue // a function of one's own may take anything
		}
		if !ok {
			expires := strings.HasPrefix(e.key, "expir")
			open := Open{Key: e.key, From: e.from, To: e.to, Date: expires && holdsDate(s, value, e.from)}
			if expires {
				open.Clock, open.ClockEnd, open.Milliseconds = clockIn(s, value, e.from)
			}
			p.Open = append(p.Open, open)
			continue
		}
		if e.key == "call" && g.call == "Policy.Builder" {
			calls = append(calls, strings.Trim(text, "[]"))
			continue
		}
		if json.Len() > 1 {
			json.WriteByte(',')
		}
		json.WriteString(`"` + e.key + `":` + text)
	}
	if len(calls) > 0 {
		if json.Len() > 1 {
			json.WriteByte(',')
		}
		json.WriteString(`"call":[` + strings.Join(calls, ",") + "]")
	}
	json.WriteByte('}')
	p.JSON = json.String()
	return p
}

// isKey reports whether a policy has a key of that name.
func isKey(name string) bool { return slices.Contains(policyKeys, name) }

var policyKeys = signing.Keys()

// encodes reports whether a call writes JSON: what it is given is signed as it is.
func encodes(call string) bool {
	lower := strings.ToLower(call)
	return strings.Contains(lower, "json") || strings.Contains(lower, "dumps") || strings.Contains(lower, "serialize") || strings.HasSuffix(lower, "encode")
}

// canonical is the policy's own spelling of a key that a language writes as it must:
// Expiry of a Go struct, setMaxSize of a builder.
func canonical(name string) string {
	for _, prefix := range [...]string{"set", "with", "add"} {
		if rest, ok := strings.CutPrefix(name, prefix); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			name = rest
		}
	}
	if i := slices.IndexFunc(policyKeys, func(k string) bool { return strings.EqualFold(k, name) }); i >= 0 {
		return policyKeys[i]
	}
	if name != "" && name[0] >= 'A' && name[0] <= 'Z' {
		return strings.ToLower(name[:1]) + name[1:]
	}
	return name
}
