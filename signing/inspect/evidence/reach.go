package evidence

import (
	"slices"
	"strings"

	"policybench/signing/report"
)

// bound gives the sights of one kind, in the text's order, their reaches and statuses.
// The reaches part the text, so that it is read once for each kind.
func bound(text string, kind Kind, sights []Sight) {
	switch kind {
	case Request, Mail:
		shareOut(sights, report.Span{Length: len(text)}, false)
	case LogLine, Webhook:
		eachBlock(text, sights, lineEnd, func(block report.Span, inside []Sight) {
			shareOut(inside, block, trailing(text, block, inside))
		})
	case Envelope, ResponseDate:
		eachBlock(text, sights, paragraphEnd, func(block report.Span, inside []Sight) {
			if len(inside) == 1 {
				shareOut(inside, block, true)
				inside[0].Reach.Length = block.Length
				return
			}
			eachBlock(text, inside, lineEnd, func(line report.Span, inside []Sight) {
				shareOut(inside, line, trailing(text, line, inside))
			})
		})
	}
	for i := range sights {
		sights[i].Status = statusIn(text[sights[i].Reach.Offset:sights[i].Reach.End()])
	}
}

// eachBlock groups sights by the block of text that holds them. end gives the offset at
// which the block that begins at start is over, and that at which the next begins.
func eachBlock(text string, sights []Sight, end func(text string, start int) (int, int), do func(block report.Span, inside []Sight)) {
	for start := 0; start < len(text) && len(sights) > 0; {
		stop, next := end(text, start)
		n := slices.IndexFunc(sights, func(s Sight) bool { return s.Span.Offset >= stop })
		if n < 0 {
			n = len(sights)
		}
		if n > 0 {
			do(report.Span{Offset: start, Length: stop - start}, sights[:n])
			sights = sights[n:]
		}
		start = next
	}
}

func lineEnd(text string, start int) (int, int) {
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		return start + i, start + i + 1
	}
	return len(text), len(text)
}

// paragraphEnd finds the next line that is empty but for the marks that curl and mail
// put before lines.
func paragraphEnd(text string, start int) (int, int) {
	for at := start; at < len(text); {
		end, next := lineEnd(text, at)
		if at > start && strings.Trim(text[at:end], "<> \t\r") == "" {
			return at, next
		}
		at = next
	}
	return len(text), len(text)
}

// shareOut parts a block among the times in it: each speaks for what follows it, up to
// the next, and the first for what stands before it as well; trailing times the other
// way round.
func shareOut(sights []Sight, block report.Span, trailing bool) {
	for i := range sights {
		start, end := block.Offset, block.End()
		switch {
		case trailing && i > 0:
			start = sights[i-1].Span.End()
		case !trailing && i > 0:
			start = sights[i].Span.Offset
		}
		switch {
		case trailing && i < len(sights)-1:
			end = sights[i].Span.End()
		case !trailing && i < len(sights)-1:
			end = sights[i+1].Span.Offset
		}
		sights[i].Reach = report.Span{Offset: start, Length: max(0, end-start)}
	}
}

// trailing says that the records of a block end with their times: a URL stands before
// the first.
func trailing(text string, block report.Span, sights []Sight) bool {
	return len(sights) > 1 && strings.Contains(text[block.Offset:sights[0].Span.Offset], "://")
}

// statusMarks stand right before an HTTP status: status lines, HAR entries, the
// console, and the end of the quoted request in an access log.
var statusMarks = []string{
	"HTTP/1.1 ", "HTTP/1.0 ", "HTTP/2 ", "HTTP/2.0 ", "HTTP/3 ", "HTTP/3.0 ", `HTTP/1.1" `, `HTTP/1.0" `, `HTTP/2" `,
	`HTTP/2.0" `, `HTTP/3.0" `, `"status":`, `"status": `, `\"status\":`, "Status Code: ", "Status: ", "status=", "status: ", "status code ",
}

// statusIn reads the HTTP status behind the first mark that has one, 0 without any.
func statusIn(part string) int {
	first, status := len(part), 0
	for _, mark := range statusMarks {
		if i := strings.Index(part[:first], mark); i >= 0 {
			if n := threeDigits(part[i+len(mark):]); n != 0 {
				first, status = i, n
			}
		}
	}
	return status
}

// threeDigits reads a status of 100 to 599 that no further digit follows.
func threeDigits(s string) int {
	if len(s) < 3 || s[0] < '1' || s[0] > '5' || len(s) > 3 && s[3] >= '0' && s[3] <= '9' {
		return 0
	}
	n := 0
	for _, c := range []byte(s[:3]) {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}
