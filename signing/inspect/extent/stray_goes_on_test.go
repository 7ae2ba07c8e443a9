package extent

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

func TestJoins(t *testing.T) {
	const file = "https://cdn.filestackcontent.com/security=p:" + policy + ",s:" + signature + "/https://example.com/a"
	askBehind(t, func(soFar, rest string) bool { return joins(&beginning{text: soFar}, rest) }, []behind{
		{"the half that was missing", url + "?policy=" + policy, "&signature=" + signature, true},
		{"the rest of a signature", signed[:len(signed)-10], signed[len(signed)-10:], true},
		{"the rest of a policy", url + "?policy=" + half, policy[len(half):] + "&signature=" + signature, true},
		{"a whole request, then a word", signed, "next", false},
		{"a word", url + "?policy=" + policy, "next", false},
		{"nothing", url + "?policy=" + policy, "", false},
		{"a blank", url + "?policy=" + policy, " &signature=" + signature, false},
		{"what stands in no URL", url + "?policy=" + policy, "&signature={" + signature, false},
		{"a backslash", url + "?policy=" + policy, `\n&signature=` + signature, false},
		{"another URL", url + "?policy=" + policy, signed, false},
		{"behind a sentence", url + ".", "?policy=" + policy, false},
		{"behind a list", url + ";", "?policy=" + policy, false},
		{"the ending of an outside file", file, ".jpg\nnext", true},
		{"the ending of an outside file at the end", file, ".jpg", true},
		{"an ending within a line", file, ".jpg next", false},
		{"a line end and an ending", file, "\n.jpg", false},
		{"an ending behind an ending", file + ".png", ".jpg", false},
		{"no ending that files have", file, ".com", false},
		{"an ending without a source", task, ".jpg", false},
	})
}

func TestEndsLine(t *testing.T) {
	inspecttest.Ask(t, endsLine, []inspecttest.Asked{
		{"at the end", "", true}, {"blanks to the end", " \t", true}, {"blanks to the line's end", " \r\nnext", true},
		{"at the line's end", "\nnext", true}, {"a word", " next", false}, {"a letter", "é", false},
	})
}

func TestIsFileName(t *testing.T) {
	inspecttest.Ask(t, isFileName, []inspecttest.Asked{
		{"a picture", "https://a/b.jpg", true}, {"in capitals", "https://a/b.JPG", true}, {"a document", "https://a/b.c.docx", true},
		{"a host", "https://a.com", false}, {"a host like a file", "https://a.pdf/b", false}, {"no dot", "https://a/b", false},
		{"a dot at the end", "https://a/b.", false}, {"a longer ending", "https://a/b.jpgs", false}, {"nothing", "", false},
	})
}

func TestEndsSentence(t *testing.T) {
	inspecttest.Ask(t, endsSentence, []inspecttest.Asked{
		{"a handle", url + ".", true}, {"a handle in a list", url + ";", true}, {"a handle in a question", url + "?", true},
		{"a handle alone", url, false}, {"a value", url + "/?policy=abc.", false}, {"a value before the path", "https://a/b=c/d.", true},
		{"a host", "https://a.", false}, {"a host's port", "https:", false},
	})
}

func TestStrayGoesOn(t *testing.T) {
	const first, rest = url + "?policy=" + policy, "&signature=" + signature
	for _, c := range []struct {
		name, soFar, stray, rest string
		kind                     report.Code
	}{
		{"a quote", first, `"`, rest, report.CodeQuotes},
		{"a single quote", first, "'", rest, report.CodeQuotes},
		{"a pipe", first, "|", rest, report.CodeUnread},
		{"three brackets", first, "]]]", rest, report.CodeUnread},
		{"a quote of typesetters", first, "”", rest, report.CodeQuotes},
		{"a bracket of another script", first, "」", rest, report.CodeUnread},
		{"four carets", first, "^^^^", rest, ""},
		{"nothing stray", first, "", rest, ""},
		{"a letter", first, "é", rest, ""},
		{"nothing behind", first, `"`, "", ""},
		{"a link of AsciiDoc", url, "]", "link:" + signed, ""},
		{"what brings nothing", first, `"`, "next", ""},
		{"the request was whole", signed, `"`, "&signature=" + signature, ""},
		{"nothing before", "", `"`, rest, ""},
	} {
		v := plain("see " + c.soFar + c.stray + c.rest)
		start := len("see ")
		at := start + len(c.soFar)
		next, kind := strayGoesOn(v, start, at, 0, &beginning{text: c.soFar})
		want := 0
		if c.kind != "" {
			want = strings.LastIndex(v.Text, c.rest)
		}
		if next != want || kind != c.kind {
			t.Errorf("%s: goes on at %d with %q, want %d with %q", c.name, next, kind, want, c.kind)
		}
	}
}

// A quote like the one that opened the URL closes it; one that is written otherwise is
// stray.
func TestStrayQuotes(t *testing.T) {
	const rest = "&signature=" + signature
	for _, c := range []struct {
		name, open, close string
		closed            bool
	}{
		{"the same", `"`, `"`, true},
		{"another", `"`, `'`, false},
		{"a curly one behind a plain one", `"`, "”", false},
		{"curly ones", "“", "”", true},
	} {
		v := plain("see " + c.open + url + "?policy=" + policy + c.close + rest)
		start := strings.Index(v.Text, "https")
		at := strings.Index(v.Text, policy) + len(policy)
		next, _ := strayGoesOn(v, start, at, v.Text[start-1], &beginning{text: v.Text[start:at]})
		if (next == 0) != c.closed {
			t.Errorf("%s: goes on at %d", c.name, next)
		}
	}
	if !closes(plain(`a"`), 0, 1) {
		t.Error("a URL that nothing opened is closed by any quote")
	}
}

func TestStrayLength(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"one", `"a`, 1}, {"three", `"]}a`, 3}, {"never more than three", `"]})`, 3}, {"a blank", " a", 1}, {"a hard blank", "\u00a0a", 2},
		{"of three bytes", "”a", 3}, {"a letter", "a", 0}, {"a letter of another script", "é", 0}, {"what URLs hold", "&", 0}, {"nothing", "", 0},
	} {
		if got := strayLength(c.text); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestHeadOpen(t *testing.T) {
	for _, c := range []struct {
		name, head, rest string
		want             bool
	}{
		{"the service's name", "https://cdn", `".filestackcontent.com`, true},
		{"its end", "https://www.file", `"stackapi.com`, true},
		{"its older name", "https://www", `".filepicker.io`, true},
		{"its domain's end", "https://cdn.file", `"xcontent.com/a`, true},
		{"a policy", "https://a/b", `"?policy=c`, true},
		{"a task", "https://a/b", `"/security=c`, true},
		{"another text", "https://a/b", `" and so on`, false},
		{"at the end", "https://a/b", "", false},
		{"a long text", "https://a/" + strings.Repeat("b", 36), `"?policy=c`, false},
		{"as long as can be", "https://a/" + strings.Repeat("b", 35), `"?policy=c`, true},
		{"far behind", "https://a/b", `"` + strings.Repeat("b", 57) + "policy=", false},
		{"just near enough", "https://a/b", `"` + strings.Repeat("b", 56) + "policy=", true},
	} {
		if got := headOpen("see "+c.head+c.rest, 4, 4+len(c.head)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Whatever stands behind a URL, and wherever the text is cut: where it ends stays
// behind where it begins and inside of the text, and so do its gaps.
func TestURLAnyCut(t *testing.T) {
	for _, text := range []string{
		`"` + url + `?policy=` + policy[:20] + "\n> " + policy[20:] + `&signature="` + signature + `"`,
		"“" + url + "”\n?policy=" + policy + " &signature='" + signature + "'",
		url + "/re port.pdf?policy=b'" + policy + "'&amp;signature=" + signature + "…",
	} {
		for n := 8; n <= len(text); n++ {
			v := carrier.Undo(text[:n])
			start := strings.Index(v.Text, "http")
			if start < 0 {
				continue
			}
			u, end, gaps := URL(v, start)
			if end < start || end > len(v.Text) || len(u.Text) > 2*n {
				t.Fatalf("%q: from %d to %d of %d, %q", v.Text, start, end, len(v.Text), u.Text)
			}
			for _, g := range gaps {
				if g.At < 0 || g.At > len(u.Text) || g.Span.Offset < 0 || g.Span.End() > n {
					t.Fatalf("%q: the gap %+v lies outside of it", text[:n], g)
				}
			}
		}
	}
}
