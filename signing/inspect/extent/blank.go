package extent

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
)

// blankInPath reports whether a blank stands in the path of a URL of Filestack's, in a
// file's name, and its query goes on with the pair: …/report final.pdf?policy=….
func blankInPath(soFar, rest string) bool {
	const longest = 80
	if strings.IndexByte(soFar, '?') >= 0 || !link.HasHost(soFar) {
		return false
	}
	segment := soFar[ascii.LastIndexByte(soFar, '/')+1:]
	if segment == "" || shape.IsHandle(segment) || strings.IndexByte(".,;:!", soFar[len(soFar)-1]) >= 0 {
		return false
	}
	mark := strings.IndexByte(ascii.After(rest, 0, longest), '?')
	if mark <= 0 || strings.ContainsAny(rest[:mark], "/\"'`<>\r\n:;=,&") || ascii.LastIndexByte(rest[:mark], '.') <= 0 || ascii.IsBlank(rest[mark-1]) {
		return false
	}
	return ascii.HasFoldPrefix(rest[mark+1:], "policy=") || ascii.HasFoldPrefix(rest[mark+1:], "signature=")
}

// plusesLost reports whether a policy goes on in more than one piece, each behind a blank
// that was a "+", until its signature follows.
func plusesLost(head, rest string) bool {
	const longest = 4 << 10
	whole := strings.ReplaceAll(ascii.UnescapeBase64(head), " ", "+")
	if !strings.HasPrefix(whole, "eyJ") || shape.IsWholePolicy(whole) {
		return false
	}
	rest = ascii.After(rest, 0, longest)
	for pieces := 0; pieces < maxPieces; pieces++ {
		n := tokenLength(rest)
		piece, behind := rest[:n], ""
		if i := strings.IndexAny(piece, "&,"); i >= 0 {
			piece, behind = piece[:i], piece[i:]
		}
		piece = ascii.UnescapeBase64(piece)
		if ascii.Base64Length(piece) != len(piece) {
			return false
		}
		whole += "+" + piece
		if behind != "" {
			return shape.IsWholePolicy(whole)
		}
		if n == len(rest) || rest[n] != ' ' {
			return false
		}
		rest = strings.TrimLeft(rest[n:], " ")
	}
	return false
}

// openList is how many brackets of the last segment of a URL are open, 0 or 1: those of
// a list, position:[middle, or [HANDLE,.
func openList(soFar string) int {
	if strings.IndexByte(soFar, '[') < 0 { // which is quicker than to look from the end
		return 0
	}
	if strings.LastIndexByte(soFar, '[') > max(strings.LastIndexByte(soFar, ']'), strings.LastIndexByte(soFar, '/')-1) {
		return 1
	}
	return 0
}

// listGoesOn reports whether a blank stands in a list in a URL's path, as people write one:
// position:[middle, center], or behind the comma between a task's options.
func listGoesOn(soFar, rest string) bool {
	const longest = 200
	last := soFar[len(soFar)-1]
	if openList(soFar) == 0 {
		return last == ',' && optionFollows(soFar, rest)
	}
	if last != ',' && last != '[' && rest[0] != ',' && rest[0] != ']' {
		return false
	}
	end := strings.IndexByte(ascii.After(rest, 0, longest), ']')
	return (end > 0 || rest[0] == ']') && !strings.ContainsAny(rest[:end], "\"'`<>()\r\n")
}

// optionFollows reports whether a URL of Filestack's ends in a task with options and the
// next word is one more: resize=width:100, height:200/….
func optionFollows(soFar, rest string) bool {
	task, _, ok := strings.Cut(soFar[ascii.LastIndexByte(soFar, '/')+1:], "=")
	if !ok || !link.IsTask(task+"=") || !link.HasHost(soFar) {
		return false
	}
	token := rest[:tokenLength(rest)]
	colon := strings.IndexByte(token, ':')
	if colon <= 0 || colon+1 == len(token) || token[colon+1] == '/' || ascii.NameEnd(token, 0) != colon {
		return false
	}
	return strings.IndexByte(token, '/') > 0 || token[len(token)-1] == ','
}

// signFollows reports whether blanks stand around the sign before a name of the pair that a
// URL of Filestack's has not yet: HANDLE ? policy=…, policy=… & signature=….
func signFollows(soFar, token, rest string) bool {
	if !link.HasHost(soFar) {
		return false
	}
	sign := soFar[len(soFar)-1]
	if len(token) == 1 {
		sign, rest = token[0], strings.TrimLeft(ascii.Part(rest, 1, 40), " \t")
	}
	if sign == ',' && !strings.Contains(soFar, "ecurity=") || strings.IndexByte("?&,", sign) < 0 {
		return false
	}
	for _, name := range [...]string{"policy", "signature"} {
		if HasNameAt(rest, name) {
			return !strings.Contains(soFar, name+"=") && !strings.Contains(soFar, name+":")
		}
	}
	return false
}

// taskGoesOn reports whether blanks stand around the sign between a task and its options:
// resize = width:100/….
func taskGoesOn(soFar, token string) bool {
	segment := soFar[ascii.LastIndexByte(soFar, '/')+1:]
	name, sign := strings.CutSuffix(segment, "=")
	if !link.KnownTask(name) || !link.HasHost(soFar) || strings.IndexByte(soFar, '?') >= 0 {
		return false
	}
	if !sign {
		return token[0] == '='
	}
	colon := strings.IndexByte(token, ':')
	return colon > 0 && ascii.NameEnd(token, 0) == colon && strings.IndexByte(token, '/') > colon+1
}
