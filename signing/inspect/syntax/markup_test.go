package syntax

import (
	"strings"
	"testing"
)

// What stands around a URL, marked §, is markup or not.
func TestInMarkup(t *testing.T) {
	for text, want := range map[string]bool{
		`<a href="§">x</a>`: true, `<img src='§'>`: true, `<p>§</p>`: true, `<br>§<br>`: true, "§ />": true,
		"[x](§)": true, "<§>": true, "<§|x>": true, "<!-- § -->": true, `src="§`: true, `data-src="§`: true,
		`img.src = "§"`: false, "if a < b: §": false, "<your-policy> §": false, "a < §": false, "§": false, `url="§"`: false,
		"see <https://example.com/a?b=1&amp;c=2>\n§": false, "<http://a.example>§": false, "<svg:a>§": true, "<a:b/>§": true,

		`<script>f("§")</script>`: false, `f("§")</script>`: false, `<SCRIPT>f("§")`: false, `<style>a{b:url(§)}</style>`: false,
		`<script type="module">f("§")</script>`: false, `<script type="application/json">"§"</script>`: false,
		`<script type="text/x-template">§</script>`: true, `<script type='text/html'>§</script>`: true,
		`<script src="§"></script>`: true, `<script async data-url="§`: true, `<a onclick="f('§')">`: true, `<a style="b:url(§)">`: true,
		`<script>f('<img src="§">')</script>`: true, `<script>f()</script><p>§</p>`: true, `<script>f()</script>§`: true,
		`<scripts>§</scripts>`: true, `<styled>§`: true,
	} {
		before, after, _ := strings.Cut(text, "§")
		if got := InMarkup(before, after); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestAttributes(t *testing.T) {
	for _, c := range []struct{ tag, want string }{
		{`<div data-fp-url="u" x>`, "u"}, {`<div data-fp-url='u'>`, "u"}, {`<div data-fp-url=u>`, "u"}, {`<div data-fp-url={u} />`, "u}"},
		{`<div data-fp-url="u>`, ""}, {`<div>`, ""}, {`<div data-fp-url=`, ""},
	} {
		got, at := AttributeAt(c.tag, "data-fp-url")
		if got != c.want || got != Attribute(c.tag, "data-fp-url") || at >= 0 && c.tag[at:at+len(got)] != got || got != "" && at < 0 {
			t.Errorf("%s: %q at %d", c.tag, got, at)
		}
	}
}

func TestQuotedLine(t *testing.T) {
	for text, want := range map[string]bool{"> §": true, "a\n > > §": true, ">>> §": false, "a > §": false, "§": false} {
		at := strings.Index(text, "§")
		if got := QuotedLine(text, at); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
