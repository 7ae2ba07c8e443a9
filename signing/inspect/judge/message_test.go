package judge

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// What is no secured request has no verdict, and keeps its place and its link.
func TestJudgeOther(t *testing.T) {
	codes := []report.Code{report.CodeOtherService, report.CodeServerMessage}
	for _, c := range []struct {
		name    string
		form    report.Form
		message request.Message
		want    string // the first words of it
	}{
		{"another service", report.FormOtherService, request.Message{Key: "Amazon S3", Time: 7}, "note other-service inferred link.host Amazon S3|7"},
		{"another service without a name", report.FormOtherService, request.Message{}, "note other-service inferred link.host e.com|"},
		{"a message", report.FormMessage, request.Message{Key: "invalid-policy", Time: 7, Detail: "d"}, "note server-message inferred text invalid-policy||expired "},
		{"a webhook", report.FormWebhook, request.Message{Key: "webhook"}, "note server-message inferred text webhook||"},
		{"a secret", report.FormSecret, request.Message{Key: "x"}, ""},
	} {
		l := request.Request{Form: c.form, Message: &c.message, Span: report.Span{Offset: 3, Length: 4}, Link: report.Link{Host: "e.com"}}
		l.Forgiven = request.Forgiven{{Level: report.Problem, Code: report.CodeWhitespace}}
		r := judged(l, Options{At: judgedAt})
		got := told(r.Findings, codes...)
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" || r.Verdict != report.None || r.Span != l.Span || r.Link.Host != "e.com" || !r.Has(report.CodeWhitespace) {
			t.Errorf("%s: %q, %s, want %q", c.name, got, r.Verdict, c.want)
		}
		for _, code := range codes {
			if f := r.Find(code); f != nil && !slices.Equal(f.Spans, []report.Span{l.Span}) {
				t.Errorf("%s: at %v", c.name, f.Spans)
			}
		}
	}
}

// A request's own message has the causes first that its findings confirm; a note
// confirms nothing.
func TestAddMessage(t *testing.T) {
	for _, c := range []struct{ name, json, confirmed string }{
		{"nothing wrong", healthy, ""},
		{"expired", `{"expiry":1500000000,"call":["read"]}`, "expired"},
		{"soon expired, and without calls", `{"expiry":1795392001}`, ""},
		{"a warning", `{"expiry":1500000000,"call":"read"}`, "expired"},
	} {
		r := judged(delivered(t, c.json, func(l *request.Request) {
			l.Message = &request.Message{Key: "invalid-policy", Time: 7, Detail: "d"}
		}), Options{At: judgedAt})
		args := r.Find(report.CodeServerMessage).Args
		if args[0] != "invalid-policy" || args[1] != c.confirmed || args[2] == "" || args[3] != "7" || args[4] != "d" {
			t.Errorf("%s: %q", c.name, args)
		}
	}
}

// Only what is wrong with the text's requests confirms a cause, each once: problems and
// warnings, also of a request within another, and that a request has no pair.
func TestAppendFaults(t *testing.T) {
	with := func(findings ...report.Finding) report.Report { return report.Report{Findings: findings} }
	expired := report.Finding{Level: report.Problem, Code: report.CodeExpired}
	for _, c := range []struct {
		name string
		r    report.Report
		want []report.Code
	}{
		{"nothing", with(), nil},
		{"a problem", with(expired), []report.Code{report.CodeExpired}},
		{"a problem twice", with(expired, expired), []report.Code{report.CodeExpired}},
		{"a warning", with(report.Finding{Level: report.Warning, Code: report.CodeKeyUnknown}), []report.Code{report.CodeKeyUnknown}},
		{"a note", with(report.Finding{Level: report.Note, Code: report.CodeNoCall}), nil},
		{"no pair", with(report.Finding{Level: report.Note, Code: report.CodeUnsigned, Args: []string{""}}), []report.Code{report.CodeUnsigned}},
		{"no pair beside the app secret", with(report.Finding{Level: report.Note, Code: report.CodeUnsigned, Args: []string{"basic"}}), nil},
		{"another note of that word", with(report.Finding{Level: report.Note, Code: report.CodeNoHandle, Args: []string{""}}), nil},
		{"within another", report.Report{Inner: []report.Report{with(expired)}}, []report.Code{report.CodeExpired}},
	} {
		if got := appendFaults(nil, &c.r); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// A message is ranked by the other reports of its text, and nothing else is changed.
func TestRankMessages(t *testing.T) {
	message := func(args ...string) report.Finding { return report.Finding{Code: report.CodeServerMessage, Args: args} }
	expired := report.Finding{Level: report.Problem, Code: report.CodeExpired, Args: []string{"1", "2", "3", "4", "5"}}
	for _, c := range []struct {
		name string
		f    report.Finding
		want string
	}{
		{"a message", message("invalid-policy", "", "", "7", ""), "invalid-policy|expired|"},
		{"a message that is another's", message("invalid-policy", "", ""), "invalid-policy||"},
		{"another finding", report.Finding{Code: report.CodeNoCall, Args: []string{"invalid-policy", "", "", "7", ""}}, "invalid-policy||"},
	} {
		reports := []report.Report{{Findings: []report.Finding{c.f, message("x")}}, {Findings: []report.Finding{expired}}}
		RankMessages(reports)
		if got := strings.Join(reports[0].Findings[0].Args, "|"); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
		if got := strings.Join(reports[1].Findings[0].Args, "|"); got != "1|2|3|4|5" {
			t.Errorf("%s: the other finding says %q", c.name, got)
		}
	}
}
