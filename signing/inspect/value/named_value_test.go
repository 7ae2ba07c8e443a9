package value_test

import (
	"strings"
	"testing"
)

const (
	firstHalf  = "9bb689d6aacfe5757af84c204299fa66"
	secondHalf = "54a4e7c89e89c29aff8457cf716211e6"
)

// A signature in pieces is joined where it is whole then, and only then.
func TestSignatureInPieces(t *testing.T) {
	lines := func(count int) string {
		out, size := "", len(signature)/count
		for i := range count {
			out += signature[i*size:(i+1)*size] + "\n"
		}
		return out
	}
	askSeek(t, false, []sought{
		{"eight lines", "signature: " + lines(8), "signature:signature=§S"},
		{"sixteen lines", "signature: " + lines(16), ""},
		{"a last line of three digits", "signature: " + signature[:61] + "\n" + signature[61:], "signature?:signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf71621"},
		{"a last line of four digits", "signature: " + signature[:60] + "\n" + signature[60:], "signature:signature=§S"},
		{"a word behind it", "signature: " + firstHalf + " and more", "signature?:signature=9bb689d6aacfe5757af84c204299fa66"},
		{"a line of other digits behind a whole one", "signature: §S\n" + firstHalf, "signature:signature=§S"},
		{"digits that end with the text", "signature: " + firstHalf, "signature?:signature=9bb689d6aacfe5757af84c204299fa66"},
		{"a second piece with more than digits", "signature: " + firstHalf + "\n" + secondHalf[:31] + "x", "signature?:signature=9bb689d6aacfe5757af84c204299fa66"},
		{"a first piece with more than digits", "signature: " + firstHalf[:31] + "x\n" + secondHalf, "signature?:signature=9bb689d6aacfe5757af84c204299fa6x"},
	})
}

// What a name says is a signature need not look like one.
func TestNamedSignature(t *testing.T) {
	askSeek(t, false, []sought{
		{"in quotes", `signature: "tbd"`, "signature?:signature=tbd"},
		{"without quotes", `signature: tbd`, ""},
		{"a long word", `signature: abcdefghij_0123456789`, "signature?:signature=abcdefghij_0123456789"},
		{"a long word of less than 20", `signature: abcdefghijabcdefghi`, ""},
		{"a word of 20", `signature: abcdefghijabcdefghij`, "signature?:signature=abcdefghijabcdefghij"},
		{"16 digits", `signature: 0123456789abcdef`, "signature?:signature=0123456789abcdef"},
		{"15 digits", `signature: 0123456789abcde`, ""},
		{"16 digits of a longer word", `signature: 0123456789abcdefx`, ""},
		{"three dots", `signature: 9bb...`, "signature?:signature=9bb..."},
		{"a call", `signature = makeASignatureOfThisPolicy(x)`, ""},
		{"a call by a name of digits", `signature = feedfacefeed(x)`, ""},
		{"a call by a name of 16 digits", `signature = feedfacefeedface(x)`, "signature?:signature=feedfacefeedface"},
		{"a call in quotes", `signature = "makeASignatureOfThisPolicy(x)"`, "signature?:signature=makeASignatureOfThisPolicy(x)"},
		{"an empty text", `signature: ""`, ""},
		{"a text over lines", "signature: \"not\nhex\"", ""},
		{"a name in quotes", `["signature", "other": 1]`, ""},
		{"the name of the next field", `"signature","tbd":"x"`, ""},
		{"a quote far away", `signature: "z ` + strings.Repeat("z", 397) + `"`, "signature?:signature=z " + strings.Repeat("z", 397)},
		{"a quote too far away", `signature: "z ` + strings.Repeat("z", 398) + `"`, ""},
		{"followed by a letter", `signature=§Sz`, "signature?:signature=§Sz"},
		{"followed by a digit", `signature=§S0`, "signature?:signature=§S0"},
		{"followed by a plus", `signature=§S+0`, "signature:signature=§S"},
		{"an app secret without quotes", `signature: §X`, ""},
		{"an app secret in another's quotes", "signature: \"§X'", ""},
		{"an app secret and more", `signature: "§Xx"`, "signature?:signature=§Xx"},
		{"an app secret for an argument", `signature("§X")`, ""},
		{"an app secret of a name in capitals", `SIGNATURE="§X"`, "signature?:signature=§X"},
		{"an app secret in the environment", `FS_SIGNATURE="§X"`, "signature?:fs_signature~fs=§X"},
		{"an app secret of a longer name", `signatureOf="§X"`, ""},
		{"an app secret of a longer name in capitals", `SIGNATURE_OF="§X"`, ""},
		{"an app secret at the end", `signature: "§X`, ""},
		{"words in the place of a secret", `signature: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"`, "signature?:signature=ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
		{"a variable with quotes", "signature: '${env['SIG']}'", "signature?:signature=${env['SIG']}"},
		{"a variable without an end", "signature: '${env['SIG'", "signature?:signature=${env["},
	})
}

// What a name says is a policy is one only in a text of Filestack's.
func TestNamedPolicy(t *testing.T) {
	askSeek(t, true, []sought{
		{"a word in quotes", `policy: "broken"`, "policy?:policy=broken"},
		{"a word without quotes", `policy: broken`, ""},
		{"an empty text", `policy: ""`, ""},
		{"a text without an end", `policy: "broken`, ""},
		{"a text over lines", "policy: \"bro\nken\"", ""},
		{"two words", `policy: "broken in"`, ""},
		{"words that stand for one", `policy: "YOUR POLICY HERE"`, "policy?:policy=YOUR POLICY HERE"},
		{"the digits of a signature", `policy: "§S"`, ""},
		{"other digits", `policy: "` + firstHalf + `"`, "policy?:policy=9bb689d6aacfe5757af84c204299fa66"},
		{"64 other signs", `policy: "` + strings.Repeat("zz", 32) + `"`, "policy?:policy=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"},
		{"the name of the next field", `"policy","tbd":"x"`, ""},
		{"a variable with quotes", `policy: "${env["POLICY"]}"`, `policy?:policy=${env["POLICY"]}`},
		{"an object", `policy: {"expiry": 1893456000}`, `object?:policy={"expiry": 1893456000}`},
		{"an object with one wrong key", `policy: {"expires": 1893456000, "call": "read"}`, `object?:policy={"expires": 1893456000, "call": "read"}`},
		{"an object of S3", `policy: {"expiration": "2030-01-01T00:00:00Z", "conditions": []}`, ""},
		{"an object of another kind", `policy: {"max": 3}`, ""},
		{"an object that holds nothing", `policy: { }`, ""},
		{"an object with a variable in quotes", `policy: {"expiry": "${expiry}"}`, ""},
		{"an object with a variable", `policy: {"expiry": ${expiry}}`, `object?:policy={"expiry": ${expiry}}`},
		{"an object that is no JSON", `policy: {expiry}`, "object?:policy={expiry}"},
		{"an object for an argument", `policy({"expiry": 1893456000})`, ""},
		{"a quote far away", `policy: "` + strings.Repeat("z", 3999) + `"`, "policy?:policy=" + strings.Repeat("z", 3999)},
		{"a quote too far away", `policy: "` + strings.Repeat("z", 4000) + `"`, ""},
	})
	askSeek(t, false, []sought{
		{"a word in quotes", `policy: "broken"`, ""},
		{"an object with one wrong key", `policy: {"expires": 1893456000, "call": "read"}`, `object?:policy={"expires": 1893456000, "call": "read"}`},
	})
}

// The signs and words that may stand between a name and its value.
func TestBetweenNameAndValue(t *testing.T) {
	for _, between := range []string{
		"=", ": ", ", ", " | ", "(", ">", "](", `"]="`, "'] = '", "`: `", "**: ", "[]=", ")=", ":\n", "\n", "=" + strings.Repeat(" ", 78),
		": string = ", ": str = ", ` NSString = "`, " = let ", ": const ", " eq ", " is ", " to ", " = b'", "=r'", "=f'", "=u'", " text = ", " = new String('", " = Some(", " value: ", " base64 = ", " hex = ", " encoded = ", " String? = ", " String is ", " value is ",
	} {
		if found := seek("Signature"+between+signature, false, nothingTaken); len(found) != 1 || found[0].View.Text != signature || !found[0].Strong || !found[0].Labelled {
			t.Errorf("%q: %d values", between, len(found))
		}
	}
	for _, between := range []string{
		"", " ", "; ", "?: ", "_", "s ", "=$", "/", ", x ", " was ", " value ", " text value is ", " text encoded value is ", " value\n", "'\n", "=" + strings.Repeat(" ", 79),
	} {
		if found := seek("Signature"+between+signature, false, nothingTaken); len(found) > 0 {
			t.Errorf("%q: %q is found", between, found[0].View.Text)
		}
	}
}
