package sdk

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// declared are the methods as their libraries declare them, with what each argument is:
// the file, where to store, a pair, a pair beside where to store (both), or another thing.
var declared = []struct{ call, needs string }{
	{"client.remove(file, pair)", "remove"},
	{"client.removeMetadata(file, pair)", "remove"},
	{"client.metadata(file, other, pair)", "stat"},
	{"client.retrieve(file, other, pair)", "read"},
	{"client.download(file, pair)", "read"},
	{"client.storeURL(other, store, pair, pair)", "store"},
	{"client.upload(other, other, store, other, pair)", "pick"},
	{"client.multiupload(other, other, store, other, pair)", "pick"},
	{"client.preview(file, other)", "convert"},
	{"client.transform(file, other)", "convert"},
	{"filepicker.pick(pair)", "pick"},
	{"filepicker.pickMultiple(pair)", "pick"},
	{"filepicker.pickFolder(pair)", "pick"},
	{"filepicker.pickAndStore(pair, both)", "pick store"},
	{"filepicker.makeDropPane(other, pair)", "pick"},
	{"filepicker.store(other, both)", "store"},
	{"filepicker.storeUrl(other, both)", "store"},
	{"filepicker.read(file, pair)", "read"},
	{"filepicker.stat(file, pair)", "stat"},
	{"filepicker.write(file, other, pair)", "write"},
	{"filepicker.writeUrl(file, other, pair)", "write"},
	{"filepicker.convert(file, pair)", "convert"},
	{"filepicker.remove(file, pair)", "remove"},
}

// Each method is known in the arguments that take a pair, and in no other.
func TestMethods(t *testing.T) {
	if len(declared) != len(methods) {
		t.Fatalf("%d methods, %d declared", len(methods), len(declared))
	}
	for _, d := range declared {
		name, list, _ := strings.Cut(strings.TrimSuffix(d.call, ")"), "(")
		arguments := strings.Split(list, ", ")
		file, store := -1, -1
		for i, a := range arguments {
			switch a {
			case "file":
				file = i
			case "store", "both":
				store = i
			}
		}
		for i, a := range append(arguments, "none", "none") {
			holder := syntax.Holder{Kind: syntax.InCall, Name: name, Arg: i, At: 7}
			use, ok := useOfCall(holder, false)
			if ok != (a == "pair" || a == "both") {
				t.Errorf("%s takes a pair as argument %d: %v", d.call, i, ok)
			}
			if !ok {
				continue
			}
			if use.Reading != Read || use.CallAt != 7 || use.File != file || use.Store != store || use.Component != name || spelled(use.Needs) != d.needs {
				t.Errorf("%s: %+v", d.call, use)
			}
			if opens := strings.Contains(d.needs, "pick") && strings.HasPrefix(name, "filepicker."); use.Picker != opens {
				t.Errorf("%s opens the picker: %v", d.call, use.Picker)
			}
			if _, ok := useOfCall(holder, true); ok {
				t.Errorf("%s takes a pair that is called security", d.call)
			}
		}
	}
}

func spelled(calls []signing.Call) string {
	var list []string
	for _, c := range calls {
		list = append(list, string(c))
	}
	return strings.Join(list, " ")
}

// A method is its own library's: the other's object has none of that name.
func TestMethodsOfTheOther(t *testing.T) {
	for _, call := range []string{"client.pick", "client.stat", "client.writeUrl", "filepicker.metadata", "filepicker.storeURL", "filepicker.upload"} {
		for argument := range 5 {
			if use, ok := useOfCall(syntax.Holder{Kind: syntax.InCall, Name: call, Arg: argument}, false); ok {
				t.Errorf("%s: %+v", call, use)
			}
		}
	}
}

// Each need is a call that there is, on the word of the documentation or of nobody.
func TestMethodsAreWhole(t *testing.T) {
	for i := range methods {
		m := &methods[i]
		if m.basis != report.Documented && m.basis != report.Inferred || m.takes(m.file) {
			t.Errorf("%s: %+v", m.name, m)
		}
		for _, c := range m.needs {
			if !c.Known() {
				t.Errorf("%s needs %q", m.name, c)
			}
		}
	}
}

// The options of a client read a pair that is called security, and open the picker where
// a component of it has them.
func TestOptionsOf(t *testing.T) {
	tag := func(name string) []syntax.Holder { return []syntax.Holder{{Kind: syntax.InTag, Name: name}} }
	for _, c := range []struct {
		name   string
		outer  []syntax.Holder
		nested bool
		want   Reading
		picker string
	}{
		{"a picker's", tag("PickerInline"), true, Read, "PickerInline"},
		{"a picker's, flat", tag("PickerInline"), false, Ignored, "PickerInline"},
		{"another element's", tag("DatePicker"), true, Read, ""},
		{"a call of that name", []syntax.Holder{{Kind: syntax.InCall, Name: "PickerInline"}}, true, Read, ""},
		{"a picker farther out", append([]syntax.Holder{{Kind: syntax.InObject, Name: "props"}}, tag("PickerInline")...), true, Read, ""},
		{"of nothing", nil, true, Read, ""},
		{"of nothing, flat", nil, false, Ignored, ""},
	} {
		use := optionsOf(c.outer, c.nested)
		if use.Reading != c.want || use.Component != c.picker || use.Picker != (c.picker != "") || use.File != -1 || use.Store != -1 {
			t.Errorf("%s: %+v", c.name, use)
		}
		if opens := c.picker != ""; opens != (spelled(use.Needs) == "pick" && use.Basis == report.Inferred) || !opens && len(use.Needs) > 0 {
			t.Errorf("%s: needs %v by %q", c.name, use.Needs, use.Basis)
		}
	}
}
