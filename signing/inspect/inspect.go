// Package inspect explains Filestack security found in any text: a URL that
// fails, a page's source, a mail, a log line, an error message.
//
// Most callers want [Inspect]. It never fails: whatever the text is, each secured
// or securable thing in it gives one [Report] with four answers, a verdict and the
// findings behind them. Locating is forgiving and reports what it forgave; judging
// is a fixed list of small checks. Nothing is sent anywhere.
//
// The package decides what is meant and writes no sentences: a [Finding] is a code
// with arguments, which a front end puts into words.
package inspect

import (
	"time"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/fix"
	"policybench/signing/inspect/judge"
	"policybench/signing/inspect/locate"
)

// MaxText is how much of a text is read, in bytes; the rest is cut, and said.
const MaxText = locate.MaxText

// Options say what to judge against.
type Options struct {
	// At is the time that counts as now. The zero time is the zero time.
	At time.Time
	// Keys are the app secrets to verify with, tried in order.
	Keys []Key
	// NoCause leaves out the search for the cause of a mismatch.
	NoCause bool
}

// Key is an app secret with the name a report gives it.
type Key = judge.Key

// CheckPolicy judges the JSON of a policy by itself: the findings about it, those
// of the highest level first, and what it permits. There is no request, so a
// permission speaks of the call list alone. It is quick enough for every key press.
func CheckPolicy(json string, at time.Time) ([]Finding, []Permission) {
	return judge.CheckPolicy(json, at)
}

// Inspect explains every secured thing in a text. It never fails and never
// panics; time grows with the text's length alone.
func Inspect(text string, opts Options) []Report {
	reports := inspectOnce(text, opts)
	if len(reports) > 0 {
		again := opts
		again.NoCause = true
		fix.Rounds(text, reports, locate.MaxText, func(text string) []Report { return inspectOnce(text, again) })
	}
	reports = dropEchoes(text, reports)
	addTimes(text, reports, opts.At.Unix())
	return reports
}

// inspectOnce locates and judges, and leaves the mended text to Inspect.
func inspectOnce(text string, opts Options) []Report {
	found := locate.Requests(text)
	if len(found) == 0 {
		return nil
	}
	b := judge.NewBench(judge.Options{
		At: opts.At, Keys: opts.Keys, NoCause: opts.NoCause,
		APIKey: func() string { return locate.APIKeyIn(text, found) },
	})
	reports := make([]Report, len(found))
	for i := range found {
		reports[i] = b.Judge(&found[i])
	}
	fix.Judged(text, found, reports, b.APIKeyInText)
	judge.RankMessages(reports)
	return reports
}

// IsUTF16 reports whether a text is UTF-16, as PowerShell and Notepad write files.
func IsUTF16(text string) bool { return carrier.IsUTF16(text) }

// FromUTF16 turns UTF-16 into UTF-8; any other text stays as it is. Offsets in reports
// count in what it returns.
func FromUTF16(text string) string { return carrier.FromUTF16(text) }

// SplitSecrets finds app secrets that a text holds in several pieces: broken over lines,
// or put together from literals. Each is the list of its pieces, in order.
func SplitSecrets(text string) [][]Span { return locate.SplitSecrets(text) }
