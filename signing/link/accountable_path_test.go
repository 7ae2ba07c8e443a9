package link

import "testing"

// Tasks and their options, right and wrong.
func TestFaultsOfTasks(t *testing.T) {
	const cdn, h, k = "https://cdn.filestackcontent.com/", accountHandle, accountKey
	for _, c := range []struct{ name, path, want string }{
		{"an option", "resize=width:1", ""},
		{"two", "resize=width:1,height:2", ""},
		{"none behind the sign", "resize=", "unread ="},
		{"a comma last", "resize=width:1,", "unread ,"},
		{"a comma first", "resize=,width:1", "unread ="},
		{"a value that is missing", "resize=width:", "option width:"},
		{"a name that is missing", "resize=:1", "option "},
		{"a name that comes later", "resize=${name}:1", ""},
		{"a value that comes later", "resize=width:${w}", ""},
		{"an option that comes later", "resize=${options}", ""},
		{"a number alone", "quality=80", "option 80"},
		{"a word alone, which is an option's", "resize=widht", "option widht → width"},
		{"true alone", "cache=true", ""},
		{"a list alone", "crop=[1,2]", ""},
		{"a list of an option", "crop=dim:[1,2,3,4],x:1", ""},
		{"a comma in quotes", `video_convert=title:"a,b",width:1`, ""},
		{"a sign in a value", "video_convert=title:a|b", "unread |b"},
		{"a sign in quotes", `video_convert=title:"a|b"`, "unread |b"},
		{"a blank in a value", "video_convert=title:a b", "blank  "},
		{"a quote that does not close", `video_convert=title:"`, `unread "`},
		{"a sign in a list", "collage=files:[a|b]", ""},
		{"an escape in a name", "resize=wid%20th:1", "option wid%20th → width"},
		{"a hyphen in a name", "smart_crop=fill-color:red", "option fill-color → fill_color"},
		{"an unknown task that comes later", "${task}=width:1", ""},
		{"an unknown task without options", k + "/magnify/flip", "task magnify"},
		{"a misspelled security task", "secuirty=p:P,s:S", ""},
		{"a handle in the place of the key", h + "/flip", "key " + h},
		{"security without options", "security=/flip", "unread ="},
		{"an option that security has not", "security=policy:P,sig:S", ""},
		{"a value alone in security", "security=P", ""},
		{"two commas in security", "security=p:P,,s:S", "unread ,"},
		{"a comma last in security", "security=p:P,s:S,", "unread ,"},
		{"tasks in base64", k + "/b64/W3t9XQ", ""},
		{"in base64, padded", k + "/b64/W3t9XQ==", ""},
		{"in base64, escaped", k + "/b64/W3t9XQ%3D%3D", ""},
		{"in base64, with a plus", k + "/b64/W3t+XQ", ""},
		{"no base64", k + "/b64/W3t9!XQ", "unread !XQ"},
		{"another key's shape", "B" + k[1:] + "/flip", "key B" + k[1:]},
		{"a key one too long", k + "z/flip", "key " + k + "z"},
		{"a key that comes later", "${key}/flip", ""},
	} {
		if got := faultsOf(cdn + c.path + "/" + h); got != c.want {
			t.Errorf("%s: %q, want %q: %s", c.name, got, c.want, c.path)
		}
	}
}

// Whoever asks for no parts reads the pair himself: of a security task he is told the
// commas alone.
func TestFaultsOfSecurity(t *testing.T) {
	for _, c := range []struct {
		task, want string
	}{
		{"security=p:P,s:S", ""}, {"security=p:P,,s:S", ","}, {"security=p:P,s:S,", ","}, {"security=,,", ","}, {"security=x:a|b", ""},
	} {
		text := "https://cdn.filestackcontent.com/" + c.task + "/" + accountHandle
		u := Split(text)
		r := Path(u.Segments, RoleDelivery)
		got := ""
		for _, f := range Faults(text, &u, &r, RoleDelivery) {
			if f.Kind != FaultUnread || text[f.At.Offset:f.At.End()] != f.At.Text {
				t.Errorf("%s: %+v", c.task, f)
			}
			got += f.At.Text
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.task, got, c.want)
		}
	}
}

func TestLetters(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"letters", "resize", "resize"}, {"a line", "smart_crop", "smart_crop"}, {"an escape", "res%20ize", "resize"}, {"a line and an escape", "smart%5F_crop", "smart-crop"},
		{"a blank", "res ize", "resize"}, {"no escape", "a%zz", "azz"}, {"an escape, cut", "a%2", "a2"}, {"another script", "é", ""}, {"nothing", "", ""},
	} {
		if got := letters(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestItemEnd(t *testing.T) {
	for _, c := range []struct{ name, item, rest string }{
		{"a comma", "a", ",b"}, {"the end", "a", ""}, {"in quotes", `"a,b"`, ",c"}, {"in brackets", "[a,b]", ",c"}, {"in a template", "${f(a,b)}", ",c"}, {"in braces", "{{a,b}}", ",c"}, {"a stand-in", "<a,b>", ",c"},
		{"a quote that does not close", `"a`, ",b"}, {"a bracket that does not close", "[a", ",b"}, {"another sign", "a;b", ",c"}, {"a comma first", "", ",a"}, {"nothing", "", ""},
	} {
		if got := itemEnd(c.item + c.rest); got != len(c.item) {
			t.Errorf("%s: %q ends at %d", c.name, c.item+c.rest, got)
		}
	}
}
