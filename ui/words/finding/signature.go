package finding

import (
	"strconv"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// Signature says what a person can do about a signature that is not 64 hex digits;
// false where the code's own words say it.
func Signature(f report.Finding) (words.Sentence, bool) {
	switch {
	case f.Code == report.CodeSignatureNotHex && triage.FromPicture(f):
		return template{
			"the signature holds {2} at character {1|place}, which is no hex digit",
			"ask for the link as text: it was probably read from a picture, where 0 and O, 1 and l, 5 and S look alike",
		}.with(f.Args), true
	case triage.CutOff(f):
		digits, _ := strconv.Atoi(f.Args[0])
		missing := signing.SignatureLength - digits
		are := "are"
		if missing == 1 {
			are = "is"
		}
		where := ""
		if f.Args[1] != "" {
			where = " at the end"
		}
		return words.Sentence{
			Fact: "the signature has " + words.Value(f.Args[0]) + " of its 64 digits: " + strconv.Itoa(missing) + " " + are + " missing" + where,
			Hint: "ask for the whole link: the missing digits cannot be made up",
		}, true
	}
	return words.Sentence{}, false
}
