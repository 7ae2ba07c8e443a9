package ticket

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/redact"
)

// What a program had no value for is filled in, before anything is signed again.
func TestNextOfWhatWasLeftEmpty(t *testing.T) {
	at := time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)
	const empty = "https://cdn.filestackcontent.com/security=p:undefined,s:undefined/KW9EJhYtS6y48Whm2S6D"
	for _, c := range []struct{ name, text, want string }{
		{"one link", empty, "**Next:** customer's developer: the values filled in that the link was made without\n"},
		{"one of two", empty + "\n\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" + strings.Repeat("a3", 32), "**Next:** customer's developer: the values filled in that line 1 was made without\n"},
	} {
		reports := inspect.Inspect(c.text, inspect.Options{At: at})
		got := Write((redact.Redactor{}).Paste(c.text, reports), Options{At: at})
		if !strings.Contains(got, c.want) {
			t.Errorf("%s lacks %q:\n%s", c.name, c.want, got)
		}
	}
}
