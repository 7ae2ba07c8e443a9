package link

import "testing"

// What clients escape is undone where it is the grammar's, and nowhere else.
func TestClientEscapes(t *testing.T) {
	const key, handle = "AhTgLagciQByzXpFGRI0Az", "KW9EJhYtS6y48Whm2S6D"
	for _, c := range []struct{ name, path, want string }{
		{"nothing", "resize=width:1/" + handle, "resize=width:1/" + handle},
		{"a quoted source", key + "/%22https://e.com/a%20b.png%22", key + `/"https://e.com/a%20b.png"`},
		{"with an open query", key + "/%22https://e.com/a.png?x=1&y=2%22", key + `/"https://e.com/a.png?x=1&y=2"`},
		{"with a quote of its own", key + "/%22https://e.com/a%22b.png%22", key + `/"https://e.com/a%22b.png"`},
		{"a plain source", key + "/https://e.com/%22a%22%2Fflip", key + "/https://e.com/%22a%22%2Fflip"},
		{"an alias", key + "/%22src://photos/a.png%22", key + `/"src://photos/a.png"`},
		{"a list", key + "/zip/%5B" + handle + "," + handle + "%5D", key + "/zip/[" + handle + "," + handle + "]"},
		{"a list with escaped commas", "zip/%5b" + handle + "%2C" + handle + "%5d", "zip/[" + handle + "," + handle + "]"},
		{"a list of quoted sources", "zip/%5B%22https://e.com/a%22,%22https://e.com/b%22%5D", `zip/["https://e.com/a","https://e.com/b"]`},
		{"an option's list", "crop=dim:%5B1,2,3,4%5D/" + handle, "crop=dim:[1,2,3,4]/" + handle},
		{"escaped options", "resize%3Dwidth%3A1%2Cheight%3A2/" + handle, "resize=width:1,height:2/" + handle},
		{"joined tasks", "security=policy:e30=,signature:ab%2Fresize=width:1%2Fflip/" + handle, "security=policy:e30=,signature:ab/resize=width:1/flip/" + handle},
		{"a joined handle", "flip%2F" + handle + "?policy=a%2Fb", "flip/" + handle + "?policy=a%2Fb"},
		{"a quoted policy", "security=policy:%22ab+/cd==%22,signature:S/" + handle, `security=policy:"ab+/cd==",signature:S/` + handle},
		{"a slash of a policy", "security=policy:ab%2Fcd==,signature:S/" + handle, "security=policy:ab%2Fcd==,signature:S/" + handle},
		{"padding", "security=policy:ab%3D%3D,signature:S/" + handle, "security=policy:ab%3D%3D,signature:S/" + handle},
		{"a comma of a title", "video_convert=title:a%2Cb/" + handle, "video_convert=title:a%2Cb/" + handle},
		{"a source's colon", key + "/flip/https%3A//e.com/a%2Fb", key + "/flip/https://e.com/a%2Fb"},
		{"a source as a whole", key + "/flip/https%3A%2F%2Fe.com%2Fa", key + "/flip/https%3A%2F%2Fe.com%2Fa"},
		{"no escape", "a%2/b%", "a%2/b%"},
		{"the query's", handle + "?a=%22%5B%2C", handle + "?a=%22%5B%2C"},
	} {
		const head = "https://cdn.filestackcontent.com/"
		text, at := "", 0
		for _, e := range ClientEscapes(head+c.path, len(head)) {
			text += (head + c.path)[at:e.Offset] + string(e.Sign)
			at = e.Offset + 3
		}
		if text += (head + c.path)[at:]; text != head+c.want {
			t.Errorf("%s: %s\nwant %s", c.name, text, head+c.want)
		}
	}
}
