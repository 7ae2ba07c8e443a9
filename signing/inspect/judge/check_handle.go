package judge

import (
	"policybench/signing"
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
