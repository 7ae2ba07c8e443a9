package carrier

import (
	"encoding/base64"
	"strings"
	"testing"
)

// mailPart is text as a part of a mail in base64, in lines of 76 characters.
func mailPart(header, text, newline string) string {
	encoded := base64.StdEncoding.EncodeToString([]byte(text))
	var b strings.Builder
	b.WriteString("Subject: x" + newline + header + newline + newline)
	for len(encoded) > 76 {
		b.WriteString(encoded[:76] + newline)
		encoded = encoded[76:]
	}
	return b.String() + encoded + newline
}

func TestUndoMailParts(t *testing.T) {
	const header = "Content-Transfer-Encoding: base64"
	text := "Hello,\nthis link fails: https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9 and the rest\n"
	for name, row := range map[string]struct {
		mail string
		want bool
	}{
		"line feeds":         {mailPart(header, text, "\n"), true},
		"carriage returns":   {mailPart(header, text, "\r\n"), true},
		"header in lower":    {mailPart(strings.ToLower(header), text, "\n"), true},
		"more headers":       {mailPart(header+"\nContent-Type: text/plain", text, "\n"), true},
		"two parts":          {mailPart(header, "nothing here, only prose of no interest", "\n") + "\n--b\n" + mailPart(header, text, "\n"), true},
		"behind a boundary":  {mailPart(header, text, "\n") + "--boundary--\n", true},
		"another encoding":   {mailPart("Content-Transfer-Encoding: 7bit", text, "\n"), false},
		"no header":          {mailPart("X-Nothing: base64", text, "\n"), false},
		"no word of ours":    {mailPart(header, "only prose", "\n"), false},
		"an image":           {mailPart(header, "\xff\xd8 filestack", "\n"), false},
		"a line cut short":   {strings.Replace(mailPart(header, text, "\n"), "SGVsbG8", "SGVsb", 1), false},
		"header without end": {header, false},
	} {
		v := Undo(row.mail)
		if got := strings.Contains(v.Text, "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9 and"); got != row.want {
			t.Errorf("%s: found %t, want %t in %q", name, got, row.want, v.Text)
		}
		if !row.want {
			continue
		}
		at := strings.Index(v.Text, "KW9EJh")
		for _, s := range v.Spans(at, at+20) {
			if lines := row.mail[s.Offset:s.End()]; strings.Contains(lines, ":") || len(lines) > 160 {
				t.Errorf("%s: the handle stands at %q", name, lines)
			}
		}
	}
}
