package shape

import (
	"strings"
	"unicode/utf8"

	"policybench/signing"
)

// JSON looks at decoded text.
func JSON(json string) Shape {
	json = strings.TrimLeft(strings.TrimPrefix(json, "\ufeff"), " \t\r\n")
	if json == "" || json[0] != '{' {
		return NoPolicy
	}
	fields, err := signing.Fields(json)
	known, strange := 0, 0
	for _, f := range fields {
		switch {
		case isForeignKey(f.Name):
			return ForeignPolicy
		case saysPolicy(f):
			known++
		case !belongsToPolicy(f.Name):
			strange++
		}
	}
	switch {
	case known > strange && (err == nil || known > 1 || fields[0].Name != "handle" || strings.Contains(json, `"exp`)):
		return FilestackPolicy
	case known > 0:
		return MixedObject
	case err != nil:
		return unfinishedShape(json)
	case len(fields) == 0:
		return BrokenPolicy
	}
	return OtherObject
}

// isForeignKey knows the keys of the policies that storage services sign.
func isForeignKey(name string) bool {
	switch name {
	case "Statement", "conditions", "expiration", "Resource":
		return true
	}
	return false
}

// unfinishedShape looks at an object that breaks off before its first whole field.
func unfinishedShape(json string) Shape {
	for _, key := range [...]string{`"expiration"`, "Statement", `"conditions"`, `"Resource"`} {
		if strings.Contains(json, key) {
			return ForeignPolicy
		}
	}
	sound := json[:soundLength(json)]
	for _, key := range [...]string{"expir", "call", "handle"} {
		if strings.Contains(sound, key) {
			return BrokenPolicy
		}
	}
	return OtherObject
}

// soundLength is how far a text is one: behind it base64 was damaged, and what looks
// like a key there may be any object's.
func soundLength(json string) int {
	for i, r := range json {
		if r == utf8.RuneError || r < ' ' && r != '\n' && r != '\t' && r != '\r' {
			return i
		}
	}
	return len(json)
}

// saysPolicy reports whether a field is one that a policy has, or was meant to have,
// with a value that could be meant: other objects have a "call" and a "handle" too.
func saysPolicy(f signing.Field) bool {
	for _, key := range policyKeys {
		if strings.EqualFold(f.Name, key) {
			return f.Raw == "" || couldMean(strings.ToLower(key), f.Raw[0], f)
		}
	}
	return false
}

func couldMean(key string, first byte, f signing.Field) bool {
	switch key {
	case "call", "calls":
		text, isText := f.Text()
		return first == '[' || first == 'n' || isText && (text == "" || namesCall(text))
	case "handle", "container":
		return first == '"' || first == 'n'
	}
	return true
}

// namesCall reports whether a text names at least one call, alone or in a list.
func namesCall(text string) bool {
	for _, name := range append(SplitCalls(text), text) {
		if signing.Call(name).Known() || CallMeant(name) != "" {
			return true
		}
	}
	return false
}

// belongsToPolicy reports whether a key is a policy's, though it says nothing of one
// by itself: other objects have a url and a path as well.
func belongsToPolicy(name string) bool {
	return strings.EqualFold(name, "url") || strings.EqualFold(name, "path")
}

// LooksLikeJSON reports whether a text begins as an object does.
func LooksLikeJSON(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	return text != "" && text[0] == '{'
}
