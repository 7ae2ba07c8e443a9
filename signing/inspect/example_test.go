package inspect_test

import (
	"fmt"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

// A link that fails is explained without sending it anywhere.
func ExampleInspect() {
	mail := `It worked yesterday! https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D` +
		`?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&amp;signature=9bb689d6aacfe57560fcdf6dbb23bd9cc02cde3b4fd86e0c4a4b57cf716211e6`
	reports := inspect.Inspect(mail, inspect.Options{At: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)})
	for _, r := range reports {
		fmt.Println(r.Form, r.Verdict)
		for _, f := range r.Findings {
			if f.Level == report.Problem {
				fmt.Println(f.Code, f.Part)
			}
		}
		fmt.Println("fixed it is", r.FixedVerdict)
	}
	// Output:
	// delivery malformed
	// html-escaped link
	// expired policy.expiry
	// fixed it is expired
}

// With an app secret the signature is checked as well.
func ExampleInspect_key() {
	key := inspect.Key{Name: "FILESTACK_APP_SECRET", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}
	pair := "policy: eyJleHBpcnkiOjE4OTM0NTYwMDB9\nsignature: b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"
	for _, r := range inspect.Inspect(pair, inspect.Options{At: time.Unix(1795392000, 0), Keys: []inspect.Key{key}}) {
		fmt.Println(r.Verdict, r.Genuine == report.Yes, r.SecretFrom)
	}
	// Output: valid true FILESTACK_APP_SECRET
}

// A policy that is still being written needs no request.
func ExampleCheckPolicy() {
	findings, _ := inspect.CheckPolicy(`{"expiry":1893456000000,"calls":["read"]}`, time.Unix(1795392000, 0))
	for _, f := range findings {
		fmt.Println(f.Level, f.Code, f.Args)
	}
	// Output:
	// problem expiry-in-milliseconds [1893456000000 1893456000 1891660608000]
	// problem key-misspelled [calls call]
	// note no-call []
	// note no-handle []
}
