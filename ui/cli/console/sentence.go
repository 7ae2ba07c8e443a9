package console

import (
	"strconv"
	"strings"

	"policybench/ui/words"
)

// A sentence is ours, but for the data in it: what somebody typed, which may be an app
// secret. Whoever makes a sentence marks its data, and that alone is masked: a secret may
// be made of words that are ours as well.

// The marks around data: characters that Unicode keeps for a program's own use.
const dataOpens, dataCloses = "\ufdd0", "\ufdd1"

var dataMarks = strings.NewReplacer(dataOpens, "", dataCloses, "")

// Data marks what is not ours in a sentence.
func Data(text string) string { return dataOpens + dataMarks.Replace(text) + dataCloses }

// Quoted marks it, in quotes.
func Quoted(text string) string { return Data(strconv.Quote(text)) }

// Spoken is a sentence as it may be shown.
func (c *Console) Spoken(sentence string) string {
	if !strings.Contains(sentence, dataOpens) {
		return words.Visible(c.Masked(sentence))
	}
	known := c.Known()
	var b strings.Builder
	for sentence != "" {
		ours, rest, _ := strings.Cut(sentence, dataOpens)
		foreign, rest, _ := strings.Cut(rest, dataCloses)
		b.WriteString(words.Visible(ours))
		if c.hides {
			foreign = "…"
		}
		b.WriteString(words.Visible(known.Learn(foreign).Text(foreign)))
		sentence = rest
	}
	return b.String()
}
