// Package ask is the line that is typed below the verdict: a time to judge as of, a new
// expiry, what the list is to hold, an app secret.
//
//	prompt := ask.New(draft.MaxText)
//	prompt.Ask(ask.Time, "2026-11-27")
//	ask.Write(s, ask.Facts{Prompt: &prompt})
//
// It takes keys and shows them; what is answered is for the page to judge. A secret is
// masked, and never leaves its field but by its Secret.
package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/words"
)

// Asked is what a prompt asks for.
type Asked uint8

// The questions.
const (
	Nothing Asked = iota
	Time          // judge as of
	Expiry        // sign again, with this expiry
	Filter        // list what holds this
	Secret        // the app secret, masked
)

// Prompt is a line that is typed below the verdict.
type Prompt struct {
	Asks    Asked
	Field   kit.TextField
	Refused string // why what was typed is not taken
	Fixes   bool   // sign the policy fixed, not as it is
	Secret  kit.SecretField

	doubted int // the length of the secret that was asked about
}

// New asks nothing yet; a text holds so many bytes.
func New(most int) Prompt {
	return Prompt{Field: kit.NewTextField(most), Secret: kit.NewSecretField()}
}

// Open reports whether anything is asked.
func (q *Prompt) Open() bool { return q.Asks != Nothing }

// Masked reports whether a secret is asked for.
func (q *Prompt) Masked() bool { return q.Asks == Secret }

// Close asks nothing more.
func (q *Prompt) Close() { q.Asks, q.Refused, q.doubted = Nothing, "", 0 }

// Ask begins a question with a text that is proposed.
func (q *Prompt) Ask(what Asked, text string) {
	q.Asks, q.Refused = what, ""
	q.Field.Load(text)
	q.Field.Select()
}

// AskSecret begins the masked question.
func (q *Prompt) AskSecret() {
	q.Secret.Clear()
	q.Asks, q.Refused, q.doubted = Secret, "", 0
}

// leastSecret is how many characters an app secret has at least, as far as one is asked
// about: a letter that was meant as a key is none.
const leastSecret = 8

// Doubt asks once whether a secret as short as what is typed is meant, and reports whether
// it did.
func (q *Prompt) Doubt() bool {
	n := q.Secret.Length()
	if n >= leastSecret || n == q.doubted {
		return false
	}
	q.doubted = n
	q.Refused = "only " + words.Count(n, "character") + ": enter again takes it"
	return true
}

// Key types a key, and reports whether a text was changed.
func (q *Prompt) Key(msg tea.KeyPressMsg) (changed bool) {
	if q.Masked() {
		q.Secret.Key(msg)
		q.Refused, q.doubted = "", 0
		return false
	}
	if _, changed = q.Field.Key(msg); changed {
		q.Refused = ""
	}
	return changed
}

// TakeSecret puts the first line of a paste into the masked field; the rest is dropped,
// and reported where it holds anything.
func (q *Prompt) TakeSecret(text string) (dropped bool) {
	q.Refused, q.doubted = "", 0
	text = strings.TrimLeft(text, "\r\n")
	end := strings.IndexAny(text, "\r\n")
	if end < 0 {
		q.Secret.Insert(text)
		return false
	}
	q.Secret.Insert(text[:end])
	return strings.TrimSpace(text[end:]) != ""
}

// Clone is a prompt that changes on its own.
func (q *Prompt) Clone() Prompt {
	other := *q
	other.Field = q.Field.Clone()
	return other
}
