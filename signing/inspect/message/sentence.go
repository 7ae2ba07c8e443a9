package message

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/link"
)

// placeOf is where a text holds the message, -1 where it does not. Words that other
// programs say as well are a message only as a whole sentence, unless the text speaks
// of Filestack.
func (m *serverMessage) placeOf(words ascii.Words) int {
	text, at := words.Text, words.Index(m.needle)
	if at < 0 || !common[m.key] || link.Mentioned(text) || strings.Contains(text, "been secured by the developer") {
		return at
	}
	const most = 16
	for range most {
		if wholeSentence(text[:at], text[at+len(m.needle):]) {
			return at
		}
		next := strings.Index(text[at+1:], m.needle)
		if next < 0 {
			return -1
		}
		at += 1 + next
	}
	return -1
}

// wholeSentence reports whether "The" alone stands between the beginning of a
// sentence and the message, and nothing between that and its end.
func wholeSentence(before, after string) bool {
	before = strings.TrimRight(before, " ")
	if len(before) >= 3 && strings.EqualFold(before[len(before)-3:], "the") {
		before = strings.TrimRight(before[:len(before)-3], " ")
	}
	if n := len(before); n > 0 && (ascii.IsName(before[n-1]) || before[n-1] == ',' || before[n-1] == '/') {
		return false
	}
	after = strings.TrimLeft(after, " \t")
	return after == "" || !ascii.IsName(after[0]) && strings.IndexByte(",(-/", after[0]) < 0
}
