package cli

import (
	"slices"
	"strconv"
	"strings"

	"policybench/ui/redact"
	"policybench/ui/words"
)

// A sentence is ours, but for the data in it: what somebody typed, which may be an app
// secret. Whoever makes a sentence marks its data, and that alone is masked: a secret may
// be made of words that are ours as well.

// The marks around data: characters that Unicode keeps for a program's own use.
const dataOpens, dataCloses = "\ufdd0", "\ufdd1"

var dataMarks = strings.NewReplacer(dataOpens, "", dataCloses, "")

// data marks what is not ours in a sentence.
func data(text string) string { return dataOpens + dataMarks.Replace(text) + dataCloses }

// quoted marks it, in quotes.
func quoted(text string) string { return data(strconv.Quote(text)) }

// spoken is a sentence as it may be shown.
func (p *program) spoken(sentence string) string {
	if !strings.Contains(sentence, dataOpens) {
		return words.Visible(p.masked(sentence))
	}
	known := redact.New(p.known...)
	var b strings.Builder
	for sentence != "" {
		ours, rest, _ := strings.Cut(sentence, dataOpens)
		foreign, rest, _ := strings.Cut(rest, dataCloses)
		b.WriteString(words.Visible(ours))
		b.WriteString(words.Visible(known.Text(foreign)))
		sentence = rest
	}
	return b.String()
}

// masked takes the app secrets that are known out of a text whose data nobody has marked.
// What is made here holds one only where one was typed: else the text is ours, and stays.
func (p *program) masked(text string) string {
	known := redact.New(p.known...)
	holds := func(typed string) bool { return len(known.Places(typed)) > 0 }
	if !slices.ContainsFunc(p.typedTexts, holds) {
		return text
	}
	return known.Text(text)
}

// heard remembers what was typed: what is said may repeat it.
func (p *program) heard(texts ...string) { p.typedTexts = append(p.typedTexts, texts...) }
