package locate

import (
	"strconv"

	"policybench/signing/inspect/source"
	"policybench/signing/report"
)

// MendClock adds to the reports whose expiry counts milliseconds what mends the code in the
// last text that makes it, where only one does. Where that adds seconds to milliseconds, the
// time that was meant takes the place of a thousandth of what came out.
func (r *Reader) MendClock(reports []report.Report) {
	for i := range reports {
		f := reports[i].Find(report.CodeExpiryInMilliseconds)
		if f == nil || f.Basis != report.Documented || len(f.Args) < 3 {
			continue // of the code itself
		}
		clock := r.clock()
		if clock == nil {
			return
		}
		f.Fix = append(f.Fix, report.Edit{What: f.Code, Span: clock.span, With: clock.with})
		raw, err := strconv.ParseInt(f.Args[0], 10, 64)
		if err == nil && clock.added > 0 {
			f.Args = []string{f.Args[0], strconv.FormatInt((raw-clock.added)/1000+clock.added, 10), f.Args[2], "added"}
		}
	}
}

// madeClock is an expression of code that counts milliseconds, with the same in seconds.
type madeClock struct {
	span  report.Span
	with  string
	added int64 // seconds that it adds to milliseconds
}

// clock is the only one of the last text, nil where there is none that is mended for certain.
func (r *Reader) clock() *madeClock {
	const longest = 64 << 10
	sc := &r.scene
	s := sc.view.Text
	if len(s) > longest {
		return nil
	}
	clocks := source.Clocks(s)
	if len(clocks) != 1 {
		return nil
	}
	spans := sc.view.Spans(clocks[0].From, clocks[0].To)
	with, added := source.InSeconds(s[clocks[0].From:clocks[0].To])
	if with == "" || len(spans) != 1 {
		return nil
	}
	return &madeClock{spans[0], with, added}
}
