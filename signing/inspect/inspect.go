// Package inspect explains Filestack security found in any text: a URL that
// fails, a page's source, a mail, a log line, an error message. Nothing is sent anywhere.
//
// Most callers want [Inspect]:
//
//	for _, r := range inspect.Inspect(text, inspect.Options{At: time.Now(), Keys: keys}) {
//		fmt.Println(r.Verdict, r.Codes())
//	}
//
// It never fails: whatever the text is, each secured or securable thing in it gives one
// [report.Report] with four answers, a verdict and the findings behind them. It writes no
// sentences: a [report.Finding] is a code with arguments, which a front end puts into
// words.
//
// This package is the door; the work is done in the rooms below it, each of which knows
// one thing:
//
//	locate    what in the text is a request, and what belongs to it
//	address   one URL
//	value     one policy or signature
//	code      what code says of a pair: client libraries, tags, calls of init
//	call      what stands in a call: keys, handles, variables
//	wire      request lines, headers and bodies
//	store     where a request puts a file
//	secret    app secrets that a text gives away
//	source    how a program puts a policy together
//	signer    what is wrong in code that signs one
//	request   the record of one, handed from locate to judge
//	judge     its answers, findings and verdict
//	fix       repairs that a judgment makes certain, and all repairs put together; how a
//	          URL or a value is written is repaired where address or value notices it
//	cause     which mistake made a signature
//	carrier   what mails, pages, code, shells and terminals do to text
//	extent    where a URL or a value ends
//	syntax    source code of any language: statements, calls, names, methods
//	shape     what a short text is: policy, handle, key, secret, stand-in
//	sdk       the methods of Filestack's libraries
//	message   what servers and browsers say
//	service   links that other services sign
//	evidence  the times that a text shows
//	taken     what of a text has been read
//	trace     where in a long text there may be anything at all
//	ascii     classes of bytes, and percent escapes
//
// Which of them a change belongs into stands in the README, for sixteen kinds of changes.
// testdata/seen holds texts as people wrote them, with what is said of each.
//
// What it does not know: whether a file exists, whether an app's security is on, what a
// server answered. It reads up to [MaxText]. A lone URL costs about 5 µs, a page of 1 MiB
// about 35 ms, the search for a mismatch's cause 1 to 3 ms more.
package inspect

import (
	"sync"
	"time"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/fix"
	"policybench/signing/inspect/judge"
	"policybench/signing/inspect/locate"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/secret"
	"policybench/signing/parallel"
	"policybench/signing/report"
)

// MaxText is how much of a text is read, in bytes; the rest is cut, and said.
const MaxText = locate.MaxText

// Options say what to judge against.
type Options struct {
	// At is the time that counts as now. The zero time is the zero time.
	At time.Time
	// Own judges each request as of the time that stands beside it in the text, where one
	// does: a log's lines each as of when they were written.
	Own bool
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
func CheckPolicy(json string, at time.Time) ([]report.Finding, []report.Permission) {
	return judge.CheckPolicy(json, at)
}

// Inspect explains every secured thing in a text. It never fails and never
// panics; time grows with the text's length alone.
func Inspect(text string, opts Options) []report.Report {
	reader := readers.Get().(*locate.Reader)
	reports := inspect(reader, text, opts)
	reader.Forget()
	readers.Put(reader)
	return reports
}

// readers are kept from text to text, since what they read takes much memory.
var readers = sync.Pool{New: func() any { return new(locate.Reader) }}

func inspect(reader *locate.Reader, text string, opts Options) []report.Report {
	reports := inspectOnce(reader, text, opts)
	if len(reports) == 0 {
		return nil
	}
	again := opts
	again.NoCause = true
	fix.Rounds(text, reports, locate.MaxText, func(text string) []report.Report { return inspectOnce(reader, text, again) })
	reports = dropEchoes(text, reports)
	findPrefixes(reports)
	addTimes(text, reports, opts.At.Unix())
	return reports
}

// inspectOnce locates and judges, and leaves the mended text to Inspect.
func inspectOnce(reader *locate.Reader, text string, opts Options) []report.Report {
	found := reader.Requests(text)
	b := judge.NewBench(judge.Options{
		At: opts.At, Keys: opts.Keys, NoCause: opts.NoCause,
		APIKey: func() string { return locate.APIKeyIn(text, found) },
	})
	reports := make([]report.Report, len(found))
	times := ownTimes(text, opts.Own)
	judgeAll(b, opts.At, times, found, reports)
	reader.MendClock(reports)
	all := found
	if at, right := madeAs(reports); at >= 0 {
		reader.MendCode(&found[at], &reports[at])
	} else if !right {
		told := -1
		if all, told = reader.Slips(found); told >= 0 {
			if len(all) > len(reports) {
				reports = append(reports, report.Report{})
				copy(reports[told+1:], reports[told:])
			}
			judgeAt(b, opts.At, times, &all[told], &reports[told])
		}
	}
	if len(all) == 0 {
		return nil
	}
	fix.Judged(text, all, reports, b.APIKeyInText)
	judge.RankMessages(reports)
	return reports
}

// judgeAll judges all requests of a text, on all cores where there are many.
func judgeAll(b *judge.Bench, now time.Time, times func(int) (time.Time, bool), found []request.Request, reports []report.Report) {
	if len(found) < parallel.Few {
		for i := range found {
			judgeAt(b, now, times, &found[i], &reports[i])
		}
		return
	}
	b.Each(len(found), func(b *judge.Bench, i int) { judgeAt(b, now, times, &found[i], &reports[i]) })
}

// hasOne reports whether something holds of one of the reports, each of which is large.
func hasOne(reports []report.Report, is func(*report.Report) bool) bool {
	for i := range reports {
		if is(&reports[i]) {
			return true
		}
	}
	return false
}

// judgeAt judges a request as of its own time, of now where it has none.
func judgeAt(b *judge.Bench, now time.Time, times func(int) (time.Time, bool), found *request.Request, r *report.Report) {
	then, ok := times(found.Span.Offset)
	if b.At = now; ok {
		b.At = then
	}
	if *r = b.Judge(found); ok {
		r.At = then.Unix()
	}
}

// madeAs is the index of the first report that knows what went wrong in signing, -1 for none,
// and tells whether a signature is right. Either way the code of the same text says nothing
// more of that than where to mend it.
func madeAs(reports []report.Report) (at int, right bool) {
	at = -1
	for i := range reports {
		if at < 0 && reports[i].Cause != "" {
			at = i
		}
		right = right || reports[i].Genuine == report.Yes
	}
	return at, right
}

// IsUTF16 reports whether a text is UTF-16, as PowerShell and Notepad write files.
func IsUTF16(text string) bool { return carrier.IsUTF16(text) }

// FromUTF16 turns UTF-16 into UTF-8; any other text stays as it is. Offsets in reports
// count in what it returns.
func FromUTF16(text string) string { return carrier.FromUTF16(text) }

// SplitSecrets finds app secrets that a text holds in several pieces: broken over lines,
// or put together from literals. Each is the list of its pieces, in order.
func SplitSecrets(text string) [][]report.Span { return secret.Split(text) }
