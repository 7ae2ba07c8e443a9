package values_test

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/inspect/again"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/inspect/values"
	"policybench/ui/words"
)

const (
	query = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	pick  = 5
)

var titles = map[values.Part]string{values.Signed: "Signed again", values.Says: "Policy", values.Whole: "As written", values.Asks: "Request"}

// writing writes all parts below each other.
func writing(f values.Facts) func(*paper.Paper) {
	return func(s *paper.Paper) {
		for _, part := range []values.Part{values.Signed, values.Says, values.Whole, values.Asks} {
			values.Write(s, f, part, titles[part], "")
		}
	}
}

func made() *again.Pair {
	return &again.Pair{Expiry: 1796000000, JSON: `{"expiry":1796000000}`, Security: signing.Security{Policy: "eyJleHBpcnkiOjE3OTYwMDAwMDB9", Signature: strings.Repeat("ab", 32)}, Link: query}
}

func TestWrite(t *testing.T) {
	f := values.Facts{List: of(t, query, made()), Focus: 1, Pick: pick}
	panetest.Golden(t, "values", 40, panetest.Sheet(false, writing(f)))
	panetest.Golden(t, "values-compact", 24, panetest.Sheet(true, writing(f)))
	panetest.Sizes(t, panetest.Sheet(false, writing(f)))
	panetest.Sizes(t, panetest.Sheet(true, writing(f)))
	panetest.Roles(t, "values", 73, 30, panetest.Sheet(false, writing(f)))
	for _, hostile := range panetest.Hostile {
		json := `{"expiry":1764536024,"` + hostile + `":"` + hostile + `","path":"` + hostile + `"}`
		if reports := inspect.Inspect(json, inspect.Options{At: panetest.At}); len(reports) == 1 {
			panetest.Sizes(t, panetest.Sheet(false, writing(values.Facts{List: of(t, json, nil), Focus: -1})))
		}
	}
}

// Each value is clicked where it stands, and the one with the focus has the bar.
func TestPlaces(t *testing.T) {
	list := of(t, query, nil)
	for focus := range list {
		s := paper.New(panetest.Pen(), 60, 3, false)
		writing(values.Facts{List: list, From: 10, Focus: 10 + focus, Pick: pick})(s)
		items := map[int]bool{}
		for _, p := range s.Places {
			items[p.Do.N] = p.Do.Kind == pick
			if bar := strings.Contains(s.Rows[p.Y], panetest.Pen().Glyphs.Bar); bar != (p.Y == s.First) || bar && p.Do.N != 10+focus {
				t.Errorf("focus %d: a bar at item %d", focus, p.Do.N)
			}
		}
		if len(items) != len(list) || !items[10] || !items[9+len(list)] {
			t.Errorf("%d values at %v", len(list), items)
		}
	}
}

// A part without values has no title.
func TestPartsAreTitled(t *testing.T) {
	for _, tt := range []struct {
		text string
		made *again.Pair
		want []values.Part
	}{
		{query, nil, []values.Part{values.Says, values.Whole, values.Asks}},
		{query, made(), []values.Part{values.Signed, values.Says, values.Whole, values.Asks}},
		{`{"expiry":1764536024}`, nil, []values.Part{values.Says, values.Whole}},
	} {
		text := panetest.Text(panetest.Pen(), 100, false, writing(values.Facts{List: of(t, tt.text, tt.made), Focus: -1}))
		var got []values.Part
		for part := range values.Asks + 1 {
			if strings.Contains("\n"+text, "\n "+titles[part]+"\n") {
				got = append(got, part)
			}
		}
		if len(got) != len(tt.want) {
			t.Errorf("%.20s: parts %v in\n%s", tt.text, got, text)
		}
	}
}

// What is known about who signed is said, and no more than that.
func TestProof(t *testing.T) {
	sample, own := inspect.Key{Sample: true, Secret: signing.NewSecret(app)}, inspect.Key{Secret: signing.NewSecret(app)}
	for _, tt := range []struct {
		name    string
		genuine report.Answer
		key     inspect.Key
		want    string
	}{
		{"checked", report.Yes, own, "made with the app secret of work"},
		{"the sample's", report.Yes, sample, "made with the secret of the sample app"},
		{"another secret", report.No, own, ""},
		{"no secret here", report.Unknown, inspect.Key{}, "unchecked: there is no app secret here"},
		{"the sample's does not fit", report.Unknown, sample, "unchecked: the sample app did not make it"},
		{"for another reason", report.Unknown, own, ""},
	} {
		paste := panetest.Paste(query)
		r := panetest.One(t, paste)
		r.Genuine, r.SecretFrom = tt.genuine, "work"
		list := values.Of(values.Source{Report: r, Paste: paste, At: panetest.At, Zone: time.UTC, Glyphs: words.Unicode, Key: tt.key})
		text := panetest.Text(panetest.Pen(), 100, false, writing(values.Facts{List: list, Focus: -1}))
		for _, said := range []string{"made with", "unchecked:"} {
			if strings.Contains(text, said) != strings.HasPrefix(tt.want, said) || !strings.Contains(text, tt.want) {
				t.Errorf("%s: want %q in\n%s", tt.name, tt.want, text)
			}
		}
	}
}

// Whether the policy allows the request is said where it is known.
func TestRequestIsJudged(t *testing.T) {
	for answer, want := range map[report.Answer]string{report.Yes: "the policy allows it", report.No: "the policy does not allow it", report.Unknown: ""} {
		paste := panetest.Paste(query)
		r := panetest.One(t, paste)
		r.Allowed = answer
		r.Link.Handles = []string{"KW9EJhYtS6y48Whm2S6D", "ajTW5xm2Sd6v22yrtKmQ"}
		r.Link.Source, r.Inner = "https://example.com/a", []report.Report{{}}
		list := values.Of(values.Source{Report: r, Paste: paste, At: panetest.At, Zone: time.UTC, Glyphs: words.Unicode})
		text := panetest.Text(panetest.Pen(), 120, false, writing(values.Facts{List: list, Focus: -1}))
		if strings.Contains(text, "the policy ") != (want != "") || !strings.Contains(text, want) {
			t.Errorf("%v: %s", answer, text)
		}
		if !strings.Contains(text, "KW9EJhYtS6y48Whm2S6D, ajTW5xm2Sd6v22yrtKmQ") || !strings.Contains(text, "n shows it") {
			t.Errorf("two handles and an inner pair:\n%s", text)
		}
	}
}

// An expiry is read in UTC, in the zone where that is another one, and from now.
func TestTimes(t *testing.T) {
	berlin := time.FixedZone("CET", 3600)
	for _, tt := range []struct {
		zone *time.Location
		want string
	}{
		{time.UTC, "30 Nov 2025 20:53:44 UTC|in 10 days"},
		{berlin, "30 Nov 2025 20:53:44 UTC|30 Nov 2025 21:53:44 CET|in 10 days"},
	} {
		got := strings.Join(values.Times(1764536024, time.Unix(1764536024-10*86400, 0), tt.zone), "|")
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.zone, got, tt.want)
		}
	}
}

// Calls are told together by their answer, those that are refused by their reason.
func TestAllows(t *testing.T) {
	list := []report.Permission{
		{Call: signing.Read, Allowed: report.Yes}, {Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall}, {Call: signing.Convert, Allowed: report.Yes},
		{Call: signing.Write, Allowed: report.No, Why: report.CodeCallDenied}, {Call: signing.Remove, Allowed: report.No, Why: report.CodeCallDenied},
		{Call: signing.WriteURL, Allowed: report.Unknown},
	}
	write := func(s *paper.Paper) { values.Allows(s, list) }
	panetest.Golden(t, "allows", 14, panetest.Sheet(false, write))
	panetest.Sizes(t, panetest.Sheet(false, write))
	panetest.Roles(t, "allows", 73, 8, panetest.Sheet(false, write))
	if text := panetest.Text(panetest.Pen(), 80, false, func(s *paper.Paper) { values.Allows(s, nil) }); text != "" {
		t.Errorf("nothing is known, and %q is said", text)
	}
}
