package call

import "testing"

// A builder's calls make a path in their order; what is no such call is none of it.
func TestPathBuilt(t *testing.T) {
	for _, c := range []struct {
		name, code, path string
		open             bool
	}{
		{"okhttp", `.newBuilder().addPathSegment("resize=width:100").addPathSegment("KW9EJhYtS6y48Whm2S6D").addQueryParameter("policy", p)`, "resize=width:100/KW9EJhYtS6y48Whm2S6D", false},
		{"several at once", `.addPathSegments("api/file/H")`, "api/file/H", false},
		{"Android", `.buildUpon().appendPath("H").appendQueryParameter("a", "b")`, "H", false},
		{"Swift", `.appendingPathComponent("H/metadata")`, "H/metadata", false},
		{"Swift, newer", `.appending(path: "H")`, "H", false},
		{"Spring", `.pathSegment("api", "file", handle)`, "api/file", true},
		{"a variable", `.addPathSegment(handle)`, "", true},
		{"slashes around", `.appendPath("/H/")`, "H", false},
		{"an empty text", `.appendPath("")`, "", false},
		{"no such call", `.addQueryParameter("path", "H").append("H")`, "", false},
		{"a function of that name", `addPathSegment("H")`, "", false},
		{"a longer name", `.reappendPath("H")`, "", false},
		{"never closed", `.appendPath("H`, "", false},
		{"nothing", "", "", false},
	} {
		if path, open := PathBuilt(c.code); path != c.path || open != c.open {
			t.Errorf("%s: %q %v, want %q %v", c.name, path, open, c.path, c.open)
		}
	}
}
