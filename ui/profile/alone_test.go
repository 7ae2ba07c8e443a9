package profile

import (
	"errors"
	"testing"

	"policybench/signing"
)

var linesTable = []struct {
	name, behind string // behind the secret's line
	leftOut      int
	reason       error
}{
	{"nothing", "", 0, nil},
	{"a user and an address", "\nuser: bob\nurl: https://dev.filestack.com", 2, nil},
	{"with Windows newlines", "\r\nuser: bob\r\n", 2, nil},
	{"an address", "\nhttps://dev.filestack.com/login", 1, nil},
	{"a setting", "\nlogin=bob", 1, nil},
	{"a sentence", "\nfor the shop, rotated in May", 1, nil},
	{"a comment", "\n#production", 1, nil},
	{"a rule", "\n---\nuser: bob", 2, nil},
	{"an empty line between", "\n\nuser: bob", 2, nil},

	{"its second half", "\nQ7YFVSVCF7PI", 0, errSeveral},
	{"its last characters", "\nPI", 0, errSeveral},
	{"a tail with padding", "\nabcd==", 0, errSeveral},
	{"the same again", "\n" + canary, 0, errSeveral},
	{"another behind a name", "\napp secret: 6U5CWAU57NAHDC2ICXQKMXYZ4Q", 0, errSeveral},
	{"another in a sentence", "\nthe old one was 6U5CWAU57NAHDC2ICXQKMXYZ4Q", 0, errSeveral},
	{"a word behind an empty line", "\n\nmore", 0, errSeveral},
}

func TestFirstLine(t *testing.T) {
	for _, tt := range linesTable {
		t.Run(tt.name, func(t *testing.T) {
			line, leftOut, err := firstLine(canary + tt.behind)
			if !errors.Is(err, tt.reason) || leftOut != tt.leftOut {
				t.Fatalf("%d left out, %v; want %d, %v", leftOut, err, tt.leftOut, tt.reason)
			}
			if err == nil && line != canary {
				t.Errorf("%d bytes, want %d", len(line), len(canary))
			}
		})
	}
	for text, want := range map[string]error{
		"API_KEY=A\nAPP=b":            errSettings,
		"export A=1\nexport B=2":      errSettings,
		"\nfirst":                     errFirstLine,
		"correct horse\nbattery stay": errSeveral,
		"a=b\nuser: bob":              nil,
	} {
		if _, _, err := firstLine(text); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
}

// Of an environment variable empty lines at the end are white space, which counts.
func TestAlone(t *testing.T) {
	for text, want := range map[string]string{
		canary:                 canary,
		canary + "\n":          canary + "\n",
		canary + "\r\n\n":      canary + "\r\n\n",
		canary + "\nuser: bob": canary,
		"":                     "",
	} {
		alone, _, err := Alone(signing.NewSecret(text))
		got := ""
		alone.Use(func(s string) { got = s })
		if got != want || err != nil {
			t.Errorf("%d bytes of %d, want %d: %v", len(got), len(text), len(want), err)
		}
	}
	if _, _, err := Alone(signing.NewSecret(canary + "\nQ7YF")); !errors.Is(err, errSeveral) {
		t.Error(err)
	}
}
