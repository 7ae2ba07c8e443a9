package judge

import (
	"testing"

	"policybench/signing/report"
)

func TestCheckHandle(t *testing.T) {
	codes := []report.Code{report.CodeNoHandle, report.CodeHandleIsAPIKey}
	const none = "note no-handle documented policy.handle "
	for _, c := range []struct{ name, json, want string }{
		{"a handle", `{"handle":"` + testHandle + `"}`, ""},
		{"none", `{}`, none},
		{"nothing", `{"handle":null}`, none},
		{"an empty text", `{"handle":""}`, none},
		{"a number", `{"handle":7}`, ""},
		{"none, in what breaks off", `{"expiry":1,`, ""},
		{"an API key", `{"handle":"` + testKey + `"}`, "problem handle-is-api-key inferred policy.handle " + testKey},
		{"an API key in a list", `{"handle":["` + testKey + `"]}`, ""},
		{"none, for what acts on a file", `{"call":["pick","stat"]}`, none},
		{"none, for what may", `{"call":"pick,stat"}`, none},
		{"none, for nobody knows what", `{"call":7}`, none},
		{"none, for what acts on no file", `{"call":["pick","store","runWorkflow"]}`, ""},
	} {
		findings, _ := CheckPolicy(c.json, judgedAt)
		if got := told(findings, codes...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCheckSizes(t *testing.T) {
	notNumber := func(key, raw string) string {
		return "warning size-not-integer documented policy." + key + " " + key + "|" + raw
	}
	for _, c := range []struct{ name, json, want string }{
		{"none", `{}`, ""},
		{"both", `{"minSize":1,"maxSize":2}`, ""},
		{"the same", `{"minSize":2,"maxSize":2}`, ""},
		{"turned round", `{"minSize":3,"maxSize":2}`, "problem size-range inferred policy.minSize 3|2"},
		{"least below zero", `{"minSize":-3,"maxSize":2}`, "problem size-range inferred policy.minSize -3|"},
		{"most below zero", `{"minSize":1,"maxSize":-2}`, "problem size-range inferred policy.maxSize |-2"},
		{"least alone", `{"minSize":3}`, ""},
		{"least beside nothing", `{"minSize":3,"maxSize":null}`, ""},
		{"a text of digits", `{"minSize":"3"}`, notNumber("minSize", `"3"`)},
		{"digits in texts, turned round", `{"minSize":"3","maxSize":"2"}`, "problem size-range inferred policy.minSize \"3\"|\"2\"\n" + notNumber("minSize", `"3"`) + "\n" + notNumber("maxSize", `"2"`)},
		{"a fraction", `{"maxSize":2.5}`, notNumber("maxSize", "2.5")},
		{"a fraction that is too little", `{"minSize":3,"maxSize":2.5}`, "problem size-range inferred policy.minSize 3|2.5\n" + notNumber("maxSize", "2.5")},
		{"a fraction in a text is no number", `{"minSize":3,"maxSize":"2.5"}`, notNumber("maxSize", `"2.5"`)},
		{"below zero in a text is none", `{"maxSize":"-2"}`, notNumber("maxSize", `"-2"`)},
		{"a unit", `{"minSize":3,"maxSize":"2MB"}`, notNumber("maxSize", `"2MB"`)},
		{"beyond what is exact", `{"minSize":9007199254740993,"maxSize":2}`, notNumber("minSize", "9007199254740993")},
		{"beyond every number", `{"maxSize":1e999}`, notNumber("maxSize", "1e999")},
		{"below every number is told once", `{"minSize":-1e999}`, notNumber("minSize", "-1e999")},
		{"a list", `{"maxSize":[1]}`, notNumber("maxSize", "[1]")},
	} {
		findings, _ := CheckPolicy(c.json, judgedAt)
		if got := told(findings, report.CodeSizeRange, report.CodeSizeNotInteger); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
