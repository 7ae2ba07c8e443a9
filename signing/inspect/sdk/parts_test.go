package sdk

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
	"policybench/signing/inspect/syntax"
)

func TestIsPicker(t *testing.T) {
	inspecttest.Ask(t, IsPicker, []inspecttest.Asked{
		{"React", "PickerOverlay", true}, {"React, inline", "PickerInline", true}, {"React, a pane", "PickerDropPane", true}, {"React, the old one", "ReactFilestack", true}, {"Angular", "ng-picker-overlay", true}, {"Angular, inline", "ng-picker-inline", true}, {"Angular, a pane", "ng-picker-drop-pane", true},
		{"another picker", "DatePicker", false}, {"one that begins like it", "PickerOverlayed", false}, {"small letters", "pickeroverlay", false}, {"nothing", "", false},
	})
}

func TestIsClient(t *testing.T) {
	inspecttest.Ask(t, isClient, []inspecttest.Asked{
		{"a client", "client", true}, {"of the library", "filestackClient", true}, {"of an object", "this.client", true}, {"of a pointer", "$this->client", true}, {"of a class", "App::Client", true}, {"PHP's", "$client", true}, {"the library", "filestack", true}, {"a name that holds it", "myFilestackThing", true}, {"short", "fs", true},
		{"a short one of an object", "this.fs", true}, {"of a pointer", "$this->fs", true}, {"of a class", "App::FS", true}, {"PHP's", "$fs", true},
		{"another", "cache", false}, {"a client's field", "filestack.cache", false}, {"a field of a pointer", "$filestack->cache", false}, {"a class of it", "Filestack::Cache", false}, {"a variable in it", "filestack$cache", false}, {"a client's field", "client.cache", false}, {"part of a name", "clients", false}, {"a name that ends like the short one", "nfs", false}, {"nothing", "", false},
	})
	inspecttest.Ask(t, filepickerJS.owns, []inspecttest.Asked{{"filepicker", "filepicker", true}, {"of the window", "window.filepicker", true}, {"another", "myfilepicker", false}, {"a client", "client", false}, {"nothing", "", false}})
	inspecttest.Ask(t, isEncoder, []inspecttest.Asked{{"JavaScript", "JSON.stringify", true}, {"Python", "json.dumps", true}, {"PHP", "json_encode", true}, {"base64", "btoa", true}, {"Elixir", "Jason.encode!", true}, {"Ruby", "JSON.generate", true}, {"an escape", "encodeURIComponent", true}, {"an escape undone", "decodeURIComponent", false}, {"a reader", "JSON.parse", false}, {"a method of it", "x.JSON.stringify", false}, {"nothing", "", false}})
}

func TestSplitCallee(t *testing.T) {
	for _, c := range []struct{ callee, receiver, name string }{
		{"client.remove", "client", "remove"}, {"a.b.c", "a.b", "c"}, {"$a->b", "$a", "b"}, {"A::b", "A", "b"}, {"a?.b", "a", "b"}, {"a!.b", "a", "b"}, {"a..b", "a", "b"}, {"a->>b", "a", "b"}, {"a:::b", "a", "b"}, {"b", "", "b"}, {".b", "", "b"}, {"", "", ""},
	} {
		if receiver, name := split(c.callee); receiver != c.receiver || name != c.name {
			t.Errorf("%q: %q and %q", c.callee, receiver, name)
		}
	}
}

// What a text does with a client, and what another object of the text does.
func TestClientCalls(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a client", "client.remove(h)", "client.remove"}, {"of an object", "this.client.metadata(h)", "client.metadata"}, {"chained", "filestack.init(k).upload(f)", ".upload"}, {"of a name that gets one", "const box = filestack.init(k);\nbox.upload(f)", "box.upload"}, {"two calls", "client.upload(f); client.remove(h)", "client.remove client.upload"}, {"one call twice", "client.remove(a); client.remove(b)", "client.remove client.remove"},
		{"a chain at the text's start", ".upload(f)", ""}, {"a chain behind a bracket", "filestack.init(k); x[0].upload(f)", ""}, {"a chain beside a name that gets one", "const box = filestack.init(k);" + strings.Repeat(" ", syntax.Reach) + "open(k).upload(f)", ""}, {"a chain far behind", "filestack.init(k)" + strings.Repeat(" ", syntax.Reach) + "(a).upload(f)", ""},
		{"by init's own name", "const c = init(k);\nc.remove(h)", "c.remove"}, {"awaited", "const c = await filestack.init(k);\nc.remove(h)", "c.remove"}, {"of React's examples", "let fs = client.init(k);\nfs.remove(h)", "fs.remove"}, {"of a module", "const c = require('filestack-js').init(k);\nc.remove(h)", "c.remove"}, {"behind a longer name", "const sec = {};\nconst c = init(k);\nc.remove(h)", "c.remove"},
		{"a longer name alone", "const sec = init(k);\nc.remove(h)", ""}, {"a field of another", "a.c = init(k);\nc.remove(h)", ""}, {"another object", "cache.remove(h)", ""}, {"another chain", "open(k).upload(f)", ""}, {"another name that gets one", "const box = maps.init(k);\nbox.upload(f)", ""}, {"a function", "remove(h)", ""}, {"another method", "client.close()", ""}, {"of the older library", "filepicker.pick(o)", ""}, {"no call", "client.remove", ""}, {"nothing", "", ""},
	} {
		var got []string
		for _, u := range ClientCalls(c.text) {
			got = append(got, u.Component)
			if c.text[u.CallAt] != '(' || len(u.Needs) == 0 || u.Basis == "" {
				t.Errorf("%s: %+v", c.name, u)
			}
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s: %q, want %q", c.name, text, c.want)
		}
	}
	if got := len(ClientCalls(strings.Repeat("client.remove(h);", 100))); got != maxClientCalls {
		t.Errorf("%d of a hundred calls", got)
	}
}
