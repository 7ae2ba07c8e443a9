package inspect

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// declaredCodes are the values of the Code constants in code.go, so that a code
// cannot be added without something that says it.
func declaredCodes(t *testing.T) []Code {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../report/code.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for _, v := range spec.Values {
			value, err := strconv.Unquote(v.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			codes = append(codes, Code(value))
		}
		return false
	})
	if len(codes) == 0 {
		t.Fatal("no codes are declared")
	}
	return codes
}

// forgiven are texts in which locating has something to forgive.
func forgiven(t *testing.T) map[Code]string {
	l := signed(t, `{"expiry":1795395600,"call":["read"],"handle":"`+testHandle+`","path":"/a?>b~/"}`)
	p, s := l.policy.text, l.signature.text
	const cdn, file = "https://cdn.filestackcontent.com/", "https://www.filestackapi.com/api/file/" + testHandle
	query := "policy=" + p + "&signature=" + s
	return map[Code]string{
		CodeHTMLEscaped:          cdn + testHandle + "?policy=" + p + "&amp;signature=" + s,
		CodeLineBreak:            "> " + cdn + testHandle + "?policy=" + p[:40] + "\n> " + p[40:] + "&signature=" + s,
		CodeWhitespace:           cdn + testHandle + "?policy=" + p + "& signature=" + s,
		CodeQuotes:               cdn + testHandle + `?policy="` + p + `"&signature="` + s + `"`,
		CodeEqualsInTask:         cdn + "security=policy=" + p + ",signature=" + s + "/" + testHandle,
		CodeCommaMissing:         cdn + "security=policy:" + p + "signature:" + s + "/" + testHandle,
		CodeInFragment:           cdn + testHandle + "#" + query,
		CodePlaceholder:          cdn + testHandle + "?policy=<POLICY>&signature=" + s,
		CodeNoQuestionMark:       cdn + testHandle + "&" + query,
		CodeTaskAfterHandle:      cdn + testHandle + "/security=policy:" + p + ",signature:" + s,
		CodeParameterCase:        cdn + testHandle + "?Policy=" + p + "&Signature=" + s,
		CodeDuplicateParameter:   cdn + testHandle + "?" + query + "&policy=" + p[:len(p)-4],
		CodePlusBecameSpace:      cdn + testHandle + "?policy=" + strings.Replace(p, "-", " ", 1) + "&signature=" + s,
		CodeSlashInTask:          cdn + "security=policy:" + strings.Replace(p, "-", "/", 1) + ",signature:" + s + "/" + testHandle,
		CodeDoublePercentEncoded: cdn + testHandle + "?policy=" + strings.ReplaceAll(p, "=", "%253D") + "%253D&signature=" + s,
		CodeNestedNotEncoded:     "https://proxy.example.com/?url=" + file + "?" + query,
		CodeTaskNameMisspelled:   cdn + "resise=width:10/security=policy:" + p + ",signature:" + s + "/" + testHandle,
		CodeInputTruncated:       cdn + testHandle + "?" + query + strings.Repeat(" ", MaxText),
		CodeSecretExposed:        "app secret Z3IYZSH2UJA7VN3QYFVSVCF7PI\n" + cdn + testHandle + "?" + query,
	}
}

// TestEveryCodeIsSaid fails for a code that nothing says: neither the judge in its
// table nor, of those that are its, locating.
func TestEveryCodeIsSaid(t *testing.T) {
	opts := Options{At: judgedAt, Keys: testKeys(), NoCause: true}
	said := map[Code]bool{}
	for _, c := range judgedCases(t) {
		for _, code := range judged(c.l, opts).Codes() {
			said[code] = true
		}
	}
	for want, text := range forgiven(t) {
		found := false
		for _, r := range Inspect(text, opts) {
			found = found || findingOf(r, want) != nil
			for _, code := range r.Codes() {
				said[code] = true
			}
		}
		if !found {
			t.Errorf("%s is not said of %.200s", want, text)
		}
	}
	for _, code := range declaredCodes(t) {
		if !said[code] {
			t.Errorf("nothing says %s", code)
		}
	}
}
