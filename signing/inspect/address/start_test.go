package address_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
)

// hostStart is where a URL without a scheme begins whose domain stands at i, -1 for none.
func hostStart(s string, i int) int {
	if start := ascii.HostStart(s, i); address.BeginsURL(s, start, i) {
		return start
	}
	return -1
}

// In each text "|" stands where the beginning is, none where there is no URL; the mark
// that the search begins at follows.
func TestStarts(t *testing.T) {
	for _, c := range []struct {
		name, mark string
		start      func(s string, i int) int
		texts      []string
	}{
		{"Start", "//", address.Start, []string{
			"see |https://a.example/b", "see |HTTP://a.example", "xx|https://a.example", "|//cdn.filestackcontent.com/a",
			"https:///|cdn.filestackcontent.com/a", "|https:///a.example",
			"// a comment", "a//b", "//example.com/a", "ftp://example.com/a", "//filestackcontent.com.example/a",
		}},
		{"EncodedStart", "%2F%2F", address.EncodedStart, []string{
			"u=|https%3A%2F%2Fa.example", "u=|http%3A%2F%2Fa.example", "u=%2F%2Fa.example", "http and far away from it: %2F%2F",
		}},
		{"HostStart", "filestackcontent.com/", hostStart, []string{
			"see |cdn.filestackcontent.com/a", "htps://|cdn.filestackcontent.com/a", "a@cdn.filestackcontent.com/a", "b/cdn.filestackcontent.com/a", " filestackcontent.com/a",
		}},
		{"TaskStart", "ecurity=", address.TaskStart, []string{
			"|security=p:a", "a/|security=policy:a", "x-|Security=s:a", "security=none", "security=page:1", "security=",
		}},
		{"QueryStart", "policy=", func(s string, i int) int { return address.QueryStart(s, i) }, []string{
			"say |?policy=a", "say |a/b?key=c&policy=a", "say ,|policy=a", "“|policy=a",
		}},
	} {
		for _, marked := range c.texts {
			want := strings.IndexByte(marked, '|')
			s := strings.Replace(marked, "|", "", 1)
			if got := c.start(s, strings.Index(s, c.mark)); got != want {
				t.Errorf("%s of %q: %d, want %d", c.name, marked, got, want)
			}
		}
	}
}

// A path is read back over its tasks, and no further than a floor.
func TestPathStart(t *testing.T) {
	s := "see key/resize=width:200/security=p:a"
	at := strings.Index(s, "security")
	for floor, want := range map[int]int{0: 4, 4: 4, 8: 8, at: at} {
		if got := address.PathStart(s, at, floor); got != want {
			t.Errorf("floor %d: %d, want %d", floor, got, want)
		}
	}
	for text, want := range map[string]string{
		"`${encode(a.key)}/security=": "${encode(a.key)}/security=",
		"`a/${b(1)}/security=":        "a/${b(1)}/security=",
		"`${b(1)}x/security=":         "${b(1)}x/security=",
		"\"#{cdn}/security=":          "#{cdn}/security=",
		"\"#{@cdn.url(1)}/security=":  "#{@cdn.url(1)}/security=",
		"f(1)}/security=":             "}/security=",
		"{f(1)}/security=":            "}/security=",
		"${\n(1)}/security=":          "}/security=",
	} {
		if got := text[address.PathStart(text, strings.Index(text, "security"), 0):]; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// What is left of a scheme before a host of Filestack's.
func TestHeads(t *testing.T) {
	check(t, []row{
		{"a blank in the scheme", "https:// cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; whitespace > "https://"`},
		{"one slash", "https:/cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; scheme-misspelled "https:/" "https" > "https://"`},
		{"a break in the scheme", "https:\n//cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; line-break > "https://"`},
		{"quotes around the scheme", `"https://"cdn.filestackcontent.com/§H`,
			`delivery §c handle=§H; quotes > "https://"`},
		{"a blank in the word", "htt ps://cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; whitespace > "https://"`},
		{"a semicolon", "https;//cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; scheme-misspelled "https;//" "https" > "https://"`},
		{"a semicolon too many", "https:;//cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; unread "https:;//" > "https://"`},
		{"a comma behind a word", "ttp, cdn.filestackcontent.com/§H",
			"delivery §c handle=§H"},
		{"made harmless", "hxxps://cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; scheme-misspelled "hxxps://" "https" > "https://"`},
		{"no scheme at all", "see cdn.filestackcontent.com/§H",
			"delivery §c handle=§H"},
		{"another scheme", "git://cdn.filestackcontent.com/§H",
			`delivery §c handle=§H; scheme-misspelled "git://" "https" > "https://"`},
		{"an invisible sign in it", "https\u200b://cdn.filestackcontent.com/§H",
			"nothing"},
		{"backslashes", `https:\/\/cdn.filestackcontent.com/§H`,
			"nothing"},
	}, func(v *carrier.View) (request.Request, int, bool) {
		start := hostStart(v.Text, strings.Index(v.Text, "filestackcontent.com/"))
		if start < 0 {
			return request.Request{}, 0, false
		}
		return address.At(v, start)
	})
}

// Host, path and query stand between bars, a hyphen for none.
func TestPieces(t *testing.T) {
	for _, c := range []row{
		{"host and path", "https('|cdn.filestackcontent.com|', '|/§H?policy=§P&signature=§S|') -", "delivery §c handle=§H policy=§P signature=§S"},
		{"a path without its slash", "https('|cdn.filestackcontent.com|', '|§H|') -", "delivery §c handle=§H"},
		{"all three", "|cdn.filestackcontent.com| |/§H| |policy=§P&signature=§S|", "delivery §c handle=§H policy=§P signature=§S"},
		{"no host", "- |/§H| |policy=§P&signature=§S|", "delivery route=delivery handle=§H policy=§P signature=§S"},
		{"no host and no pair", "- |/§H| -", "nothing"},
		{"nobody's", "|example.com| |/a| -", "nothing"},
	} {
		text, places := unmark(written.Replace(c.text))
		got := "nothing"
		if r, ok := address.Pieces(&carrier.View{Text: text}, places[0], places[1], places[2]); ok {
			got = outline(&r)
		}
		if got = short.Replace(got); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// unmark takes the bars out of a text and says what stood between them.
func unmark(marked string) (text string, places [][2]int) {
	for rest := marked; rest != ""; {
		i := strings.IndexAny(rest, "|-")
		if i < 0 {
			text += rest
			break
		}
		text += rest[:i]
		if rest[i] == '-' {
			places, rest = append(places, [2]int{}), rest[i+1:]
			continue
		}
		inside, after, _ := strings.Cut(rest[i+1:], "|")
		places = append(places, [2]int{len(text), len(text) + len(inside)})
		text, rest = text+inside, after
	}
	return text, places
}

func TestEncoded(t *testing.T) {
	check(t, []row{
		{"whole", "u=https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S",
			"delivery §c handle=§H policy=§P signature=§S"},
		{"up to the next parameter", "u=https%3A%2F%2Fcdn.filestackcontent.com%2F§H&w=200",
			"delivery §c handle=§H"},
		{"twice", "u=https%253A%252F%252Fcdn.filestackcontent.com%252F§H",
			"delivery §c handle=§H"},
		{"nobody's", "u=https%3A%2F%2Fexample.com%2Fa", "nothing"},
	}, func(v *carrier.View) (request.Request, int, bool) {
		return address.Encoded(v, strings.Index(v.Text, "http"))
	})
}

// What stands without a URL: a text that names Filestack is believed more.
func TestHostless(t *testing.T) {
	read := func(ours bool) func(v *carrier.View) (request.Request, int, bool) {
		return func(v *carrier.View) (request.Request, int, bool) {
			u, end, gaps := extent.URL(v, 0)
			r, ok := address.Hostless(v, u, 0, end, gaps, ours)
			return r, end, ok
		}
	}
	always := []row{
		{"a query", "?policy=§P&signature=§S", "pair policy=§P signature=§S open-key"},
		{"without its mark", "policy=§P&signature=§S", "pair policy=§P signature=§S open-key"},
		{"a task", "security=p:§P,s:§S", "security-task route=delivery policy=§P signature=§S open-key"},
		{"a path", "/§K/security=p:§P,s:§S/§H", "security-task route=delivery key=§K handle=§H policy=§P signature=§S open-key"},
		{"a handle with a query", "/§H?policy=§P&signature=§S", "delivery route=delivery handle=§H policy=§P signature=§S open-key"},
		{"a folder that is no key", "/foo/convert?policy=§P&signature=§S", "pair route=delivery policy=§P signature=§S open-key"},
		{"a folder, the key named", "/foo/convert?key=§K&policy=§P&signature=§S", "pair route=delivery key=§K policy=§P signature=§S open-key"},
		{"a folder, the key left empty", "/foo/convert?key=&policy=§P&signature=§S", "pair route=delivery policy=§P signature=§S open-key"},
		{"a folder beside another parameter", "/foo/convert?monkey=1&policy=§P&signature=§S", "pair route=delivery policy=§P signature=§S open-key"},
		{"escaped", "?policy=§P&amp;signature=§S", "pair policy=§P signature=§S(sent \"\") open-key; html-escaped > \"&\""},
		{"no pair", "?page=2", "nothing"},
		{"nobody's policy", "?policy=returns14days&signature=def", "nothing"},
	}
	check(t, always, read(true))
	check(t, always, read(false))
	policyless := "?signature=§S"
	check(t, []row{{"a signature of ours", policyless, "pair signature=§S open-key"}, {"variables of ours", "?policy={policy}&signature={signature}", "pair policy=variable signature=variable open-key; run-time-value \"{policy}\"; run-time-value \"{signature}\""}}, read(true))
	check(t, []row{{"a signature of anybody", policyless, "nothing"}, {"variables of anybody", "?policy={policy}&signature={signature}", "nothing"}}, read(false))
}
