package syntax

import (
	"strings"
	"testing"
)

// Each way to name a method around a URL, marked §, with what only looks like one.
func TestMethodAround(t *testing.T) {
	for text, want := range map[string]string{
		"curl -X DELETE '§'":                                          "DELETE",
		"curl --request=post §":                                       "POST",
		"curl -d a=b §":                                               "POST",
		"curl -I §":                                                   "HEAD",
		"curl \\\n  -X PUT \\\n  §":                                   "PUT",
		"GET §":                                                       "GET",
		"\"DELETE §\"":                                                "DELETE",
		"requests.delete('§')":                                        "DELETE",
		"request(\"DELETE\", \"§\")":                                  "DELETE",
		"fetch('§', { method: 'delete' })":                            "DELETE",
		"curl '§' -X DELETE":                                          "DELETE",
		"$ua->delete('§')":                                            "DELETE",
		"HTTP::Request->new(DELETE => '§')":                           "DELETE",
		"await http.delete(Uri.parse('§'));":                          "DELETE",
		"HTTPoison.delete!(\"§\")":                                    "DELETE",
		"Net::HTTP::Delete.new(URI('§'))":                             "DELETE",
		"await client.DeleteAsync(\"§\")":                             "DELETE",
		"superagent.del('§')":                                         "DELETE",
		"Invoke-RestMethod -Method Delete -Uri '§'":                   "DELETE",
		"client.delete().uri(\"§\").retrieve()":                       "DELETE",
		"new Request.Builder().url(\"§\").delete().build()":           "DELETE",
		"newBuilder(URI.create(\"§\")).header(\"a\", \"b\").DELETE()": "DELETE",
		"new Request.Builder()\n  .url(\"§\")\n  .delete()":           "DELETE",
		"await http.delete(\n  Uri.parse(\n    '§'":                   "DELETE",
		"cache.delete(\n  x);\nload(\n  '§'":                          "",
		"cache.delete('x'); load('§')":                                "",
		"await client.DeleteAsync($\"§\")":                            "DELETE",
		"client.delete(&format!(\"§\"))":                              "DELETE",
		"http.NewRequest(http.MethodDelete, \"§\", nil)":              "DELETE",
		"New HttpRequestMessage(HttpMethod.Delete, \"§\")":            "DELETE",
		"exchange(HttpMethod.DELETE, \"§\")":                          "DELETE",
		"Request::new(Method::DELETE, \"§\")":                         "DELETE",
		"new RestRequest(\"§\", Method.Delete)":                       "DELETE",
		"this.http.delete<void>(`§`)":                                 "DELETE",
		"(client/delete \"§\")":                                       "DELETE",
		"$.ajax({url: '§', type: 'DELETE'})":                          "DELETE",
		"$.ajax({type: 'DELETE', url: '§'})":                          "DELETE",
		"setopt($ch, CURLOPT_URL, '§');\nsetopt($ch, CURLOPT_CUSTOMREQUEST, 'DELETE');": "DELETE",
		"[CURLOPT_CUSTOMREQUEST => 'DELETE', CURLOPT_URL => '§']":                       "DELETE",
		"req.setEndpoint('§');\nreq.setMethod('DELETE');":                               "DELETE",
		"new URL(\"§\").openConnection();\nc.setRequestMethod(\"DELETE\");":             "DELETE",
		"{type: 'image', url: '§'}":                                                     "",
		"(load \"§\")":                                                                  "",
		"cat files/delete \"§\"":                                                        "",
		"list<Delete>('§')":                                                             "",
		"load('§'); x.method('delete')":                                                 "",
		"list('§').get(0)":                                                              "",
		"load('§').params.delete('x')":                                                  "",
		"load('§')\ncache.delete('x')":                                                  "",
		`u = "https://a/#{p.delete("§`:                                                  "",
		"u = `https://a/${ p.delete('§":                                                 "",
		`u = "https://a/\\(p.delete("§`:                                                 "",
		`u = "https://a/#{f(p.delete("§`:                                                "",
		"html`<a @click=${() => api.delete('§')}>`":                                     "DELETE",
		`log("#{p}"); http.delete("§`:                                                   "DELETE",
		"<a onClick={api.delete('§')}>":                                                 "DELETE",
		"fetch('§')":                                                                    "",
		"WIDGET §":                                                                      "",
		"curl §":                                                                        "",
		"see https://a.example -X\n§":                                                   "",
		"curl -d x https://a.example && §":                                              "",
		"fetch('§'); fetch('https://b', {method:'PUT'":                                  "",
		`{"method":"DELETE","header":[],"url":{"raw":"§`:                                "DELETE",
		"{\"method\": \"PUT\",\n \"url\": \"§":                                          "PUT",
		`{"url":{"raw":"§","host":["a"]},"method":"DELETE"}`:                            "DELETE",
		`{"url":"§"},{"method":"DELETE","url":"b"}`:                                     "",
		`{"method":"DELETE","url":"https://a.example"},{"url":"§"}`:                     "",
		`{"method":"DELETE"},{"url":"§"}`:                                               "",
	} {
		at := strings.Index(text, "§")
		code := strings.Replace(text, "§", "u", 1)
		if got := MethodAround(code, at, at+1); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// The code stands behind the statement that gives a URL the name u.
func TestMethodOfName(t *testing.T) {
	for code, want := range map[string]string{
		"res = requests.delete(u)":                               "DELETE",
		"await _http.DeleteAsync(u);":                            "DELETE",
		"my $r = $ua->delete($u);":                               "DELETE",
		"Invoke-RestMethod -Method Delete -Uri $u":               "DELETE",
		"req, err := http.NewRequest(http.MethodDelete, u, nil)": "DELETE",
		"req, err := http.NewRequest(\"PUT\", u, nil)":           "PUT",
		"curl -X DELETE \"$u\"":                                  "DELETE",
		"req = Net::HTTP::Delete.new(u)":                         "DELETE",
		"r = new Request.Builder().url(u).delete().build()":      "DELETE",
		"log(u)\nhttp.delete(u)":                                 "DELETE",
		"http.get(u)":                                            "GET",
		"http.delete(v)":                                         "",
		"cache.delete(x); load(u)":                               "",
		"u = 1":                                                  "",
		"http.delete(url)":                                       "",
		"":                                                       "",
	} {
		if got := MethodOfName(code, 0, "u"); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

func TestMethodIn(t *testing.T) {
	for code, want := range map[string]string{
		"method: 'DELETE'": "DELETE", "method: \"delete\"": "DELETE", "axios.post(u)": "POST", "$http->delete(u)": "DELETE",
		"new HttpDelete(u)": "DELETE", "Method::DELETE": "", "map.put(a, b)": "", `"https://a/#{p.delete(x)}"`: "", `p.delete("\n")`: "", "cache.delete('policy'); api.delete(u)": "DELETE", "p.delete '=', x": "", "`https://a/${p.delete(x)}`; api.delete(u)": "DELETE", `api.delete("files/" + h)`: "DELETE", `api.delete("%s" % u)`: "DELETE", "map.get(a)": "", "url.searchParams.delete('a')": "", "": "",
	} {
		if got := MethodIn(code); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}
