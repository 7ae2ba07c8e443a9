package link

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func texts(pieces []Piece) string {
	var list []string
	for _, p := range pieces {
		list = append(list, p.Text)
	}
	return strings.Join(list, " | ")
}

// splits are URLs with their host, segments, query and fragment.
var splits = []struct{ url, host, segments, query, fragment string }{
	{"https://cdn.filestackcontent.com/H?policy=P&signature=S", "cdn.filestackcontent.com", "H", "policy=P signature=S", ""},
	{"//www.filepicker.io/api/file/H", "www.filepicker.io", "api | file | H", "", ""},
	{"https://app:S@www.filestackapi.com/api/file/H", "www.filestackapi.com", "api | file | H", "", ""},
	{"https://c/H@2x", "c", "H@2x", "", ""},
	{"cdn.filestackcontent.com/H", "cdn.filestackcontent.com", "H", "", ""},
	{`https://c/security=policy:"a/b",signature:S/H`, "c", `security=policy:"a/b",signature:S | H`, "", ""},
	{"https://c/K/resize=w:1/https://e.com/a/b.png?x=1", "c", "K | resize=w:1 | https://e.com/a/b.png", "x=1", ""},
	{"https://c/K/https://www.filestackapi.com/api/file/H?policy=P&signature=S", "c", "K | https://www.filestackapi.com/api/file/H?policy=P&signature=S", "", ""},
	{"https://c/K/src://alias/a/b.png", "c", "K | src://alias/a/b.png", "", ""},
	{"https://c/K/zip/[H1,https://e.com/a.png]", "c", "K | zip | [H1,https://e.com/a.png]", "", ""},
	{"https://c/${a ? b : c}/H#top", "c", "${a ? b : c} | H", "", "top"},
	{"https://c/#{handle}?policy=P", "c", "#{handle}", "policy=P", ""},
	{"https://c", "c", "", "", ""},
	{"", "", "", "", ""},
	{"https://c/H?&a=1&&b", "c", "H", "a=1 b=", ""},
}

func TestSplit(t *testing.T) {
	for _, c := range splits {
		u := Split(c.url)
		var query []string
		for _, p := range u.Query {
			query = append(query, p.Name.Text+"="+p.Value.Text)
		}
		got := []string{u.Host.Text, texts(u.Segments), strings.Join(query, " "), u.Fragment.Text}
		if diff := cmp.Diff([]string{c.host, c.segments, c.query, c.fragment}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.url, diff)
		}
	}
}

func TestRead(t *testing.T) {
	const key, handle = "AhTgLagciQByzXpFGRI0Az", "KW9EJhYtS6y48Whm2S6D"
	for _, c := range []struct {
		path            string
		route           Route
		key, source     string
		tasks           string
		security, after int
	}{
		{handle, RouteDelivery, "", handle, "", -1, -1},
		{key + "/resize=width:1/" + handle, RouteDelivery, key, handle, "resize=width:1", -1, -1},
		{"security=p:P,s:S/" + handle, RouteDelivery, "", handle, "security=p:P,s:S", 0, -1},
		{"flip/security%3Dp%3AP/" + handle, RouteDelivery, "", handle, "flip | security%3Dp%3AP", 1, -1},
		{handle + "/security=p:P,s:S", RouteDelivery, "", handle, "security=p:P,s:S", 0, 0},
		{handle + "/metadata", RouteMetadata, "", handle, "", -1, -1},
		{key + "/secuirty=p:P/src://a/b", RouteDelivery, key, "src://a/b", "secuirty=p:P", 0, -1},
		{"api/file/" + handle + "+.png", RouteFile, "", handle, "", -1, -1},
		{"api/file/" + handle + "/convert", RouteConvert, "", handle, "", -1, -1},
		{"api/file/" + handle + "/remove", RouteRemove, "", handle, "", -1, -1},
		{"api/store/S3", RouteStore, "", "", "", -1, -1},
		{"api/preview/" + handle, RoutePreview, "", handle, "", -1, -1},
		{"process", RouteProcess, "", "", "", -1, -1},
		{"multipart/start", RouteUpload, "", "", "", -1, -1},
		{"prefetch", RoutePrefetch, "", "", "", -1, -1},
		{"", RouteNone, "", "", "", -1, -1},
	} {
		r := Path(Split("https://c/"+c.path).Segments, RoleDelivery)
		if r.Route != c.route || r.APIKey.Text != c.key || r.Source.Text != c.source || texts(r.Tasks) != c.tasks || r.Security != c.security || r.After != c.after {
			t.Errorf("%s: %+v", c.path, r)
		}
	}
}

// What a path means on the hosts that take uploads.
func TestReadUploads(t *testing.T) {
	for _, c := range []struct {
		path string
		role Role
		want Route
	}{
		{"multipart/complete", RoleUpload, RouteUpload},
		{"prefetch", RoleCloud, RoutePrefetch},
		{"folder/list", RoleCloud, RouteDrive},
		{"store/", RoleCloud, RouteDrive},
		{"metadata", RoleCloud, RouteCloud},
		{"auth/logout", RoleCloud, RouteCloud},
		{"other", RoleUpload, RouteCloud},
	} {
		if got := Path(Split("https://c/"+c.path).Segments, c.role).Route; got != c.want {
			t.Errorf("%s: %q, want %q", c.path, got, c.want)
		}
	}
}

func TestSplitTask(t *testing.T) {
	for _, c := range []struct{ task, want string }{
		{"security=policy:P,signature:S", "security policy:P signature:S"},
		{"security=s:S,p:P==", "security s:S p:P=="},
		{"security=policy=P,signature=S", "security policy=P signature=S"},
		{"security=policy:P, signature : S", "security policy:P signature:S"},
		{"security=policy:Psignature:S", "security policy:P signature:S!"},
		{"security=policy:P;signature:S", "security policy:P signature:S"},
		{"security=policy:P&signature:S", "security policy:P signature:S"},
		{`security=policy:"a,b",signature:S`, `security policy:"a,b" signature:S`},
		{"resize=width:1,height:2", "resize width:1 height:2"},
		{"cache=false", "cache false"},
		{"flip", "flip"},
	} {
		name, options := SplitTask(Piece{Text: c.task})
		got := name.Text
		for _, o := range options {
			got += " " + o.Name.Text + o.Sep.Text + o.Value.Text
			if o.Unparted {
				got += "!"
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.task, got, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"security", "security", 0}, {"secuirty", "security", 1}, {"resise", "resize", 1}, {"rotat", "rotate", 1}, {"", "ab", 2}, {"abc", "xyz", 3}} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("%s %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// FuzzSplit holds that every piece stands where it says.
func FuzzSplit(f *testing.F) {
	for _, c := range splits {
		f.Add(c.url)
	}
	f.Fuzz(func(t *testing.T, text string) {
		stands := func(p Piece) {
			if p.Text != "" && (p.Offset < 0 || p.End() > len(text) || text[p.Offset:p.End()] != p.Text) {
				t.Fatalf("%q does not stand at %d of %q", p.Text, p.Offset, text)
			}
		}
		u := Split(text)
		stands(u.Scheme)
		stands(u.Host)
		stands(u.Fragment)
		for _, p := range u.Query {
			stands(p.Name)
			stands(p.Value)
		}
		for _, s := range u.Segments {
			stands(s)
			name, options := SplitTask(s)
			stands(name)
			for _, o := range options {
				stands(o.Name)
				stands(o.Value)
				stands(o.Sep)
			}
		}
		r := Path(u.Segments, RoleDelivery)
		stands(r.APIKey)
		stands(r.Source)
		for _, task := range r.Tasks {
			stands(task)
		}
	})
}
