package inspect_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

func TestMeantBy(t *testing.T) {
	const plain = "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb6"
	for _, c := range []struct{ name, before, carried, want string }{
		{"as it stands", "see ", plain, plain},
		{"HTML", `<a href="`, strings.ReplaceAll(plain, "&", "&amp;"), plain},
		{"JSON", `{"url":"`, strings.ReplaceAll(plain, "/", `\/`), plain},
		{"quoted-printable", "Mail: ", strings.Replace(strings.ReplaceAll(plain, "=", "=3D"), "expo", "ex=\npo", 1), plain},
		{"escaped as a whole", "https://mail.example/?url=", strings.NewReplacer(":", "%3A", "/", "%2F", "?", "%3F", "=", "%3D", "&", "%26").Replace(plain), plain},
		{"escapes within values stay", "", strings.Replace(plain, "kR9", "%6B", 1) + "%3D", strings.Replace(plain, "kR9", "%6B", 1) + "%3D"},
		{"behind letters of several bytes", strings.Repeat("ü", 400), plain, plain},
	} {
		text := c.before + c.carried + " and more"
		m := inspect.MeantBy(text, report.Span{Offset: len(c.before), Length: len(c.carried)})
		if m.Text != c.want {
			t.Errorf("%s: %q", c.name, m.Text)
			continue
		}
		at := strings.Index(m.Text, "eyJ")
		if place := m.Place(at, at+3); text[place.Offset:place.End()] != "eyJ" {
			t.Errorf("%s: %q stands at %v", c.name, text[place.Offset:place.End()], place)
		}
	}
}

func FuzzMeantBy(f *testing.F) {
	f.Add("a &amp; \xff ü", 2, 5)
	f.Add("https%3A%2F%2F", 0, 99)
	f.Add("", -1, -1)
	f.Fuzz(func(t *testing.T, text string, offset, length int) {
		m := inspect.MeantBy(text, report.Span{Offset: offset, Length: length})
		for i := range min(len(m.Text), 50) {
			if at := m.Place(i, i+1); at.Offset < 0 || at.End() > len(text) {
				t.Fatalf("%q %d %d: byte %d at %v", text, offset, length, i, at)
			}
		}
	})
}
