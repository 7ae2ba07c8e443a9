package link

import "strings"

// LooseOption is one option of a task as somebody wrote it, right or wrong.
type LooseOption struct {
	Name, Value Piece // the value with its quotes
	Sep         Piece // what stands between them: ":" where it is right
	// Unparted: no comma stands before this option. Gap is what stands there instead, empty
	// for nothing.
	Unparted bool
	Gap      Piece
}

// SplitTask reads a task that need not be well-formed: "=" for ":", blanks, another
// sign than the comma or none between policy and signature. Name is empty where
// text is no task at all.
func SplitTask(text Piece) (name Piece, options []LooseOption) {
	return AppendTask(nil, text)
}

// AppendTask is SplitTask into room of the caller's.
func AppendTask(room []LooseOption, text Piece) (name Piece, options []LooseOption) {
	at := strings.IndexAny(text.Text, "=:")
	if at < 0 {
		return trim(text), nil
	}
	name = trim(text.part(0, at))
	rest := text.part(at+1, len(text.Text))
	if options = room; options == nil {
		options = make([]LooseOption, 0, 2)
	}
	for rest.Text != "" {
		end := looseEnd(rest.Text)
		options = appendOption(options, rest.part(0, end))
		if end == len(rest.Text) {
			break
		}
		rest = rest.part(end+1, len(rest.Text))
	}
	return name, options
}

// looseEnd is where an option ends: at a comma outside quotes and brackets, or at
// another sign that is followed by policy, signature, p or s.
func looseEnd(s string) int {
	for i := nextJoint(s, 0); i < len(s); i = nextJoint(s, i+1) {
		switch joints[s[i]] {
		case betweenOptions:
			return i
		case otherSign:
			if pairName(s[i+1:]) > 0 {
				return i
			}
		case opening:
			i = enclosedEnd(s, i)
		}
	}
	return len(s)
}

func appendOption(list []LooseOption, p Piece) []LooseOption {
	o := looseOption(p)
	// No comma at all: policy:…signature:…
	if end, next := unparted(o.Name.Text, o.Value.Text); next > 0 {
		second := looseOption(o.Value.part(next, len(o.Value.Text)))
		second.Unparted, second.Gap = true, o.Value.part(end, next)
		o.Value = trim(o.Value.part(0, end))
		return append(list, o, second)
	}
	return append(list, o)
}

// unparted is where the value of one half of the pair ends, and where the name of the
// other begins within it; 0 where it holds none. No value ends in a sign.
func unparted(name, value string) (end, next int) {
	other := [...]string{"signature:", "signature=", "s:"}
	switch {
	case strings.EqualFold(name, "signature") || strings.EqualFold(name, "s"):
		other = [...]string{"policy:", "policy=", "p:"}
	case !strings.EqualFold(name, "policy") && !strings.EqualFold(name, "p"):
		return 0, 0
	}
	for _, word := range other {
		i := strings.Index(value, word)
		if i <= 0 || len(word) == len("s:") && strings.ContainsAny(value[:i], "{\"'<$") {
			continue
		}
		return len(strings.TrimRight(value[:i], " -_+/*~!.@$;,&|")), i
	}
	return 0, 0
}

func looseOption(p Piece) LooseOption {
	p = trim(p)
	n := pairName(p.Text)
	if n == 0 {
		if i := strings.IndexByte(p.Text, ':'); i > 0 {
			return LooseOption{Name: trim(p.part(0, i)), Sep: p.part(i, i+1), Value: trim(p.part(i+1, len(p.Text)))}
		}
		return LooseOption{Name: p.part(0, 0), Value: p}
	}
	sep := n
	for p.Text[sep] == ' ' {
		sep++
	}
	return LooseOption{Name: p.part(0, n), Sep: p.part(sep, sep+1), Value: trim(p.part(sep+1, len(p.Text)))}
}

// pairName is the length of a name of the pair at the start of s that a colon or
// an equals sign follows.
func pairName(s string) int {
	start := 0
	for start < len(s) && s[start] == ' ' {
		start++
	}
	for _, word := range [...]string{"policy", "signature", "p", "s"} {
		if !hasFold(s[start:], word) {
			continue
		}
		at := start + len(word)
		for at < len(s) && s[at] == ' ' {
			at++
		}
		if at < len(s) && (s[at] == ':' || s[at] == '=') {
			return start + len(word)
		}
	}
	return 0
}

func trim(p Piece) Piece {
	from, to := 0, len(p.Text)
	for from < to && isSpace(p.Text[from]) {
		from++
	}
	for to > from && isSpace(p.Text[to-1]) {
		to--
	}
	return p.part(from, to)
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
