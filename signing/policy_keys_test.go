package signing_test

import (
	"slices"
	"testing"

	"policybench/signing"
)

// A policy with everything set has exactly the documented keys, in their order.
func TestKeysAreThoseOfAPolicy(t *testing.T) {
	json := signing.AppendJSON(nil, signing.Policy{
		Expiry: 1, Call: []signing.Call{signing.Read}, Handle: "h", URL: "u", MaxSize: 2, MinSize: 1, Path: "p", Container: "c",
	})
	fields, err := signing.Fields(string(json))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range fields {
		names = append(names, f.Name)
	}
	if keys := signing.Keys(); !slices.Equal(names, keys) {
		t.Errorf("a policy has %v, the documentation %v", names, keys)
	}
	signing.Keys()[0] = "other"
	if signing.Keys()[0] != "expiry" {
		t.Error("what is handed out changes the list")
	}
}
