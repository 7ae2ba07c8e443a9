package value_test

import "testing"

// Characters that have slipped in before a policy belong to it where a policy's name
// says so.
func TestClungStart(t *testing.T) {
	askSeek(t, false, []sought{
		{"a letter", "policy=x§P", "policy:policy=x§P"},
		{"each sign of a word", "policy=_-+.§P", "policy:policy=_-+.§P"},
		{"an escape", "policy=%20§P", "policy:policy=%20§P"},
		{"behind a colon and a quote", `policy: "x§P"`, "policy:policy=x§P"},
		{"behind a single quote", "policy:'x§P'", "policy:policy=x§P"},
		{"behind a backtick", "policy: `x§P`", "policy:policy=x§P"},
		{"a name in quotes", `"policy": "x§P"`, "policy:policy=x§P"},
		{"a name in single quotes", "'policy' : 'x§P'", "policy:policy=x§P"},
		{"a name in backticks", "`policy`=x§P", "policy:policy=x§P"},
		{"a name in capitals", "FS_POLICY=x§P", "policy:fs_policy~fs=x§P"},
		{"twelve letters", "policy=abcdefghijkl§P", "policy:policy=abcdefghijkl§P"},
		{"thirteen letters", "policy=abcdefghijklm§P", ""},
		{"another name", "token=x§P", ""},
		{"a longer name", "policyId=x§P", ""},
		{"no sign between", "policy x§P", ""},
		{"no name", "=x§P", ""},
		{"nothing before it", "x§P", ""},
		{"a sign of no word", "policy=x/§P", "policy:policy=§P"},
		{"in two literals", "policy: \"xeyJleHBpcnkiOjE4\" +\n\"OTM0NTYwMDB9\"", "policy:policy=x§P"},
	})
}

// What begins like a policy is one by its keys, or by its name.
func TestTokens(t *testing.T) {
	askSeek(t, false, []sought{
		{"two in a row", "§P §P", "policy=§P policy=§P"},
		{"two in one word", "§P,§P", "policy=§P policy=§P"},
		{"a head in a policy", "eyJleHBpcnkiOjE4OTM0NTYwMDAsImEiOiJleUoifQ==", "policy=eyJleHBpcnkiOjE4OTM0NTYwMDAsImEiOiJleUoifQ=="},
		{"too short", "eyJl…", ""},
		{"too short, by its name", "policy: eyJl…", ""},
		{"six signs by its name", "policy: eyJleH…", "policy:policy=eyJleH…"},
		{"shortened", "see eyJleHBpcnkiOjE4OT…", "policy=eyJleHBpcnkiOjE4OT…"},
		{"another's policy", "eyJleHBpcmF0aW9uIjoiMjAzMC0wMS0wMVQwMDowMDowMFoiLCJjb25kaXRpb25zIjpbXX0=", ""},
		{"another's policy, by its name", "policy=eyJleHBpcmF0aW9uIjoiMjAzMC0wMS0wMVQwMDowMDowMFoiLCJjb25kaXRpb25zIjpbXX0=", "policy:policy=eyJleHBpcmF0aW9uIjoiMjAzMC0wMS0wMVQwMDowMDowMFoiLCJjb25kaXRpb25zIjpbXX0="},
		{"a word that begins like one", "eyJust a word", ""},
		{"a word by its name", "policy: eyJust", "policy:policy=eyJust"},
		{"a policy before a dot and a word", "§P.abcdefghijkl", ""},
		{"the same by its name", "policy=§P.abcdefghijkl", "policy:policy=§P"},
		{"a JWT by its name", "policy=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc", ""},
		{"a policy before a dot", "§P.", "policy=§P"},
		{"a policy before a dot and another sign", "§P.!abcdefghijkl", "policy=§P"},
		{"escaped", "eyJleHBpcnkiOjE4OTM0NTYwMDB9%3D", "policy=§P%3D"},
		{"over lines", "eyJleHBpcnki\nOjE4OTM0NTYwMDB9", "policy=§P"},
	})
}

// Digits near a policy are a signature, others are nobody's.
func TestDigestsNear(t *testing.T) {
	askSeek(t, false, []sought{
		{"before it", "§S\n§P", "signature=§S policy=§P"},
		{"at the end", "§P §S", "policy=§P signature=§S"},
		{"on either side of two", "§S §P §S §P", "signature=§S policy=§P signature=§S policy=§P"},
		{"a part of a word", "§P x§S", "policy=§P"},
		{"a part of a longer word", "§P §Sx", "policy=§P"},
		{"in a longer number", "§P §S0", "policy=§P"},
		{"called sig", "§P sig=" + firstHalf, "policy=§P signature?:signature=9bb689d6aacfe5757af84c204299fa66"},
		{"called sig, with fewest digits", "§P sig=" + firstHalf[:20], "policy=§P signature?:signature=9bb689d6aacfe5757af8"},
		{"called sig, with fewer", "§P sig=" + firstHalf[:19], "policy=§P"},
		{"64 that are called sig", "§P sig=§S", "policy=§P signature:signature=§S"},
		{"called a hash", "§P hash=" + firstHalf, "policy=§P"},
		{"64 that are called a hash", "§P hash=§S", "policy=§P signature=§S"},
		{"64 behind another name", "§P signature, maybe §S", "policy=§P signature:signature=§S"},
		{"near what only its name calls a policy", "policy: {\"expiry\": 1} §S", `object?:policy={"expiry": 1}`},
		{"near a signature", "signature: §S\n§S", "signature:signature=§S"},
		{"near one that is called so", "signature: §S §P", "signature:signature=§S policy=§P"},
	})
}
