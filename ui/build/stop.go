package build

import "policybench/ui/draft"

// stop is a place on Build where the focus can be: a field of the form, the folded
// group, a value of the result, the snippet.
type stop uint8

// The stops behind the fields; those below draft.Fields are the fields themselves.
const (
	stopOnly stop = stop(draft.Fields) + iota // the tick "only this file"
	stopLimits
	stopJSON
	stopPolicy
	stopSignature
	stopSnippet
)

// order is how tab goes. The fields of More limits count where it is unfolded.
var order = []stop{
	fieldStop(draft.Recipe), fieldStop(draft.File), stopOnly, fieldStop(draft.Expiry), fieldStop(draft.Calls),
	fieldStop(draft.Transform), fieldStop(draft.CNAME),
	fieldStop(draft.APIKey), fieldStop(draft.AppSecret), stopLimits,
	fieldStop(draft.Path), fieldStop(draft.Container), fieldStop(draft.URL),
	fieldStop(draft.MinSize), fieldStop(draft.MaxSize),
	stopJSON, stopPolicy, stopSignature, stopSnippet,
}

// formField is a field that the form shows.
type formField struct{ draft.Field }

func fieldStop(f draft.Field) stop { return stop(f) }

// field is the field at the stop, if one is there.
func (s stop) field() (formField, bool) {
	return formField{draft.Field(s)}, s < stop(draft.Fields)
}

// isText reports whether the field takes typed text that the draft may hold.
func (f formField) isText() bool {
	return f.Field != draft.AppSecret && f.Field != draft.Recipe && f.Field != draft.Calls
}

// isForm reports whether the stop is in the form rather than in the result.
func (s stop) isForm() bool { return s <= stopLimits }

// isLimit reports whether the stop is hidden while More limits is folded.
func (s stop) isLimit() bool {
	return s >= fieldStop(draft.Path) && s <= fieldStop(draft.MaxSize)
}

// step is the next stop in a direction, round the end.
func (s stop) step(by int, limitsOpen bool) stop {
	at := 0
	for i, other := range order {
		if other == s {
			at = i
		}
	}
	for {
		at = (at + by + len(order)) % len(order)
		if limitsOpen || !order[at].isLimit() {
			return order[at]
		}
	}
}
