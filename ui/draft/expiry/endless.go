package expiry

import "strings"

// endlessWords are what people type for no end at all.
const endlessWords = " never none no nothing 0 max maximum infinite infinity forever unlimited always null nil undefined "

// endless refuses what names no time since none is wanted.
func endless(in *input) *answer {
	text := strings.ToLower(in.text)
	text = strings.TrimSuffix(strings.TrimSuffix(text, " expiry"), " expiration")
	if strings.Contains(text, " ") || !strings.Contains(endlessWords, " "+text+" ") {
		return nil
	}
	return refused(&Refusal{
		Fact:   "a Filestack policy must expire",
		Hint:   "10y is the longest without a warning",
		Offers: []string{"10y"},
	})
}
