package toolchain_test

import (
	"strings"
	"testing"

	"policybench/snippets/internal/toolchain"
)

// recorder is a test that only remembers what it was told.
type recorder struct {
	testing.TB
	failed bool
	log    strings.Builder
}

func (r *recorder) Helper()                     {}
func (r *recorder) Logf(_ string, args ...any)  { r.log.WriteString(args[0].(string)) }
func (r *recorder) Errorf(f string, arg ...any) { r.failed = true; r.Logf(f, arg...) }

func TestNeed(t *testing.T) {
	if testing.Short() {
		leftOut(t)
		return
	}
	tests := []struct {
		conformance, tool  string
		ok, failed, logged bool
	}{
		{"", "go", true, false, false},
		{"required", "go", true, false, false},
		{"", "no-such-tool", false, false, true},
		{"required", "no-such-tool", false, true, true},
	}
	for _, test := range tests {
		t.Setenv("CONFORMANCE", test.conformance)
		r := &recorder{TB: t}
		ok := toolchain.Need(r, "go", test.tool)
		logged := strings.Contains(r.log.String(), "no-such-tool")
		if ok != test.ok || r.failed != test.failed || logged != test.logged {
			t.Errorf("%q, %s: ok %t, failed %t, log %q", test.conformance, test.tool, ok, r.failed, r.log.String())
		}
	}
}

func leftOut(t *testing.T) {
	t.Helper()
	t.Setenv("CONFORMANCE", "")
	r := &recorder{TB: t}
	if toolchain.Need(r, "go") || !strings.Contains(r.log.String(), "-short") {
		t.Errorf("not left out: %q", r.log.String())
	}
}

func TestNeedFile(t *testing.T) {
	t.Setenv("CONFORMANCE", "")
	r := &recorder{TB: t}
	if !toolchain.NeedFile(r, "toolchain.go") || toolchain.NeedFile(r, "no-such-file") {
		t.Error("does not tell what is there")
	}
	if !strings.Contains(r.log.String(), "no-such-file") {
		t.Errorf("log %q", r.log.String())
	}
}
