package link

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// halfPieces are what a half of a pair is made of, and what stands around it.
var halfPieces = []string{
	"policy", "p", "signature", "s", "security", "secruity", "x", "=", ":", ",", "/", "?", "&", ";", " ", "\t", `"`, "%3D", "%3A",
	"?policy=", "&signature=", "/security=", "policy:", ",s:",
	"eyJl", strings.Repeat("0aF9", 16), "https://cdn.filestackcontent.com/",
}

// A text that carries a half of a pair may carry one, whatever it is made of.
func TestMayCarryHalf(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	carry, none := 0, 0
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(halfPieces[random.IntN(len(halfPieces))])
		}
		text := b.String()
		may := MayCarryHalf(text)
		if _, halves := Measure(text); halves > 0 {
			if carry++; !may {
				t.Fatalf("%q carries %d", text, halves)
			}
		} else if !may {
			none++
		}
	}
	if carry < 100 || none < 100 {
		t.Errorf("%d texts carry a half, %d may not: the pieces do not fit", carry, none)
	}
	for _, text := range []string{"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D", "hxxps://x/a?w=100&h=20", ""} {
		if MayCarryHalf(text) {
			t.Errorf("%q may carry none", text)
		}
	}
}

// Each half counts once, wherever it stands.
func TestMeasureCountsAHalfOnce(t *testing.T) {
	const url = "https://cdn.filestackcontent.com/"
	digits := strings.Repeat("0aF9", 16)
	for text, want := range map[string]int{
		url + "KW9EJhYtS6y48Whm2S6D":                                                                      0,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl":                                                          1,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl&policy=eyJm":                                              1,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl&signature=" + digits:                                      2,
		url + "KW9EJhYtS6y48Whm2S6D?signature=" + digits + "&signature=" + digits:                         1,
		url + "security=p:eyJl,s:" + digits + "/KW9EJhYtS6y48Whm2S6D?policy=eyJl":                         2,
		url + "security=p:eyJl,p:eyJm/KW9EJhYtS6y48Whm2S6D":                                               1,
		url + "KW9EJhYtS6y48Whm2S6D?policy=eyJl&signature=" + digits + "&policy=eyJl&signature=" + digits: 2,
	} {
		if _, halves := Measure(text); halves != want {
			t.Errorf("%q carries %d, want %d", text, halves, want)
		}
	}
}

// What of a request is broken: each part counts that is no whole one or is missing.
func TestMeasureBroken(t *testing.T) {
	const cdn, h = "https://cdn.filestackcontent.com/", "KW9EJhYtS6y48Whm2S6D"
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"whole", cdn + h, 0},
		{"a short handle", cdn + h[:19], 1},
		{"a slash too many", cdn + "/" + h, 1},
		{"both", cdn + "/" + h[:19], 2},
		{"no file", cdn + "flip/", 1},
		{"a path that leads nowhere", "https://www.filestackapi.com/api/fille/" + h, 1},
		{"and a file that is none", "https://www.filestackapi.com/api/fille/x", 2},
		{"a host alone, misspelled", "https://cdn.filestackconten.com", 1},
		{"a misspelled host with a path", "https://cdn.filestackconten.com/" + h, 0},
		{"an unknown task", cdn + "magnify=by:3/" + h, 0},
		{"an unknown option", cdn + "resize=widht:1/" + h, 0},
		{"an ampersand too many", cdn + h + "?a=1&", 0},
		{"a name behind a slash", cdn + h + "/a.pdf", 0},
		{"what a client escapes", cdn + "resize=width:%5B1%5D/" + h, 0},
		{"a slash that a client escapes", cdn + "flip%2F" + h, 0},
	} {
		if broken, _ := Measure(c.text); broken != c.want {
			t.Errorf("%s: %d are broken, want %d", c.name, broken, c.want)
		}
	}
}

// A sign with the last letter of a name before it and the first of a value behind it may
// stand in a half; an escape may hide one.
func TestMayCarryHalfByItsSigns(t *testing.T) {
	for c := range 256 {
		sign := string([]byte{byte(c)})
		before := strings.Contains("ypes \t\r\n", sign)
		behind := strings.Contains("0123456789abcdefABCDEF\" \t\r\n", sign)
		for _, joint := range []string{"=", ":"} {
			if got := MayCarryHalf(sign + joint + "e"); got != (before || sign == "%") {
				t.Errorf("%q before %q may carry one: %v", sign, joint, got)
			}
			if got := MayCarryHalf("y" + joint + sign); got != (behind || sign == "%") {
				t.Errorf("%q behind %q may carry one: %v", sign, joint, got)
			}
			if MayCarryHalf(joint+sign) && sign != "%" {
				t.Errorf("%q with nothing before it may carry one", joint+sign)
			}
		}
		if got := MayCarryHalf("y" + sign + "e"); got != (strings.Contains("=:%", sign)) {
			t.Errorf("%q between a name and a value may carry one: %v", sign, got)
		}
	}
	if MayCarryHalf("policy=") {
		t.Error("a name with nothing behind it may carry one")
	}
}

// A signature is of 64 digits of either case, each of which counts.
func TestIsSignatureHalf(t *testing.T) {
	for c := range 256 {
		value := strings.Repeat("a", 31) + string([]byte{byte(c)}) + strings.Repeat("a", 32)
		if got := isSignatureHalf("signature", value); got != isHex(byte(c)) && c != '"' {
			t.Errorf("with %q in it: %v", rune(c), got)
		}
		if got := isSignatureHalf("s", strings.Repeat(string([]byte{byte(c)}), 64)); got != isHex(byte(c)) {
			t.Errorf("of %q alone: %v", rune(c), got)
		}
		if value = string([]byte{byte(c)}) + value[:31] + strings.Repeat("b", 32); isSignatureHalf("x", value) {
			t.Errorf("%q is a half by another name", value)
		}
	}
}
