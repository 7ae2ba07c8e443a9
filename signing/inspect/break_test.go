package inspect_test

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

// good is a URL without a fault, and the pattern of every URL that is as good as it:
// what differs from it only in a value that may be any other.
type good struct {
	name, url, alike string
}

const (
	breakKey    = "A9fQmXr2TzJbkLwPc7DyVz"
	breakHandle = "Qb3kT7xWZ1mVYc9dLr5e"
	breakSecret = "TN6MAIP4XZHLFLX7RO2D77X4JU"
)

var breakAt = time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)

func breakPair(t testing.TB, policy signing.Policy) (p, s string) {
	t.Helper()
	if policy.Expiry == 0 {
		policy.Expiry = breakAt.Unix() + 86400
	}
	pair, err := signing.NewSigner(signing.NewSecret(breakSecret)).Sign(policy)
	if err != nil {
		t.Fatal(err)
	}
	return pair.Policy, pair.Signature
}

func goods(t testing.TB) []good {
	p, s := breakPair(t, signing.Policy{Call: []signing.Call{signing.Read, signing.Convert}, Handle: breakHandle})
	op, os := breakPair(t, signing.Policy{Call: []signing.Call{signing.Read, signing.Convert}})
	sp, ss := breakPair(t, signing.Policy{Call: []signing.Call{signing.Pick, signing.Store}})
	wp, ws := breakPair(t, signing.Policy{Call: []signing.Call{signing.RunWorkflow}, Handle: breakHandle})
	rp, rs := breakPair(t, signing.Policy{Call: []signing.Call{signing.Stat}, Handle: breakHandle})
	q := regexp.QuoteMeta
	const cdn, key = "https://cdn.filestackcontent.com/", "A[A-Za-z0-9]{20}z"
	const icdn = `(?i:https://cdn\.filestackcontent\.com)/`
	const iapi = `(?i:https://www\.filestackapi\.com)/`
	task := "security=policy:" + p + ",signature:" + s
	otask := "security=policy:" + op + ",signature:" + os
	query := "policy=" + p + "&signature=" + s
	return []good{
		{"query", cdn + breakHandle + "?" + query, icdn + q(breakHandle+"?"+query)},
		{"task", cdn + task + "/resize=width:200,fit:crop/" + breakHandle,
			icdn + q(task) + "/resize=width:[0-9]+,fit:crop/" + q(breakHandle)},
		{"external", cdn + breakKey + "/" + otask + "/rotate=deg:90/https://images.example.com/dir/a.png",
			icdn + key + "/" + q(otask) + `/rotate=deg:[0-9]+/(?i:https?)://[A-Za-z0-9.\x{80}-\x{10ffff}-]+\.[A-Za-z\x{80}-\x{10ffff}]+(/[A-Za-z0-9._%~\x{80}-\x{10ffff}-]*)*\.?`},
		{"file API", "https://www.filestackapi.com/api/file/" + breakHandle + "/metadata?policy=" + rp + "&signature=" + rs,
			iapi + q("api/file/"+breakHandle+"/metadata?policy="+rp+"&signature="+rs)},
		{"store", "https://www.filestackapi.com/api/store/S3?key=" + breakKey + "&policy=" + sp + "&signature=" + ss,
			iapi + "api/store/S3" + `\?key=` + key + q("&policy="+sp+"&signature="+ss)},
		{"workflow", cdn + "security=p:" + wp + ",s:" + ws + "/run_workflow=id:c3f2a1b0-0123-4567-89ab-cdef01234567/" + breakHandle,
			icdn + q("security=p:"+wp+",s:"+ws) + "/run_workflow=id?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/" + q(breakHandle)},
		{"quoted", cdn + breakKey + "/" + otask + "/%22https://images.example.com/a%20b.png%22",
			icdn + key + "/" + q(otask) + `/(%22|%2522)?(?i:https?)://[A-Za-z0-9.\x{80}-\x{10ffff}-]+\.[A-Za-z\x{80}-\x{10ffff}]+(/[A-Za-z0-9._%~\x{80}-\x{10ffff}-]*)*\.?(%22)?`},
	}
}

// breaks puts one fault into a URL at a place.
var breaks = []struct {
	name string
	at   func(url string, i int) string
}{
	{"space", put(" ")},
	{"line end", put("\n")},
	{"tab", put("\t")},
	{"zero-width space", put("\u200b")},
	{"soft hyphen", put("\u00ad")},
	{"joiner", put("\u200d")},
	{"byte order mark", put("\ufeff")},
	{"mark", put("\u200e")},
	{"hard space", put("\u00a0")},
	{"curly quote", put("\u201d")},
	{"quote", put(`"`)},
	{"%20", put("%20")},
	{"%0A", put("%0A")},
	{"lost", func(url string, i int) string { return url[:i] + url[i+1:] }},
	{"doubled", func(url string, i int) string { return url[:i+1] + url[i:] }},
	{"case", func(url string, i int) string { return url[:i] + swapCase(url[i]) + url[i+1:] }},
	{"cut", func(url string, i int) string { return url[:i] }},
}

func put(what string) func(string, int) string {
	return func(url string, i int) string { return url[:i] + what + url[i:] }
}

func swapCase(c byte) string {
	r := rune(c)
	if unicode.IsUpper(r) {
		return string(unicode.ToLower(r))
	}
	return string(unicode.ToUpper(r))
}

// green reports whether a text is called valid and nothing is said against it.
func green(text string) (report.Report, bool) {
	opts := inspect.Options{At: breakAt, NoCause: true, Keys: []inspect.Key{{Name: "given", Secret: signing.NewSecret(breakSecret)}}}
	reports := inspect.Inspect(text, opts)
	for _, r := range reports {
		if r.Verdict != report.Valid || said(r) {
			return r, false
		}
	}
	if len(reports) == 0 {
		return report.Report{}, false
	}
	return reports[0], true
}

func said(r report.Report) bool {
	for _, f := range r.Findings {
		if f.Level != report.Note {
			return true
		}
	}
	return false
}

// Break anything: a good URL with one character put in, lost, doubled or changed in case,
// or cut off, at every place, is never called valid with nothing said against it, unless
// what is left is as good as it was.
func TestBreakAnything(t *testing.T) {
	tried := 0
	for _, g := range goods(t) {
		if r, ok := green(g.url); !ok {
			t.Errorf("%s is called %s %v: %s", g.name, r.Verdict, r.Codes(), g.url)
		}
		alike := regexp.MustCompile("^" + g.alike + "$")
		for _, b := range breaks {
			for i := range len(g.url) {
				broken := b.at(g.url, i)
				if i == 0 && strings.HasSuffix(broken, g.url) || alike.MatchString(broken) {
					continue
				}
				tried++
				if _, ok := green(broken); ok {
					t.Errorf("%s, %s at %d: valid, without a word: %q", g.name, b.name, i, broken)
				}
			}
		}
	}
	if tried < 20000 {
		t.Errorf("only %d broken URLs were tried", tried)
	}
}

// FuzzBreak puts one character into one of the good URLs, or takes one out.
func FuzzBreak(f *testing.F) {
	list := goods(f)
	for i := range list {
		f.Add(uint8(i), uint16(40+20*i), uint8(1), '\u200b')
	}
	f.Fuzz(func(t *testing.T, which uint8, at uint16, without uint8, put rune) {
		g := list[int(which)%len(list)]
		from := int(at) % len(g.url)
		to, with := min(len(g.url), from+int(without%2)), ""
		if to == from {
			with = string(put)
		}
		if strings.ContainsAny(with, "\\'`^\x1b&${}<>") {
			return // what carriers and programs write
		}
		broken := g.url[:from] + with + g.url[to:]
		if strings.HasSuffix(broken, g.url) || strings.HasPrefix(broken, g.url) || regexp.MustCompile("^"+g.alike+"$").MatchString(broken) {
			return
		}
		if _, ok := green(broken); ok {
			t.Errorf("%s: valid, without a word: %q", g.name, broken)
		}
	})
}
