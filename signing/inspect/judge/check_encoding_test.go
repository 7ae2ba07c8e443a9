package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

func TestCheckPadding(t *testing.T) {
	full := signed(t, healthy[:len(healthy)-1]+` }`).Policy.Text
	bare := strings.TrimRight(full, "=")
	two := signed(t, healthy[:len(healthy)-1]+`   }`).Policy.Text
	if len(full)-len(bare) != 1 || !strings.HasSuffix(two, "==") {
		t.Fatalf("the paddings are others: %s, %s", full, two)
	}
	for _, c := range []struct{ name, policy, want string }{
		{"as it should be", full, ""},
		{"none", bare, "problem padding-missing documented policy 1"},
		{"one too many", full + "=", "warning padding-extra inferred policy 1"},
		{"two of two", two, ""},
		{"one of two", two[:len(two)-1], "problem padding-missing documented policy 1"},
		{"none of two", two[:len(two)-2], "problem padding-missing documented policy 2"},
		{"two too many", two + "==", "warning padding-extra inferred policy 2"},
	} {
		r := judged(signedText(t, c.policy), Options{At: judgedAt})
		if got := told(r.Findings, report.CodePaddingMissing, report.CodePaddingExtra); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if want := yesIf(!strings.HasPrefix(c.want, "problem")); r.Readable != want {
			t.Errorf("%s: readable %d", c.name, r.Readable)
		}
	}
}

// "+" and "/" harm where they stand bare in a URL.
func TestCheckAlphabet(t *testing.T) {
	const plus, slash, both = `{"expiry":1795395600,"path":"/a?>b~/"}`, `{"expiry":1795395600,"path":"/???"}`, `{"expiry":1795395600,"path":"/a?>b~/","a":"???"}`
	for _, c := range []struct {
		name, json string
		change     func(*request.Request)
		want       string
	}{
		{"a plus in a query", plus, nil, "problem standard-base64 documented policy +"},
		{"a slash in a query arrives", slash, nil, "warning standard-base64 documented policy /"},
		{"both", both, nil, "problem standard-base64 documented policy +/"},
		{"in the File API", plus, func(l *request.Request) { l.Form = report.FormFileAPI }, "problem standard-base64 documented policy +"},
		{"in the Store API", plus, func(l *request.Request) { l.Form = report.FormStoreAPI }, "problem standard-base64 documented policy +"},
		{"in a body it arrives", plus, func(l *request.Request) { l.Form = report.FormRequestBody }, "warning standard-base64 documented policy +"},
		{"in a pair it arrives", plus, func(l *request.Request) { l.Form = report.FormPair }, "warning standard-base64 documented policy +"},
		{"in code that encodes it", plus, func(l *request.Request) { l.Carried.InCode = true }, "warning standard-base64 documented policy +"},
		{"escaped", plus, func(l *request.Request) { l.Policy.Found = strings.ReplaceAll(l.Policy.Text, "+", "%2B") }, "warning standard-base64 documented policy +"},
		{"a slash in a task", slash, func(l *request.Request) {
			l.Form, l.Forgiven = report.FormSecurityTask, request.Forgiven{{Code: report.CodeSlashInTask}}
		}, "problem standard-base64 documented policy /"},
		{"a slash in a task that arrives", slash, func(l *request.Request) { l.Form = report.FormSecurityTask }, "warning standard-base64 documented policy /"},
		{"a plus in a task arrives", plus, func(l *request.Request) { l.Form = report.FormSecurityTask }, "warning standard-base64 documented policy +"},
		{"a slash of a task elsewhere", slash, func(l *request.Request) { l.Forgiven = request.Forgiven{{Code: report.CodeSlashInTask}} }, "warning standard-base64 documented policy /"},
		{"a policy that is code", both, func(l *request.Request) { l.Policy.State = request.Object }, ""},
		{"a policy that is JSON", both, func(l *request.Request) { l.Policy = foundAs(both) }, ""},
		{"neither", healthy, nil, ""},
	} {
		l := delivered(t, c.json)
		l.Policy = foundAs(strings.NewReplacer("-", "+", "_", "/").Replace(l.Policy.Text))
		if c.change != nil {
			c.change(&l)
		}
		if got := told(judged(l, Options{At: judgedAt}).Findings, report.CodeStandardBase64); got != c.want {
			t.Errorf("%s: %q, want %q (%s)", c.name, got, c.want, l.Policy.Text)
		}
	}
}

// Escapes that reading undid stay where a library escapes them once more.
func TestCheckEscapes(t *testing.T) {
	const want = "problem double-percent-encoded inferred policy code"
	for _, c := range []struct {
		name    string
		form    report.Form
		inCode  bool
		percent int8
		found   string
		told    bool
	}{
		{"in a picker", report.FormPicker, false, 1, "%3D", true},
		{"in code", report.FormDelivery, true, 1, "%3D", true},
		{"in a URL", report.FormDelivery, false, 1, "%3D", false},
		{"none undone", report.FormPicker, false, 0, "%3D", false},
		{"undone elsewhere", report.FormPicker, false, 1, "=", false},
	} {
		l := delivered(t, healthy, func(l *request.Request) {
			l.Form, l.Carried.InCode, l.Policy.Percent = c.form, c.inCode, c.percent
			l.Policy.Found = c.found + l.Policy.Text
		})
		if got := told(judged(l, Options{At: judgedAt}).Findings, report.CodeDoublePercentEncoded); got != want && c.told || got != "" && !c.told {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
