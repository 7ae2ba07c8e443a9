package link

import (
	"fmt"
	"strings"
	"testing"
)

const (
	accountKey    = "AhTgLagciQByzXpFGRI0Az"
	accountHandle = "KW9EJhYtS6y48Whm2S6D"
	accountPair   = "policy=eyJ9&signature=ab"
	accountTask   = "security=policy:eyJ9,signature:ab"
)

// faultsOf lists the faults of a request, a word each.
func faultsOf(text string) string {
	names := [...]string{"unread", "empty", "host", "key", "handle", "task", "option", "route", "file", "api", "name", "blank"}
	_, account := Read(text)
	var list []string
	for _, f := range account.Faults {
		line := names[f.Kind] + " " + f.At.Text
		if f.Near != "" {
			line += " → " + f.Near
		}
		list = append(list, line)
	}
	return strings.Join(list, "; ")
}

// Requests that the grammar accounts for whole, and their nearest neighbors.
func TestFaults(t *testing.T) {
	const cdn, api = "https://cdn.filestackcontent.com/", "https://www.filestackapi.com/api/"
	const h, k = accountHandle, accountKey
	for _, c := range []struct{ name, url, want string }{
		{"delivery", cdn + h + "?" + accountPair, ""},
		{"with its name", cdn + h + "+a.jpg?" + accountPair, ""},
		{"the ampersand of filestack-php", cdn + h + "?&" + accountPair, ""},
		{"two of them", cdn + h + "?policy=a&&signature=b", "empty &"},
		{"one at the end", cdn + h + "?policy=a&", "empty &"},
		{"two slashes", "https://cdn.filestackcontent.com//" + h, "unread /"},
		{"a slash behind the file", cdn + h + "/", "empty /"},
		{"a short handle", cdn + h[:19], "handle " + h[:19]},
		{"a long one", cdn + h + "x", "handle " + h + "x"},
		{"what no handle has", cdn + h[:9] + "%20" + h[9:], "unread %20" + h[9:] + "; handle " + h[:9]},
		{"a name behind", cdn + h + "/contract.pdf?" + accountPair, "name contract.pdf"},
		{"a task", cdn + accountTask + "/resize=width:200,fit:crop/" + h, ""},
		{"a bare one", cdn + "debug/" + accountTask + "/flip/" + h, ""},
		{"a misspelt one", cdn + accountTask + "/resie=width:200/" + h, "task resie → resize"},
		{"in capitals", cdn + accountTask + "/Resize=width:200/" + h, "task Resize → resize"},
		{"an unknown one", cdn + "magnify=by:3/" + h, "task magnify"},
		{"with an escape in its name", cdn + "res%20ize=width:1/" + h, "task res%20ize → resize"},
		{"an unknown option", cdn + "resize=widht:200/" + h, "option widht → width"},
		{"a place that is filled in", cdn + "resize=width:$1/$2", ""},
		{"an operation of old", "http://www.filepicker.io/api/pick?key=" + k + "&" + accountPair, "route pick"},
		{"an option without its colon", cdn + "resize=width200/" + h, "option width200"},
		{"no number", cdn + "resize=width:2O0/" + h, "option width:2O0"},
		{"a word in capitals", cdn + "resize=width:1,fit:Crop/" + h, "option fit:Crop"},
		{"two commas", cdn + "resize=width:1,,height:2/" + h, "unread ,"},
		{"lists", cdn + "crop=dim:[1,2,3,4]/watermark=file:" + h + ",position:[top,left]/" + h, ""},
		{"what Go writes", cdn + "animate=align:bottom,background:transparent,delay:10,width:max/" + h, ""},
		{"abbreviations", cdn + "resize=w:1,h:2,f:crop,a:faces/rotate=d:exif/output=q:60,f:pjpg,c:true/" + h, ""},
		{"what none abbreviates", cdn + "resize=x:1/" + h, "option x"},
		{"a source escaped as a whole", cdn + k + "/flip/https%3A%2F%2Fe.com%2Fa.png", ""},
		{"a verb of a format", cdn + "%s?" + accountPair, ""},
		{"cache", cdn + "cache=false/cache=expiry:max/" + h, ""},
		{"an API key", cdn + k + "/flip/https://e.com/a.png?x=1", ""},
		{"a short one", cdn + k[:21] + "/flip/https://e.com/a.png", "key " + k[:21]},
		{"a list of sources", cdn + k + `/zip/[` + h + `,"https://e.com/a,b.png"]`, ""},
		{"a list that does not close", cdn + k + "/zip/[" + h + ",", "unread [" + h + ","},
		{"one slash of a source", cdn + k + "/flip/https:/e.com/a.png", "empty https:/"},
		{"a source without a host", cdn + k + "/flip/https://a.png", ""},
		{"nor a name", cdn + k + "/flip/https:///a.png", "empty "},
		{"a quoted source", cdn + k + `/"https://e.com/a.png?x=1"`, ""},
		{"a blank in it", cdn + k + `/"https://e.com/a b.png"`, "blank  "},
		{"a blank in a value", cdn + `video_convert=title:"Chapter, 1"/` + h, "blank  "},
		{"a quote in it", cdn + k + "/https://e.com/a\"b.png", "unread \"b.png"},
		{"tasks in base64", cdn + k + "/b64/W3sibmFtZSI6InJlc2l6ZSJ9XQ/b64://S1c5", ""},
		{"a job", cdn + accountTask + "/workflow_status=job_id:c3f2a1b0-0123-4567-89ab-cdef01234567", ""},
		{"no file", cdn + accountTask + "/flip/", "file "},
		{"no file at all", cdn + "?" + accountPair, "file "},
		{"half a UUID", cdn + accountTask + "/run_workflow=id:c3f2a1b0-0123-4567-89ab-cdef0123456/" + h, "option id:c3f2a1b0-0123-4567-89ab-cdef0123456"},
		{"two colons of a source", cdn + k + `/flip/"https:://e.com/a.png"`, "empty https:"},
		{"a variable", cdn + "${handle}?" + accountPair, ""},
		{"variables", cdn + "<KEY>/resize=width:{{w}}/" + h, ""},
		{"the File API", api + "file/" + h + "/metadata?" + accountPair, ""},
		{"in capitals", "https://www.filestackapi.com/Api/file/" + h, "route Api"},
		{"misspelt", api + "fille/" + h, "route fille"},
		{"its operation misspelt", api + "file/" + h + "/metadat", "route metadat"},
		{"no file there", api + "file?" + accountPair, "file "},
		{"a store", api + "store/S3?key=" + k + "&" + accountPair, ""},
		{"nowhere to store", api + "store?key=" + k, "route store"},
		{"no store", api + "store/S4?key=" + k, "route S4"},
		{"tasks there", api + "resize=width:1/" + accountTask + "/" + h, "api resize=width:1"},
		{"the dialog", "https://dialog.filepicker.io/dialog/open/?key=" + k, ""},
		{"an upload", "https://upload-eu-west-1.filestackapi.com/multipart/start", ""},
		{"a customer's host", "https://cdn.files.example.com/" + h + "?" + accountPair, ""},
		{"a misspelt host", "https://cddn.filestackcontent.com/" + h, "host cddn.filestackcontent.com → cdn.filestackcontent.com"},
		{"no slash behind it", "https://cdn.filestackcontent.com" + h + "?" + accountPair, "host cdn.filestackcontent.com" + h + " → cdn.filestackcontent.com/"},
		{"no host", "https://fi le.example.com/" + h, "host fi le.example.com"},
		{"a fragment", cdn + h + "#page=2", ""},
	} {
		if got := faultsOf(c.url); got != c.want {
			t.Errorf("%s: %q\nwant %q: %s", c.name, got, c.want, c.url)
		}
	}
}

// Every byte of any text belongs to one part, and the parts lie side by side.
func FuzzRead(f *testing.F) {
	for _, s := range splits {
		f.Add(s.url)
	}
	f.Add("https://cdn.filestackcontent.com/" + accountKey + "/" + accountTask + `/zip/["https://e.com/a",` + accountHandle + "]?" + accountPair)
	f.Fuzz(func(t *testing.T, text string) {
		_, account := Read(text)
		if err := tiled(text, account.Parts); err != nil {
			t.Error(err)
		}
		for _, fault := range account.Faults {
			if fault.At.Offset < 0 || fault.At.End() > len(text) || text[fault.At.Offset:fault.At.End()] != fault.At.Text {
				t.Errorf("%q: %+v is not there", text, fault)
			}
		}
	})
}

func tiled(text string, parts []Part) error {
	at := 0
	for _, p := range parts {
		if p.From != at || p.To <= p.From {
			return fmt.Errorf("%q: %+v at %d: %v", text, p, at, parts)
		}
		at = p.To
	}
	if at != len(text) {
		return fmt.Errorf("%q: accounted for up to %d: %v", text, at, parts)
	}
	return nil
}

// partsOf writes a request with the kind of each part in its place, signs as they are.
func partsOf(text string) string {
	names := [...]string{"unread", "", "scheme", "user", "host", "route", "key", "task", "option", "value", "handle", "name", "source", "parameter", "argument", "fragment"}
	_, account := Read(text)
	got := ""
	for _, p := range account.Parts {
		if p.Kind == PartSign {
			got += text[p.From:p.To]
		} else {
			got += "‹" + names[p.Kind] + "›"
		}
	}
	return got
}

func TestTasksAreInOrder(t *testing.T) {
	for i := 1; i < len(catalog); i++ {
		if catalog[i-1].name >= catalog[i].name {
			t.Errorf("%s stands before %s", catalog[i-1].name, catalog[i].name)
		}
	}
	for _, name := range TaskNames() {
		if !KnownTask(name) {
			t.Errorf("%s is not found", name)
		}
	}
	for name, want := range map[string]string{"resie": "resize", "pdfcreat": "pdfcreate", "Ocr": "ocr", "magnify": "", "": ""} {
		if got := NearTask(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
