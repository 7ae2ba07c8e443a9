package draft

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/ui/words"
)

// Load puts an encoded policy from elsewhere into the draft. It is kept and signed
// byte for byte until the first edit of a field that is signed. The issues, also kept in
// Rewrites, say what that edit will rewrite or drop. A text that is no policy
// gives an error, and the draft as it was.
func (d Draft) Load(encoded string) (Draft, []Issue) {
	encoded = strings.TrimSpace(encoded)
	policy, issue := readPolicy(encoded)
	if issue != nil {
		return d, []Issue{*issue}
	}
	json, _ := signing.DecodeText(encoded) // read before
	d.Verbatim, d.Rewrites = encoded, lost(json, policy)
	d.fill(policy, json)
	return d, d.Rewrites
}

// readPolicy reads as much of an encoded policy as the form can hold. The issue is
// why a text is no policy.
func readPolicy(encoded string) (signing.Policy, *Issue) {
	policy, err := signing.Decode(encoded)
	switch {
	case errors.Is(err, signing.ErrNotBase64):
		return policy, &Issue{Field: Recipe, Level: Error, Fact: words.Visible(err.Error()), Hint: "an encoded policy begins with eyJ"}
	case errors.Is(err, signing.ErrNotJSON), errors.Is(err, signing.ErrNotObject):
		return policy, &Issue{Field: Recipe, Level: Error, Fact: words.Visible(err.Error()), Hint: `a policy is an object: {"expiry":1893456000}`}
	}
	return policy, nil // an unknown key and the like are kept
}

// fill writes a policy into the fields, as far as they can hold it.
func (d *Draft) fill(p signing.Policy, json string) {
	d.Text[Expiry] = expiryText(json)
	d.Text[Handle], d.Text[URL], d.Text[Path], d.Text[Container] = p.Handle, p.URL, p.Path, p.Container
	d.Text[MinSize], d.Text[MaxSize] = sizeText(p.MinSize), sizeText(p.MaxSize)
	for f := range d.Text {
		if Field(f).InPolicy() {
			text, cut := Cut(d.Text[f])
			d.put(Field(f), text, cut)
		}
	}
	d.Ticked = make(map[signing.Call]bool, len(p.Call))
	for _, c := range p.Call {
		if c.Known() {
			d.Ticked[c] = true
		}
	}
	d.Recipe = d.recipe()
}

// recipe is the one that the ticks are: that of the draft where it still fits.
func (d *Draft) recipe() RecipeID {
	if d.Recipe.Entry().matches(d.Ticked) {
		return d.Recipe
	}
	for _, entry := range recipes {
		if entry.ID != Custom && entry.matches(d.Ticked) {
			return entry.ID
		}
	}
	return Custom
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
	return text
}

// The hints of what a form cannot keep, before the edit and after it.
const (
	willDrop    = "the first edit drops it; until then it is signed as it came"
	willRewrite = "the first edit writes it anew; until then it is signed as it came"
	dropped     = "the edit dropped it"
	rewrote     = "the edit wrote it anew: policy and signature are others"
)

// rewritten is the draft after the first edit of a loaded policy: from now on the
// fields are signed. What happened to the edited field itself is not said.
func (d Draft) rewritten(edited Field) Draft {
	if d.Verbatim == "" {
		return d
	}
	var list []Issue
	for _, issue := range d.Rewrites {
		switch {
		case issue.Field == edited:
			continue
		case issue.Hint == willDrop:
			issue.Level, issue.Hint = Warning, dropped
		default:
			issue.Hint = rewrote
		}
		list = append(list, issue)
	}
	d.Verbatim, d.Rewrites = "", list
	return d
}

// losses collects what the form would not write as it stands in a policy's JSON.
type losses []Issue

//go:noinline
func (l *losses) drop(f Field, fact string) {
	*l = append(*l, Issue{Field: f, Level: Note, Fact: fact, Hint: willDrop})
}

//go:noinline
func (l *losses) rewrite(f Field, fact string) {
	*l = append(*l, Issue{Field: f, Level: Note, Fact: fact, Hint: willRewrite})
}

func lost(json string, policy signing.Policy) []Issue {
	fields, _ := signing.Fields(json) // read before
	var l losses
	seen := map[string]bool{}
	for _, f := range fields {
		at, known := keyField(f.Name)
		switch {
		case !known:
			l.drop(Recipe, "unknown key "+shortValue(f.Name))
			continue
		case seen[f.Name]:
			l.drop(at, f.Name+" stands twice, the last one counts here")
		}
		seen[f.Name] = true
		l.value(f, at)
	}
	if len(l) == 0 && json != string(signing.AppendJSON(nil, policy)) {
		l.rewrite(Recipe, "keys in another order, spaces or escapes that this form does not write")
	}
	return l
}

// value says what the form changes in one value.
func (l *losses) value(f signing.Field, at Field) {
	switch at {
	case Calls:
		l.calls(f)
	case Expiry, MinSize, MaxSize:
		n, err := strconv.ParseInt(f.Raw, 10, 64)
		switch {
		case err != nil || f.Kind != signing.Number:
			l.rewrite(at, shortValue(f.Raw)+" is no whole number")
		case n == 0 && at != Expiry:
			l.drop(at, "a size of 0")
		}
	default:
		text, ok := f.Text()
		switch {
		case !ok:
			l.drop(at, shortValue(f.Raw)+" is no text")
		case text == "":
			l.drop(at, "an empty "+f.Name)
		case len(text) > MaxText:
			l.rewrite(at, "a text longer than the form takes")
		}
	}
}

func (l *losses) calls(f signing.Field) {
	elements := f.Elements()
	switch {
	case f.Kind == signing.String:
		l.rewrite(Calls, "call is one text, no list")
		elements = []signing.Value{f.Value}
	case f.Kind != signing.Array:
		l.drop(Calls, shortValue(f.Raw)+" is no list of calls")
	case len(elements) == 0:
		l.drop(Calls, "an empty call list; without it everything but exif is allowed")
	}
	order := 0
	for _, e := range elements {
		name, ok := e.Text()
		place := slices.Index(signing.Calls(), signing.Call(name)) + 1
		switch {
		case !ok || place == 0:
			l.drop(Calls, "unknown call "+shortValue(e.Raw))
		case place <= order:
			l.rewrite(Calls, "calls in another order, or twice")
			return
		default:
			order = place
		}
	}
}

// shortValue shows a value of a foreign policy in a sentence.
func shortValue(raw string) string {
	if LooksLikeSecret(raw) {
		return "‹app secret, 26 characters›"
	}
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
