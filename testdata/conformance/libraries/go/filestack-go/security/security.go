// Package security stands in for filestack-go's: what it is given becomes the policy.
package security

import (
	"encoding/json"
	"os"
)

type Policy struct {
	Call      []string `json:"call,omitempty"`
	Container string   `json:"container,omitempty"`
	Expiry    int64    `json:"expiry"`
	Handle    string   `json:"handle,omitempty"`
	MaxSize   int64    `json:"maxSize,omitempty"`
	MinSize   int64    `json:"minSize,omitempty"`
	Path      string   `json:"path,omitempty"`
	URL       string   `json:"url,omitempty"`
}

type Security struct {
	PolicyB64 string
	Signature string
}

func NewSecurity(secret string, policy *Policy) *Security {
	if secret != os.Getenv("FILESTACK_APP_SECRET") {
		panic("secret")
	}
	text, err := json.Marshal(policy)
	if err != nil {
		panic(err)
	}
	return &Security{PolicyB64: string(text), Signature: "signed"}
}
