package signing

import (
	"fmt"
	"strconv"
)

// Decode reads an encoded policy. It takes either base64 alphabet, padded or not,
// and a call list that is one bare string, as old clients wrote it.
//
// The error joins every reason. With ErrKeyUnknown, ErrKeyTwice or ErrWrongType
// the policy returned holds what could be read (of a repeated key the last value),
// so encoding it again would lose something: sign the text itself with
// [Signer.SignEncoded] instead. A text that is no JSON object gives the zero
// Policy and a *PlaceError.
func Decode(encoded string) (Policy, error) {
	json, err := DecodeText(encoded)
	if err != nil {
		return Policy{}, err
	}
	return DecodeJSON(json)
}

// DecodeJSON reads the JSON of a policy, under the rules of Decode.
func DecodeJSON(json string) (Policy, error) {
	fields, err := Fields(json)
	if err != nil {
		return Policy{}, err
	}
	var p Policy
	var why reasons
	seen := make(map[string]bool, len(fields))
	for _, f := range fields {
		if seen[f.Name] {
			why.add(ErrKeyTwice, fmt.Sprintf("%q", f.Name))
		}
		seen[f.Name] = true
		p.set(f, &why)
	}
	return p, why.join()
}

func (p *Policy) set(f Field, why *reasons) {
	switch f.Name {
	case "expiry":
		setInteger(&p.Expiry, f, why)
	case "maxSize":
		setInteger(&p.MaxSize, f, why)
	case "minSize":
		setInteger(&p.MinSize, f, why)
	case "handle":
		setText(&p.Handle, f, why)
	case "url":
		setText(&p.URL, f, why)
	case "path":
		setText(&p.Path, f, why)
	case "container":
		setText(&p.Container, f, why)
	case "call":
		p.setCall(f, why)
	default:
		why.add(ErrKeyUnknown, fmt.Sprintf("%q", f.Name))
	}
}

func (p *Policy) setCall(f Field, why *reasons) {
	if one, ok := f.Text(); ok {
		p.Call = []Call{Call(one)}
		return
	}
	if f.Kind != Array {
		why.add(ErrWrongType, "call is no list")
		return
	}
	p.Call = []Call{}
	for _, element := range f.Elements() {
		name, ok := element.Text()
		if !ok {
			why.add(ErrWrongType, "a call is no text")
			continue
		}
		p.Call = append(p.Call, Call(name))
	}
}

func setInteger(to *int64, f Field, why *reasons) {
	n, err := strconv.ParseInt(f.Raw, 10, 64)
	if f.Kind != Number || err != nil {
		why.add(ErrWrongType, f.Name+" is no whole number")
		return
	}
	*to = n
}

func setText(to *string, f Field, why *reasons) {
	text, ok := f.Text()
	if !ok {
		why.add(ErrWrongType, f.Name+" is no text")
		return
	}
	*to = text
}
