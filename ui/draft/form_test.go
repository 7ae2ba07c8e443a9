package draft

import (
	"testing"
	"time"

	"policybench/signing"
	"policybench/ui/profile"
)

func TestFilled(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		name string
		form profile.Form
		want string // the policy that is signed
	}{
		{"nothing", profile.Form{}, `{"expiry":1795438800,"call":["read","convert"]}`},
		{"an expiry", profile.Form{Expiry: "2h"}, `{"expiry":1795442400,"call":["read","convert"]}`},
		{"calls", profile.Form{Calls: []signing.Call{signing.Pick, signing.Store}}, `{"expiry":1795438800,"call":["pick","store"]}`},
		{"no calls", profile.Form{Calls: []signing.Call{}}, `{"expiry":1795438800}`},
		{"limits", profile.Form{Handle: "KW9EJhYtS6y48Whm2S6D", Path: "^/a/", MaxSize: "10MB"},
			`{"expiry":1795438800,"call":["read","convert"],"handle":"KW9EJhYtS6y48Whm2S6D","maxSize":10000000,"path":"^/a/"}`},
		{"a target is no part of it", profile.Form{File: "https://example.com/a.png", Transform: "resize=width:200", CNAME: "files.example.com"},
			`{"expiry":1795438800,"call":["read","convert"]}`},
		{"a policy as it stands", profile.Form{Policy: "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTUwODE0MTUwNH0="},
			`{"handle":"KW9EJhYtS6y48Whm2S6D","expiry":1508141504}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, _ := New("AhTgLagciQByzXpFGRI0Az", now).Filled(test.form, now)
			if got := Derive(d, nil, now).JSON; got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
			if d.Text[File] != test.form.File || d.Text[CNAME] != test.form.CNAME {
				t.Errorf("the target: %q", d.Text)
			}
		})
	}
}
