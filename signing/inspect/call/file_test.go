package call_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/call"
)

// The URL stands between bars, a handle is §H, another §G.
func TestFileNamed(t *testing.T) {
	handles := strings.NewReplacer("§H", "KW9EJhYtS6y48Whm2S6D", "§G", "9bB1tq5kRS6xN0EJqkYz")
	for _, c := range []struct{ name, text, want string }{
		{"a constant", "const handle = '§H';\nf(`|https://a/${handle}?x=1|`)", "§H"},
		{"a constant behind it", "f(`|https://a/${handle}|`)\nvar handle = '§H'", "§H"},
		{"a shell's variable", "HANDLE=§H\ncurl |https://a/$HANDLE|", "§H"},
		{"a field", "const file = { handle: '§H' };\nf(`|https://a/${file.handle}|`)", "§H"},
		{"a key in quotes", "{\"handle\": \"§H\"} f('|https://a/${handle}|')", "§H"},
		{"Ruby", "handle = '§H'\nf(\"|https://a/#{handle}/metadata|\")", "§H"},
		{"by order", "f(\"|https://a/%s?p=%s|\", \"§H\", p)", "§H"},
		{"by order, the second", "f(\"|https://a/p:{}/{}|\".format(p, '§H'))", "§H"},
		{"by order, a name", "h := \"§H\"\nf(\"|https://a/%s|\", h)", "§H"},
		{"by order, a key", "f = {'handle': '§H'}\n'|https://a/%s|' % f['handle']", "§H"},
		{"by order, Objective-C", "[NSString stringWithFormat:@\"|https://a/%@|\", @\"§H\"]", "§H"},
		{"by name", "format('|https://a/%<handle>s|', handle: '§H')", "§H"},
		{"by name, Python", "'|https://a/%(handle)s|' % {'handle': '§H'}", "§H"},
		{"of .NET", "f(\"|https://a/{0}|\", '§H')", "§H"}, {"the third", "f(\"|https://a/{2}|\", a, b, '§H')", "§H"}, {"the fourth", "f(\"|https://a/{3}|\", a, b, c, '§H')", "§H"}, {"the fifth is no place", "f(\"|https://a/{4}|\", a, b, c, d, '§H')", ""},
		{"of Go", "f(\"|https://a/%v|\", '§H')", "§H"}, {"formatted", "\"|https://a/%s|\".formatted('§H')", "§H"}, {"a list of them", "'|https://a/%s|' % ('§H',)", "§H"}, {"in the next line", "f(\"|https://a/%s|\"\n  , '§H')", "§H"},
		{"to convert", "id = '§H'\nf(\"|https://a/#{id}/convert|\")", "§H"}, {"to remove", "id = '§H'\nf(\"|https://a/#{id}/remove|\")", "§H"}, {"to do something else", "id = '§H'\nf(\"|https://a/#{id}/other|\")", ""},
		{"without quotes around the URL", "f(|https://a/%s|, '§H')", ""}, {"of another call", "f(\"|https://a/%s|\"); g('§H')", ""}, {"a number for a name", "1 = '§H'; f(`|https://a/$1|`)", ""},
		{"a handle in capitals", "id = 'KW9EJHYTS6Y48WHM2S6D'; f(`|https://a/${id}|`)", ""}, {"in small letters", "id = 'kw9ejhyts6y48whm2s6d'; f(`|https://a/${id}|`)", ""}, {"of signs", "id = 'KW9EJhYtS6y48Whm2S6.'; f(`|https://a/${id}|`)", ""}, {"too short", "id = 'W9EJhYtS6y48Whm2S6D'; f(`|https://a/${id}|`)", ""},
		{"a longer name behind it", "idle = '§G'; id = '§H'; f(`|https://a/${id}|`)", "§H"}, {"the sixty-fourth", strings.Repeat("id ", 63) + "id = '§H'; f(`|https://a/${id}|`)", "§H"}, {"the sixty-fifth", strings.Repeat("id ", 64) + "id = '§H'; f(`|https://a/${id}|`)", ""},
		{"by number", "f(\"|https://a/{1}?p={0}|\", p, \"§H\")", "§H"},

		{"a route of Postman's", `{"raw":"|https://a/:id|","variable":[{"key":"id","value":"§H"}]}`, "§H"},
		{"two of them", "a = {handle: '§H'}; b = {handle: '§G'}; f(`|https://a/${b.handle}|`)", ""},
		{"the same twice", "handle = '§H'; handle = '§H'; f(`|https://a/${handle}|`)", "§H"},
		{"another name", "const myhandle = '§H'; f(`|https://a/${handle}|`)", ""},
		{"a comparison", "if (handle == '§H') f(`|https://a/${handle}|`)", ""},
		{"no handle", "const handle = 'photo'; f(`|https://a/${handle}|`)", ""},
		{"a word of that length", "const handle = 'averylongwordforfile'; f(`|https://a/${handle}|`)", ""},
		{"too long", "const handle = '§Hx'; f(`|https://a/${handle}|`)", ""},
		{"an argument too few", "f(\"|https://a/%s?p=%s|\")", ""},
		{"a file that is there", "const b = '§H'; f('|https://a/b|')", ""},
		{"prose", "the handle §H: f(`|https://a/${handle}|`)", ""},
	} {
		v, _, at, end := url(handles.Replace(c.text))
		if got := call.FileNamed(v.Text, at, end); got != handles.Replace(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
