package build

import (
	"strings"
	"testing"

	"policybench/ui/uitest"
)

// z gives the code the whole page, where a policy is whole, and esc takes it back.
func TestZoom(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {80, 23}, {40, 12}} {
		b := newBench(t, uitest.SampleSettings(), size.width, size.height)
		b.Press("esc")
		before := b.Screen()
		b.Press("z")
		whole := strings.Join(strings.Fields(b.Screen()), "")
		if size.height > 20 && !strings.Contains(whole, built(b).result.Encoded) {
			t.Errorf("%v: the policy is not whole:\n%s", size, b.Screen())
		}
		b.Hides("App secret", "base64url")
		if rows := strings.Split(b.Screen(), "\n"); len(rows) != size.height {
			t.Errorf("%v: %d rows", size, len(rows))
		}
		b.Press("esc")
		if b.Screen() != before {
			t.Errorf("%v: esc does not bring back the page:\n%s", size, b.Screen())
		}
		b.Press("z", "z")
		if b.Screen() != before {
			t.Errorf("%v: z does not bring back the page:\n%s", size, b.Screen())
		}
		if size.height > 20 {
			b.Press("z", "tab")
			b.Shows("Expiry")
		}
	}
}
