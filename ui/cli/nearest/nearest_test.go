package nearest

import "testing"

var slips = []struct {
	typed, want string
	near        bool
}{
	{"sgin", "sign", true},
	{"sing", "sign", true},
	{"SIGN", "sign", true},
	{"inspct", "inspect", true},
	{"snipet", "snippet", true},
	{"vresion", "version", true},
	{"compl", "completion", true},
	{"xyz", "sign", false},
	{"foo", "sign", false},
	{"scan", "sign", false},
	{"link", "sign", false},
	{"profile", "snippet", false},
	{"", "sign", false},
	{"completions", "completion", true},
}

func TestNearest(t *testing.T) {
	commands := []string{"sign", "snippet", "inspect", "completion", "version"}
	for _, s := range slips {
		best, near := Word(s.typed, commands)
		if near != s.near || near && best != s.want {
			t.Errorf("%q: %q, %v", s.typed, best, near)
		}
		if best == "" {
			t.Errorf("%q: no nearest", s.typed)
		}
	}
	if _, near := Word("sign", nil); near {
		t.Error("near to nothing")
	}
}

func TestChoices(t *testing.T) {
	if got := Choices("raect", []string{"open", "react"}); got != "the nearest is react; there are open react" {
		t.Error(got)
	}
	if got := Choices("nonsense", []string{"open", "react"}); got != "there are open react" {
		t.Error(got)
	}
}
