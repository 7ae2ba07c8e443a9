package judge

import (
	"math"
	"strconv"
	"time"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

const (
	oneYear  = 365 * 24 * 60 * 60
	tenYears = 3653 * 24 * 60 * 60
)

// checkExpiry reads the one key that every policy needs and compares it with now.
func (p *policyText) checkExpiry(at time.Time) {
	f := p.field(keyExpiry)
	if f == nil {
		if !p.partial {
			p.add(report.Problem, report.CodeExpiryMissing, report.Documented, "policy.expiry", nil)
		}
		return
	}
	p.expiry = report.Expiry{Source: f.Raw}
	raw := f.Raw
	switch f.Kind {
	case signing.String:
		raw, _ = f.Text()
		if !ascii.AllDigits(raw) {
			p.about(keyExpiry, report.Warning, report.CodeExpiryIsString, report.Undocumented, raw, "")
			p.about(keyExpiry, report.Problem, report.CodeExpiryInvalid, report.Documented, f.Raw)
			return
		}
		p.about(keyExpiry, report.Warning, report.CodeExpiryIsString, report.Undocumented, raw, raw)
	case signing.Number:
	default:
		p.about(keyExpiry, report.Problem, report.CodeExpiryInvalid, report.Documented, f.Raw)
		return
	}
	p.checkNumber(raw, at)
}

func (p *policyText) checkNumber(raw string, at time.Time) {
	n := wholeNumber(raw)
	switch {
	case n.infinite || n.value <= 0 && !n.large:
		p.dead = !n.infinite
		p.about(keyExpiry, report.Problem, report.CodeExpiryInvalid, report.Documented, raw)
		return
	case n.large:
		p.about(keyExpiry, report.Problem, report.CodeExpiryTooLarge, report.Undocumented, raw)
		return
	}
	if !n.plain {
		how := ""
		if n.whole {
			how = "whole"
		}
		p.about(keyExpiry, report.Warning, report.CodeExpiryNotInteger, report.Undocumented, raw, strconv.FormatInt(n.value, 10), how)
	}
	p.expiry.Unix, p.expiry.OK = n.value, true
	if n.rounded && !signing.InMilliseconds(n.value) {
		p.inMilliseconds(n.value-at.Unix(), raw)
		return
	}
	p.compare(n.value-at.Unix(), raw, at)
}

// compare notes how far away the end is. At the very second of its expiry a
// policy is dead.
func (p *policyText) compare(left int64, raw string, at time.Time) {
	unix := p.expiry.Unix
	switch {
	case signing.InMilliseconds(unix):
		p.inMilliseconds(left, raw)
	case !p.alive(at):
		p.about(keyExpiry, report.Problem, report.CodeExpired, report.Documented,
			strconv.FormatInt(unix, 10), strconv.FormatInt(-left, 10))
	case left < report.SoonSeconds:
		p.about(keyExpiry, report.Note, report.CodeExpiresSoon, report.Documented,
			strconv.FormatInt(unix, 10), strconv.FormatInt(left, 10))
	case left > oneYear:
		level := report.Note
		if left > tenYears {
			level = report.Warning
		}
		p.about(keyExpiry, level, report.CodeExpiresFar, report.Documented,
			strconv.FormatInt(unix, 10), strconv.FormatInt(left, 10))
	}
}

// inMilliseconds notes an expiry that lives a thousand times as long as it was meant. A
// thousandth that is over, or nearly, is no expiry to sign again with.
func (p *policyText) inMilliseconds(left int64, raw string) {
	seconds := p.expiry.Unix / 1000
	args := []string{raw, strconv.FormatInt(seconds, 10), strconv.FormatInt(left, 10)}
	if now := p.expiry.Unix - left; seconds-now < report.SoonSeconds {
		args = append(args, "over")
	}
	p.about(keyExpiry, report.Problem, report.CodeExpiryInMilliseconds, report.Documented, args...)
}

// alive reports whether the expiry is after the given time.
func (p *policyText) alive(at time.Time) bool { return p.expiry.Unix > at.Unix() }

// number is a JSON number as a policy's whole number.
type number struct {
	value    int64
	plain    bool // digits alone; 1.0 and 1e9 are not
	whole    bool // a whole number, however it is written
	rounded  bool // 1e12: so large that it can only be some time in milliseconds
	large    bool // beyond 2^53; value is not set
	infinite bool // beyond every number
}

func wholeNumber(raw string) number {
	n, err := strconv.ParseInt(raw, 10, 64)
	if err == nil {
		return number{value: n, plain: true, whole: true, large: n > signing.MaxInteger}
	}
	f, err := strconv.ParseFloat(raw, 64)
	switch {
	case ascii.AllDigits(raw):
		return number{plain: true, large: true} // an integer of any length is a number
	case err != nil || math.IsInf(f, 0) || math.IsNaN(f):
		return number{infinite: true}
	case f > signing.MaxInteger:
		return number{large: true}
	case f < -signing.MaxInteger:
		return number{value: -signing.MaxInteger}
	}
	const roundest = 1e12
	return number{value: int64(math.Floor(f)), whole: f == math.Floor(f), rounded: f == roundest}
}
