package signing_test

import (
	"errors"
	"fmt"

	"policybench/signing"
)

// The secret of these examples is the one that Filestack's documentation publishes.
// Yours comes from the environment or a secret store.
var published = signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")

func ExampleSign() {
	security, err := signing.Sign(published, signing.Policy{
		Expiry: 1893456000, // time.Now().Add(time.Hour).Unix()
		Call:   []signing.Call{signing.Read, signing.Convert},
		Handle: "KW9EJhYtS6y48Whm2S6D",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(security.Policy)
	fmt.Println(security.Signature)
	// Output:
	// eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXSwiaGFuZGxlIjoiS1c5RUpoWXRTNnk0OFdobTJTNkQifQ==
	// 60e2536e608c6e37c1c01cde28e2e6046094b2e65b960413c0508d81afee33e7
}

func ExampleVerify() {
	received := signing.Security{
		Policy:    "eyJleHBpcnkiOjE4OTM0NTYwMDB9",
		Signature: "b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72",
	}
	fmt.Println(signing.Verify(published, received))

	received.Policy = "eyJleHBpcnkiOjE5OTM0NTYwMDB9"
	fmt.Println(signing.Verify(published, received))
	// Output:
	// <nil>
	// signature does not belong to this policy and app secret
}

// A policy that came from elsewhere is signed as it stands, never decoded and
// encoded again.
func ExampleSigner_SignEncoded() {
	signer := signing.NewSigner(published)
	security, err := signer.SignEncoded("eyJjYWxsIjoicmVhZCIsImV4cGlyeSI6MTg5MzQ1NjAwMH0=")
	fmt.Println(security.Signature, err)
	// Output: 22a3d5cfb917b1d0d86a4ce944df9a0171953d4e8c587987c5a6020fc242c444 <nil>
}

func ExampleDecode() {
	policy, err := signing.Decode("eyJjYWxsIjpbInJlYWQiXSwiZXhwaXJ5IjoxODkzNDU2MDAwfQ")
	fmt.Println(policy.Expiry, policy.Call, err)
	fmt.Println(policy.Allows(signing.Read), policy.Allows(signing.Remove))
	// Output:
	// 1893456000 [read] <nil>
	// true false
}

func ExamplePolicy_Validate() {
	err := signing.Policy{
		Expiry: 1893456000000,
		Call:   []signing.Call{"read", "delete"},
	}.Validate()
	fmt.Println(err)
	fmt.Println(errors.Is(err, signing.ErrCallUnknown))
	// Output:
	// expiry is in milliseconds, Filestack counts seconds: 1893456000
	// call is unknown: "delete"
	// true
}

func ExampleFields() {
	fields, err := signing.Fields(`{"Expiry": 1.893456e9, "call": ["read"]}`)
	for _, field := range fields {
		fmt.Println(field.Offset, field.Name, field.Raw)
	}
	fmt.Println(err)
	// Output:
	// 11 Expiry 1.893456e9
	// 31 call ["read"]
	// <nil>
}

func ExampleSecret() {
	config := struct {
		APIKey string
		secret signing.Secret
	}{"AhTgLagciQByzXpFGRI0Az", published}
	fmt.Println(config.secret)
	fmt.Printf("%s is %d bytes long\n", config.secret, config.secret.Len())
	// Output:
	// ‹app secret›
	// ‹app secret› is 26 bytes long
}
