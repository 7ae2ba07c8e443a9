package shape

import "policybench/signing"

// beginning is what every encoded JSON object whose first name starts with a letter
// begins with: {" and the name's first bits.
const beginning = "eyJ"

// LostBeginning is what an encoded policy has lost at its beginning: one to three
// characters, with which it reads as a whole policy again, which is json. It is empty for any
// other text.
func LostBeginning(s string) (lost, json string) {
	for n := 1; n <= len(beginning); n++ {
		json, err := signing.DecodeText(beginning[:n] + s)
		if err != nil || !LooksLikeJSON(json) || JSON(json) != FilestackPolicy {
			continue
		}
		if _, err = signing.Fields(json); err == nil {
			return beginning[:n], json
		}
	}
	return "", ""
}
