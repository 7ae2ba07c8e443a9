package draft

import (
	"maps"
	"time"
	"unicode/utf8"

	"policybench/signing"
	"policybench/ui/profile"
)

// MaxText is how much of a text a field keeps, in bytes.
const MaxText = 4 << 10

// New is the draft a workbench starts with: the default recipe, one hour.
func New(apiKey string, now time.Time) Draft {
	d := Draft{Anchor: now}.Use(ShowAndTransform)
	d.Text[APIKey] = apiKey
	d.Text[Expiry] = "1h"
	return d
}

// Sample is the draft of the sample app: its key, its file, and the transformation
// of the documentation's security page.
func Sample(now time.Time) Draft {
	d := New(profile.SampleAPIKey, now)
	d.Text[Handle] = profile.SampleHandle
	d.Text[Transform] = "rotate=deg:90"
	return d
}

// Cut shortens a text to what a field keeps, between two characters; true if
// something was cut.
func Cut(text string) (string, bool) {
	if len(text) <= MaxText {
		return text, false
	}
	end := MaxText
	for end > MaxText-utf8.UTFMax && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end], true
}

// Set puts text into a field, cut at MaxText. A relative expiry counts from now.
// Recipe, Calls and AppSecret take no text: see Use and Tick; a secret is never here.
func (d Draft) Set(f Field, text string, now time.Time) Draft {
	if f >= Fields || f == Recipe || f == Calls || f == AppSecret {
		return d
	}
	text, cut := Cut(text)
	if text == d.Text[f] {
		// A paste behind a full field changes nothing in it, but something was cut.
		d.Shortened[f] = d.Shortened[f] || cut
		return d
	}
	if f.InPolicy() {
		d = d.rewritten(f)
	}
	if f == Expiry {
		d.Anchor = now
	}
	d.put(f, text, cut)
	return d
}

// Use ticks the calls of a recipe. Text stays as typed. Custom keeps the ticks.
func (d Draft) Use(id RecipeID) Draft {
	entry := id.Entry()
	if entry.ID == Custom {
		d.Recipe = Custom
		return d
	}
	if !entry.matches(d.Ticked) {
		d = d.rewritten(Calls)
		d.Ticked = make(map[signing.Call]bool, len(entry.Calls))
		for _, c := range entry.Calls {
			d.Ticked[c] = true
		}
	}
	d.Recipe = entry.ID
	return d
}

// Tick sets or clears one call. Where the ticks leave the recipe, it becomes Custom.
func (d Draft) Tick(c signing.Call, on bool) Draft {
	if d.Ticked[c] == on || !c.Known() {
		return d
	}
	d = d.rewritten(Calls)
	ticked := maps.Clone(d.Ticked)
	if ticked == nil {
		ticked = make(map[signing.Call]bool, 1)
	}
	if on {
		ticked[c] = true
	} else {
		delete(ticked, c)
	}
	d.Ticked = ticked
	if entry := d.Recipe.Entry(); !entry.matches(ticked) {
		d.Recipe = Custom
	}
	return d
}

// Anchored counts a relative expiry from now.
func (d Draft) Anchored(now time.Time) Draft {
	d.Anchor = now
	return d
}

// Renewed counts a relative expiry that is over from now again, so that what is copied
// works as long as was typed. It is false where nothing is over.
func (d Draft) Renewed(now time.Time) (Draft, bool) {
	if d.Verbatim != "" {
		return d, false
	}
	when, err := ParseExpiry(d.Text[Expiry], d.Anchor, now.Location())
	if err != nil || when.Relative == 0 || when.Unix > now.Unix() {
		return d, false
	}
	return d.Anchored(now), true
}

// Same reports whether both mean the same form, so that an untouched draft can be
// told from an edited one.
func (d Draft) Same(other Draft) bool {
	return d.Text == other.Text && d.Recipe == other.Recipe && maps.Equal(d.Ticked, other.Ticked) &&
		d.Verbatim == other.Verbatim
}

// UsesLimits reports whether one of the fields under "More limits" is filled, other than
// by the tick of the file.
func (d Draft) UsesLimits() bool {
	for f := Path; f <= MaxSize; f++ {
		if d.Text[f] != "" && !(f == URL && d.Text[URL] == exactly(d.Target())) {
			return true
		}
	}
	return false
}

// InPolicy reports whether the field is part of what is signed.
func (f Field) InPolicy() bool {
	switch f {
	case Recipe, Expiry, Calls, Handle, Path, Container, URL, MinSize, MaxSize:
		return true
	}
	return false
}
