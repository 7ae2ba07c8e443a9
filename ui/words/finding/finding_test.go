package finding

import (
	"strings"
	"testing"

	"policybench/signing/inspect/message"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

func TestEveryCodeHasWords(t *testing.T) {
	long := strings.Repeat("x", 300)
	for _, code := range wordstest.Codes(t) {
		for n := range 6 {
			for _, arg := range []string{"", "1764536024", "a\x1b[2J", long, "same", "method"} {
				f := report.Finding{Code: code, Args: make([]string, n)}
				for i := range f.Args {
					f.Args[i] = arg
				}
				wordstest.CheckVoice(t, string(code), Say(f))
			}
		}
		if fact := Fact(code); strings.HasPrefix(fact, "is ") || strings.HasPrefix(fact, "key ") || strings.HasPrefix(fact, "a host") {
			t.Errorf("%s: %q does not stand alone", code, fact)
		}
		if s := Say(report.Finding{Code: code}); s.Fact == string(code) || s.Hint == "" && code != report.CodeServerMessage {
			if code != report.CodeCallUnknown && code != report.CodeKeyMisspelled && code != report.CodePatternLooksLikeGlob {
				t.Errorf("%s: no words without arguments: %+v", code, s)
			}
		}
	}
}

func TestFinding(t *testing.T) {
	for _, tt := range []struct {
		f    report.Finding
		fact string
		hint string
	}{
		{report.Finding{Code: report.CodeExpired, Basis: report.Documented, Args: []string{"1764536024", "30932425"}},
			"the policy expired 11 months ago, on 30 Nov 2025 at 20:53:44 UTC", "sign it again with a new expiry, or ask for a new link"},
		{report.Finding{Code: report.CodeExpiresSoon, Args: []string{"1764536024", "65"}},
			"the policy expires in 1 min 5 s, on 30 Nov 2025 at 20:53:44 UTC", "a page that stays open longer needs a new one"},
		{report.Finding{Code: report.CodeExpiryInMilliseconds, Args: []string{"1893456000000", "1893456000", "9"}},
			"the expiry 1893456000000 is in milliseconds, Filestack counts seconds: the policy lives for thousands of years",
			"divide by 1000, and sign again: 1893456000 is 1 Jan 2030 00:00:00 UTC"},
		{report.Finding{Code: report.CodeCallDenied, Args: []string{"convert", "read, stat"}},
			"the request needs convert, a call that the policy does not list: it has read, stat", "add convert to call, and sign again"},
		{report.Finding{Code: report.CodeCallDenied, Args: []string{"exif", ""}},
			"the request needs exif, a call that the policy does not list", "add exif to call, and sign again"},
		{report.Finding{Code: report.CodeKeyMisspelled, Basis: report.Inferred, Args: []string{"calls", "call", ""}},
			"key calls is not one of Filestack's, call is meant (inferred)", "write call: as it stands everything but exif is allowed"},
		{report.Finding{Code: report.CodeKeyMisspelled, Args: []string{"calls", "call", "also"}},
			"key calls is not one of Filestack's, call is meant", "call stands there too: drop calls"},
		{report.Finding{Code: report.CodeUnsigned, Args: []string{"remove"}},
			"no policy and signature, and remove needs them even where security is off", "add a policy that allows remove and its signature"},
		{report.Finding{Code: report.CodeUnsigned, Args: []string{""}},
			"no policy and signature: it works only while the app's security is off", "add a policy and its signature where security is on"},
		{report.Finding{Code: report.CodeUnsigned, Args: []string{"basic"}},
			"HTTP Basic with the app secret takes the place of policy and signature", "keep it on a server: whoever has the app secret can sign anything"},
		{report.Finding{Code: report.CodeInitFormIgnored, Args: []string{"current"}},
			"init(key, {policy, signature}) is ignored silently: filestack-js 1.0 and later sends neither policy nor signature",
			"write init(key, {security: {policy, signature}})"},
		{report.Finding{Code: report.CodePolicyNotBase64, Args: []string{"7", "!"}},
			"the policy is not base64: ! at character 8", "copy the whole policy again from where it was made"},
		{report.Finding{Code: report.CodeSignatureMismatch, Args: []string{"FILESTACK_APP_SECRET", "json-signed"}},
			"the signature does not belong to this policy, tried with FILESTACK_APP_SECRET: the JSON itself was signed",
			"sign the base64url text that is sent, not the JSON"},
		{report.Finding{Code: report.CodeServerMessage, Args: []string{"invalid-application", "api-key-missing", ""}},
			"the server does not know which app asks: the API key is missing or wrong, whatever the status says", "here: the API key is missing"},
		{report.Finding{Code: report.CodeSignatureLength, Args: []string{"40", "cut"}},
			"the signature has 40 of its 64 digits: 24 are missing at the end", "ask for the whole link: the missing digits cannot be made up"},
		{report.Finding{Code: report.CodeSignatureLength, Args: []string{"63", ""}},
			"the signature has 63 of its 64 digits: 1 is missing", "ask for the whole link: the missing digits cannot be made up"},
		{report.Finding{Code: report.CodeSignatureLength, Args: []string{"70", ""}},
			"the signature has 70 digits, not the 64 of HMAC-SHA256", "use HMAC-SHA256, and send all its digits"},
		{report.Finding{Code: report.CodeSignatureNotHex, Args: []string{"9", "O"}},
			"the signature holds O at character 10, which is no hex digit", "ask for the link as text: it was probably read from a picture, where 0 and O, 1 and l, 5 and S look alike"},
		{report.Finding{Code: report.CodeSignatureNotHex, Args: []string{"9", "x"}},
			"the signature is not hex: x at character 10", "write the HMAC as 64 lower-case hex digits"},
		{report.Finding{Code: report.CodePlaceholder, Args: []string{"<a\u202eb>"}},
			"a placeholder stands in place of a value: <a<U+202E>b>", "put the real value there"},
		{report.Finding{Code: report.CodePlaceholder, Basis: report.Inferred, Part: "policy", Args: []string{"YOUR_POLICY"}},
			"a placeholder stands in place of the policy: YOUR_POLICY (inferred)", "put the real value there"},
		{report.Finding{Code: report.CodePlaceholder, Part: "link.handle", Args: []string{"undefined", "unset"}},
			"a variable without a value was put in for the handle: undefined", "set the variable before it is used"},
		{report.Finding{Code: report.CodePlaceholder, Part: "signature", Args: []string{"[object Object]", "object"}},
			"an object was put in as text for the signature: [object Object]", "put the one text there that is meant: policy, signature and handle are texts"},
		{report.Finding{Code: report.CodePlaceholder, Part: "signature", Args: []string{"[FILTERED]", "redacted"}},
			"the signature was taken out of this text: [FILTERED]", "judge the link as it is sent, with the values in it"},
		{report.Finding{Code: report.CodePlaceholder, Part: "security", Args: []string{"", "empty"}},
			"nothing stands in place of the policy and signature", "fill it in; in code, set the variable before it is used"},
		{report.Finding{Code: report.CodeHandleDiffers, Args: []string{strings.Repeat("a", 60), "b"}},
			"the policy is for another file: " + strings.Repeat("a", 31) + "…" + strings.Repeat("a", 16) + ", the request asks for b",
			"use the policy and signature of this file, or sign a policy for it"},
		{report.Finding{Code: report.CodeExpiresFar, Basis: report.Documented, Args: []string{"1893456000", "96000000"}},
			"the policy lives long: it expires in 3 years, on 1 Jan 2030 at 00:00:00 UTC", "whoever has it keeps it until then: a shorter life is safer"},
		{report.Finding{Code: report.CodeExpiresSoon}, "the policy expires soon", "a page that stays open longer needs a new one"},
		{report.Finding{Code: report.CodeCallIsString, Args: []string{"read", ""}},
			`call is the text "read", not a list`, `write a list: ["read"]`},
		{report.Finding{Code: report.CodeCallIsString, Args: []string{"read,convert", "read, convert"}},
			`call is the text "read,convert", not a list`, `write a list: ["read","convert"]`},
		{report.Finding{Code: report.CodeWhitespace, Basis: report.Inferred, Part: "link"},
			"a space cuts the link in two (inferred)", "take the space out"},
		{report.Finding{Code: report.CodeWhitespace, Basis: report.Inferred, Part: "policy"},
			"a space or line break became part of the policy (inferred)", "take it out, also where it is written as %20 or %0A"},
		{report.Finding{Code: report.CodeQuotes, Basis: report.Inferred, Args: []string{"bytes"}},
			"Python's b'…' became part of the value (inferred)", "take it out; in Python, decode the bytes first: .decode()"},
		{report.Finding{Code: report.CodePolicyTruncated, Args: []string{"0"}},
			"the policy is cut off, too little of it is left to read", "copy the whole policy again from where it was made"},
		{report.Finding{Code: report.CodePolicyTruncated, Args: []string{"12"}},
			"the policy is cut off after 12 bytes of its JSON", "copy the whole policy again from where it was made"},
		{report.Finding{Code: report.CodeSignatureLength, Args: []string{"40", "SHA-1"}},
			"the signature has 40 digits, not the 64 of HMAC-SHA256: it is cut short, or made with SHA-1", "use HMAC-SHA256, and send all its digits"},
		{report.Finding{Code: report.CodeSignatureNotHex, Args: []string{"", "", "secret"}},
			"an app secret stands in place of the signature", "sign the policy with it, on a server, and put the signature there"},
		{report.Finding{Code: report.CodeExpiryNotInteger, Basis: report.Undocumented, Args: []string{"1e9", "1000000000", "whole"}},
			"the expiry 1e9 is not written as plain digits (undocumented)", "write whole seconds: 1000000000"},
		{report.Finding{Code: report.CodeExpiryNotInteger, Basis: report.Undocumented, Args: []string{"1.5", "1", ""}},
			"the expiry 1.5 is no whole number (undocumented)", "write whole seconds: 1"},
		{report.Finding{Code: report.CodePatternUnanchored, Basis: report.Undocumented, Args: []string{"path", "^/images/", "end"}},
			"the pattern of path is not bound to the end, and how Filestack matches is undocumented", "write $ behind it"},
		{report.Finding{Code: report.CodeOtherService, Args: []string{"aliyun-oss"}},
			"this belongs to another service: Alibaba Cloud OSS", "nothing here is Filestack's to check"},
		{report.Finding{Code: report.CodeOtherService, Args: []string{"other"}},
			"this belongs to another service", "nothing here is Filestack's to check"},
		{report.Finding{Code: "of tomorrow"}, "of tomorrow", ""},
	} {
		if got := Say(tt.f); got != (words.Sentence{Fact: tt.fact, Hint: tt.hint}) {
			t.Errorf("%s:\n got %q\n     %q\nwant %q\n     %q", tt.f.Code, got.Fact, got.Hint, tt.fact, tt.hint)
		}
	}
}

func TestEveryCauseHasWords(t *testing.T) {
	for name := range Causes {
		s := Cause(name)
		wordstest.CheckVoice(t, name, s)
		if s.Hint == "" {
			t.Errorf("%s: no hint", name)
		}
	}
	want := "the JSON itself was signed, and the digest is written in base64"
	if got := Cause("json-signed+digest-base64").Fact; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	wordstest.CheckVoice(t, "none", Cause(""))
	wordstest.CheckVoice(t, "unknown", Cause("of tomorrow"))
}

func TestEveryMessageHasWords(t *testing.T) {
	for key, s := range Messages {
		wordstest.CheckVoice(t, key, s)
		if s.Hint == "" {
			t.Errorf("%s: no hint", key)
		}
	}
	for _, key := range message.Keys() {
		if _, known := Messages[key]; !known {
			t.Errorf("no words for message %s", key)
		}
	}
}
