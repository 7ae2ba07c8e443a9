package snippets

import (
	"testing"
	"time"

	"policybench/signing"
)

// The sample app, as the documentation publishes it.
const (
	sampleKey    = "ANdpKX6pWRIevNAWvvOOtz"
	sampleHandle = "ajTW5xm2Sd6v22yrtKmQ"
	sampleSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"
)

func samplePolicy() signing.Policy {
	return signing.Policy{Expiry: 1893456000, Call: []signing.Call{signing.Read, signing.Convert}, Handle: sampleHandle}
}

func sign(t testing.TB, p signing.Policy) signing.Security {
	t.Helper()
	pair, err := signing.Sign(signing.NewSecret(sampleSecret), p)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

// forHandle and the like are inputs for each kind of file.
func forHandle(t testing.TB) Input {
	p := samplePolicy()
	return Input{APIKey: sampleKey, Handle: sampleHandle, Tasks: []string{"rotate=deg:90"}, Policy: p, Security: sign(t, p), TTL: time.Hour}
}

func forExternal(t testing.TB) Input {
	in := forHandle(t)
	in.Handle, in.Source = "", "https://example.com/a b.jpg?x=1"
	return in
}

func forAlias(t testing.TB) Input {
	in := forHandle(t)
	in.Handle, in.Source = "", "src://photos/2026/a.png"
	return in
}

// eachVariant calls f for every variant in the order of the catalog.
func eachVariant(f func(Kind, string)) {
	for _, k := range Kinds() {
		for _, v := range Variants(k) {
			f(k, v)
		}
	}
}
