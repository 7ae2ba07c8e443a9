package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// nameBefore reads back from a value to the name that it is given.
func nameBefore(s string, at int) (string, int) {
	i := at
	limit := max(0, at-160)
	breaks := 0
	for words := 0; words < 4; words++ {
		for i > limit && !ascii.IsName(s[i-1]) {
			if s[i-1] == '\n' {
				if breaks++; breaks > 3 {
					return "", at
				}
			}
			i--
		}
		end := i
		for i > limit && (ascii.IsName(s[i-1]) || s[i-1] == '-') {
			i--
		}
		if i == end {
			return "", at
		}
		name := strings.ToLower(s[i:end])
		if strings.Contains(name, "policy") || strings.Contains(name, "signature") {
			return name, i
		}
		if isHexWord(name) {
			return "", at
		}
	}
	return "", at
}

// shortNameBefore is nameBefore for a name that ends in sig and stands directly before a
// value. It is read as if it ended in signature.
func shortNameBefore(s string, at int) (name string, nameAt int, ok bool) {
	const nearest, longest = 6, 60
	end := at
	for end > 0 && at-end < nearest && strings.IndexByte("\"'`=:>( ", s[end-1]) >= 0 {
		end--
	}
	nameAt = end
	for nameAt > 0 && end-nameAt < longest && (ascii.IsName(s[nameAt-1]) || s[nameAt-1] == '-') {
		nameAt--
	}
	if name, ok = strings.CutSuffix(strings.ToLower(s[nameAt:end]), "sig"); !ok || end == at {
		return "", at, false
	}
	return name + "signature", nameAt, true
}

func isHexWord(s string) bool { return len(s) >= 32 && ascii.HexLength(s) == len(s) }

// namesKey reports whether a name says that what it holds is another name: POLICY_KEY,
// signatureParam.
func namesKey(name string) bool {
	lower := strings.ToLower(name)
	for _, end := range [...]string{"key", "name", "param", "parameter", "field", "header", "attr", "attribute", "label", "column"} {
		if strings.HasSuffix(lower, end) {
			return true
		}
	}
	return false
}

// Named finds values by the name before them.
func (k *Seeker) Named(word string, policy bool) {
	s := k.Text.Text
	for at := 0; len(k.found) < maxCandidates; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		if end := k.Taken(i); end > 0 {
			at = end
			continue
		}
		start, end := ascii.NameAround(s, i, at)
		c, ok := k.namedValue(end, policy)
		if !ok || !c.Strong && namesKey(s[start:end]) || !c.Strong && isArgument(s, start, end, c.View.Text) {
			continue
		}
		c.Name, c.NameAt, c.Policy, c.Labelled = strings.ToLower(s[start:end]), start, policy, true
		if k.covered(c.At) || k.Taken(c.At) > 0 {
			continue
		}
		k.add(c)
	}
}

// namedValue reads what stands behind a name, which ends at at, and a separator.
func (k *Seeker) namedValue(at int, policy bool) (Sighting, bool) {
	s := k.Text.Text
	i, separated := at, false
	limit := min(len(s), at+80)
	words := 0
	quoted := byte(0)
scan:
	for i < limit {
		if next := blockOpens(s, i); separated && quoted == 0 && next > 0 {
			i, quoted = next, '\n'
			break
		}
		switch c := s[i]; {
		case c == ':' || c == '=' || c == ',' || c == '|' || c == '(' || c == '>':
			separated = true
			quoted = 0
			i++
		case c == '"' || c == '\'' || c == '`':
			quoted = c
			i++
			if separated {
				break scan
			}
		case c == ']' || c == ')' || c == '*' || c == '[':
			i++
		case ascii.IsBlank(c):
			if c == '\n' && !separated && quoted == 0 && words == 0 {
				separated = true // a heading
			}
			i++
		case ascii.StartsName(c) && words < 2 && i > at:
			end := ascii.NameEnd(s, i)
			filler := s[i:end]
			if !isFiller(filler) {
				break scan
			}
			words++
			i = end
			if end < limit && s[end] == '?' {
				i++
			}
			if filler == "eq" || filler == "is" || filler == "to" {
				separated = true
			}
		default:
			break scan
		}
	}
	if i >= limit || !separated {
		return Sighting{}, false
	}
	if policy {
		c, ok := k.namedPolicy(i, quoted)
		if ok && c.Object && strings.IndexByte(s[at:i], '(') >= 0 {
			return Sighting{}, false // an argument, not a value
		}
		return c, ok
	}
	if c, ok := k.secretAsSignature(i, quoted); ok && ascii.HasFoldPrefix(ascii.Before(s, at, len("ignature")), "ignature") && strings.IndexByte(s[at:i], '(') < 0 {
		return c, true
	}
	return k.namedSignature(i, quoted)
}

func isFiller(word string) bool {
	switch word {
	case "string", "String", "str", "NSString", "let", "const", "is", "eq", "to", "b", "r", "f", "u", "text", "varchar", "std", "new", "Some", "value", "base64", "hex", "encoded":
		return true
	}
	return false
}
