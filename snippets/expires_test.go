package snippets

import (
	"strings"
	"testing"
	"time"
)

// Code that lies in a page says when what it carries expires, where that is within a
// day, and who makes fresh ones. URLs and JSON have no comments.
func TestExpires(t *testing.T) {
	const date = "1 Jan 2030 00:00:00 UTC"
	expiry := time.Unix(1893456000, 0)
	tests := []struct {
		name string
		now  time.Time
		ttl  time.Duration
		soon bool
	}{
		{"an hour, no clock", time.Time{}, time.Hour, true},
		{"a day, no clock", time.Time{}, 24 * time.Hour, false},
		{"a fixed time, no clock", time.Time{}, 0, false},
		{"a fixed time in an hour", expiry.Add(-time.Hour), 0, true},
		{"a fixed time in two days", expiry.Add(-48 * time.Hour), 0, false},
		{"a week, of which an hour is left", expiry.Add(-time.Hour), 7 * 24 * time.Hour, true},
		{"a day, just begun", expiry.Add(-24 * time.Hour), 24 * time.Hour, false},
		{"expired", expiry.Add(time.Hour), time.Hour, true},
	}
	for _, test := range tests {
		eachVariant(func(k Kind, v string) {
			if k != Picker && k != Viewer {
				return
			}
			in := forHandle(t)
			in.Now, in.TTL = test.now, test.ttl
			s, err := Render(k, v, in)
			if err != nil {
				t.Fatal(err)
			}
			named := "Server"
			if k == Picker {
				named = "Picker's fetch"
			}
			want := test.soon && Carries(k, v) && s.Language != "url" && s.Language != "json"
			if got := strings.Contains(s.Text, "Expires "+date); got != want || want && !strings.Contains(s.Text, named) {
				t.Errorf("%s, %s %s: says %t, want %t\n%s", test.name, k, v, got, want, s.Text)
			}
		})
	}
}

// What a variant carries stands in it, and what carries nothing needs no signed policy.
func TestCarries(t *testing.T) {
	eachVariant(func(k Kind, v string) {
		in := forHandle(t)
		switch v {
		case "external":
			in = forExternal(t)
		case "alias":
			in = forAlias(t)
		}
		s, err := Render(k, v, in)
		if err != nil {
			t.Fatal(err)
		}
		carries := strings.Contains(s.Text, in.Security.Signature) || v == "b64"
		if carries != Carries(k, v) {
			t.Errorf("%s %s: carries %t", k, v, carries)
		}
		in.Security.Policy, in.Security.Signature = "", ""
		if _, err := Render(k, v, in); (err != nil) != carries {
			t.Errorf("%s %s without a signed policy: %v", k, v, err)
		}
	})
	if Carries("x", "") || Carries(Picker, "x") || !Carries(Picker, "") {
		t.Error("of what is not there nothing is carried")
	}
}

func TestTabs(t *testing.T) {
	var all []string
	for _, tab := range Tabs() {
		for _, k := range Within(tab) {
			all = append(all, string(k))
			if k.Title() == "" || (k.Way() == "") != (len(Within(tab)) == 1) {
				t.Errorf("%s: title %q, way %q", k, k.Title(), k.Way())
			}
		}
	}
	var kinds []string
	for _, k := range Kinds() {
		kinds = append(kinds, string(k))
	}
	if strings.Join(all, " ") != strings.Join(kinds, " ") || len(Tabs()) != 7 {
		t.Errorf("tabs hold %v of %v", all, kinds)
	}
	if Kind("x").Title() != "" || Within("x") != nil {
		t.Error("x is no kind")
	}
}
