package shape

import (
	"strings"

	"policybench/signing"
	"policybench/signing/link"
)

// SplitCalls cuts several calls that were written as one text.
func SplitCalls(text string) []string {
	if !strings.ContainsAny(text, ",;| ") {
		return nil
	}
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '|' || r == ' ' })
}

var allCalls = signing.Calls()

// CallMeant is the call that was likely meant by an unknown name.
func CallMeant(name string) string {
	low := strings.ToLower(strings.TrimSpace(name))
	switch low {
	case "delete", "del", "destroy":
		return string(signing.Remove)
	case "view", "get", "download", "fetch", "show", "list":
		return string(signing.Read)
	case "upload", "create", "picker":
		return string(signing.Pick)
	case "transform", "transformation", "resize", "preview", "process", "conversion", "crop":
		return string(signing.Convert)
	case "metadata", "meta", "info", "head":
		return string(signing.Stat)
	case "update", "overwrite", "edit", "put":
		return string(signing.Write)
	case "save", "storeurl", "store_url":
		return string(signing.Store)
	case "workflow", "workflows":
		return string(signing.RunWorkflow)
	}
	if i := Nearest(low, len(allCalls), func(i int) string { return strings.ToLower(string(allCalls[i])) }); i >= 0 {
		return string(allCalls[i])
	}
	return ""
}

// PlainLetter drops case and what people put between words.
func PlainLetter(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r == '_' || r == '-' || r == ' ' || r == '.':
		return -1
	}
	return r
}

// Nearest returns the index of the word that another is likely a misspelling of,
// -1 for none: one change is forgiven in a short word, two in a longer one.
// Changing places with a neighbour is one change. Words of three letters are near
// to too much.
func Nearest(word string, count int, candidate func(int) string) int {
	best, at := LongestWord, -1
	for i := range count {
		c := candidate(i)
		allowed := 1
		if len(c) >= 6 {
			allowed = 2
		}
		if len(c) < 4 || len(word)-len(c) > allowed || len(c)-len(word) > allowed {
			continue
		}
		if d := link.Distance(word, c); d <= allowed && d < best {
			best, at = d, i
		}
	}
	return at
}

// LongestWord is longer than any word that is asked for.
const LongestWord = 24
