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
		{"a source but for its colon", key + "/flip/https:%2F%2Fe.com%2Fflip", key + "/flip/https:<%2F%2Fe.com%2Fflip"},
		{"an alias but for its colon", key + "/src:%2f%2fphotos", key + "/src:<%2f%2fphotos"},
		{"a quoted source but for its colon", key + "/%22https:%2F%2Fe.com%2Fa%22", key + `/"https:%2F%2Fe.com%2Fa"`},
		{"a source behind a joined task", "flip%2Fhttps:%2F%2Fe.com", "flip%2Fhttps:%2F%2Fe.com"},
		{"no escape", "a%2/b%", "a%2/b%"},
		{"digits that are none", "resize%gD/%3g" + handle, "resize%gD/%3g" + handle},
		{"a digit and a letter that is none", "resize%3gw:1/" + handle, "resize%3gw:1/" + handle},
		{"a quote behind a value", "t=a:b%22/" + handle, "t=a:b%22/" + handle},
		{"a quote behind an equals sign", "quality=%22a/b%22/" + handle, `quality="a/b"/` + handle},
		{"a quote that closes before a comma", "t=a:%22b%22%2Cc:1/" + handle, `t=a:"b",c:1/` + handle},
		{"a quote that closes before a slash", "t=a:%22b%22%2Fflip/" + handle, `t=a:"b"/flip/` + handle},
		{"a quote that closes before a query", "t/%22b%22?a=1", `t/"b"?a=1`},
		{"a quote that closes before a fragment", "t/%22b%22#a", `t/"b"#a`},
		{"a quote in a list before its end", "zip/%5B%22a%22%5D", `zip/["a"]`},
		{"brackets in quotes", "t=a:%22%5Bb%5D%22/" + handle, `t=a:"%5Bb%5D"/` + handle},
		{"a comma in quotes", "t=a:%22b%2Cc:1%22/" + handle, `t=a:"b%2Cc:1"/` + handle},
		{"a colon in quotes", `t=a:"b,c%3Ad"/` + handle, `t=a:"b,c%3Ad"/` + handle},
		{"an equals sign in quotes", `t/"resize%3Dw:1"`, `t/"resize%3Dw:1"`},
		{"a slash in quotes", `t/"a%2Fflip"`, `t/"a%2Fflip"`},
		{"a bracket within a value", "t=a:b%5Bc/" + handle, "t=a:b%5Bc/" + handle},
		{"a bracket that closes a list, and one more", "t=a:%5Bb%5D%5D/" + handle, "t=a:[b]%5D/" + handle},
		{"a comma behind a list", "t=a:%5Bb%5D%2Cc/" + handle, "t=a:[b]%2Cc/" + handle},
		{"a slash in a list", "zip/[a%2Fflip]", "zip/[a%2Fflip]"},
		{"a colon behind no name", "t=%3Ab/" + handle, "t=%3Ab/" + handle},
		{"a colon in a value", "t=a:b%3Ac/" + handle, "t=a:b%3Ac/" + handle},
		{"a colon behind a blank", "t=a b%3Ac/" + handle, "t=a b%3Ac/" + handle},
		{"a colon in a segment without options", "t=a:1/b%3Ac/" + handle, "t=a:1/b%3Ac/" + handle},
		{"another scheme's colon", key + "/ftp%3A//e.com", key + "/ftp%3A//e.com"},
		{"a scheme's colon without encryption", key + "/http%3A//e.com/a%2Fb", key + "/http://e.com/a%2Fb"},
		{"a source without encryption as a whole", key + "/http%3A%2F%2Fe.com%2Fflip", key + "/http%3A%2F%2Fe.com%2Fflip"},
		{"an equals sign first", "%3Dw:1/" + handle, "%3Dw:1/" + handle},
		{"an equals sign of a value", "t=a:b%3Dw:1/" + handle, "t=a:b%3Dw:1/" + handle},
		{"an equals sign before a value alone", "cache%3Dfalse/" + handle, "cache%3Dfalse/" + handle},
		{"a slash before nothing", "flip%2F", "flip%2F"},
		{"a slash before a word", "flip%2Fname/" + handle, "flip%2Fname/" + handle},
		{"a slash before a task", "flip%2Fflop", "flip/flop"},
		{"before a task and a query", "flip%2Fflop?a", "flip/flop?a"},
		{"before a task and an escape", "flip%2Fresize%3Dw:1", "flip/resize=w:1"},
		{"before two tasks", "flip%2Fflop%2Fflip", "flip/flop/flip"},
		{"before a task and more", "flip%2Fflop.jpg", "flip%2Fflop.jpg"},
		{"before a handle and a fragment", "flip%2F" + handle + "#a", "flip/" + handle + "#a"},
		{"before a handle and more", "flip%2F" + handle + "/a", "flip%2F" + handle + "/a"},
		{"before a quote", `flip%2F"a"`, `flip/"a"`},
		{"before a bracket", "flip%2F[a]", "flip/[a]"},
		{"before a quote that is escaped", "flip%2F%22a%22", `flip/"a"`},
		{"before a bracket that is escaped", "flip%2F%5Ba%5D", "flip/[a]"},
		{"before another sign", "flip%2F!a", "flip%2F!a"},
		{"before a source", "flip%2Fhttps://e.com/%2Fflip", "flip/https://e.com/%2Fflip"},
		{"the fragment's", handle + "#%22a%22%2Fflip", handle + "#%22a%22%2Fflip"},
		{"the query's", handle + "?a=%22%5B%2C", handle + "?a=%22%5B%2C"},
	} {
		const head = "https://cdn.filestackcontent.com/"
		text, at := "", 0
		for _, e := range ClientEscapes(head+c.path, len(head)) {
			if text, at = text+(head + c.path)[at:e.Offset], e.Offset; e.Source {
				text += "<"
				continue
			}
			text, at = text+string(e.Sign), at+3
		}
		if text += (head + c.path)[at:]; text != head+c.want {
			t.Errorf("%s: %s\nwant %s", c.name, text, head+c.want)
		}
	}
}
