// Package sdk knows where the methods and components of Filestack's libraries take a
// policy and signature, and which call each of them needs. Code that hands a pair to
// the wrong place sends none, without a word; code whose method needs another call is
// refused.
//
//	use, ok := sdk.UseOf(syntax.Holders(text, placeOfThePair))
//	if ok && use.Reading == sdk.Unread { … }
//
// Methods are known by their names as the libraries declare them, receivers by what
// people call them (client, filepicker). What no row names is not judged: a wrapper of
// one's own may do anything with a pair.
package sdk

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// Reading says what a library does with a pair.
type Reading uint8

// The readings.
const (
	Read    Reading = iota
	Ignored         // taken and not looked at: filestack-js 1.0 and later
	Unread          // nothing looks there, or the library throws
)

// Use is what a pair is used for.
type Use struct {
	Reading Reading
	Needs   []signing.Call // what the request of the method needs
	Basis   report.Basis   // of Needs
	Place   string         // of Unread: "picker" or "header"
	// Component is the element or method, as written.
	Component string
	// File is which argument of the call at CallAt names the file, -1 where none does.
	File, CallAt int
	// Store is which argument of that call says where to store, -1 where none does.
	Store int
	// Picker is true where the code opens the picker.
	Picker bool
}

// UseOf tells what the pair is used for whose enclosures these are, innermost first.
func UseOf(holders []syntax.Holder) (Use, bool) {
	nested := false // the pair stands in an object called security
	for level, h := range holders {
		switch h.Kind {
		case syntax.InObject:
			switch name := strings.ToLower(h.Name); {
			case name == "security" && level == 0:
				nested = true
			case name == "headers":
				return Use{Reading: Unread, Place: "header", File: -1, Store: -1}, true
			case name == "pickeroptions":
				if tag := holders[len(holders)-1]; tag.Kind == syntax.InTag && IsPicker(tag.Name) {
					return Use{Reading: Unread, Place: "component", Component: tag.Name, File: -1, Store: -1}, true
				}
				return Use{Reading: Unread, Place: "picker", File: -1, Store: -1}, true
			case name == "clientoptions":
				return optionsOf(holders[level+1:], nested), true
			}
		case syntax.InCall:
			if isEncoder(h.Name) {
				continue // headers: { 'X': JSON.stringify({ policy, signature }) }
			}
			return useOfCall(h, nested)
		case syntax.InTag:
			// An attribute security= of its own: the components take clientOptions. The first
			// ReactFilestack may have had one.
			if nested && level == 1 && IsPicker(h.Name) && h.Name != "ReactFilestack" {
				return Use{Reading: Unread, Place: "component", Component: h.Name, File: -1, Store: -1}, true
			}
			return Use{}, false
		}
	}
	return Use{}, false
}

// isEncoder knows the calls that make a text of an object.
func isEncoder(callee string) bool {
	switch callee {
	case "JSON.stringify", "json_encode", "json.dumps", "Jason.encode!", "JSON.generate", "encodeURIComponent", "btoa":
		return true
	}
	return false
}

// optionsOf is for clientOptions, which the components hand to init.
func optionsOf(outer []syntax.Holder, nested bool) Use {
	use := Use{Reading: Ignored, File: -1, Store: -1}
	if nested {
		use.Reading = Read
	}
	if len(outer) > 0 && outer[0].Kind == syntax.InTag && IsPicker(outer[0].Name) {
		use.Component, use.Picker = outer[0].Name, true
		use.Needs, use.Basis = []signing.Call{signing.Pick}, report.Inferred
	}
	return use
}

// IsPicker recognises the components that open the picker.
// seen: the READMEs of filestack-react and @filestack/angular.
func IsPicker(element string) bool {
	switch element {
	case "PickerOverlay", "PickerInline", "PickerDropPane", "ReactFilestack",
		"ng-picker-overlay", "ng-picker-inline", "ng-picker-drop-pane":
		return true
	}
	return false
}

// useOfCall is for a pair among the arguments of a call.
func useOfCall(h syntax.Holder, nested bool) (Use, bool) {
	receiver, name := split(h.Name)
	switch {
	case name == "init" && h.Arg >= 2:
		return Use{Reading: Ignored, Component: "init", File: -1, Store: -1}, true
	case name == "picker" && h.Arg == 0 && (isClient(receiver) || receiver == ""):
		return Use{Reading: Unread, Place: "picker", Component: "picker", File: -1, Store: -1}, true
	}
	for i := range methods {
		m := &methods[i]
		if m.name != name || !m.library.owns(receiver) || nested || !m.takes(h.Arg) {
			continue
		}
		return Use{Needs: m.needs, Basis: m.basis, Component: h.Name, File: m.file, Store: m.store, CallAt: h.At, Picker: m.picker}, true
	}
	return Use{}, false
}

// split parts a callee into what it is called on and its name.
func split(callee string) (receiver, name string) {
	at := strings.LastIndexAny(callee, ".>:")
	if at < 0 {
		return "", callee
	}
	return strings.TrimRight(callee[:at], ".->:!?"), callee[at+1:]
}

// isClient reports whether a receiver is named like the client of a library.
func isClient(receiver string) bool {
	name := strings.ToLower(receiver[strings.LastIndexAny(receiver, ".>:$")+1:])
	return strings.HasSuffix(name, "client") || strings.Contains(name, "filestack") || name == "fs"
}

// maxClientCalls bounds the calls that are looked at.
const maxClientCalls = 32

// IsStarted reports whether a variable gets what init of filestack-js returns, called on
// the module, by its own name or as React's examples do, client.init.
func IsStarted(s, name string) bool {
	const mostGiven = 8
	for range mostGiven {
		before, rest, ok := strings.Cut(s, name+" = ")
		if !ok {
			return false
		}
		s = rest
		if before != "" && (ascii.IsName(before[len(before)-1]) || strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "this.")) {
			continue // the end of another name
		}
		callee, _, ok := strings.Cut(ascii.After(rest, 0, 80), "init(")
		callee = strings.TrimPrefix(callee, "await ")
		if ok && (callee == "" || callee == "client." || strings.IndexByte(callee, '\n') < 0 && strings.Contains(callee, "ilestack") && strings.HasSuffix(callee, ".")) {
			return true
		}
	}
	return false
}

// ClientCalls are the calls of the client's methods that a text shows: on a variable
// that is called a client, or gets what init returns.
func ClientCalls(s string) (uses []Use) {
	looked := 0
	for i := range methods {
		m := &methods[i]
		if m.library != filestackJS {
			continue
		}
		word := "." + m.name + "("
		for at := 0; looked < maxClientCalls; looked++ {
			n := strings.Index(s[at:], word)
			if n < 0 {
				break
			}
			n += at
			at = n + len(word)
			receiver := syntax.LastWord(s[max(0, n-60):n])
			chained := s[max(0, n-1)] == ')' && strings.Contains(s[max(0, n-syntax.Reach):n], ".init(") // init(…).upload(…)
			if chained || receiver != "" && (isClient(receiver) || IsStarted(s, receiver)) {
				uses = append(uses, Use{Needs: m.needs, Basis: m.basis, Component: receiver + "." + m.name, File: m.file, Store: m.store, CallAt: at - 1})
			}
		}
	}
	return uses
}
