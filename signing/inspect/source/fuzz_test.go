package source

import "testing"

// Whatever a text is, what is read of it stands within it.
func FuzzPolicies(f *testing.F) {
	for _, seed := range [...]string{
		"getSecurity({ expiry: 1, call: ['read'] }, s)", "p.expiry = 1\np['call'] = [", "Policy.Builder().expiry(1).call(\"read\")",
		"expiry", "{expiry", "[\"expiry\"]=", "(.expiry(", "a.put(\"expiry\",", "{ \"expiry\", 1 }", "Map.of(\"expiry\"", "expiry = '{\"expiry\":' +", "0.xpir=)0.", "p.expiry=1;p",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range Policies(s, true) {
			if p.From < 0 || p.To > len(s) || p.From > p.To {
				t.Fatalf("%q: %d to %d", s, p.From, p.To)
			}
			for _, o := range p.Open {
				if o.From < 0 || o.To > len(s) || o.From > o.To {
					t.Fatalf("%q: %+v", s, o)
				}
			}
		}
	})
}
