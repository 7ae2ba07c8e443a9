package redact

import (
	"strings"
	"testing"
)

// In a ticket what stands between ‹ and › is cut, since it is rather a signature than
// another number; and the neighbours that are none stay.
func TestHexOfTickets(t *testing.T) {
	const rest = "aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	half := hexSignature[:32]
	for _, tt := range []struct{ name, text string }{
		{"whole", "x 9bb689d6‹" + rest + "› y"},
		{"upper case", "9BB689D6‹" + strings.ToUpper(rest) + "›"},
		{"cut short, before a line with a number", half[:8] + "‹" + hexSignature[8:58] + "›\n1 row in set"},
		{"cut short, before numbers", half[:8] + "‹" + hexSignature[8:50] + "› 80 443 a"},
		{"cut short, before a path", "signature:" + half[:8] + "‹" + hexSignature[8:50] + "›/1/a"},
		{"cut short, before another", half[:8] + "‹" + hexSignature[8:58] + "› 3 " + "x 9bb689d6‹" + rest + "›"},
		{"named, before a task", "security=policy:eyJ9,signature:9bb689d6‹" + rest + "›/resize=width:80/KW9"},
		{"named, before a parameter", "signature=9bb689d6‹" + rest + "›=1&a=b"},
		{"in base64, before a task", "signature:m7aJ1qrP‹5XV6-EwgQpn6ZlSk58ieicKa_4RXz3FiEeY›/resize=width:80"},
		{"in padded base64, before a task", "signature:m7aJ1qrP‹5XV6+EwgQpn6ZlSk58ieicKa/4RXz3FiEeY=›/resize=width:80"},
		{"half of one", half[:8] + "‹" + half[8:] + "›"},
		{"a digit less than half", half[:31]},
		{"behind an escape", "x%3D9bb689d6‹" + rest + "›"},
		{"two in a row", "9bb689d6‹" + rest + "› 9bb689d6‹" + rest + "›"},
		{"by four", groupsOf(hexSignature, 4, " ", 8)},
		{"by colons", groupsOf(hexSignature, 2, ":", 8)},
		{"by commas and blanks", groupsOf(hexSignature, 8, ", ", 8)},
		{"in short literals", `"` + groupsOf(hexSignature, 16, `" + "`, 8) + `"`},
		{"in lines", groupsOf(hexSignature, 16, "\n", 8)},
		{"as bytes", "0x" + groupsOf(hexSignature, 2, ", 0x", 8)},
		{"by two, its first byte lost in an escape, before a status", "x =" + groupsOf(hexSignature, 2, "-", 8) + "\n\n=> 403. a"},
		{"far apart", half[:16] + strings.Repeat(" ", 65) + half[16:20]},
		{"a commit", "commit 9bb689d6aacfe5757af84c20 by bob"},
		{"a short digest", "etag d41d8cd98f00b204e980099"},
		{"identifiers", "7b9c0d1e-2f3a-4b5c-8d6e-7f8091a2b3c4 123e4567-e89b-12d3-a456-426614174000"},
		{"dates", "2026-11-27 07:30:00 2026-11-28 07:30:00 2026-11-29 07:30:00 2026-11-30 07:30:00"},
		{"prices", "1200 3400 5600 7800 9100 1100 1200 1300 1400 1500 1600 1700 1800 1900"},
		{"words of those letters", "bad cab fed ace add dead beef cafe fade face deed babe decade facade"},
		{"colors", "#ff8800 #00ff88 #8800ff #112233"},
		{"addresses", "fe80::1ff:fe23:4567:890a and 2001:db8::ff00:42:8329"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.NewReplacer("‹", "", "›", "").Replace(tt.text)
			want := marks.ReplaceAllString(tt.text, "…")
			if got := ticketOf(text); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// groupsOf writes a value in groups, marked behind its first characters.
func groupsOf(value string, size int, between string, kept int) string {
	var b strings.Builder
	for i := 0; i < len(value); i += size {
		if i > 0 {
			b.WriteString(between)
		}
		group := value[i:min(i+size, len(value))]
		if n := min(max(0, kept-i), len(group)); n < len(group) {
			group = group[:n] + "‹" + group[n:] + "›"
		}
		b.WriteString(group)
	}
	return b.String()
}

func TestHexInBase64(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		cut        bool
	}{
		{"at its start", base64Of(hexSignature), true},
		{"behind one byte", base64Of("x" + hexSignature), true},
		{"behind two", base64Of("xy" + hexSignature), true},
		{"cut at its start", base64Of(hexSignature)[1:], true},
		{"of another alphabet", strings.NewReplacer("+", "-", "/", "_").Replace(base64Of("??>" + hexSignature)), true},
		{"half of one", base64Of(hexSignature[:32]), true},
		{"less than half", base64Of(hexSignature[:31]), false},
		{"a policy", "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdLCJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCJ9", false},
		{"bytes", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v", false},
	} {
		got := ticketOf("see " + tt.text + " there")
		if cut := strings.Contains(got, elided); cut != tt.cut || !cut && !strings.Contains(got, tt.text) {
			t.Errorf("%s: %q", tt.name, got)
		}
		if tt.cut && !strings.HasPrefix(got, "see "+tt.text[:kept]+elided) {
			t.Errorf("%s: its start is gone: %q", tt.name, got)
		}
	}
}

func TestUUID(t *testing.T) {
	for text, want := range map[string]bool{
		"123e4567-e89b-12d3-a456-426614174000":  true,
		"123e4567 e89b 12d3 a456 426614174000":  true,
		"123e4567--e89b-12d3-a456-426614174000": false,
		"123e456-e89b-12d3-a456-426614174000":   false,
		"123e4567-e89b-12d3-a456":               false,
		"":                                      false,
	} {
		var group []token
		for from := 0; from < len(text); {
			to := from
			for to < len(text) && isHex(text[to]) {
				to++
			}
			if to > from {
				group = append(group, token{from, to})
			}
			from = to + 1
		}
		if got := isUUID(group); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
