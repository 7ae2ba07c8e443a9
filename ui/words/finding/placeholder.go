package finding

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/words"
)

// placeholderWords are about what stands in place of a value, by the second
// argument of the finding. ITS is the value that is missing.
var placeholderWords = map[string]template{
	"":         {"a placeholder stands in place of ITS«: {1}»", "put the real value there"},
	"unset":    {"a variable without a value was put in for ITS«: {1}»", "set the variable before it is used"},
	"object":   {"an object was put in as text for ITS«: {1}»", "put the one text there that is meant: policy, signature and handle are texts"},
	"redacted": {"ITS was taken out of this text«: {1}»", "judge the link as it is sent, with the values in it"},
	"empty":    {"nothing stands in place of ITS", "fill it in; in code, set the variable before it is used"},
}

// StandsFor names the values that placeholders stand for, by the part of a finding.
var StandsFor = map[string]string{
	"policy":      "the policy",
	"signature":   "the signature",
	"security":    "the policy and signature",
	"link.handle": "the handle",
	"link.apiKey": "the API key",
}

func placeholderSentence(f report.Finding) words.Sentence {
	reason := ""
	if len(f.Args) > 1 {
		reason = f.Args[1]
	}
	t, ok := placeholderWords[reason]
	if !ok {
		t = placeholderWords[""]
	}
	its, ok := StandsFor[f.Part]
	if !ok {
		its = "a value"
	}
	t.fact = strings.Replace(t.fact, "ITS", its, 1)
	return t.with(f.Args)
}
