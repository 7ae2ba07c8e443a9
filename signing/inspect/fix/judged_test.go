package fix

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

const (
	policy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9ICA=" // {"expiry":1893456000} and two blanks
	bare      = "eyJleHBpcnkiOjE4OTM0NTYwMDB9ICA"
	signature = "b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"
	apiKey    = "AhTgLagciQByzXpFGRI0Az"
)

// at is a value that stands in a text in one piece.
func at(text, value string) request.Value {
	i := strings.Index(text, value)
	if i < 0 || value == "" {
		return request.Value{}
	}
	return request.Value{State: request.Given, Text: value, Found: value, Spans: []report.Span{place(text, value)}}
}

func place(text, part string) report.Span {
	return report.Span{Offset: strings.Index(text, part), Length: len(part)}
}

// judged is one request with one finding, as it is before fixes are added.
type judged struct {
	name, text, want string // want is empty where nothing is certain
	code             report.Code
	policy, sign     string // as they stand in the text
	change           func(text string, l *request.Request, r *report.Report)
}

func form(f report.Form) func(string, *request.Request, *report.Report) {
	return func(_ string, l *request.Request, _ *report.Report) { l.Form = f }
}

func object(part string) func(string, *request.Request, *report.Report) {
	return func(text string, l *request.Request, _ *report.Report) {
		l.Form, l.Page = report.FormPicker, &request.Page{Flat: true, Object: place(text, part)}
	}
}

// Each code with a fix, and beside it the nearest case in which nothing is certain.
var cases = []judged{
	{"padding", "p=" + bare, "p=" + policy, report.CodePaddingMissing, bare, "",
		func(_ string, _ *request.Request, r *report.Report) { r.SignedAs = policy }},
	{"a lost beginning", "p=" + policy[1:], "p=" + policy, report.CodePolicyNotJSON, policy[1:], "",
		func(_ string, _ *request.Request, r *report.Report) {
			r.Findings[0].Args = []string{"0", "", "", "beginning", "e"}
		}},
	{"no JSON for another reason", "p=" + policy[1:], "", report.CodePolicyNotJSON, policy[1:], "",
		func(_ string, _ *request.Request, r *report.Report) { r.Findings[0].Args = []string{"0", "", ""} }},
	{"padding that no secret confirms", "p=" + bare, "", report.CodePaddingMissing, bare, "", nil},
	{"padding, escaped once", "p=" + bare, "p=" + bare + "%3D", report.CodePaddingMissing, bare, "",
		func(_ string, l *request.Request, r *report.Report) { l.Policy.Percent, r.SignedAs = 1, policy }},
	{"padding that the signature never had", "p=" + bare, "", report.CodePaddingMissing, bare, "",
		func(_ string, _ *request.Request, r *report.Report) { r.Genuine = report.Yes }},
	{"padding of a policy that is cut", "p=eyJleHBpcnk", "", report.CodePaddingMissing, "eyJleHBpcnk", "", nil},
	{"padding inside base64", "p=" + bare, "", report.CodePaddingMissing, bare, "",
		func(_ string, l *request.Request, _ *report.Report) { l.Carried.Base64 = true }},

	{"capitals", "s=" + strings.ToUpper(signature), "s=" + signature, report.CodeSignatureUppercase, "", strings.ToUpper(signature), nil},
	{"capitals in two pieces", "s=" + strings.ToUpper(signature), "", report.CodeSignatureUppercase, "", strings.ToUpper(signature),
		func(_ string, l *request.Request, _ *report.Report) {
			l.Signature.Spans = []report.Span{{Offset: 2, Length: 4}, {Offset: 6, Length: 60}}
		}},
	{"swapped", "p=" + signature + " s=" + policy, "p=" + policy + " s=" + signature, report.CodeSwappedValues, signature, policy, nil},

	{"standard base64", "p=ab+c", "p=ab%2Bc", report.CodeStandardBase64, "ab+c", "", nil},
	{"encoded twice", "p=WlhsSw==", "p=" + policy, report.CodeDoubleBase64, "WlhsSw==", "",
		func(_ string, _ *request.Request, r *report.Report) { r.SignedAs = policy }},
	{"not encoded, in a query", `p={"a":1}`, "p=eyJ%3D", report.CodeJSONNotEncoded, `{"a":1}`, "",
		func(_ string, l *request.Request, r *report.Report) { l.Form, r.SignedAs = report.FormDelivery, "eyJ=" }},
	{"encoded twice, and no secret says what is meant", "p=WlhsSw==", "", report.CodeDoubleBase64, "WlhsSw==", "", nil},

	{"init with an object", "init(k, { policy: 'P', signature: 'S' })", "init(k, { security: { policy: 'P', signature: 'S' } })",
		report.CodeInitFormIgnored, "P", "S", object("{ policy: 'P', signature: 'S' }")},
	{"init with more in the object", "init(k, { policy: 'P', signature: 'S', cname: c })", "init(k, { security: { policy: 'P', signature: 'S' }, cname: c })",
		report.CodeInitFormIgnored, "P", "S", object("{ policy: 'P', signature: 'S', cname: c }")},
	{"init with something between them", "init(k, { policy: 'P', cname: c, signature: 'S' })", "init(k, { security: { policy: 'P', cname: c, signature: 'S' } })",
		report.CodeInitFormIgnored, "P", "S", object("{ policy: 'P', cname: c, signature: 'S' }")},
	{"init with a variable", "init(k, pair)", "init(k, { security: pair })", report.CodeInitFormIgnored, "", "", object("pair")},
	{"init with a variable of the right name", "init(k, security)", "init(k, { security })", report.CodeInitFormIgnored, "", "", object("security")},
	{"init of which nobody knows the object", "init(k, pair)", "", report.CodeInitFormIgnored, "", "", form(report.FormPicker)},

	{"viewer", `url="u" p="P" s="S"`, `url="u?policy=P&amp;signature=S" p="P" s="S"`, report.CodeViewerAttributes, "P", "S",
		func(text string, l *request.Request, r *report.Report) {
			l.Form, l.Page = report.FormViewer, &request.Page{AttributesOnly: true, URL: report.Span{Offset: 5, Length: 1}}
			r.Security = l.Pair()
		}},
	{"viewer with a query", `url="u?a" p="P" s="S"`, `url="u?a&amp;policy=P&amp;signature=S" p="P" s="S"`, report.CodeViewerAttributes, "P", "S",
		func(_ string, l *request.Request, r *report.Report) {
			l.Page = &request.Page{AttributesOnly: true, URL: report.Span{Offset: 5, Length: 3}, HasQuery: true}
			r.Security = l.Pair()
		}},
	{"viewer whose policy comes later", `url="u" p="P" s="S"`, "", report.CodeViewerAttributes, "P", "S",
		func(_ string, l *request.Request, r *report.Report) {
			l.Page = &request.Page{AttributesOnly: true, URL: report.Span{Offset: 5, Length: 1}}
			r.Security = l.Pair()
			l.Policy.State = request.Variable
		}},

	{"key in a query", "https://h/api/store/S3?policy=P", "https://h/api/store/S3?key=" + apiKey + "&policy=P", report.CodeAPIKeyMissing, "P", "", form(report.FormStoreAPI)},
	{"key in a path", "https://h/t/https://a", "https://h/" + apiKey + "/t/https://a", report.CodeAPIKeyMissing, "", "",
		func(_ string, l *request.Request, _ *report.Report) { l.Form, l.Link.Host = report.FormDelivery, "h" }},
	{"key beside parameters in code", "https://h/api/store/S3?policy=P", "", report.CodeAPIKeyMissing, "P", "",
		func(_ string, l *request.Request, _ *report.Report) {
			l.Form, l.Carried.InCode = report.FormStoreAPI, true
		}},

	{"delete", "https://cdn.filestackcontent.com/H?policy=P", "https://www.filestackapi.com/api/file/H?key=" + apiKey + "&policy=P", report.CodeDeleteOnCDN, "P", "",
		func(_ string, l *request.Request, _ *report.Report) { l.Link.Handle = "H" }},
	{"delete behind a task", "https://cdn.filestackcontent.com/t/H?policy=P", "", report.CodeDeleteOnCDN, "P", "",
		func(_ string, l *request.Request, _ *report.Report) { l.Link.Handle = "H" }},

	{"capitals inside base64", "s=" + strings.ToUpper(signature), "", report.CodeSignatureUppercase, "", strings.ToUpper(signature),
		func(_ string, l *request.Request, _ *report.Report) { l.Carried.Base64 = true }},
	{"capitals that stand there as small ones", "s=" + signature, "", report.CodeSignatureUppercase, "", signature, nil},
	{"standard base64 that is only noted", "p=ab+c", "", report.CodeStandardBase64, "ab+c", "",
		func(_ string, _ *request.Request, r *report.Report) { r.Findings[0].Level = report.Note }},
	{"standard base64 beside a slash in a task", "p=ab+c", "", report.CodeStandardBase64, "ab+c", "",
		func(_ string, _ *request.Request, r *report.Report) {
			r.Findings = append(r.Findings, report.Finding{Code: report.CodeSlashInTask})
		}},
	{"no base64", "p=x!", "p=eyJ=", report.CodePolicyNotBase64, "x!", "",
		func(_ string, _ *request.Request, r *report.Report) { r.SignedAs = "eyJ=" }},
	{"no base64, escaped", "p=x!", "p=eyJ%3D", report.CodePolicyNotBase64, "x!", "",
		func(_ string, l *request.Request, r *report.Report) { l.Policy.Percent, r.SignedAs = 1, "eyJ=" }},
	{"not encoded, for the File API", `p={"a":1}`, "p=eyJ%3D", report.CodeJSONNotEncoded, `{"a":1}`, "",
		func(_ string, l *request.Request, r *report.Report) { l.Form, r.SignedAs = report.FormFileAPI, "eyJ=" }},
	{"not encoded, for the Store API", `p={"a":1}`, "p=eyJ%3D", report.CodeJSONNotEncoded, `{"a":1}`, "",
		func(_ string, l *request.Request, r *report.Report) { l.Form, r.SignedAs = report.FormStoreAPI, "eyJ=" }},
	{"not encoded, beside parameters in code", `p={"a":1}`, "p=eyJ=", report.CodeJSONNotEncoded, `{"a":1}`, "",
		func(_ string, l *request.Request, r *report.Report) {
			l.Form, l.Carried.InCode, r.SignedAs = report.FormStoreAPI, true, "eyJ="
		}},
	{"padding of a policy that was shortened", "p=" + bare, "", report.CodePaddingMissing, bare, "",
		func(_ string, l *request.Request, r *report.Report) { l.Policy.State, r.SignedAs = request.Cut, policy }},
	{"padding of no policy that is whole", "p=eyJleHBpcnk", "", report.CodePaddingMissing, "eyJleHBpcnk", "",
		func(_ string, _ *request.Request, r *report.Report) { r.SignedAs = policy }},
	{"padding inside base64 that a secret confirms", "p=" + bare, "", report.CodePaddingMissing, bare, "",
		func(_ string, l *request.Request, r *report.Report) { l.Carried.Base64, r.SignedAs = true, policy }},
	{"padding of a policy that stands nowhere", "p=", "", report.CodePaddingMissing, "", "",
		func(_ string, l *request.Request, r *report.Report) { l.Policy.Text, r.SignedAs = bare, policy }},
	{"init inside base64", "init(k, pair)", "", report.CodeInitFormIgnored, "", "",
		func(text string, l *request.Request, r *report.Report) {
			object("pair")(text, l, r)
			l.Carried.Base64 = true
		}},
	{"viewer without a URL", `p="P" s="S"`, "", report.CodeViewerAttributes, "P", "S",
		func(_ string, l *request.Request, r *report.Report) { l.Page, r.Security = &request.Page{}, l.Pair() }},
	{"viewer without a policy", `url="u" s="S"`, "", report.CodeViewerAttributes, "", "S",
		func(_ string, l *request.Request, r *report.Report) {
			l.Page, r.Security = &request.Page{URL: report.Span{Offset: 5, Length: 1}}, l.Pair()
		}},
	{"viewer without a signature", `url="u" p="P"`, "", report.CodeViewerAttributes, "P", "",
		func(_ string, l *request.Request, r *report.Report) {
			l.Page, r.Security = &request.Page{URL: report.Span{Offset: 5, Length: 1}}, l.Pair()
		}},
	{"viewer whose signature comes later", `url="u" p="P" s="S"`, "", report.CodeViewerAttributes, "P", "S",
		func(_ string, l *request.Request, r *report.Report) {
			l.Page, r.Security = &request.Page{URL: report.Span{Offset: 5, Length: 1}}, l.Pair()
			l.Signature.State = request.Variable
		}},
	{"key for the File API", "https://h/api/file/H?policy=P", "https://h/api/file/H?key=" + apiKey + "&policy=P", report.CodeAPIKeyMissing, "P", "", form(report.FormFileAPI)},
	{"key in a query that is none", "https://h/api/store/S3", "", report.CodeAPIKeyMissing, "", "", form(report.FormStoreAPI)},
	{"key in a path without a host", "/t/https://a", "", report.CodeAPIKeyMissing, "", "", form(report.FormDelivery)},
	{"key in a path of another host", "https://h/t/https://a", "", report.CodeAPIKeyMissing, "", "",
		func(_ string, l *request.Request, _ *report.Report) {
			l.Form, l.Link.Host = report.FormDelivery, "other"
		}},
	{"key inside base64", "https://h/api/store/S3?policy=P", "", report.CodeAPIKeyMissing, "P", "",
		func(_ string, l *request.Request, _ *report.Report) {
			l.Form, l.Carried.Base64 = report.FormStoreAPI, true
		}},
	{"delete with its key", "https://cdn.filestackcontent.com/H?key=K&policy=P", "https://www.filestackapi.com/api/file/H?key=K&policy=P", report.CodeDeleteOnCDN, "P", "",
		func(_ string, l *request.Request, _ *report.Report) { l.Link.Handle = "H" }},
	{"delete without a query", "https://cdn.filestackcontent.com/H", "", report.CodeDeleteOnCDN, "", "",
		func(_ string, l *request.Request, _ *report.Report) { l.Link.Handle = "H" }},
	{"delete without a query, in code", "https://cdn.filestackcontent.com/H", "https://www.filestackapi.com/api/file/H", report.CodeDeleteOnCDN, "", "",
		func(_ string, l *request.Request, _ *report.Report) { l.Link.Handle, l.Carried.InCode = "H", true }},
	{"delete that is only noted", "https://cdn.filestackcontent.com/H?policy=P", "", report.CodeDeleteOnCDN, "P", "",
		func(_ string, l *request.Request, r *report.Report) {
			l.Link.Handle, r.Findings[0].Level = "H", report.Warning
		}},
	{"delete of no handle", "https://cdn.filestackcontent.com/?policy=P", "", report.CodeDeleteOnCDN, "P", "", nil},

	{"a code without a fix", "p=" + policy, "", report.CodeExpired, policy, "", nil},
}

func TestJudged(t *testing.T) {
	for _, c := range cases {
		l := request.Request{Span: report.Span{Length: len(c.text)}, Policy: at(c.text, c.policy), Signature: at(c.text, c.sign)}
		r := report.Report{Span: l.Span, Findings: []report.Finding{{Code: c.code, Level: report.Problem}}}
		if c.change != nil {
			c.change(c.text, &l, &r)
		}
		reports := []report.Report{r}
		Judged(c.text, []request.Request{l}, reports, func() string { return apiKey })
		got := ""
		if len(reports[0].Fixes) > 0 {
			got = Apply(c.text, reports)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		for _, e := range reports[0].Fixes {
			if e.What != c.code {
				t.Errorf("%s: fixes %s", c.name, e.What)
			}
		}
	}
}

// A value that another fix writes anew is left to the next round, and so is a URL that
// is not whole yet.
func TestJudgedLeavesWhatIsTouched(t *testing.T) {
	text := "https://cdn.filestackcontent.com/H&policy=" + bare
	l := request.Request{Span: report.Span{Length: len(text)}, Policy: at(text, bare)}
	l.Link.Handle = "H"
	quotes := report.Edit{What: report.CodeQuotes, Span: l.Policy.Spans[0], With: bare}
	mark := report.Edit{What: report.CodeNoQuestionMark, Span: place(text, "&"), With: "?"}
	for name, forgiven := range map[report.Code]report.Finding{
		report.CodePaddingMissing: {Code: report.CodeQuotes, Fix: []report.Edit{quotes}},
		report.CodeDeleteOnCDN:    {Code: report.CodeNoQuestionMark, Fix: []report.Edit{mark}},
	} {
		reports := []report.Report{{Span: l.Span, SignedAs: policy, Findings: []report.Finding{forgiven, {Code: name, Level: report.Problem}}}}
		Judged(text, []request.Request{l}, reports, func() string { return apiKey })
		if len(reports[0].Fixes) != 1 || reports[0].Fixes[0].What != forgiven.Code {
			t.Errorf("%s: %v", name, reports[0].Fixes)
		}
	}
}

// What is inside another request has fixes of its own, and each is dressed as its text.
func TestJudgedInside(t *testing.T) {
	text := "outer=1 p=" + bare
	inner := request.Request{Policy: at(text, bare)}
	inner.Carried.Dress = carrier.DressOf(carrier.Undo(`h\?policy\=a`))
	reports := []report.Report{{Inner: []report.Report{{SignedAs: policy, Findings: []report.Finding{{Code: report.CodePaddingMissing}}}}}}
	Judged(text, []request.Request{{Inner: []request.Request{inner}}}, reports, func() string { return "" })
	if got, want := Apply(text, reports), text+`\=`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
