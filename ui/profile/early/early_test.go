package early

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func TestWithdraw(t *testing.T) {
	for _, name := range withdrawn {
		t.Setenv(name, "value of "+name) // restored after the test
	}
	secret, there := Withdraw()
	if secret != "value of "+SecretVariable || !there {
		t.Errorf("withdrew %q, %v", secret, there)
	}
	for _, name := range withdrawn {
		if _, still := os.LookupEnv(name); still {
			t.Errorf("%s is still there", name)
		}
	}
	if _, there := Withdraw(); there {
		t.Error("the secret can be withdrawn twice")
	}
}

func TestSecretIsHandedOverOnce(t *testing.T) {
	secret = "at the start"
	if got := Secret(); got != "at the start" {
		t.Errorf("%q", got)
	}
	if got := Secret(); got != "" {
		t.Errorf("again %q", got)
	}
}

// The order of initialisation that the package comment explains.
func TestNothingThatStartsProcessesIsEarlier(t *testing.T) {
	const self = "policybench/ui/profile/early"
	own := deps(t, self)
	if !slices.Contains(own, "os") || slices.Contains(own, "strings") || slices.Contains(own, "os/exec") {
		t.Errorf("%s depends on %v", self, own)
	}
	if !slices.Contains(deps(t, "os/exec"), "strings") || self > "strings" {
		t.Error("os/exec may be initialised earlier")
	}
}

func deps(t *testing.T, pkg string) []string {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", pkg).Output()
	if err != nil || len(out) == 0 {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}
