package redact

import (
	"strings"
	"testing"
)

// Secrets between ‹ and ›, as commands, files and sentences give them, each beside its
// nearest neighbours, which hold none.
func TestSecretsByWhereTheyStand(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"a user and a password", "curl -u bob:‹hunter2pass› https://x.example"},
		{"in quotes", "curl --user 'bob:‹hunter2 pass›' https://x.example"},
		{"behind an equals sign", "curl --user=bob:‹hunter2pass› https://x.example"},
		{"a user alone", "curl -u bob https://x.example"},
		{"a user and a variable", "curl -u bob:$PASSWORD https://x.example"},
		{"a group's number", "docker run -u 1000:1000 alpine"},
		{"an address", "ffuf -u https://x.example/FUZZ"},
		{"within a word", "the pop-u bob:hunter2pass"},
		{"a cookie", "curl -b '‹sid=31d4d96e407aad42›' https://x.example"},
		{"a cookie, long", `curl --cookie "‹sid=31d4d96e407aad42; x=1›" https://x.example`},
		{"a file of cookies", "curl -b cookies.txt https://x.example"},
		{"a login file", "machine api.example.com login bob password ‹hunter2pass›"},
		{"in a sentence", "the password is ‹hunter2pass!9›, thanks"},
		{"at its end", "my old password was ‹Tr0ub4dor&3›"},
		{"a sentence about one", "the password is required for this page"},
		{"a rule for one", "a password must have 8 characters"},
		{"a date", "we changed the password 2026-11-27 in the morning"},
		{"a form", `<input type="hidden" name="password" value="‹hunter2pass›">`},
		{"a setting", `<add key="DbPassword" value="‹hunter2pass›"/>`},
		{"a list of fields", `{"key":"client_secret","value":"‹hunter2pass›"}`},
		{"a form of another field", `<input type="hidden" name="user" value="hunter2pass">`},
		{"an empty form", `<input type="password" name="password" value="">`},
		{"a name in one word", "PGPASSWORD=‹hunter2pass› psql"},
		{"a name in one word, lower case", "dbpasswd: ‹hunter2pass›"},
		{"a name that goes on", "passwordless=enabled"},
		{"a bot", "https://api.telegram.org/bot110201543:‹AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawx›/getMe"},
		{"a device", "AAAAabcdefg:‹APA91b" + strings.Repeat("Habcdefg01", 12) + "›"},
		{"a time", "12:AA, 07:AAAB"},
		{"a webhook", "https://‹discord.com/api/webhooks/123456789012345678/abcDEF_ghiJKL-mnoPQR0123456789abcDEF_ghiJKL-mnoPQR01234›"},
		{"the page about them", "see discord.com/api/webhooks/ in the documentation"},
		{"a model's token", "HF: ‹hf_abcdefghijklmnopqrstuvwxyzABCDEFGH›"},
		{"a name of that beginning", "hf_cache_dir"},
		{"a key for files", "‹AGE-SECRET-KEY-1QQPQRSTUVWXYZQQPQRSTUVWXYZ0123456789QQPQRSTUVWXYZ0123›"},
		{"a shop's", "‹sq0csp-abcdefghijklmnopqrstuvwxyz0123456789abcdefg›"},
		{"an app's", "‹EAACEdEose0cBAabcdefghijklmnop123456›"},
		{"a planner's", "‹lin_api_abcdefghijklmnopqrstuvwxyz0123456789abcd›"},
		{"a public key", "pk_live_abcdefghijklmnopqrstuvwx"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.NewReplacer("‹", "", "›", "").Replace(tt.text)
			want := marks.ReplaceAllString(tt.text, "…")
			if got := secretLabel.ReplaceAllString(ticketOf(text), "…"); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// A signature that a text names is cut in any alphabet.
func TestNamedSignatures(t *testing.T) {
	const value = "abcDEF12" + "3456x-y_zabc~DEF123456x-y_z__"
	for _, tt := range []struct{ name, text, want string }{
		{"in a link", "https://d1.example.net/a?Signature=" + value + "&Key-Pair-Id=K2", "https://d1.example.net/a?Signature=abcDEF12…&Key-Pair-Id=K2"},
		{"in JSON", `{"signature": "` + value + `"}`, `{"signature": "abcDEF12…"}`},
		{"behind an escape", "signature%3D" + value, "signature%3DabcDEF12…"},
		{"another case", "SIGNATURE: " + value, "SIGNATURE: abcDEF12…"},
		{"short", "signature=abc123", "signature=abc123"},
		{"a word", "signature=unauthorized-request", "signature=unauthorized-request"},
		{"a policy", "signature eyJleHBpcnkiOjE4OTM0NTYwMDB9", "signature eyJleHBpcnkiOjE4OTM0NTYwMDB9"},
		{"a longer name", "signature_method=" + strings.Repeat("HMAC", 5), "signature_method=" + strings.Repeat("HMAC", 5)},
		{"far behind the word", "signature" + strings.Repeat(" ", farthest+1) + value, "signature" + strings.Repeat(" ", farthest+1) + value},
	} {
		if got := ticketOf(tt.text); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
