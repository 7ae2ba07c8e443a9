package link

import (
	"errors"
	"strings"

	"policybench/signing"
)

// Task is one path segment name=option:value,…
type Task struct {
	Name    string
	Options []Option
}

// Option is one option of a task. Value stands as in the URL, its quotes
// included; a value without a name (cache=false) has an empty Name.
type Option struct{ Name, Value string }

// Text is the value without its quotes.
func (o Option) Text() string { return Unquote(o.Value) }

// Opt makes an option, with the value quoted where it must be.
func Opt(name, value string) Option { return Option{name, Quote(value)} }

// ErrTask is the reason for which a text is no task.
var ErrTask = errors.New("task is not name=option:value")

// ParseTask reads one task. It refuses what would not stay one segment: a name
// that is no word, quotes that do not close, a slash or comma out of place.
func ParseTask(text string) (Task, error) {
	name, rest, has := strings.Cut(text, "=")
	if !isWord(name) {
		return Task{}, ErrTask
	}
	t := Task{Name: name}
	if !has {
		return t, nil
	}
	for {
		end := endOfItem(rest, false)
		if end <= 0 { // no end, or nothing before it
			return Task{}, ErrTask
		}
		t.Options = append(t.Options, option(rest[:end]))
		if end == len(rest) {
			return t, nil
		}
		rest = rest[end+1:]
	}
}

func option(text string) Option {
	name, value, has := strings.Cut(text, ":")
	if !has || !isWord(name) {
		return Option{Value: text}
	}
	return Option{name, value}
}

// endOfItem finds the comma after an option or an element of a list, outside
// quotes and brackets, or the end. It is -1 where quotes or brackets do not close,
// or a slash stands outside quotes and may not.
func endOfItem(s string, slashes bool) int {
	depth, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			depth++
		case c == ']':
			depth--
			if depth < 0 {
				return -1
			}
		case c == '/' && !slashes:
			return -1
		case c == ',' && depth == 0:
			return i
		}
	}
	if quoted || depth != 0 {
		return -1
	}
	return len(s)
}

func isWord(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && (i == 0 || s[i] != '_' && (s[i] < '0' || s[i] > '9')) {
			return false
		}
	}
	return s != ""
}

// String writes the task as filestack-js does, before percent-encoding.
func (t Task) String() string {
	if len(t.Options) == 0 {
		return t.Name
	}
	var b strings.Builder
	b.WriteString(t.Name)
	sep := byte('=')
	for _, o := range t.Options {
		b.WriteByte(sep)
		sep = ','
		if o.Name != "" {
			b.WriteString(o.Name)
			b.WriteByte(':')
		}
		b.WriteString(o.Value)
	}
	return b.String()
}

// Option returns the text of the first of the named options that the task has,
// without quotes.
func (t Task) Option(names ...string) (string, bool) {
	for _, o := range t.Options {
		for _, name := range names {
			if o.Name == name {
				return o.Text(), true
			}
		}
	}
	return "", false
}

// SplitTasks splits a chain at the slashes outside quotes. Quotes that do not
// close run to the end.
func SplitTasks(chain string) []string {
	var list []string
	from, quoted := 0, false
	for i := 0; i < len(chain); i++ {
		switch c := chain[i]; {
		case c == '"':
			quoted = !quoted
		case c == '/' && !quoted:
			list = append(list, chain[from:i])
			from = i + 1
		}
	}
	return append(list, chain[from:])
}

// ParseTasks reads chains of tasks as people type them: blanks around and empty
// segments are dropped, and so is a security task, since the pair is written by
// whoever writes the URL.
func ParseTasks(chains ...string) ([]Task, error) {
	var list []Task
	for _, chain := range chains {
		for _, text := range SplitTasks(chain) {
			text = strings.TrimSpace(text)
			if text == "" {
				continue
			}
			t, err := ParseTask(text)
			if err != nil {
				return nil, err
			}
			if t.Name != "security" {
				list = append(list, t)
			}
		}
	}
	return list, nil
}

// SecurityTask carries a pair in the path, in the long form of filestack-js.
func SecurityTask(pair signing.Security) Task {
	return Task{"security", []Option{Opt("policy", pair.Policy), Opt("signature", pair.Signature)}}
}

// ExactSecurityTask is SecurityTask for TransformBase64: its JSON holds any text, so
// no character of the pair is replaced and none of it is taken for a number.
func ExactSecurityTask(pair signing.Security) Task {
	return Task{"security", []Option{{"policy", `"` + pair.Policy + `"`}, {"signature", `"` + pair.Signature + `"`}}}
}

// ShortSecurityTask is the same with the documented abbreviations p and s.
func ShortSecurityTask(pair signing.Security) Task {
	return Task{"security", []Option{Opt("p", pair.Policy), Opt("s", pair.Signature)}}
}
