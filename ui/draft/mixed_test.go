package draft

import (
	"testing"

	"policybench/ui/profile"
)

func TestMixed(t *testing.T) {
	for _, tt := range []struct {
		name   string
		draft  Draft
		sample bool
		want   []Field
	}{
		{"the sample app", Sample(noon), true, nil},
		{"one's own app", edited(nil), false, nil},
		{"own secret, sample's form", Sample(noon), false, []Field{APIKey, Handle}},
		{"own secret, sample's file in the code", edited(edits{Handle: "", File: profile.SampleHandle}), false, []Field{File}},
		{"own key, sample's secret", Sample(noon).Set(APIKey, aKey, noon), true, []Field{APIKey}},
		{"no key, sample's secret", Sample(noon).Set(APIKey, "", noon), true, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Mixed(tt.draft, tt.sample)
			if len(got) != len(tt.want) {
				t.Fatalf("%+v", got)
			}
			for i, issue := range got {
				if issue.Field != tt.want[i] || issue.Level != Warning {
					t.Errorf("%+v", issue)
				}
			}
		})
	}
}
