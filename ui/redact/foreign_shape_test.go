package redact

import (
	"strings"
	"testing"
)

// The secrets of each service are known from their shortest length on, by themselves.
func TestServiceShapes(t *testing.T) {
	const filler = "Ab3Cd4Ef5Gh6Ij7Kl8Mn9Op0"
	for _, s := range serviceShapes {
		if s.least <= len(s.head) {
			t.Errorf("%s: %d characters", s.head, s.least)
			continue
		}
		secret := s.head + strings.Repeat(filler, 4)[:s.least-len(s.head)]
		for name, tt := range map[string]struct {
			text   string
			masked bool
		}{
			"alone":                {secret, true},
			"in a sentence":        {"it is " + secret + ", they say", true},
			"in quotes":            {`"` + secret + `"`, true},
			"longer":               {secret + "xyz", true},
			"twice":                {secret + " " + secret, true},
			"a character too few":  {secret[:len(secret)-1], false},
			"behind a letter":      {"x" + secret, false},
			"its head":             {s.head, false},
			"parted by a blank":    {secret[:len(s.head)+2] + " " + secret[len(s.head)+2:], false},
			"of another beginning": {"z" + s.head[1:] + secret[len(s.head):], false},
		} {
			var found []string
			shapes([]byte(tt.text), func(from, to int) { found = append(found, tt.text[from:to]) })
			if (len(found) > 0) != tt.masked || tt.masked && !strings.HasPrefix(found[0], secret[:len(s.head)]) {
				t.Errorf("%s, %s: %q in %q", s.head, name, found, tt.text)
			}
		}
	}
}

// Behind AWS's identifier its secret is known by its length, if it is near.
func TestSecretsNear(t *testing.T) {
	const id, secret = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
	for name, tt := range map[string]struct {
		text   string
		masked bool
	}{
		"behind it":      {id + "\n" + secret, true},
		"in a table":     {id + "," + secret + ",eu-west-1", true},
		"before it":      {secret + " " + id, false},
		"far":            {id + strings.Repeat(" .", 200) + secret, false},
		"a digit more":   {id + " " + secret + "x", false},
		"a digit fewer":  {id + " " + secret[1:], false},
		"a digest":       {id + " " + hexSignature[:40], false},
		"without an id":  {"key " + secret, false},
		"a shorter name": {id[:15] + " " + secret, false},
	} {
		found := false
		shapes([]byte(tt.text), func(from, to int) { found = found || tt.text[from:to] == secret })
		if found != tt.masked {
			t.Errorf("%s: %v in %q", name, found, tt.text)
		}
	}
}

// A key's block is masked between its lines, also where its end was cut off.
func TestKeyBlocks(t *testing.T) {
	const body = "MIIEpAIBAAKCAQEA1234\nabcd5678"
	for name, tt := range map[string]struct{ text, want string }{
		"whole":              {"-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----", body},
		"of Windows":         {"-----BEGIN PRIVATE KEY-----\r\n" + body + "\r\n-----END PRIVATE KEY-----", body},
		"without its end":    {"-----BEGIN PRIVATE KEY-----\n" + body + "\n\nBest, Bob", body},
		"at the end":         {"-----BEGIN PRIVATE KEY-----\n" + body, body},
		"its line alone":     {"-----BEGIN PRIVATE KEY-----", ""},
		"its line cut off":   {"-----BEGIN PRIVATE", ""},
		"a rule of hyphens":  {"-----\n" + body + "\n-----", ""},
		"too long a line":    {"-----BEGIN " + strings.Repeat("X", 80) + "-----\n" + body, ""},
		"two, one after one": {"-----BEGIN A-----\nab\n-----END A-----\n-----BEGIN B-----\ncd\n-----END B-----", "ab|cd"},
	} {
		var found []string
		keyBlocks([]byte(tt.text), func(from, to int) {
			if from < to {
				found = append(found, tt.text[from:to])
			}
		})
		if got := strings.Join(found, "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// Each header and each word that names a secret does so.
func TestEveryNameOfASecret(t *testing.T) {
	const value = "Ab3Cd4Ef5Gh6"
	texts := map[string]string{}
	for _, header := range secretHeaders {
		texts[header] = header + ": " + value
		texts["X-"+header] = `"X-` + header + `": "` + value + `"`
	}
	for _, word := range secretWords {
		texts[word], texts["my_"+word], texts["MY_"+word] = word+"="+value, "my_"+word+" = '"+value+"'", "MY_"+strings.ToUpper(word)+": "+value
	}
	for _, word := range joinedWords {
		texts["my"+word] = "my" + word + "=" + value
	}
	for _, holder := range keyHolders {
		texts[holder+"_key"], texts[holder+"Key"] = holder+"_key="+value, holder+"Key: "+value
	}
	for _, kind := range keyKinds {
		texts[kind+"_key_base"] = kind + "_key_base=" + value
	}
	for name, text := range texts {
		if got := ticketOf(text); strings.Contains(got, value) || !strings.Contains(got, "‹secret, 12 characters›") {
			t.Errorf("%s: %q", name, got)
		}
	}
}
