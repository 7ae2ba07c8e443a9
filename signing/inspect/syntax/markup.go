package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
)

// TagReach is how far back one looks for the beginning of the tag around a URL.
const TagReach = 1000

// InMarkup reports whether what stands around a text is markup, whose reader undoes
// the escapes of HTML: a tag, however it ends, an attribute, a link of Markdown or
// of a chat's <URL|text>.
func InMarkup(before, after string) bool {
	if linkOfText(before, after) || attributeEnds(before) {
		return true
	}
	for i, signs := len(before), 0; signs < 4; signs++ {
		if i = ascii.LastIndexByte(before[:i], '<'); i < 0 {
			break
		}
		if opensTag(before[i+1:]) {
			return !inRawText(before[i+1:])
		}
	}
	if i := strings.IndexByte(after, '<'); i >= 0 && i+2 < len(after) {
		if strings.HasPrefix(after[i+1:], "/") && rawText(after[i+2:]) != "" {
			return false
		}
		return after[i+1] == '/' && after[i+2] >= 'a' && after[i+2] <= 'z' || strings.HasPrefix(after[i:], "<br") || strings.HasPrefix(after[i:], "<!--")
	}
	return strings.Contains(after, "/>")
}

// opensTag reports whether a tag begins with this text, whose "<" is cut off. A
// comparison is none, and neither is a stand-in like <your-policy> or a URL in brackets.
func opensTag(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c == '/' || c == '!' || c == '?' {
		return true
	}
	n := 0
	for n < len(s) && (ascii.IsName(s[n]) || strings.IndexByte("-:.", s[n]) >= 0) {
		n++
	}
	if n == 0 || n == len(s) || s[0] >= '0' && s[0] <= '9' || s[n] != '>' && s[n] != '/' && !ascii.IsBlank(s[n]) {
		return false
	}
	if s[n-1] == ':' && s[n] == '/' { // https://
		return false
	}
	inside, _, _ := strings.Cut(s, ">")
	return strings.IndexByte(inside, '=') >= 0 || !shape.IsPlaceholderName(inside)
}

// rawText is the name that a tag begins with, of an element in which no escape is undone
// (HTML, 13.1.2: raw text elements), empty for others.
func rawText(tag string) string {
	for _, name := range [...]string{"script", "style"} {
		if len(tag) > len(name) && strings.EqualFold(tag[:len(name)], name) && (tag[len(name)] == '>' || ascii.IsBlank(tag[len(name)])) {
			return name
		}
	}
	return ""
}

// inRawText reports whether a text that begins with a tag ends in its raw text. A script
// that is a template is put into a page as markup.
func inRawText(s string) bool {
	head, _, ended := strings.Cut(s, ">")
	if !ended || rawText(s) == "" {
		return false
	}
	kind := Attribute(head, "type")
	return !strings.Contains(kind, "template") && !strings.Contains(kind, "html")
}

// attributeEnds reports whether a text ends with an attribute that is a URL in every
// page: src=". A program's "img.src =" has a dot or a blank.
func attributeEnds(before string) bool {
	n := len(before) - 1
	if n < 1 || before[n] != '"' && before[n] != '\'' || before[n-1] != '=' {
		return false
	}
	name := before[:n-1]
	for _, known := range [...]string{"src", "href", "srcset", "poster"} {
		if strings.HasSuffix(name, known) {
			at := len(name) - len(known)
			return at == 0 || ascii.IsBlank(name[at-1]) || name[at-1] == '-' || name[at-1] == ':'
		}
	}
	return false
}

// linkOfText reports whether a URL stands in [text](URL), <URL> or <URL|text>.
func linkOfText(before, after string) bool {
	switch {
	case strings.HasSuffix(before, "]("), strings.HasSuffix(before, "](<"):
		return true
	case strings.HasSuffix(before, "<"):
		line, _, _ := strings.Cut(after, "\n")
		return strings.HasPrefix(line, ">") || strings.HasPrefix(line, "|") && strings.IndexByte(line, '>') > 0
	}
	return false
}

// QuotedLine reports whether the line of a place begins with a mail's quote mark.
func QuotedLine(s string, at int) bool {
	line := ascii.Before(s, at, TagReach)
	line = strings.TrimLeft(line[ascii.LastIndexByte(line, '\n')+1:], " \t")
	return strings.HasPrefix(line, ">") && !strings.HasPrefix(line, ">>> ")
}

// Attribute is the value of an attribute, empty without it.
func Attribute(tag, name string) string {
	v, _ := AttributeAt(tag, name)
	return v
}

// AttributeAt is the value of an attribute with its place in the tag, -1 without.
func AttributeAt(tag, name string) (string, int) {
	i := strings.Index(tag, name)
	if i < 0 {
		return "", -1
	}
	at := i + len(name)
	for at < len(tag) && (tag[at] == ' ' || tag[at] == '=' || tag[at] == '{' || tag[at] == ']') {
		at++
	}
	if at >= len(tag) {
		return "", -1
	}
	if q := tag[at]; q == '"' || q == '\'' {
		if j := strings.IndexByte(tag[at+1:], q); j >= 0 {
			return tag[at+1 : at+1+j], at + 1
		}
		return "", -1 // its end was taken for the tag's
	}
	end := at
	for end < len(tag) && !ascii.IsBlank(tag[end]) && tag[end] != '>' {
		end++
	}
	return tag[at:end], at
}
