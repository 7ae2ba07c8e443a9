package inspect

import (
	"os"
	"strings"
	"testing"

	"policybench/signing/report"
)

// awaited are the codes that have a row and words, and that nothing says yet.
func awaited(t *testing.T) map[Code]bool {
	list, err := os.ReadFile("../../testdata/awaited-codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[Code]bool{}
	for _, code := range strings.Fields(string(list)) {
		codes[Code(code)] = true
	}
	return codes
}

// forgiven are texts in which locating has something to forgive.
func forgiven(t *testing.T) map[Code]string {
	l := signed(t, `{"expiry":1795395600,"call":["read"],"handle":"`+testHandle+`","path":"/a?>b~/"}`)
	p, s := l.Policy.Text, l.Signature.Text
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
		report.CodeAnswered:      "[26/Nov/2020:11:59:58 +0000] " + cdn + testHandle + "?" + query + " HTTP/1.1\" 403",
		report.CodeClockDiffers:  `{"startedDateTime":"2020-11-26T11:00:00Z","url":"` + cdn + testHandle + "?" + query + `","headers":[{"name":"date","value":"Thu, 26 Nov 2020 12:10:00 GMT"}]}`,
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
	awaited := awaited(t)
	for _, row := range report.Rows() {
		if said[row.Code] == awaited[row.Code] {
			t.Errorf("%s is said: %v, awaited: %v", row.Code, said[row.Code], awaited[row.Code])
		}
	}
}
