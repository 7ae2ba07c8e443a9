package message

import (
	"fmt"
	"strings"
	"testing"
)

const (
	requestID = "8be69984-9626-48b9-88fe-201863fa4958"
	envelope  = `"c":"` + requestID + `","i":"UPL-us-e-1-22","t":1516679849`
)

func TestFramesAreFoundWithTheirReason(t *testing.T) {
	for name, row := range map[string]struct {
		text, detail string
		time         int64
	}{
		"envelope":           {`{"error":"Something new",` + envelope + `}`, "Something new", 1516679849},
		"in another order":   {`{"t":1516679849,"i":"CLR-eu-w-1-10","c":"` + requestID + `","error":"Something new"}`, "Something new", 0},
		"escaped":            {strings.ReplaceAll(`{"error":"Something new",`+envelope+`}`, `"`, `\"`), "Something new", 0},
		"spaced":             {"{\n  \"error\": \"Something new\",\n  \"c\": \"" + requestID + "\",\n  \"i\": \"UPL-us-e-1-22\"\n}", "Something new", 0},
		"File API":           {"[uuid=5F] This action has been secured by the developer of this website. Error: Something new", "Something new", 0},
		"File API, a line":   {"<p>This action has been secured by the developer of this website. Error: Something new</p>", "Something new", 0},
		"the engine's":       {`{"error":"policy error: something new"}`, "something new", 0},
		"behind other words": {`error: {"x":"error"} {"error":"Something new",` + envelope + `}`, "Something new", 1516679849},
	} {
		found := Find("log: " + row.text)
		if len(found) != 1 || found[0].Key != Unknown || found[0].Detail != row.detail || found[0].Time != row.time {
			t.Errorf("%s: found %+v, want %q at %d", name, found, row.detail, row.time)
		}
	}
	for name, text := range map[string]string{
		"no frame":              `{"error":"Something new"}`,
		"another policy error":  `blocked by mypolicy error: something new`,
		"no node":               `{"error":"Something new","c":"` + requestID + `"}`,
		"no request's id":       `{"error":"Something new","c":"1","i":"UPL-us-e-1-22"}`,
		"another service's":     `{"error":"Something new","c":"` + requestID + `","i":"42"}`,
		"an object":             `{"error":{"code":403},` + envelope + `}`,
		"a frame far away":      `{"error":"Something new"}` + strings.Repeat(" ", 900) + `{` + envelope + `}`,
		"the sentence cut off":  "been secured by the developer of this website. Error: ",
		"a key of another name": `{"errors":"Something new",` + envelope + `}`,
	} {
		if found := Find(text); found != nil {
			t.Errorf("%s: found %+v", name, found)
		}
	}
	known := `{"error":"Invalid Policy",` + envelope + `}`
	if found := Find(known); len(found) != 1 || found[0].Key != "invalid-policy" {
		t.Errorf("a known reason: found %+v", found)
	}
}

func TestStatusesAndBrowsersWordsAreFound(t *testing.T) {
	for text, want := range map[string]string{
		"POST https://upload.filestackapi.com/multipart/start 403 (Forbidden)":                                                                     "status-403 upload.filestackapi.com",
		"POST https://upload-ap-northeast-1.filestackapi.com/multipart/start 403 (Forbidden)":                                                      "status-403 upload-ap-northeast-1.filestackapi.com",
		"Request URL: https://cloud.filestackapi.com/folder/list\nRequest Method: POST\nStatus Code: 401":                                          "status-401 cloud.filestackapi.com",
		"POST https://upload.filestackapi.com/prefetch net::ERR_ABORTED 429":                                                                       "status-429 upload.filestackapi.com",
		"Filestack: Failed to load resource: the server responded with a status of 403 ()":                                                         "status-403",
		"Error: Request failed with status code 403":                                                                                               "status-403",
		"Access to fetch at 'https://cdn.filestackcontent.com/x' from origin 'a' has been blocked by CORS policy: No":                              "cors",
		"Refused to load https://static.filestackapi.com/a.js because it violates the following Content Security Policy directive: \"script-src\"": "csp",
		"HTTP/2 429\nFilestack-Limit: 100\nFilestack-Remaining: 0":                                                                                 "rate-limit",
		"invalid params: parts": "s3-parts",
		"Uncaught: Api key not found. Be sure that you are setting it with filepicker.setKey()": "key-not-set",
		"Failed to retrieve FpFile from the response":                                           "no-fpfile",
		"Oops! Looks like there was an error saving your file.\nFilestack":                      "saving-failed",
		"undefined method `policy' for {:apikey=>1}:Hash":                                       "rails-hash",
		"Error: Api connection failed":                                                          "api-connection",
		"Filestack: Invalid URL file https://e.com/a.png - timeout":                             "source-timeout",
		"Unsupported conversion":                                                                "unsupported-conversion",
		"Unsupported input format":                                                              "unsupported-format",
		"Output size limit exceeded":                                                            "output-limit",
	} {
		found := Find(text)
		if len(found) != 1 || strings.TrimSpace(found[0].Key+" "+found[0].Detail) != want {
			t.Errorf("%q: found %+v, want %s", text, found, want)
		}
	}
	for _, text := range []string{
		"GET https://api.example.com/v1 failed: Request failed with status code 403",
		"Access to fetch at 'https://example.com/x' has been blocked by CORS policy",
		"POST https://upload.filestackapi.com/multipart/start 200 (OK)",
		"https://upload.filestackapi.com/multipart/start?part=4031",
		"there are 403 files on https://example.com",
		"undefined method `policy' for #<PostsController>",
		"violates the following Content Security Policy directive: script-src",
	} {
		if found := Find(text); found != nil {
			t.Errorf("%q: found %+v", text, found)
		}
	}
}

func TestKeysAreUniqueAndSorted(t *testing.T) {
	keys := Keys()
	if len(keys) < 40 {
		t.Fatalf("%d keys", len(keys))
	}
	for i := 1; i < len(keys); i++ {
		if keys[i] <= keys[i-1] {
			t.Errorf("%s stands behind %s", keys[i], keys[i-1])
		}
	}
}

func BenchmarkFind(b *testing.B) {
	words := []string{`error`, `"error":"a"`, `"error":"a","c":"`, ".filestackapi.com 403x", "status of ", "been secured by the developer of this website. Error: "}
	for i := range messages {
		words = append(words, messages[i].needle)
	}
	for _, word := range words {
		for _, kib := range []int{64, 1024} {
			text := strings.Repeat(word+" ", kib<<10/(len(word)+1))
			b.Run(fmt.Sprintf("%.20q/%dKiB", word, kib), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Find(text)
				}
			})
		}
	}
}
