package judge

import (
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// stores reports whether the request puts a file somewhere, so that the limits on
// storing apply to it.
func (j *judging) stores() bool {
	return j.needs.set&(setStore|setPick) != 0 || j.l.Store != nil
}

// fitsStore answers whether the policy's path, container and sizes let the request store
// what it stores where it does. A limit that applies and whose other side the text does
// not show is not known to hold. Reading from a place is limited by none of them.
func (j *judging) fitsStore() report.Answer {
	if !j.hasPolicy || !j.stores() {
		return report.Yes
	}
	answer, place := report.Yes, j.l.Storing()
	for _, limit := range [...]struct {
		key  policyKey
		at   *request.Place
		code report.Code
	}{
		{keyPath, &place.Path, report.CodePathDenied},
		{keyContainer, &place.Container, report.CodeContainerDenied},
	} {
		answer = worse(answer, j.fitsPattern(limit.key, limit.at, limit.code))
	}
	return worse(answer, j.fitsSize())
}

// storeWhy is why storing is not plainly allowed.
func (j *judging) storeWhy() report.Code {
	for _, code := range [...]report.Code{report.CodePathDenied, report.CodeContainerDenied, report.CodeSizeDenied} {
		if j.has(code) {
			return code
		}
	}
	return report.CodePatternUnanchored
}

// worse joins two conditions: no before unknown before yes.
func worse(a, b report.Answer) report.Answer {
	switch {
	case a == report.No || b == report.No:
		return report.No
	case a == report.Unknown || b == report.Unknown:
		return report.Unknown
	}
	return report.Yes
}

func (j *judging) fitsPattern(k policyKey, at *request.Place, code report.Code) report.Answer {
	f := j.field(k)
	if f == nil || f.Kind == signing.Null {
		return report.Yes
	}
	pattern, ok := f.Text()
	if !ok || at.State != request.Given {
		return report.Unknown
	}
	answer := storeMatch(pattern, at.Text, k == keyPath)
	if answer == report.No {
		j.denied = true
		j.add(report.Problem, code, report.Documented, "link."+keyNames[k].name, at.Spans, pattern, at.Text)
	}
	return answer
}

// storeMatch is matches for a place to store. A path may be meant with a slash before it
// or without, and one that ends in a slash goes on with the file's name: there only a
// beginning that can never match is a no.
func storeMatch(pattern, text string, isPath bool) report.Answer {
	answer := matches(pattern, text)
	if answer != report.No || !isPath {
		return answer
	}
	other := "/" + text
	if strings.HasPrefix(text, "/") {
		other = text[1:]
	}
	if matches(pattern, other) != report.No {
		return report.Unknown
	}
	if head := literalHead(pattern); strings.HasSuffix(text, "/") && (head == "" || strings.HasPrefix(head, text) || strings.HasPrefix(head, other)) {
		return report.Unknown
	}
	return report.No
}

// literalHead is what every text begins with that an anchored pattern matches, empty
// where it is not anchored.
func literalHead(pattern string) string {
	rest, ok := strings.CutPrefix(pattern, "^")
	if !ok {
		return ""
	}
	end := 0
	for end < len(rest) && (ascii.IsName(rest[end]) || rest[end] == '/' || rest[end] == '-') {
		end++
	}
	if end < len(rest) && strings.IndexByte("*?{|", rest[end]) >= 0 {
		return "" // the last letter may be missing, or all of it
	}
	return rest[:end]
}

func (j *judging) fitsSize() report.Answer {
	answer := report.Yes
	stored := j.l.Storing().Size
	for _, k := range [...]policyKey{keyMinSize, keyMaxSize} {
		f := j.field(k)
		if f == nil || f.Kind == signing.Null {
			continue
		}
		limit := wholeNumber(strings.Trim(f.Raw, `"`))
		size, err := strconv.ParseInt(stored.Text, 10, 64)
		if err != nil || stored.State != request.Given || limit.infinite || limit.large {
			answer = worse(answer, report.Unknown)
			continue
		}
		if k == keyMinSize && size < limit.value || k == keyMaxSize && size > limit.value {
			j.denied = true
			j.add(report.Problem, report.CodeSizeDenied, report.Documented, "link.size", stored.Spans,
				keyNames[k].name, strconv.FormatInt(limit.value, 10), strconv.FormatInt(size, 10))
			answer = report.No
		}
	}
	return answer
}
