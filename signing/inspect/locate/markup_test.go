package locate_test

import (
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
)

// Markup whose reader undoes &amp;: §U is a URL with it.
var undoingAmpersands = []string{
	`<img width="300" src="§U">`, `<img class="max-width-100" src='§U'>`, `<img id=a src=§U>`, `<img class="img-fluid" src="§U"`,
	`<div id="a" type="x" data-url="§U">`, `<input id=u value="§U">`, `<iframe id="f" src="§U">`, `<source media="(min-width: 600px)" srcset="§U 2x">`,
	`{"html":"<img width=\"300\" src=\"§U\">"}`, "Hello,\n<img width=3 src=\"§U\">\nregards", `<meta property="og:video" content="§U">`,
	`<link rel="preload" as="video" href="§U">`, `<video id="v" poster="§U">`, "<p align=\"center\">\n<img width=\"300\" src=\"§U\">",
	`> <img width="300" src="§U">`, `<!-- <img width="300" src="§U"> -->`, `echo "<img width=\"30\" src=\"§U\">";`, `<img v-bind:width="w" src="§U">`,
	`<amp-img id="i" src="§U">`, `<v:fill id="f" src="§U">`, `<Foo.Bar id="i" src="§U">`, `<img alt="a < b" id="i" src="§U">`, `<img alt="x > y, id" src="§U">`,
	`img width="300" src="§U">`, `src="§U"`, ` href='§U'`, `&lt;img id="i" src="§U"&gt;`, `<td id="x">§U<br>`, `<string name="file_id">§U`,
	`[text](§U)`, `![image](§U "title")`, `[text](<§U>)`, `<§U>`, `<§U|report>`, `{"text":"see <§U|report>"}`, `{"text":"see <§U>"}`,
	`<div style="width:30px;background:url(§U)">`, `<a id="b" onclick="open('§U')">`, `<?xml version="1.0"?><id>§U</id>`,
}

// Texts that send the escape as it stands.
var sendingAmpersands = []string{
	`§U`, `"§U"`, `curl '§U'`, `const src = "§U"`, `img.src = "§U"`, `img.src="§U"`, `fetch("§U")`, `if (a < b) get("§U")`,
	`for (i=0;i<files.length;i++) get("§U")`, `x <id && get("§U")`, `Map<String, URL> m = get("§U")`, `your id: <your-id> §U`, `<URL:§U`, `1 <2 §U`,
	`(§U)`, `{"url":"§U"}`, "- §U\n", `GET §U 403`, `a | §U | b`, `src = "§U"`, `data-url='§U`,
}

func TestMarkupUndoesAmpersands(t *testing.T) {
	opts := inspect.Options{At: wildAt, Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	url := carrying.Replace(`https://cdn.filestackcontent.com/§H?policy=§E&amp;signature=§S`)
	for _, c := range []struct {
		texts    []string
		problems string
	}{{undoingAmpersands, ""}, {sendingAmpersands, "html-escaped"}} {
		for _, text := range c.texts {
			r := inspect.Inspect(replaceURL(text, url), opts)
			if len(r) != 1 || problemsOf(r[0]) != c.problems || r[0].Link.Handle != carriedHandle {
				t.Errorf("%s, want %q\n%v", text, c.problems, describe(r))
			}
		}
	}
}
