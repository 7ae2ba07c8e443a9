package message

import (
	"strings"
	"testing"
)

func TestMessagesAreFound(t *testing.T) {
	for text, key := range map[string]string{
		`[uuid=5F] This action has been secured by the developer of this website. Error: Proper credentials not provided. Signature: None Policy: None`: "credentials-not-provided",
		`application [1] policy error: proper credentials were not provided: (signature: ""; policy "")`:                                                "credentials-not-provided",
		`This action has been secured by the developer of this website. Error: The signature was not valid`:                                             "signature-not-valid",
		`Error: The signature has expired`:                                "signature-expired",
		`{"error":"Invalid Policy","c":"u","i":"CLR-1","t":1508161246}`:   "invalid-policy",
		`{"error":"Invalid App policy","c":"u","i":"UPL-1"}`:              "invalid-app-policy",
		`policy was not properly url-safe base64 encoded`:                 "not-base64",
		`invalid security policy path`:                                    "policy-path",
		`{"result":"error","error":{"code":403,"msg":"Policy required"}}`: "policy-required",
		`Invalid Application`:                                             "invalid-application",
		`Parameters are inalid`:                                           "parameters-invalid",
		`FilestackError: Invalid security params`:                         "security-params",
		`Uncaught Error: Invalid picker params`:                           "picker-params",
		`FPError 400: Invalid request to the server - do you need to pass a security policy and signature?`: "pair-needed",
		`FPError 403: Not authorized to make this request`:                                                  "not-authorized",
		`Both policy and signature are required for client security`:                                        "pair-incomplete",
		`Security policy and signature are required for remove`:                                             "remove-needs-pair",
		`External sources requires apikey to handle transforms`:                                             "source-needs-key",
		`Invalid filestack source provided`:                                                                 "source-invalid",
		`An apikey is required to initialize the Filestack client`:                                          "key-required",
		`getSecurity is only supported in nodejs`:                                                           "node-only",
		`workflows require security policy`:                                                                 "library-needs-pair",
		`You must have secret key to use security`:                                                          "library-needs-secret",
		`Invalid policy option: foo`:                                                                        "policy-option",
		`<Code>SignatureDoesNotMatch</Code>`:                                                                "s3-signature",
		`Signature mismatch! Expected: a Got: b`:                                                            "webhook-mismatch",
		`com.filestack.errors.PolicySignatureException`:                                                     "policy-exception",
	} {
		found := Find("log: " + text + "\n" + text)
		if len(found) != 1 || found[0].Key != key {
			t.Errorf("%s: found %+v, want %s", text, found, key)
			continue
		}
		if s := found[0].Span; s.Offset < 5 || s.End() > 5+len(text) {
			t.Errorf("%s: found at %+v", text, s)
		}
	}
	if found := Find("all is well: https://cdn.filestackcontent.com/" + "KW9EJhYtS6y48Whm2S6D"); found != nil {
		t.Errorf("found %+v in a text without a message", found)
	}
}

// A text without blanks is searched only where it holds "Signature".
func TestMessagesHoldABlankOrSignature(t *testing.T) {
	for _, m := range messages {
		if !strings.Contains(m.needle, " ") && !strings.Contains(m.needle, "Signature") {
			t.Errorf("%q is not found in a text without blanks", m.needle)
		}
	}
}

func TestMessageTime(t *testing.T) {
	for text, want := range map[string]int64{
		`{"error":"Invalid Policy","c":"u","i":"CLR-1","t":1508161246}`:              1508161246,
		`{"error":"Invalid Policy","t": 1508161246 }`:                                1508161246,
		`{"error":"Invalid Policy","c":"u"}`:                                         0,
		`{"error":"Invalid Policy"}` + strings.Repeat(" ", 300) + `{"t":1508161246}`: 0,
		`{"error":"Invalid Policy","t":"x"}`:                                         0,
	} {
		if got := Find(text)[0].Time; got != want {
			t.Errorf("%s: time %d, want %d", text, got, want)
		}
	}
}
