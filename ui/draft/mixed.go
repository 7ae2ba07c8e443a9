package draft

import "policybench/ui/profile"

// Mixed says what in a draft belongs to another app than the secret that signs: something
// of the sample app's beside a secret of one's own, or an API key of one's own beside the
// sample app's secret. With either nothing works.
func Mixed(d Draft, sampleSecret bool) []Issue {
	var list []Issue
	warn := func(f Field, fact, hint string) {
		list = append(list, Issue{Field: f, Level: Warning, Fact: fact, Hint: hint})
	}
	key := d.Text[APIKey]
	if sampleSecret {
		if key != "" && key != profile.SampleAPIKey {
			warn(APIKey, "your app's key, signed by the sample app", "the app secret of this app")
		}
		return list
	}
	if key == profile.SampleAPIKey {
		warn(APIKey, "still the sample app's key", "the key of the app whose secret this is")
	}
	for _, f := range []Field{Handle, File} {
		if d.Text[f] == profile.SampleHandle {
			warn(f, "still the sample app's file", "a file of the app whose secret this is, or nothing")
		}
	}
	return list
}
