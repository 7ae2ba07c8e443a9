package judge

import (
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// callSet is a set of documented calls, one bit each in the order of callNames.
type callSet uint16

// callNames are the documented calls, in the order of signing.Calls.
var callNames = [...]signing.Call{
	signing.Pick, signing.Read, signing.Stat, signing.Write, signing.WriteURL,
	signing.Store, signing.Convert, signing.Remove, signing.Exif, signing.RunWorkflow,
}

const (
	setPick callSet = 1 << iota
	setRead
	setStat
	setWrite
	setWriteURL
	setStore
	setConvert
	setRemove
	setExif
	setRunWorkflow

	setAll  = setRunWorkflow<<1 - 1
	setNone = callSet(0)
	// setFile are the calls that act on one stored file, which a handle limits.
	setFile = setRead | setStat | setWrite | setWriteURL | setConvert | setRemove | setExif
)

// setOf is the set of one call, setNone for an unknown one.
func setOf(c signing.Call) callSet {
	switch c {
	case signing.Pick:
		return setPick
	case signing.Read:
		return setRead
	case signing.Stat:
		return setStat
	case signing.Write:
		return setWrite
	case signing.WriteURL:
		return setWriteURL
	case signing.Store:
		return setStore
	case signing.Convert:
		return setConvert
	case signing.Remove:
		return setRemove
	case signing.Exif:
		return setExif
	case signing.RunWorkflow:
		return setRunWorkflow
	}
	return setNone
}

// callList is what a policy's call key says.
type callList struct {
	listed callSet // by their documented names
	cased  callSet // by a name in another case: not permitted, as far as is known
	vague  callSet // named in a way whose meaning nobody documents
	// unclear: the key holds nothing or no list, so all is unknown; why says which.
	unclear bool
	why     report.Code
	written []signing.Value // the names as the key gives them
}

// longestNames is where listing a hostile policy's calls ends.
const longestNames = 256

// names lists the calls as written, joined by ", ".
func (c *callList) names() string {
	var b strings.Builder
	for i, call := range c.written {
		if i > 0 {
			if b.Len() >= longestNames {
				break
			}
			b.WriteString(", ")
		}
		name, ok := call.Text()
		if !ok {
			name = call.Raw
		}
		b.WriteString(name)
	}
	return b.String()
}

// calls returns the set as a list. Sets of one, which are most, cost nothing.
func (s callSet) calls() []signing.Call {
	if s == setNone {
		return nil
	}
	for i := range callNames {
		if s == 1<<i {
			return callNames[i : i+1 : i+1]
		}
	}
	var list []signing.Call
	for i, c := range callNames {
		if s&(1<<i) != 0 {
			list = append(list, c)
		}
	}
	return list
}
