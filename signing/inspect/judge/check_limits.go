package judge

import (
	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// checkHandle looks at the policy's handle alone; whether it is the request's file
// is checked with the request.
func (p *policyText) checkHandle() {
	f := p.field(keyHandle)
	if f == nil || f.Kind == signing.Null || f.Raw == `""` {
		if !p.partial && p.limitsFiles() {
			p.add(report.Note, report.CodeNoHandle, report.Documented, "policy.handle", nil)
		}
		return
	}
	handle, ok := f.Text()
	if ok && shape.IsAPIKey(handle) {
		p.about(keyHandle, report.Problem, report.CodeHandleIsAPIKey, report.Inferred, handle)
	}
}

// limitsFiles reports whether the policy permits anything that acts on one file,
// so that a handle would limit it.
func (p *policyText) limitsFiles() bool {
	return p.field(keyCall) == nil || p.calls.unclear || (p.calls.listed|p.calls.vague)&setFile != 0
}

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
