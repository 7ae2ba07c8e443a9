package signing_test

import (
	"errors"
	"testing"

	"policybench/signing"
)

func TestValidate(t *testing.T) {
	bad := "\xff"
	tests := []struct {
		name   string
		policy signing.Policy
		want   []error
	}{
		{"least", signing.Policy{Expiry: 1}, nil},
		{"largest expiry", signing.Policy{Expiry: signing.MaxInteger}, nil},
		{"just before milliseconds", signing.Policy{Expiry: 1104537600*1000 - 1}, nil},
		{"just after milliseconds", signing.Policy{Expiry: 4102444800 * 1000}, nil},
		{"sizes equal", signing.Policy{Expiry: 1, MinSize: 5, MaxSize: 5}, nil},
		{"minimum alone", signing.Policy{Expiry: 1, MinSize: 5}, nil},
		{"every call", signing.Policy{Expiry: 1, Call: signing.Calls()}, nil},
		{"nothing", signing.Policy{}, []error{signing.ErrExpiryMissing}},
		{"before 1970", signing.Policy{Expiry: -1}, []error{signing.ErrExpiryInvalid}},
		{"first millisecond", signing.Policy{Expiry: 1104537600 * 1000}, []error{signing.ErrExpiryMilliseconds}},
		{"last millisecond", signing.Policy{Expiry: 4102444800*1000 - 1}, []error{signing.ErrExpiryMilliseconds}},
		{"beyond 2^53", signing.Policy{Expiry: signing.MaxInteger + 1}, []error{signing.ErrExpiryTooLarge}},
		{"empty call list", signing.Policy{Expiry: 1, Call: []signing.Call{}}, []error{signing.ErrCallEmpty}},
		{"unknown call", signing.Policy{Expiry: 1, Call: []signing.Call{"Read"}}, []error{signing.ErrCallUnknown}},
		{"negative size", signing.Policy{Expiry: 1, MinSize: -1}, []error{signing.ErrSizeInvalid}},
		{"huge size", signing.Policy{Expiry: 1, MaxSize: signing.MaxInteger + 1}, []error{signing.ErrSizeInvalid}},
		{"sizes crossed", signing.Policy{Expiry: 1, MinSize: 6, MaxSize: 5}, []error{signing.ErrSizeRange}},
		{"handle not UTF-8", signing.Policy{Expiry: 1, Handle: bad}, []error{signing.ErrNotUTF8}},
		{"url not UTF-8", signing.Policy{Expiry: 1, URL: bad}, []error{signing.ErrNotUTF8}},
		{"path not UTF-8", signing.Policy{Expiry: 1, Path: bad}, []error{signing.ErrNotUTF8}},
		{"container not UTF-8", signing.Policy{Expiry: 1, Container: bad}, []error{signing.ErrNotUTF8}},
		{
			"all at once",
			signing.Policy{Call: []signing.Call{"x"}, MinSize: -1, Path: bad},
			[]error{signing.ErrExpiryMissing, signing.ErrCallUnknown, signing.ErrSizeInvalid, signing.ErrNotUTF8},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.policy.Validate()
			if len(tt.want) == 0 && err != nil {
				t.Errorf("unexpected: %v", err)
			}
			for _, want := range tt.want {
				if !errors.Is(err, want) {
					t.Errorf("error %v, want %v in it", err, want)
				}
			}
			if _, signErr := signing.Sign(signing.NewSecret("s"), tt.policy); (signErr == nil) != (err == nil) {
				t.Errorf("Sign says %v, Validate %v", signErr, err)
			}
		})
	}
}

func TestAllows(t *testing.T) {
	open, listed := signing.Policy{}, signing.Policy{Call: []signing.Call{signing.Exif, "odd"}}
	tests := []struct {
		name   string
		policy signing.Policy
		call   signing.Call
		want   bool
	}{
		{"no list", open, signing.Read, true},
		{"no list, exif", open, signing.Exif, false},
		{"no list, unknown call", open, "odd", false},
		{"listed", listed, signing.Exif, true},
		{"not listed", listed, signing.Read, false},
		{"listed though unknown", listed, "odd", true},
		{"empty list", signing.Policy{Call: []signing.Call{}}, signing.Read, false},
	}
	for _, tt := range tests {
		if got := tt.policy.Allows(tt.call); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestCalls(t *testing.T) {
	if n := len(signing.Calls()); n != 10 {
		t.Errorf("%d calls, the documentation has ten", n)
	}
	for _, c := range signing.Calls() {
		if !c.Known() || c.Meaning() == "" {
			t.Errorf("%s has no meaning", c)
		}
	}
	for _, c := range []signing.Call{"", "READ", "writeURL", "revoke"} {
		if c.Known() {
			t.Errorf("%q counts as known", c)
		}
	}
}
