package cli

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
		best, near := nearest(s.typed, commands)
		if near != s.near || near && best != s.want {
			t.Errorf("%q: %q, %v", s.typed, best, near)
		}
		if best == "" {
			t.Errorf("%q: no nearest", s.typed)
		}
	}
	if _, near := nearest("sign", nil); near {
		t.Error("near to nothing")
	}
}

func TestChoices(t *testing.T) {
	if got := choices("raect", []string{"open", "react"}); got != "the nearest is react; there are open react" {
		t.Error(got)
	}
	if got := choices("nonsense", []string{"open", "react"}); got != "there are open react" {
		t.Error(got)
	}
}

func TestIsText(t *testing.T) {
	for arg, want := range map[string]bool{
		"sgin": false, "": false, "page.html": false, "1234567890123456789": false, "ééééééééééééééééééé": false,
		"12345678901234567890": true, "x://y": true, "a=b": true, "{": true, "<div": true,
	} {
		if isText(arg) != want {
			t.Errorf("%q: %v", arg, !want)
		}
	}
}
