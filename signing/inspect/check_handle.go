package inspect

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
)

// checkHandle looks at the policy's handle alone; whether it is the request's file
// is checked with the request.
func (p *policyText) checkHandle() {
	f := p.field(keyHandle)
	if f == nil || f.Kind == signing.Null || f.Raw == `""` {
		if !p.partial && p.limitsFiles() {
			p.add(Note, CodeNoHandle, Documented, "policy.handle", nil)
		}
		return
	}
	handle, ok := f.Text()
	if ok && isAPIKey(handle) {
		p.about(keyHandle, Problem, CodeHandleIsAPIKey, Inferred, handle)
	}
}

// limitsFiles reports whether the policy permits anything that acts on one file,
// so that a handle would limit it.
func (p *policyText) limitsFiles() bool {
	return p.field(keyCall) == nil || p.calls.unclear || (p.calls.listed|p.calls.vague)&setFile != 0
}

// isAPIKey reports whether a text has the shape of Filestack's API keys: 22
// letters and digits, the first an A, the last a z as in every newer one. Handles
// have 20 characters.
func isAPIKey(s string) bool {
	if len(s) != 22 || s[0] != 'A' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !ascii.IsAlphanumeric(s[i]) {
			return false
		}
	}
	return true
}

// mayBeHandle reports whether a text may be a file's handle, and no stand-in for one
// ("<handle>", "YOUR_HANDLE").
func mayBeHandle(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !ascii.IsAlphanumeric(s[i]) && s[i] != '-' && s[i] != '_' {
			return false
		}
	}
	return len(s) >= handleSize || !standsForHandle(s)
}

// handleSize is the length of Filestack's handles.
const handleSize = 20

func standsForHandle(s string) bool {
	switch strings.Map(plainLetter, s) {
	case "handle", "filehandle", "yourhandle", "yourfilehandle", "myhandle", "fileid", "filelinkhandle":
		return true
	}
	return false
}

// fileOf is a handle without the extension that a URL may carry behind it
// (HANDLE+name.jpg, HANDLE.jpg).
func fileOf(handle string) string {
	if i := strings.IndexAny(handle, "+."); i > 0 {
		return handle[:i]
	}
	return handle
}
