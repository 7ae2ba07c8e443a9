package sdk

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// library is one whose methods take a pair of their own.
type library uint8

const (
	filestackJS library = iota // the client that init returns, 1.0 and later
	filepickerJS
)

// owns reports whether a receiver is named like the library's object.
func (l library) owns(receiver string) bool {
	if l == filepickerJS {
		return receiver == "filepicker" || strings.HasSuffix(receiver, ".filepicker")
	}
	return isClient(receiver)
}

// method is one of a library, as it declares it.
type method struct {
	library library
	name    string
	pair    []int // the arguments that may carry the pair
	file    int   // the argument that names the file, -1 without one
	store   int   // the argument that says where to store, -1 without one
	needs   []signing.Call
	basis   report.Basis
	picker  bool
}

func (m *method) takes(argument int) bool { return slices.Contains(m.pair, argument) }

func calls(list ...signing.Call) []signing.Call { return list }

// methods are those whose arguments may hold a pair. Which call a method needs is
// documented where the documentation names the method or its request.
// seen: the type declarations of filestack-js 4.3.8; docs/javascript-api (write-url,
// remove, pick), urls.js and the option lists of filepicker-js.
var methods = [...]method{
	{filestackJS, "remove", []int{1}, 0, -1, calls(signing.Remove), report.Documented, false},
	{filestackJS, "removeMetadata", []int{1}, 0, -1, calls(signing.Remove), report.Inferred, false},
	{filestackJS, "metadata", []int{2}, 0, -1, calls(signing.Stat), report.Documented, false},
	{filestackJS, "retrieve", []int{2}, 0, -1, calls(signing.Read), report.Inferred, false},
	{filestackJS, "download", []int{1}, 0, -1, calls(signing.Read), report.Documented, false},
	{filestackJS, "storeURL", []int{2, 3}, -1, 1, calls(signing.Store), report.Inferred, false},
	{filestackJS, "upload", []int{4}, -1, 2, calls(signing.Pick), report.Inferred, false},
	{filestackJS, "multiupload", []int{4}, -1, 2, calls(signing.Pick), report.Inferred, false},

	{filestackJS, "preview", nil, 0, -1, calls(signing.Convert), report.Inferred, false},
	{filestackJS, "transform", nil, 0, -1, calls(signing.Convert), report.Inferred, false},

	{filepickerJS, "pick", []int{0}, -1, -1, calls(signing.Pick), report.Documented, true},
	{filepickerJS, "pickMultiple", []int{0}, -1, -1, calls(signing.Pick), report.Documented, true},
	{filepickerJS, "pickFolder", []int{0}, -1, -1, calls(signing.Pick), report.Inferred, true},
	{filepickerJS, "pickAndStore", []int{0, 1}, -1, 1, calls(signing.Pick, signing.Store), report.Documented, true},
	{filepickerJS, "makeDropPane", []int{1}, -1, -1, calls(signing.Pick), report.Inferred, true},
	{filepickerJS, "store", []int{1}, -1, 1, calls(signing.Store), report.Documented, false},
	{filepickerJS, "storeUrl", []int{1}, -1, 1, calls(signing.Store), report.Inferred, false},
	{filepickerJS, "read", []int{1}, 0, -1, calls(signing.Read), report.Documented, false},
	{filepickerJS, "stat", []int{1}, 0, -1, calls(signing.Stat), report.Documented, false},
	{filepickerJS, "write", []int{2}, 0, -1, calls(signing.Write), report.Documented, false},
	{filepickerJS, "writeUrl", []int{2}, 0, -1, calls(signing.Write), report.Documented, false},
	{filepickerJS, "convert", []int{1}, 0, -1, calls(signing.Convert), report.Documented, false},
	{filepickerJS, "remove", []int{1}, 0, -1, calls(signing.Remove), report.Documented, false},
}
