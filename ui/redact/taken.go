package redact

import (
	"slices"
	"strings"
	"sync"

	"policybench/signing/report"
)

// withheld is what a text holds and does not show. A report takes a text apart: of a
// secret in the shape of a link its host, its path and its task are a value each, too
// little to be known by itself.
type withheld struct {
	raw     []cutText
	letters []cutText // of the secrets: a value may have been read out of escapes
}

// cutText is what stands at a cut, and what is shown instead.
type cutText struct{ text, with string }

// Bounds of what is kept of a text, in bytes.
const (
	mostWithheld = 16 << 10
	mostShown    = 64 << 10 // of a report's own text
	leastLetters = 4        // of a value that was read out of escapes
)

// withheldOf keeps what the cuts of a text take out, each once.
func withheldOf(text string, cuts []cut, n *needles) (w withheld) {
	room := mostWithheld
	for _, c := range cuts {
		hidden := cutText{text[c.from:c.to], c.with}
		if c.with == elided || slices.Contains(w.raw, hidden) {
			continue
		}
		if room -= len(hidden.text); room < 0 {
			break
		}
		w.raw = append(w.raw, hidden)
		for _, text := range peeled(hidden.text) {
			w.raw = append(w.raw, cutText{text, hidden.with})
		}
	}
	if len(w.raw) > 0 {
		w.addLetters(n)
	}
	return w
}

// peeled are a text without one sign of its escapes after the other: the engine undoes
// what carries a text, which may be less than all.
func peeled(text string) (list []string) {
	const most = 3
	for range most {
		plain := signsPeeled.Replace(text)
		if plain == text {
			break
		}
		list = append(list, plain)
		text = plain
	}
	return list
}

var signsPeeled = strings.NewReplacer("&amp;", "&", "%25", "%", `\\`, `\`)

// addLetters keeps the letters and digits of the secrets.
func (w *withheld) addLetters(n *needles) {
	for _, f := range n.forms {
		if f.plain {
			w.letters = append(w.letters, cutText{f.bare, f.with})
		}
	}
}

// taken masks the values of one report that come from where its text is not shown.
type taken struct {
	from   *withheld
	text   string            // of the report
	cuts   func() []cut      // in that
	shown  func() string     // what is left of it
	masked map[string]string // the values that were masked
}

func (p *Paste) taken(r *report.Report) *taken {
	if len(p.withheld.raw) == 0 {
		return nil
	}
	from := max(0, min(r.Span.Offset, len(p.text)))
	to := max(from, min(r.Span.End(), from+mostShown, len(p.text)))
	t := &taken{from: &p.withheld, text: p.text[from:to], masked: map[string]string{}}
	t.cuts = sync.OnceValue(func() []cut { return p.cutsIn(from, to) })
	t.shown = sync.OnceValue(func() string { return replace(t.text, t.cuts()) })
	return t
}

// value masks a value as the text is: where that is shown nowhere whole.
func (t *taken) value(v string) string {
	if t == nil || v == "" || strings.Contains(v, "‹") {
		return v
	}
	with := t.from.holds(v)
	if with == "" && len(v) >= leastLetters && len(t.cuts()) > 0 {
		if at := strings.Index(t.text, v); at >= 0 {
			with = replace(v, inside(t.cuts(), at, at+len(v)))
		}
	}
	if with == "" || with == v || strings.Contains(t.shown(), v) {
		return v
	}
	t.masked[v] = with
	return with
}

// argument masks an argument of a finding, which may be a word of ours: a single word
// goes only where a value of the report went.
func (t *taken) argument(v string) string {
	const shortest = 2
	if t == nil || len(v) < shortest {
		return v
	}
	if with := t.masked[v]; with != "" {
		return with
	}
	if worded(v) && !strings.ContainsFunc(v, isSign) || isNumber(v) {
		return v
	}
	return t.value(v)
}

// isSign: what no word and no number of ours holds.
func isSign(r rune) bool { return !isLetter(r) && r != ' ' && r != '-' && r != '_' }

func isNumber(v string) bool { return strings.Trim(v, "0123456789") == "" }

// holds is what is shown instead of the hidden text that a value is of, empty where it is
// of none.
func (w *withheld) holds(v string) string {
	for _, hidden := range w.raw {
		if strings.Contains(hidden.text, v) {
			return hidden.with
		}
	}
	var room [64]byte
	low := appendLow(room[:0], v)
	if len(low) < leastLetters {
		return ""
	}
	for _, hidden := range w.letters {
		if len(low) <= len(hidden.text) && strings.Contains(hidden.text, string(low)) {
			return hidden.with
		}
	}
	return ""
}

// Concerns reports whether a value of reports may be of a secret, which only the text that
// they are on tells: a part of a known one, or long enough to encode one.
func (r Redactor) Concerns(reports []report.Report) bool {
	var known withheld
	if r.needles != nil {
		known.addLetters(r.needles())
	}
	return some(reports, func(r *report.Report) bool {
		concerns := func(v string) bool {
			return longestRun(v) >= shortestEncoded || len(known.letters) > 0 && known.holds(v) != ""
		}
		l := &r.Link
		return concerns(l.Host) || concerns(l.APIKey) || concerns(l.Handle) || concerns(l.Source) ||
			slices.ContainsFunc(l.Tasks, concerns) || slices.ContainsFunc(l.Handles, concerns)
	})
}

// some reports whether f is true for a report, or for one inside it.
func some(reports []report.Report, f func(*report.Report) bool) bool {
	for i := range reports {
		if f(&reports[i]) || some(reports[i].Inner, f) {
			return true
		}
	}
	return false
}

// shortestEncoded is how long an app secret is in base64, without its padding.
const shortestEncoded = (secretLength*8 + 5) / 6

// longestRun is the length of the longest run of letters and digits, as encodings have.
func longestRun(v string) int {
	longest, run := 0, 0
	for i := range len(v) {
		if run++; !isAlnum(v[i]) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
