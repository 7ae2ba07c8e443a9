package cli

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/ui/profile"
)

// The names in the commands' JSON are a contract.
func TestJSONNames(t *testing.T) {
	tests := map[string][]string{
		"sign":             {"allows", "expiry", "findings", "json", "policy", "schema", "signature"},
		"snippet filelink": {"denied", "kind", "language", "needs", "schema", "text", "variant"},
	}
	for command, want := range tests {
		r := testRun{typed: true}
		args := append(strings.Fields(command), "--sample", "--json", "--expiry", "1h", "--handle", profile.SampleHandle)
		if code := r.run(args...); code != exitFine {
			t.Fatal(code, &r.errOut)
		}
		var got map[string]any
		if err := json.Unmarshal(r.out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(got))); diff != "" {
			t.Errorf("%s: %s", command, diff)
		}
		if expiry, ok := got["expiry"].(map[string]any); ok {
			want := map[string]any{"unix": 1795438800.0, "utc": "2026-11-23T13:00:00Z", "source": "1h"}
			if diff := cmp.Diff(want, expiry); diff != "" {
				t.Error(diff)
			}
		}
	}
}

// Findings name places in the JSON that is signed, with its calls in the order typed
// and as often.
func TestFindingsStandInTheJSON(t *testing.T) {
	r := testRun{typed: true}
	code := r.run("sign", "--sample", "--json", "--expiry", "1893456000", "--call", "store,pick,store,store", "--path", "/dir/")
	if code != exitFine {
		t.Fatal(code, &r.errOut)
	}
	var got struct {
		JSON     string
		Findings []struct {
			Code           string
			Offset, Length int
		}
	}
	if err := json.Unmarshal(r.out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	places := map[string]string{}
	for _, f := range got.Findings {
		places[f.Code] = got.JSON[f.Offset : f.Offset+f.Length]
	}
	want := map[string]string{"expires-far": "1893456000", "call-duplicate": `"store"`, "pattern-unanchored": `"/dir/"`}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Errorf("%s in %s", diff, got.JSON)
	}
}
