package locate

import (
	"cmp"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// builtTexts join things in every way.
var builtTexts = []string{
	"see §URL?policy=§P1&amp;signature=§S1",
	`requests.get("§URL", params={"policy": "§P1", "signature": "§S1"})`,
	"const policy = '§P1';\nconst signature = '§S1';\nconst u = `§URL?policy=${policy}&signature=${signature}`;",
	`<div type="filepicker-preview" data-fp-url="§URL?policy=§P1&amp;signature=§S1" data-fp-policy="§P1" data-fp-signature="§S1"></div>`,
	"const a = '§P1', b = '§S1';\nfilestack.init('§K', {security: {policy: a, signature: b}}).picker({storeTo: {path: '/a'}})",
	"POST §API\nContent-Type: application/json\n\n{\"policy\": \"§P1\", \"signature\": \"§S1\"}",
	`curl -u app:secret -X DELETE "§API"`,
	`axios.get("§URL", { params: { policy, signature } })`,
	"`https://cdn.filestackcontent.com/${handle}`",
	"data §JSON and data §JSON",
	`u = '§URL'` + "\n" + `p = {'policy': '§P1', 'signature': '§S1'}` + "\nrequests.get(u, params=p)\nrequests.post(u, data=p)",
}

// Making a request changes nothing that was seen, so that a group always makes the same
// one, and the list of all holds what each makes by itself.
func TestRequestChangesNothing(t *testing.T) {
	for _, text := range builtTexts {
		sc := &scene{view: carrier.Undo(joinParts.Replace(text))}
		sc.look()
		seen := slices.Clone(sc.alone)
		for i := range seen {
			seen[i].Forgiven = slices.Clone(seen[i].Forgiven)
			for k := range seen[i].Forgiven {
				seen[i].Forgiven[k].Fix = slices.Clone(seen[i].Forgiven[k].Fix)
			}
		}
		var made []request.Request
		for i := range sc.list {
			if r := sc.request(i); sc.isShown(i) {
				made = append(made, r)
			}
			if again := sc.request(i); sc.isShown(i) && !reflect.DeepEqual(made[len(made)-1], again) {
				t.Errorf("%s: sighting %d makes another request the second time", text, i)
			}
		}
		if !reflect.DeepEqual(sc.alone, seen) {
			t.Errorf("%s: making requests changed what was seen", text)
		}
		if built := sc.build(); len(built) == 0 || !reflect.DeepEqual(built, made) {
			t.Errorf("%s: built %+v, made %+v", text, built, made)
		}
	}
}

// A sighting is in one request at most, by itself or within another's group.
func TestGroupsShareNothing(t *testing.T) {
	for _, text := range builtTexts {
		sc := &scene{view: carrier.Undo(joinParts.Replace(text))}
		sc.look()
		within := 0
		for i := range sc.list {
			if sc.isWithin(i) {
				within++
			}
			if g := sc.groups[i]; g != nil && g.url >= 0 && !sc.isWithin(g.url) {
				t.Errorf("%s: the URL of a tag is a request by itself, too", text)
			}
		}
		if built := len(sc.build()); built+within > len(sc.list) {
			t.Errorf("%s: %d requests and %d within others, of %d sightings", text, built, within, len(sc.list))
		}
	}
}

// What only the whole of a text says.
func TestFinish(t *testing.T) {
	policies := func(found []request.Request) int {
		if found[0].Siblings == nil {
			return 0
		}
		return len(*found[0].Siblings)
	}
	for _, c := range []struct {
		name, text string
		holds      func(found []request.Request) bool
	}{
		{"in the order of the text", "§API §URL", func(f []request.Request) bool {
			return len(f) == 2 && f[0].Link.Host == "www.filestackapi.com" && f[0].Span.Offset < f[1].Span.Offset
		}},
		{"other policies", "§URL?policy=§P1&signature=§S1 §URL?policy=§P2&signature=§S2", func(f []request.Request) bool { return len(f) == 2 && policies(f) == 2 }},
		{"one policy has no other", "§URL?policy=§P1&signature=§S1 §URL?policy=§P1&signature=§S1", func(f []request.Request) bool { return len(f) == 2 && policies(f) == 0 }},
		{"where a picker stores", "filestack.init('§K', {security: {policy: '§P1', signature: '§S1'}}).picker({storeTo: {path: '/a'}})", func(f []request.Request) bool { return len(f) == 1 && f[0].Storing().Path.Text == "/a" }},
		{"where a URL does not", "§URL?policy=§P1&signature=§S1 {storeTo: {path: '/a'}}", func(f []request.Request) bool { return len(f) == 1 && f[0].Storing().Path.Text == "" }},
		{"what its client calls", "const client = filestack.init('§K', {security: {policy: '§P1', signature: '§S1'}});\nclient.remove('KW9EJhYtS6y48Whm2S6D')", func(f []request.Request) bool {
			return len(f) == 1 && f[0].Link.Handle == "KW9EJhYtS6y48Whm2S6D" && len(f[0].Calls) > 0
		}},
		{"a key alone", "filestack.init('§K')", func(f []request.Request) bool { return len(f) == 1 && f[0].Link.APIKey == joinKey }},
		{"a secret alone", "FILESTACK_SECRET=N3XOC5NYKRMBCWVLEYKHUHQNCY", func(f []request.Request) bool { return len(f) == 1 && f[0].Form == report.FormSecret }},
		{"a secret beside a URL", "FILESTACK_SECRET=N3XOC5NYKRMBCWVLEYKHUHQNCY §URL", func(f []request.Request) bool {
			return len(f) == 1 && f[0].Form == report.FormDelivery && f[0].Forgiven.Has(report.CodeSecretExposed)
		}},
		{"another service's link", "https://a.s3.amazonaws.com/b?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261101T000000Z&X-Amz-Expires=60&X-Amz-Signature=§S1", func(f []request.Request) bool { return len(f) == 1 && f[0].Form == report.FormOtherService }},
		{"nothing", "nothing of Filestack's", func(f []request.Request) bool { return f == nil }},
	} {
		if found := Requests(joinParts.Replace(c.text)); !c.holds(found) {
			t.Errorf("%s: %+v", c.name, found)
		}
	}
}

// Requests come in the order of the text, the longer before what it holds, and two at one
// place as they were found.
func TestSortByPlace(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		found := make([]request.Request, random.IntN(12))
		for i := range found {
			found[i].Span = report.Span{Offset: random.IntN(4), Length: random.IntN(3)}
			found[i].Message = &request.Message{Time: int64(i)}
		}
		want := slices.Clone(found)
		slices.SortStableFunc(want, func(a, b request.Request) int {
			return cmp.Or(a.Span.Offset-b.Span.Offset, b.Span.Length-a.Span.Length)
		})
		if sortByPlace(found); !reflect.DeepEqual(found, want) {
			t.Fatalf("%+v, want %+v", found, want)
		}
	}
}

func TestTextIsCut(t *testing.T) {
	text := joinParts.Replace("§URL ") + strings.Repeat("é", MaxText/2)
	found := Requests(text)
	if len(found) != 1 || !found[0].Forgiven.Has(report.CodeInputTruncated) {
		t.Errorf("%+v", found)
	}
	if found = Requests(text[:MaxText/2]); len(found) != 1 || found[0].Forgiven.Has(report.CodeInputTruncated) {
		t.Errorf("%+v", found)
	}
}

func TestAPIKeyIn(t *testing.T) {
	const another = "ANdpKX6pWRIevNAWvvOOtz"
	with := func(keys ...string) (found []request.Request) {
		for _, key := range keys {
			found = append(found, request.Request{Link: report.Link{APIKey: key}})
		}
		return found
	}
	for _, c := range []struct {
		name, text string
		found      []request.Request
		want       string
	}{
		{"of a request", "", with(joinKey), joinKey},
		{"the same twice", "", with(joinKey, "", joinKey), joinKey},
		{"two", "", with(joinKey, another), ""},
		{"of a request, before the text's", another, with(joinKey), joinKey},
		{"of the text", "key " + joinKey, with(""), joinKey},
		{"two of the text", joinKey + " " + another, nil, ""},
		{"none", "no key", nil, ""},
	} {
		if got := APIKeyIn(c.text, c.found); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
