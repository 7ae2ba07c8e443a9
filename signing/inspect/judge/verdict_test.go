package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// The first verdict that holds is taken, and what is unknown lowers none but the last.
func TestVerdictOf(t *testing.T) {
	const no, unknown, yes = report.No, report.Unknown, report.Yes
	for _, c := range []struct {
		r    report.Report
		want report.Verdict
	}{
		{report.Report{Readable: no, Genuine: no, Alive: no, Allowed: no}, report.Malformed},
		{report.Report{Readable: yes, Genuine: no, Alive: no, Allowed: no}, report.Mismatch},
		{report.Report{Readable: unknown, Genuine: unknown, Alive: no, Allowed: no}, report.Expired},
		{report.Report{Readable: yes, Genuine: yes, Alive: yes, Allowed: no}, report.Denied},
		{report.Report{Readable: yes, Genuine: unknown, Alive: yes, Allowed: yes}, report.Unverified},
		{report.Report{Readable: unknown, Genuine: yes, Alive: unknown, Allowed: unknown}, report.Valid},
		{report.Report{Readable: yes, Genuine: yes, Alive: yes, Allowed: yes}, report.Valid},
	} {
		if got := verdictOf(&c.r, true); got != c.want {
			t.Errorf("%s is %s, want %s", answers(c.r), got, c.want)
		}
		if got := verdictOf(&c.r, false); got != report.Unsigned {
			t.Errorf("%s without a pair is %s", answers(c.r), got)
		}
	}
}

func TestReadable(t *testing.T) {
	policyAlone := func(form report.Form, policy string, state request.State) func(*request.Request) {
		return func(l *request.Request) {
			l.Form, l.Signature, l.Policy = form, request.Value{}, foundAs(policy)
			l.Policy.State = state
		}
	}
	encoded := signed(t, healthy).Policy.Text
	for _, c := range []struct {
		name   string
		change func(*request.Request)
		want   report.Answer
	}{
		{"a pair", func(*request.Request) {}, report.Yes},
		{"nothing", func(l *request.Request) { l.Policy, l.Signature = request.Value{}, request.Value{} }, report.Unknown},
		{"no policy", func(l *request.Request) { l.Policy = request.Value{} }, report.No},
		{"no signature", func(l *request.Request) { l.Signature = request.Value{} }, report.No},
		{"turned round", func(l *request.Request) { l.Policy, l.Signature = l.Signature, l.Policy }, report.No},
		{"a policy that is not shown", func(l *request.Request) { l.Policy = request.Value{State: request.Variable} }, report.Unknown},
		{"a signature that is not shown", func(l *request.Request) { l.Signature = request.Value{State: request.Variable} }, report.Unknown},
		{"a signature of another length", func(l *request.Request) { l.Signature = foundAs("ab") }, report.No},
		{"a policy without a usable expiry", func(l *request.Request) { l.Policy = signed(t, `{"call":["read"]}`).Policy }, report.No},
		{"a policy that is not encoded", func(l *request.Request) { l.Policy = foundAs(healthy) }, report.No},
		{"what is sent as it stands", func(l *request.Request) { l.Policy.Sent = l.Policy.Text }, report.Yes},
		{"what is sent in another way", func(l *request.Request) { l.Policy.Sent = strings.TrimRight(l.Policy.Text, "=") + "+" }, report.No},
		{"a policy by itself", policyAlone(report.FormPolicy, encoded, request.Given), report.Yes},
		{"a policy by itself without its end", policyAlone(report.FormPolicy, strings.TrimRight(signed(t, healthy+" ").Policy.Text, "="), request.Given), report.No},
		{"JSON by itself", policyAlone(report.FormJSON, healthy, request.Given), report.Yes},
		{"JSON without an expiry", policyAlone(report.FormJSON, `{"call":["read"]}`, request.Given), report.No},
		{"an object by itself", policyAlone(report.FormPolicy, healthy, request.Object), report.Yes},
		{"an object that is no JSON", policyAlone(report.FormPolicy, `{expiry: 1}`, request.Object), report.Unknown},
		{"text that is no JSON", policyAlone(report.FormJSON, `{expiry: 1}`, request.Given), report.No},
		{"a policy where a pair should be", policyAlone(report.FormPair, encoded, request.Given), report.No},
		{"JSON beside a signature", func(l *request.Request) { l.Form, l.Policy = report.FormJSON, foundAs(healthy) }, report.Yes},
	} {
		if r := judged(delivered(t, healthy, c.change), Options{At: judgedAt}); r.Readable != c.want {
			t.Errorf("%s: %d, want %d; %v", c.name, r.Readable, c.want, r.Codes())
		}
	}
}

// Which half is missing is told, to a picker with what it answers.
func TestCheckMissing(t *testing.T) {
	codes := []report.Code{report.CodeUnsigned, report.CodeSignatureMissing, report.CodePolicyMissing, report.CodeIncompletePair}
	noPolicy := func(l *request.Request) { l.Policy = request.Value{} }
	noSignature := func(l *request.Request) { l.Signature = request.Value{} }
	for _, c := range []struct {
		name   string
		form   report.Form
		change func(*request.Request)
		want   string
	}{
		{"both", report.FormPicker, func(*request.Request) {}, ""},
		{"no signature", report.FormPair, noSignature, "problem signature-missing documented signature "},
		{"no policy", report.FormPair, noPolicy, "problem policy-missing documented policy "},
		{"no signature, in a picker", report.FormPicker, noSignature, "problem incomplete-pair documented security signature\nproblem signature-missing documented signature "},
		{"no policy, in a picker", report.FormPicker, noPolicy, "problem incomplete-pair documented security policy\nproblem policy-missing documented policy "},
		{"a policy by itself", report.FormPolicy, noSignature, "note unsigned documented signature policy"},
		{"JSON by itself", report.FormJSON, noSignature, "note unsigned documented signature policy"},
		{"a signature by itself", report.FormPolicy, noPolicy, "problem policy-missing documented policy "},
	} {
		r := judged(delivered(t, healthy, c.change, func(l *request.Request) { l.Form = c.form }), Options{At: judgedAt})
		if got := told(r.Findings, codes...); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
