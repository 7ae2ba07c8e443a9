package judge

import (
	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

// checkSizes reads minSize and maxSize. Digits in a text are judged as the number.
func (p *policyText) checkSizes() {
	low, lowOK := p.size(keyMinSize)
	high, highOK := p.size(keyMaxSize)
	switch {
	case lowOK && low < 0:
		p.about(keyMinSize, report.Problem, report.CodeSizeRange, report.Inferred, p.field(keyMinSize).Raw, "")
	case highOK && high < 0:
		p.about(keyMaxSize, report.Problem, report.CodeSizeRange, report.Inferred, "", p.field(keyMaxSize).Raw)
	case lowOK && highOK && low > high:
		p.about(keyMinSize, report.Problem, report.CodeSizeRange, report.Inferred, p.field(keyMinSize).Raw, p.field(keyMaxSize).Raw)
	}
}

// size reads one size in bytes; false where the key is missing or no number.
func (p *policyText) size(k policyKey) (int64, bool) {
	f := p.field(k)
	if f == nil || f.Kind == signing.Null {
		return 0, false
	}
	raw, plain := f.Raw, f.Kind == signing.Number
	if f.Kind == signing.String {
		raw, _ = f.Text()
	}
	n := wholeNumber(raw)
	usable := !n.infinite && !n.large && (plain || ascii.AllDigits(raw))
	if !plain || !n.plain || !usable {
		p.about(k, report.Warning, report.CodeSizeNotInteger, report.Documented, keyNames[k].name, f.Raw)
	}
	return n.value, usable
}
