package ticket

import (
	"slices"
	"strconv"

	"policybench/signing"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// tooLarge says that the text speaks of a file which is larger than the policy of its only
// link permits, nil where it does not.
func (w *ticket) tooLarge() *words.Sentence {
	it := w.theCase.Worst
	if it == nil || w.Tally.Links != 1 || it.Outcome < triage.Unchecked {
		return nil
	}
	fields := it.Report.Policy.Fields
	at := slices.IndexFunc(fields, func(f signing.Field) bool { return f.Name == "maxSize" })
	if at < 0 {
		return nil
	}
	most, err := strconv.ParseInt(fields[at].Raw, 10, 64)
	if err != nil {
		return nil
	}
	for _, s := range triage.SizesIn(w.Text) {
		if s.Least > most {
			return &words.Sentence{
				Fact: "the policy permits files of at most " + words.Bytes(most) + ", and the text speaks of larger ones",
				Hint: "sign a policy with a higher maxSize, or without one, where such files are to be sent",
			}
		}
	}
	return nil
}
