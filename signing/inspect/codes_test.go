package inspect

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// awaited are the codes that have a row and words, and that nothing says yet.
func awaited(t *testing.T) map[report.Code]bool {
	list, err := os.ReadFile("../../testdata/awaited-codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[report.Code]bool{}
	for _, code := range strings.Fields(string(list)) {
		codes[report.Code(code)] = true
	}
	return codes
}

// forgiven are texts in which locating has something to forgive.
func forgiven(t *testing.T) map[report.Code]string {
	t.Helper()
	const cdn, file = "https://cdn.filestackcontent.com/", "https://www.filestackapi.com/api/file/" + carriedHandle
	p := base64.URLEncoding.EncodeToString([]byte(`{"expiry":1795395600,"call":["read"],"handle":"` + carriedHandle + `","path":"/a?>b~/"}`))
	pair, err := signing.SignEncoded(signing.NewSecret("TESTSECRETTESTSECRETTESTSE"), p)
	if err != nil {
		t.Fatal(err)
	}
	s := pair.Signature
	query := "policy=" + p + "&signature=" + s
	return map[report.Code]string{
		report.CodeHTMLEscaped:          cdn + carriedHandle + "?policy=" + p + "&amp;signature=" + s,
		report.CodeLineBreak:            "> " + cdn + carriedHandle + "?policy=" + p[:40] + "\n> " + p[40:] + "&signature=" + s,
		report.CodeWhitespace:           cdn + carriedHandle + "?policy=" + p + "& signature=" + s,
		report.CodeQuotes:               cdn + carriedHandle + `?policy="` + p + `"&signature="` + s + `"`,
		report.CodeEqualsInTask:         cdn + "security=policy=" + p + ",signature=" + s + "/" + carriedHandle,
		report.CodeCommaMissing:         cdn + "security=policy:" + p + "signature:" + s + "/" + carriedHandle,
		report.CodeInFragment:           cdn + carriedHandle + "#" + query,
		report.CodePlaceholder:          cdn + carriedHandle + "?policy=<POLICY>&signature=" + s,
		report.CodeNoQuestionMark:       cdn + carriedHandle + "&" + query,
		report.CodeTaskAfterHandle:      cdn + carriedHandle + "/security=policy:" + p + ",signature:" + s,
		report.CodeParameterCase:        cdn + carriedHandle + "?Policy=" + p + "&Signature=" + s,
		report.CodeDuplicateParameter:   cdn + carriedHandle + "?" + query + "&policy=" + p[:len(p)-4],
		report.CodePlusBecameSpace:      cdn + carriedHandle + "?policy=" + strings.Replace(p, "-", " ", 1) + "&signature=" + s,
		report.CodeSlashInTask:          cdn + "security=policy:" + strings.Replace(p, "-", "/", 1) + ",signature:" + s + "/" + carriedHandle,
		report.CodeDoublePercentEncoded: cdn + carriedHandle + "?policy=" + strings.ReplaceAll(p, "=", "%253D") + "%253D&signature=" + s,
		report.CodeNestedNotEncoded:     "https://proxy.example.com/?url=" + file + "?" + query,
		report.CodeTaskUnknown:          cdn + "resise=width:10/security=policy:" + p + ",signature:" + s + "/" + carriedHandle,
		report.CodeInputTruncated:       cdn + carriedHandle + "?" + query + strings.Repeat(" ", MaxText),
		report.CodeAnswered:             "[26/Nov/2020:11:59:58 +0000] " + cdn + carriedHandle + "?" + query + " HTTP/1.1\" 403",
		report.CodeClockDiffers:         `{"startedDateTime":"2020-11-26T11:00:00Z","url":"` + cdn + carriedHandle + "?" + query + `","headers":[{"name":"date","value":"Thu, 26 Nov 2020 12:10:00 GMT"}]}`,
		report.CodeSizeDenied: "POST https://upload.filestackapi.com/multipart/start\n\n" + `{"apikey":"A9fQmXr2TzJbkLwPc7DyVz","size":2000,"policy":"` +
			base64.URLEncoding.EncodeToString([]byte(`{"expiry":1795395600,"call":["pick"],"maxSize":1000}`)) + `","signature":"` + s + `"}`,
		report.CodeKeyLength:     cdn + "A9fQmXr2TzJbkLwPc7Dy/resize=width:10/" + carriedHandle,
		report.CodeSecretExposed: "app secret Z3IYZSH2UJA7VN3QYFVSVCF7PI\n" + cdn + carriedHandle + "?" + query,
	}
}

// TestEveryCodeIsSaid fails for a code that nothing says: neither of a text that has
// been looked at, nor of one in which there is something to forgive.
func TestEveryCodeIsSaid(t *testing.T) {
	opts := Options{At: wildAt, NoCause: true, Keys: []Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	said := map[report.Code]bool{}
	note := func(text string) []report.Report {
		reports := Inspect(text, opts)
		for _, r := range reports {
			for _, code := range r.Codes() {
				said[code] = true
			}
		}
		return reports
	}
	for want, text := range forgiven(t) {
		if !slices.ContainsFunc(note(text), func(r report.Report) bool { return r.Has(want) }) {
			t.Errorf("%s is not said of %.200s", want, text)
		}
	}
	for _, text := range looked(t) {
		note(text)
	}
	awaited := awaited(t)
	for _, row := range report.Rows() {
		if said[row.Code] == awaited[row.Code] {
			t.Errorf("%s is said: %v, awaited: %v", row.Code, said[row.Code], awaited[row.Code])
		}
	}
}

// looked are the texts that a test has ever looked at.
func looked(t *testing.T) []string {
	t.Helper()
	list, err := os.ReadFile("../../testdata/frozen/texts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for line := range strings.Lines(string(list)) {
		var text string
		if err := json.Unmarshal([]byte(line), &text); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text)
	}
	return texts
}

// A finding's basis is its code's, but for the few whose case decides.
func TestBasisIsTheCodes(t *testing.T) {
	decided := map[report.Code]bool{report.CodeCallDenied: true, report.CodeDoublePercentEncoded: true, report.CodePatternInvalid: true, report.CodeSignatureNotHex: true}
	said := 0
	for _, text := range looked(t) {
		for _, r := range Inspect(text, Options{At: wildAt, NoCause: true}) {
			for _, f := range r.Findings {
				if said++; !decided[f.Code] && f.Basis != report.RowOf(f.Code).Basis {
					t.Errorf("%s is %s, its row says %s: %.100q", f.Code, f.Basis, report.RowOf(f.Code).Basis, text)
				}
			}
		}
	}
	if said == 0 {
		t.Error("nothing is said")
	}
}
