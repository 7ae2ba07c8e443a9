package finding

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/times"
)

// Message explains a server's or library's message: what it means, the likely
// causes in order, what to check next.
type Message struct {
	Meaning string
	Here    []string // causes that the same text confirms
	Likely  []string // other causes, the likeliest first
	Next    string
	Time    string // when the server wrote it, where it says so
}

// MessageOf words the arguments of a server-message finding: key, codes confirmed,
// codes likely, time, what is to be quoted.
func MessageOf(args []string) Message {
	at := func(i int) string {
		if i < len(args) {
			return args[i]
		}
		return ""
	}
	known, ok := Messages[at(0)]
	if !ok {
		known = Messages[""]
	}
	m := Message{Meaning: known.Fact, Next: known.Hint, Here: facts(at(1)), Likely: facts(at(2))}
	m.Meaning = quoting(m.Meaning, at(0), at(4))
	if unix, err := strconv.ParseInt(at(3), 10, 64); err == nil && unix > 0 {
		m.Time = times.Date(time.Unix(unix, 0), time.UTC)
	}
	return m
}

// quoting puts into a meaning what stands in the text: the host that answered, a reason
// that is not known, a header's name.
func quoting(meaning, key, detail string) string {
	switch {
	case detail == "":
		return meaning
	case key == "webhook":
		return meaning + "; " + words.Value(detail) + " is no header that Filestack documents: those are FS-Signature and FS-Timestamp"
	case strings.HasPrefix(key, "status-"):
		return strings.Replace(meaning, "the server", words.Value(detail), 1)
	}
	return meaning + `: "` + words.Value(detail) + `"`
}

// facts are the short meanings of codes parted by blanks.
func facts(codes string) []string {
	var list []string
	for code := range strings.FieldsSeq(codes) {
		switch code := report.Code(code); code {
		case report.CodeSignatureMismatch: // no cause was searched for here
			list = append(list, "the signature was made with another secret, or over another text than the policy")
		default:
			list = append(list, Fact(code))
		}
	}
	return list
}

// MostLikely is how many causes a sentence names before it says what to check.
const MostLikely = 3

func messageSentence(args []string) words.Sentence {
	m := MessageOf(args)
	s := words.Sentence{Fact: m.Meaning, Hint: m.Next}
	switch {
	case len(m.Here) > 0:
		s.Hint = "here: " + strings.Join(m.Here, "; ")
	case len(m.Likely) > 0:
		s.Hint = "likely: " + strings.Join(m.Likely[:min(len(m.Likely), MostLikely)], "; ") + "; " + m.Next
	}
	return s
}
