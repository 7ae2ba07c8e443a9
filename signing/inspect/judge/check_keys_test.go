package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// Every other name of a key is taken for that key, also in other letters and with signs
// between its words; what only begins with it is not.
func TestKeyMeant(t *testing.T) {
	for key, words := range map[policyKey]string{
		keyExpiry:    "expires expire exp expiration expirydate expirytime expiresat expireat expiresin expirationdate expirationtime expiretime ttl validuntil",
		keyCall:      "calls permission permissions action actions operations",
		keyHandle:    "handles filehandle fileid",
		keyURL:       "urls uri sourceurl",
		keyMaxSize:   "maxfilesize maximumsize maxbytes maxsizebytes sizemax maxlength",
		keyMinSize:   "minfilesize minimumsize minbytes minsizebytes sizemin minlength",
		keyPath:      "paths storepath storagepath uploadpath",
		keyContainer: "containers bucket storecontainer storagecontainer",
	} {
		for word := range strings.FieldsSeq(words) {
			for _, written := range []string{word, strings.ToUpper(word), word[:2] + "_" + word[2:], word[:2] + "-" + word[2:]} {
				if got := keyMeant(written); got != key {
					t.Errorf("%s is taken for %d, want %d", written, got, key)
				}
			}
			if got := keyMeant(word + "nothing"); got != keyCount {
				t.Errorf("%snothing is taken for %s", word, keyNames[got].name)
			}
		}
	}
	long := strings.Repeat("_", shape.LongestWord-len("exp")) + "exp"
	if got := keyMeant(long); got != keyExpiry {
		t.Errorf("the longest word is taken for %d", got)
	}
	if got := keyMeant("_" + long); got != keyCount {
		t.Errorf("a longer word is taken for %d", got)
	}
}

func TestCheckKeys(t *testing.T) {
	codes := []report.Code{report.CodeKeyUnknown, report.CodeKeyMisspelled, report.CodeKeyDuplicate}
	for _, c := range []struct{ name, json, want string }{
		{"documented", `{"expiry":1,"call":[],"handle":"","url":"","maxSize":1,"minSize":1,"path":"","container":""}`, ""},
		{"unknown", `{"colour":1}`, "warning key-unknown inferred policy.key colour"},
		{"misspelled", `{"urls":""}`, "problem key-misspelled inferred policy.key urls|url"},
		{"misspelled beside the right one", `{"url":"","urls":""}`, "warning key-misspelled inferred policy.key urls|url|also"},
		{"twice", `{"url":"a","url":"a"}`, "warning key-duplicate inferred policy.key url|same"},
		{"twice with another value", `{"url":"a","url":"b"}`, "warning key-duplicate inferred policy.key url|different"},
		{"thrice, each beside the first", `{"url":"a","url":"b","url":"a"}`, "warning key-duplicate inferred policy.key url|different\nwarning key-duplicate inferred policy.key url|same"},
		{"an unknown one twice", `{"x1":1,"x1":1}`, "warning key-unknown inferred policy.key x1\nwarning key-unknown inferred policy.key x1\nwarning key-duplicate inferred policy.key x1|same"},
		{"other letters are another key", `{"url":"a","URL":"a"}`, "warning key-misspelled inferred policy.key URL|url|also"},
	} {
		findings, _ := CheckPolicy(c.json, judgedAt)
		if got := told(findings, codes...); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Unknown keys and keys that stand twice are told up to the bound and not one more, and
// it is no matter how the many are compared.
func TestKeysAreBounded(t *testing.T) {
	count := func(json string, code report.Code) int {
		findings, _ := CheckPolicy(json, judgedAt)
		return strings.Count(told(findings, code), string(code))
	}
	for n, want := range map[int]int{maxSame - 1: maxSame - 1, maxSame: maxSame, maxSame + 1: maxSame} {
		if got := count("{"+manyKeys(n)+"}", report.CodeKeyUnknown); got != want {
			t.Errorf("%d unknown keys: told %d times, want %d", n, got, want)
		}
	}
	for n, want := range map[int]int{maxSame - 1: maxSame - 2, maxSame: maxSame - 1, maxSame + 1: maxSame, maxSame + 2: maxSame, 2 * maxSame: maxSame} {
		if got := count(`{"url":""`+strings.Repeat(`,"url":""`, n-1)+"}", report.CodeKeyDuplicate); got != want {
			t.Errorf("%d times one key: told %d times, want %d", n, got, want)
		}
	}
	if got := count(`{`+manyKeys(maxSame)+`,"url":"a","url":"a"}`, report.CodeKeyDuplicate); got != 1 {
		t.Errorf("one key twice behind many: told %d times", got)
	}
}
