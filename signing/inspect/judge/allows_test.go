package judge

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// permitted writes permissions in the documentation's order: + yes, - no, ? unknown.
func permitted(list []report.Permission) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteByte("?-+"[p.Allowed])
	}
	return b.String()
}

func TestPolicyPermits(t *testing.T) {
	for _, tt := range []struct{ call, want string }{
		// pick read stat write writeUrl store convert remove exif runWorkflow
		{``, "++++++++-+"},
		{`"call":["read","convert"],`, "-+----+---"},
		{`"call":["pick","read","stat","write","writeUrl","store","convert","remove","exif","runWorkflow"],`, "++++++++++"},
		{`"call":["write"],`, "---+?-----"},
		{`"call":"read",`, "-+--------"},
		{`"call":"read,convert",`, "-?----?---"},
		{`"call":"read convert",`, "-?----?---"},
		{`"call":["read,convert"],`, "----------"},
		{`"call":["Read","convert"],`, "------+---"},
		{`"call":["revoke"],`, "-------?--"},
		{`"call":["storeUrl","write_url"],`, "----??----"},
		{`"call":[],`, "??????????"},
		{`"call":null,`, "??????????"},
		{`"call":["delete"],`, "----------"},
		{`"calls":["read"],`, "++++++++-+"},
		{`"call":["read"],"call":["write"],`, "---+?-----"},
	} {
		findings, allows := CheckPolicy(`{`+tt.call+`"expiry":1795395600}`, judgedAt)
		if got := permitted(allows); got != tt.want {
			t.Errorf("%s permits %s, want %s", tt.call, got, tt.want)
		}
		for _, p := range allows {
			if (p.Allowed == report.Yes) != (p.Why == "") {
				t.Errorf("%s: %s is %d because of %q", tt.call, p.Call, p.Allowed, p.Why)
			}
		}
		if report.Has(findings, report.CodeCallDenied) {
			t.Errorf("%s: a policy alone denies nobody", tt.call)
		}
	}
	if _, allows := CheckPolicy(`{"expiry":179`, judgedAt); permitted(allows) != "??????????" {
		t.Errorf("a policy that breaks off permits %s", permitted(allows))
	}
	if len(callNames) != len(signing.Calls()) {
		t.Error("the documented calls are not these")
	}
	for i, c := range signing.Calls() {
		if callNames[i] != c || setOf(c) != 1<<i {
			t.Errorf("%s is not in its place", c)
		}
	}
}

func TestRequestIsAllowed(t *testing.T) {
	const url = `{"expiry":1795395600,"call":["convert"],"url":"files\\.example\\.com"}`
	tests := map[string]struct {
		l      request.Request
		allows string // of read, convert and remove
		want   report.Answer
		needs  string
	}{
		"read":                 {delivered(t, healthy), "++-", report.Yes, "[read]"},
		"transform":            {delivered(t, healthy, func(l *request.Request) { l.Link.Tasks = []string{"flip"} }), "++-", report.Yes, "[convert]"},
		"only a cache":         {delivered(t, healthy, func(l *request.Request) { l.Link.Tasks = []string{"cache=expiry:10"} }), "++-", report.Yes, "[read]"},
		"store and convert":    {delivered(t, healthy, func(l *request.Request) { l.Link.Tasks = []string{"flip", "store"} }), "++-", report.No, "[store convert]"},
		"metadata":             {delivered(t, healthy, func(l *request.Request) { l.Route = link.RouteMetadata }), "++-", report.No, "[stat]"},
		"delete":               {fileAPI(t, healthy, "delete"), "++-", report.No, "[remove]"},
		"head":                 {fileAPI(t, healthy, "HEAD"), "++-", report.Unknown, "[]"},
		"bare file URL":        {fileAPI(t, healthy, ""), "++-", report.Yes, "[read]"},
		"bare file, remover":   {fileAPI(t, `{"expiry":1795395600,"call":["remove"]}`, ""), "--+", report.Unknown, "[]"},
		"overwrite":            {fileAPI(t, `{"expiry":1795395600,"call":["write"]}`, "POST"), "---", report.Yes, "[write]"},
		"another file":         {delivered(t, healthy, func(l *request.Request) { l.Link.Handle = "other" }), "---", report.No, "[read]"},
		"another file, stored": {delivered(t, `{"expiry":1795395600,"call":["store"],"handle":"other"}`, func(l *request.Request) { l.Link.Tasks = []string{"store"} }), "---", report.No, "[store]"},
		"its file, stored":     {delivered(t, `{"expiry":1795395600,"call":["store"],"handle":"`+testHandle+`"}`, func(l *request.Request) { l.Link.Tasks = []string{"store"} }), "---", report.Yes, "[store]"},
		"external source":      {delivered(t, healthy, func(l *request.Request) { l.Link.Handle, l.Link.Source, l.Link.APIKey = "", "https://e.com/", testKey }), "??-", report.Unknown, "[convert]"},
		"source half fits": {delivered(t, url, func(l *request.Request) {
			l.Link = report.Link{Host: "cdn.filestackcontent.com", Source: "https://files.example.com/a", APIKey: testKey, Tasks: []string{"flip"}}
		}), "-?-", report.Unknown, "[convert]"},
		"source differs": {delivered(t, url, func(l *request.Request) {
			l.Link = report.Link{Host: "cdn.filestackcontent.com", Source: "https://example.com/a", APIKey: testKey, Tasks: []string{"flip"}}
		}), "---", report.No, "[convert]"},
		"pair alone":        {signed(t, healthy), "++-", report.Unknown, "[]"},
		"task alone":        {delivered(t, healthy, func(l *request.Request) { l.Form, l.Link = report.FormSecurityTask, report.Link{} }), "++-", report.Unknown, "[]"},
		"viewer":            {delivered(t, healthy, func(l *request.Request) { l.Form = report.FormViewer }), "++-", report.Yes, "[convert]"},
		"upload":            {delivered(t, healthy, func(l *request.Request) { l.Form, l.Route = report.FormRequestBody, link.RouteUpload }), "++-", report.No, "[pick]"},
		"legacy conversion": {fileAPI(t, `{"expiry":1795395600,"call":"convert"}`, "", func(l *request.Request) { l.Route = link.RouteConvert }), "-+-", report.Yes, "[convert]"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := judged(tt.l, Options{At: judgedAt})
			got := permitted([]report.Permission{r.Allows[1], r.Allows[6], r.Allows[7]})
			if r.Allowed != tt.want || got != tt.allows || fmt.Sprint(r.Link.Needs) != tt.needs {
				t.Errorf("allowed %d, permits %s, needs %v; want %d, %s, %s; %v",
					r.Allowed, got, r.Link.Needs, tt.want, tt.allows, tt.needs, r.Codes())
			}
		})
	}
}
