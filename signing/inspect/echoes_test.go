package inspect

import "testing"

func TestEchoesAreNoReports(t *testing.T) {
	const url = `https://cdn.filestackcontent.com/§H?policy=§E&signature=§S`
	const task = `https://cdn.filestackcontent.com/security=policy:§P,signature:§S/§H`
	for _, c := range []struct {
		name, text string
		reports    int
	}{
		{"HAR", `{"request":{"method":"GET","url":"` + url + `","queryString":[{"name":"policy","value":"§P"},{"name":"signature","value":"§S"}]}}`, 1},
		{"Postman", `{"url":{"raw":"` + url + `","host":["cdn"],"path":["§H"],"query":[{"key":"policy","value":"§P"},{"key":"signature","value":"§S"}]}}`, 1},
		{"listed before", "Policy: §P\nSignature: §S\nURL: " + url, 1},
		{"its policy alone", url + "\n\n§P\n", 1},
		{"another policy alone", url + "\n\neyJleHBpcnkiOjE4OTM0NTYwMDB9\n", 2},
		{"link", `<a href="` + url + `">` + url + `</a>`, 1},
		{"forum", `[url=` + url + `]x[/url] [img]` + url + `[/img]`, 1},
		{"srcset", `<img srcset="` + task + ` 1x, ` + task + ` 2x">`, 1},
		{"thrice", url + " " + url + " " + url, 1},
		{"a list", url + "\n" + url + "\n" + url, 3},
		{"far apart", url + "\n\nand in the other system, too:\n\n" + url, 2},
		{"another pair", url + "\nPolicy: eyJleHBpcnkiOjE4OTM0NTYwMDB9\nSignature: b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72", 2},
		{"to be mended", "https://cdn.filestackcontent.com/§H?policy=§E&amp;signature=§S https://cdn.filestackcontent.com/§H?policy=§E&amp;signature=§S", 2},
		{"over the wire", "$ curl -v '" + url + "'\n> GET /§H?policy=§E&signature=§S HTTP/2\n> Host: cdn.filestackcontent.com\n", 1},
		{"over the wire, shortened", "$ curl -v '" + url + "'\n> GET /§H?policy=eyJle... HTTP/2\n> Host: cdn.filestackcontent.com\n", 1},
		{"over the wire, shortened, another file", "$ curl -v '" + url + "'\n> GET /9bB1tq5kRS6xN0EJqkYz?policy=eyJle... HTTP/2\n> Host: cdn.filestackcontent.com\n", 2},
		{"over the wire, another file", "$ curl -v '" + url + "'\n> GET /9bB1tq5kRS6xN0EJqkYz?policy=§E&signature=§S HTTP/2\n> Host: cdn.filestackcontent.com\n", 2},
		{"over the wire alone", "> GET /§H?policy=§E&signature=§S HTTP/2\n> Host: cdn.filestackcontent.com\n", 1},
		{"a template again", "a(`https://cdn.filestackcontent.com/${h}?policy=${p}&signature=${s}`);\n\nb(`https://cdn.filestackcontent.com/${h}?policy=${p}&signature=${s}`);", 1},
		{"another template", "a(`https://cdn.filestackcontent.com/${h}?policy=${p}&signature=${s}`);\nb(`https://cdn.filestackcontent.com/${g}?policy=${p}&signature=${s}`);", 2},
		{"a template for another method", "fetch(`https://www.filestackapi.com/api/file/${h}?key=§K&policy=${p}&signature=${s}`);\nfetch(`https://www.filestackapi.com/api/file/${h}?key=§K&policy=${p}&signature=${s}`, {method: 'DELETE'});", 2},
		{"shortened again", url + "\nGET https://cdn.filestackcontent.com/§H?policy=... 403 (Forbidden)", 1},
		{"shortened again in both", url + "\nGET https://cdn.filestackcontent.com/§H?policy=…&signature=… 403 (Forbidden)", 1},
		{"shortened before", "GET https://cdn.filestackcontent.com/§H?policy=... 403 (Forbidden)\n" + url, 1},
		{"another one shortened", url + "\nGET https://cdn.filestackcontent.com/9bB1tq5kRS6xN0EJqkYz?policy=... 403 (Forbidden)", 2},
		{"shortened, to delete", url + "\nDELETE https://cdn.filestackcontent.com/§H?policy=... 403 (Forbidden)", 2},
		{"shortened alone", "GET https://cdn.filestackcontent.com/§H?policy=...&signature=... 403 (Forbidden)", 1},
		{"without a pair", "a = `https://cdn.filestackcontent.com/${h}`;\nb = `https://cdn.filestackcontent.com/${h}`;", 1},
		{"variables for the pair of a file", "a(`https://cdn.filestackcontent.com/§H?policy=${p}&signature=${s}`);\nb(`https://cdn.filestackcontent.com/§H?policy=${p}&signature=${s}`);", 2},
		{"a template and what it made", "`https://cdn.filestackcontent.com/${h}?policy=${p}&signature=${s}`\n\n" + url, 1},
		{"what a template made before it", url + "\n\nf'https://cdn.filestackcontent.com/{h}?policy={p}&signature={s}'", 1},
		{"a template of an unknown host and what it made", "`${base}/security=p:${p},s:${s}/resize=width:${w}/${h}`\n\nhttps://cdn.filestackcontent.com/security=p:§P,s:§S/resize=width:9/§H", 1},
		{"a template and what unset variables made", "`https://cdn.filestackcontent.com/security=p:${p},s:${s}/${h}`\n\nhttps://cdn.filestackcontent.com/security=p:undefined,s:undefined/§H", 1},
		{"a template for this file and what it made", "a(`https://cdn.filestackcontent.com/§H?policy=${p}&signature=${s}`);\n\n" + url, 1},
		{"a template for another file", "a(`https://cdn.filestackcontent.com/9bB1tq5kRS6xN0EJqkYz?policy=${p}&signature=${s}`);\n\n" + url, 2},
		{"a template of another form", "a(`https://cdn.filestackcontent.com/security=p:${p},s:${s}/${h}`);\n\n" + url, 2},
		{"a template with a task that the URL has not", "a(`https://cdn.filestackcontent.com/security=p:${p},s:${s}/resize=width:9/${h}`);\n\n" + task, 2},
		{"a picker", "filestack.init('§K', {security: {policy: '§P', signature: '§S'}}); " + url, 2},
	} {
		if r := Inspect(carrying.Replace(c.text), Options{At: wildAt}); len(r) != c.reports {
			t.Errorf("%s: %d reports, want %d\n%v", c.name, len(r), c.reports, describe(r))
		}
	}
}
