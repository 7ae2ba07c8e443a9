package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

const otherHandle = "AAAAAAAAAAAAAAAAAAAA"

// refused are the findings on a request that its policy refuses.
var refused = []report.Code{report.CodeCallDenied, report.CodeHandleDiffers, report.CodeSourceDenied}

func TestCheckNeeds(t *testing.T) {
	for _, c := range []struct {
		name, json string
		change     func(*request.Request)
		want       string
	}{
		{"listed", `{"expiry":1,"call":["read"]}`, nil, ""},
		{"not listed", `{"expiry":1,"call":["stat","pick"]}`, nil, "problem call-denied documented policy.call read|stat, pick"},
		{"in another case", `{"expiry":1,"call":["Read"]}`, nil, "problem call-denied inferred policy.call read|Read"},
		{"not in a text", `{"expiry":1,"call":"pick"}`, nil, "problem call-denied documented policy.call read|pick"},
		{"a need that is inferred", `{"expiry":1,"call":["stat"]}`, func(l *request.Request) { l.Form, l.Route = report.FormRequestBody, link.RouteUpload }, "problem call-denied inferred policy.call pick|stat"},
		{"each of two", `{"expiry":1,"call":["stat"]}`, func(l *request.Request) { l.Link.Tasks = []string{"store", "flip"} }, "problem call-denied documented policy.call store|stat\nproblem call-denied documented policy.call convert|stat"},
		{"exif without a list", `{"expiry":1}`, func(l *request.Request) { l.Route, l.Carried.Exif = link.RouteMetadata, true }, "problem call-denied inferred policy.call exif|"},
		{"what may be allowed", `{"expiry":1,"call":[]}`, nil, ""},
		{"another file", `{"expiry":1,"handle":"` + otherHandle + `"}`, nil, "problem handle-differs documented policy.handle " + otherHandle + "|" + testHandle},
		{"other files", `{"expiry":1,"handle":"` + otherHandle + `"}`, func(l *request.Request) { l.Link.Handles = []string{testHandle, "a"} }, "problem handle-differs documented policy.handle " + otherHandle + "|" + testHandle + ", a"},
		{"another source", `{"expiry":1,"url":"^https://a/$"}`, func(l *request.Request) { l.Link = report.Link{Source: "https://b/", APIKey: testKey} }, "problem source-denied documented policy.url ^https://a/$|https://b/"},
	} {
		change := c.change
		if change == nil {
			change = func(*request.Request) {}
		}
		if got := told(judged(delivered(t, c.json, change), Options{At: judgedAt}).Findings, refused...); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestFitsHandle(t *testing.T) {
	mine := `"` + testHandle + `"`
	for _, c := range []struct {
		name, handle string
		form         report.Form
		host         request.Host
		link         report.Link
		open         request.Open
		want         report.Answer
	}{
		{"the same", mine, report.FormDelivery, 0, report.Link{Handle: testHandle}, request.Open{}, report.Yes},
		{"with a name", mine, report.FormDelivery, 0, report.Link{Handle: testHandle + "+a.jpg"}, request.Open{}, report.Yes},
		{"another", mine, report.FormDelivery, 0, report.Link{Handle: otherHandle}, request.Open{}, report.No},
		{"another beside a pair", mine, report.FormPair, 0, report.Link{Handle: otherHandle}, request.Open{}, report.Unknown},
		{"the same beside a pair", mine, report.FormPair, 0, report.Link{Handle: testHandle}, request.Open{}, report.Yes},
		{"a word on one's own host", mine, report.FormDelivery, request.CustomHost, report.Link{Handle: "images"}, request.Open{}, report.Unknown},
		{"a handle on one's own host", mine, report.FormDelivery, request.CustomHost, report.Link{Handle: otherHandle + "+a"}, request.Open{}, report.No},
		{"no limit", `null`, report.FormDelivery, 0, report.Link{Handle: otherHandle}, request.Open{}, report.Yes},
		{"no file", mine, report.FormDelivery, 0, report.Link{}, request.Open{}, report.Yes},
		{"a file that is hidden", mine, report.FormDelivery, 0, report.Link{}, request.Open{File: true}, report.Unknown},
		{"a file that is shown", mine, report.FormDelivery, 0, report.Link{Handle: testHandle}, request.Open{File: true}, report.Yes},
		{"from elsewhere", mine, report.FormDelivery, 0, report.Link{Source: "https://e.com/"}, request.Open{}, report.Unknown},
		{"one of several", mine, report.FormDelivery, 0, report.Link{Handles: []string{otherHandle, testHandle, "b"}}, request.Open{}, report.Yes},
		{"none of several", mine, report.FormDelivery, 0, report.Link{Handles: []string{otherHandle, "b"}}, request.Open{}, report.No},
		{"a stand-in for a file", mine, report.FormDelivery, 0, report.Link{Handle: "<HANDLE>"}, request.Open{}, report.Unknown},
		{"another and a stand-in", mine, report.FormDelivery, 0, report.Link{Handles: []string{otherHandle, "<HANDLE>"}}, request.Open{}, report.No},
		{"a stand-in for the limit", `"<HANDLE>"`, report.FormDelivery, 0, report.Link{Handle: testHandle}, request.Open{}, report.Unknown},
		{"an empty limit", `""`, report.FormDelivery, 0, report.Link{Handle: "<HANDLE>"}, request.Open{}, report.Unknown},
		{"a limit that is no text", `7`, report.FormDelivery, 0, report.Link{Handle: testHandle}, request.Open{}, report.Unknown},
		{"a list of files with the file", `["` + testHandle + `"]`, report.FormDelivery, 0, report.Link{Handle: testHandle}, request.Open{}, report.Unknown},
		{"a list of other files", `["` + otherHandle + `"]`, report.FormDelivery, 0, report.Link{Handle: testHandle}, request.Open{}, report.Unknown},
	} {
		l := delivered(t, `{"expiry":1795395600,"handle":`+c.handle+`}`, func(l *request.Request) { l.Form, l.Host, l.Link, l.Open = c.form, c.host, c.link, c.open })
		j := judging{l: &l}
		j.start(new(pool), nil)
		j.checkPair()
		if got := j.fitsHandle(); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestFitsSource(t *testing.T) {
	const mine = `"^https://files\\.example\\.com/.*$"`
	for _, c := range []struct {
		name, url, source, tasks string
		want                     report.Answer
	}{
		{"let through", mine, "https://files.example.com/a", "flip", report.Yes},
		{"not let through", mine, "https://evil.example.com/a", "flip", report.No},
		{"in part", `"example"`, "https://files.example.com/a", "flip", report.Unknown},
		{"without a limit", `null`, "https://evil.example.com/a", "flip", report.Yes},
		{"no source", mine, "", "flip", report.Yes},
		{"an alias", mine, "src://alias/a", "flip", report.Unknown},
		{"stored, not converted", mine, "https://evil.example.com/a", "store", report.Unknown},
		{"a limit that is no text", `["a"]`, "https://evil.example.com/a", "flip", report.Unknown},
	} {
		r := judged(delivered(t, `{"expiry":1795395600,"call":["convert","store"],"url":`+c.url+`}`, func(l *request.Request) {
			l.Link = report.Link{Source: c.source, APIKey: testKey, Tasks: strings.Fields(c.tasks)}
		}), Options{At: judgedAt})
		convert := r.Allows[6]
		want := map[report.Answer]report.Code{report.No: report.CodeSourceDenied, report.Unknown: report.CodePatternUnanchored}[c.want]
		if convert.Allowed != c.want || convert.Why != want || r.Has(report.CodeSourceDenied) != (c.want == report.No) || r.Allowed != c.want {
			t.Errorf("%s: %d because of %q, allowed %d, want %d", c.name, convert.Allowed, convert.Why, r.Allowed, c.want)
		}
	}
}
