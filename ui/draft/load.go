package draft

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/ui/words"
)

// Load puts an encoded policy from elsewhere into the draft. It is kept and signed
// byte for byte until the first edit of a field that is signed; that edit leaves
// in Rewrites what else it changed. What the form cannot hold is noted already
// here. A text that is no policy gives an error, and the draft as it was.
func (d Draft) Load(encoded string) (Draft, []Issue) {
	encoded = strings.TrimSpace(encoded)
	json, err := signing.DecodeText(encoded)
	if err != nil {
		return d, []Issue{{Recipe, Error, words.Visible(err.Error()), "an encoded policy begins with eyJ"}}
	}
	policy, err := signing.DecodeJSON(json)
	if errors.Is(err, signing.ErrNotJSON) || errors.Is(err, signing.ErrNotObject) {
		return d, []Issue{{Recipe, Error, words.Visible(err.Error()), `a policy is an object: {"expiry":1893456000}`}}
	}
	d.Verbatim, d.Rewrites, d.Shortened = encoded, nil, [Fields]bool{}
	d.fill(policy, json)
	return d, lost(json, policy)
}

// LoadJSON is Load for the JSON of a policy: exactly its bytes are encoded.
func (d Draft) LoadJSON(json string) (Draft, []Issue) {
	return d.Load(base64.URLEncoding.EncodeToString([]byte(json)))
}

// fill writes a policy into the fields, as far as they can hold it.
func (d *Draft) fill(p signing.Policy, json string) {
	d.Text[Expiry] = expiryText(json)
	d.Text[Handle], d.Text[URL], d.Text[Path], d.Text[Container] = p.Handle, p.URL, p.Path, p.Container
	d.Text[MinSize], d.Text[MaxSize] = sizeText(p.MinSize), sizeText(p.MaxSize)
	d.Ticked = make(map[signing.Call]bool, len(p.Call))
	for _, c := range p.Call {
		if c.Known() {
			d.Ticked[c] = true
		}
	}
	if !d.Recipe.Entry().matches(d.Ticked) {
		d.Recipe = Custom
		for _, entry := range recipes {
			if entry.ID != Custom && entry.matches(d.Ticked) {
				d.Recipe = entry.ID
				break
			}
		}
	}
}

func sizeText(bytes int64) string {
	if bytes == 0 {
		return ""
	}
	return strconv.FormatInt(bytes, 10)
}

// expiryText is the expiry as whole seconds, or as it was written.
func expiryText(json string) string {
	fields, _ := signing.Fields(json) // read before
	text := ""
	for _, f := range fields {
		if f.Name != "expiry" {
			continue
		}
		text = f.Raw
		if quoted, ok := f.Text(); ok {
			text = quoted
		}
	}
	if seconds, err := strconv.ParseFloat(text, 64); err == nil && seconds > 0 && seconds <= signing.MaxInteger {
		return strconv.FormatInt(int64(seconds), 10)
	}
	text, _ = Cut(text)
	return text
}

// rewritten is the draft after the first edit of a loaded policy: from now on the
// fields are signed. The field edited is not among what is said.
func (d Draft) rewritten(edited Field) Draft {
	if d.Verbatim == "" {
		return d
	}
	json, _ := signing.DecodeText(d.Verbatim)
	policy, _ := signing.DecodeJSON(json)
	d.Rewrites = nil
	for _, issue := range lost(json, policy) {
		if issue.Field != edited {
			d.Rewrites = append(d.Rewrites, issue)
		}
	}
	if len(d.Rewrites) == 0 {
		d.Rewrites = []Issue{{edited, Note, "the loaded policy is written anew from the form", ""}}
	}
	d.Verbatim = ""
	return d
}

// lost says what the form would not write as it stands in a policy's JSON.
func lost(json string, policy signing.Policy) []Issue {
	fields, _ := signing.Fields(json)
	var list []Issue
	note := func(f Field, level Level, fact string) {
		list = append(list, Issue{f, level, fact, "an edit of the policy does this; until then it is signed as it came"})
	}
	seen := map[string]bool{}
	for _, f := range fields {
		name := words.Visible(f.Name)
		if len(name) > 40 {
			name = name[:40] + "…"
		}
		at, known := keyField(f.Name)
		switch {
		case !known:
			note(Recipe, Warning, fmt.Sprintf("drops the unknown key %q", name))
		case seen[f.Name]:
			note(at, Warning, fmt.Sprintf("keeps only the last %q", name))
		}
		seen[f.Name] = true
		if known {
			lostValue(f, at, note)
		}
	}
	if len(list) == 0 && json != string(signing.AppendJSON(nil, policy)) {
		note(Recipe, Note, "writes the keys in another order, without blanks and needless escapes")
	}
	return list
}

// lostValue says what the form changes in one value.
func lostValue(f signing.Field, at Field, note func(Field, Level, string)) {
	switch {
	case at == Calls:
		lostCalls(f, note)
	case at == Expiry || at == MinSize || at == MaxSize:
		if n, err := strconv.ParseInt(f.Raw, 10, 64); err != nil || f.Kind != signing.Number {
			note(at, Warning, "writes a whole number in place of "+shortValue(f.Raw))
		} else if n == 0 && at != Expiry {
			note(at, Warning, "drops a size of 0")
		}
	default:
		if text, ok := f.Text(); !ok {
			note(at, Warning, "drops "+shortValue(f.Raw)+", which is no text")
		} else if text == "" {
			note(at, Warning, "drops an empty "+f.Name)
		} else if len(text) > MaxText {
			note(at, Warning, "holds a text longer than the form takes")
		}
	}
}

func lostCalls(f signing.Field, note func(Field, Level, string)) {
	elements := f.Elements()
	switch {
	case f.Kind == signing.String:
		note(Calls, Note, "writes the call as a list")
		elements = []signing.Value{f.Value}
	case f.Kind != signing.Array:
		note(Calls, Warning, "drops "+shortValue(f.Raw)+", which is no list of calls")
	case len(elements) == 0:
		note(Calls, Warning, "drops the empty call list, which then allows everything but exif")
	}
	seen := map[string]bool{}
	for _, e := range elements {
		switch name, ok := e.Text(); {
		case !ok || !signing.Call(name).Known():
			note(Calls, Warning, "drops the unknown call "+shortValue(e.Raw))
		case seen[name]:
			note(Calls, Note, "writes "+name+" once")
		default:
			seen[name] = true
		}
	}
}

// shortValue shows a value of a foreign policy in a sentence.
func shortValue(raw string) string {
	if r := []rune(raw); len(r) > 40 {
		raw = string(r[:40]) + "…"
	}
	return words.Visible(raw)
}

func keyField(name string) (Field, bool) {
	switch name {
	case "expiry":
		return Expiry, true
	case "call":
		return Calls, true
	case "handle":
		return Handle, true
	case "url":
		return URL, true
	case "path":
		return Path, true
	case "container":
		return Container, true
	case "minSize":
		return MinSize, true
	case "maxSize":
		return MaxSize, true
	}
	return 0, false
}
