package extent

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

const (
	url       = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"
	policy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	signature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	signed    = url + "?policy=" + policy + "&signature=" + signature
)

// A URL behind "see " ends where the row says, with the gaps that it says; each row is
// a neighbor of the one before.
func TestURL(t *testing.T) {
	for _, c := range []struct{ name, text, url, gaps string }{
		{"alone", signed, signed, ""},
		{"a sentence ends", signed + ". Then", signed, ""},
		{"a bracket that the URL has not opened", signed + ")", signed, ""},
		{"punctuation of another script", signed + "。次", signed, ""},
		{"a letter of another script in a name", url[:40] + "é", url[:40] + "é", ""},
		{"a letter behind a whole handle", url + "é", url, ""},
		{"another URL behind a comma", signed + "," + signed, signed, ""},
		{"another URL behind a blank", signed + " " + signed, signed, ""},
		{"a literal's end", signed + `", x`, signed, ""},
		{"the name broken by a line end", strings.Replace(signed, "&signature", "&sig\nnature", 1), signed, "line-break"},
		{"the signature broken by a line end", signed[:len(signed)-20] + "\n" + signed[len(signed)-20:], signed, "line-break"},
		{"the signature whole before a line end", signed + "\nabcdef01", signed, ""},
		{"a blank before the signature's name", strings.Replace(signed, "&signature", " &signature", 1), signed, "whitespace"},
		{"a word behind a blank", url + " is mine", url, ""},
		{"a bar between the halves", strings.Replace(signed, "&signature", "|signature", 1), strings.Replace(signed, "&signature", "|signature", 1), ""},
		{"a bar behind", signed + "|other=1", signed, ""},
		{"blanks in a list of a task", "https://cdn.filestackcontent.com/crop=dim:[0, 0, 9, 9]/x", "https://cdn.filestackcontent.com/crop=dim:[0,0,9,9]/x", "whitespace whitespace whitespace"},
		{"a list of URLs", url + ", " + url, url, ""},
		{"brackets of a template", url + "?policy=${policy}&signature=${s}", url + "?policy=${policy}&signature=${s}", ""},
	} {
		text := "see " + c.text
		v := carrier.Undo(text)
		u, end, gaps := URL(v, len("see "))
		var kinds []string
		for _, g := range gaps {
			kinds = append(kinds, string(g.Kind))
			if g.Span.Offset < len("see ") || g.Span.End() > end {
				t.Errorf("%s: the gap %v lies outside", c.name, g.Span)
			}
		}
		if u.Text != c.url || strings.Join(kinds, " ") != c.gaps {
			t.Errorf("%s: %q with gaps %v, want %q with %q", c.name, u.Text, kinds, c.url, c.gaps)
		}
	}
}

func TestToken(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		kind             report.Code // of the gap, empty for none
	}{
		{"whole", policy + " next", policy, ""},
		{"wrapped", policy[:20] + "\n" + policy[20:] + "\n", policy, report.CodeLineBreak},
		{"wrapped and quoted", policy[:20] + "\n> " + policy[20:] + "\n", policy, report.CodeLineBreak},
		{"whole before another line", policy + "\n" + policy, policy, ""},
		{"a line that makes nothing whole", policy[:20] + "\nabcdefgh\n", policy[:20], ""},
		{"escaped padding", policy + "%3D%3D&x", policy + "%3D%3D", ""},
		{"shortened", policy[:12] + "… next", policy[:12] + "…", ""},
	} {
		v := carrier.Undo(c.text)
		u, _, gaps := Token(v, 0)
		kind := report.Code("")
		if len(gaps) > 0 {
			kind = gaps[0].Kind
		}
		if u.Text != c.want || kind != c.kind {
			t.Errorf("%s: %q with %q, want %q with %q", c.name, u.Text, kind, c.want, c.kind)
		}
	}
}

// A row of URLs is read once: each ends where the next begins.
func TestRowOfURLs(t *testing.T) {
	const count = 2000
	v := carrier.Undo(strings.Repeat(signed+",", count))
	at := 0
	for i := range count {
		stop, end := Reach(v, at, 0)
		if end-at != len(signed) || stop-at > 8<<10 {
			t.Fatalf("URL %d: %d bytes, %d read", i, end-at, stop-at)
		}
		at = end + 1
	}
}

// What a gap says of itself: what belongs there, and whether it came of wrapping.
func TestGaps(t *testing.T) {
	const tail = "&signature=" + signature
	for _, c := range []struct {
		name, text, url string
		want            Gap
	}{
		{"a long line", url + "?policy=" + policy + "\n" + tail, signed, Gap{At: 89, Kind: "line-break", Long: true}},
		{"a short line", "https://a.filestackapi.com\n/security=p:a", "https://a.filestackapi.com/security=p:a", Gap{}},
		{"a blank in a file's name", url + "/a b.pdf?policy=" + policy + tail, url + "/a b.pdf?policy=" + policy + tail, Gap{At: 55, Kind: "whitespace", With: "%20", Long: true}},
		{"two blanks in it", url + "/a  b.pdf?policy=" + policy + tail, url + "/a b.pdf?policy=" + policy + tail, Gap{At: 55, Kind: "whitespace", With: "%20%20", Long: true}},
		{"a quote that closes nothing", url + "?policy=" + policy + `"` + tail, signed, Gap{At: 89, Kind: "quotes", Long: true}},
	} {
		u, _, gaps := URL(carrier.Undo(c.text), 0)
		if c.want.Kind == "" {
			if len(gaps) > 0 {
				t.Errorf("%s: %+v", c.name, gaps)
			}
			continue
		}
		if len(gaps) != 1 {
			t.Fatalf("%s: gaps %+v", c.name, gaps)
		}
		gaps[0].Span = report.Span{}
		if u.Text != c.url || gaps[0] != c.want {
			t.Errorf("%s: %q with %+v, want %q with %+v", c.name, u.Text, gaps[0], c.url, c.want)
		}
	}
}

// Behind literals of two kinds the URL ends with the last of them, and what closes it
// there is left out.
func TestURLOverLiterals(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"of one kind", `"` + url + "\"\n\"?policy=" + policy + "\"\n\"&signature=" + signature + `", 'x'`},
		{"of two kinds", `"` + url + "\"\n'?policy=" + policy + "'\n'&signature=" + signature + `', "x"`},
		{"the last closed by markup", `"` + url + "\"\n'?policy=" + policy + "'\n'&signature=" + signature + `[x]'`},
	} {
		v := carrier.Undo(c.text)
		start := strings.Index(v.Text, "https")
		if u, end, _ := URL(v, start); u.Text != signed || !strings.HasSuffix(v.Text[:end], signature) {
			t.Errorf("%s: %q, to %q", c.name, u.Text, v.Text[:end])
		}
	}
}
