package inspecttest

import (
	"net/url"

	"policybench/signing"
)

// pairForms write a policy and a signature without a URL.
var pairForms = []struct {
	name  string
	write func(signing.Security) string
}{
	{"object", func(s signing.Security) string {
		return `{policy:"` + s.Policy + `",signature:"` + s.Signature + `"}`
	}},
	{"fields", func(s signing.Security) string {
		return `policy:"` + s.Policy + `",signature:"` + s.Signature + `"`
	}},
	{"JSON", func(s signing.Security) string {
		return `{"signature": "` + s.Signature + `", "policy": "` + s.Policy + `"}`
	}},
	{"variables", func(s signing.Security) string {
		return "const policy = '" + s.Policy + "';\nconst signature = '" + s.Signature + "';\n"
	}},
	{"environment", func(s signing.Security) string {
		return "FILESTACK_POLICY=" + s.Policy + "\nFILESTACK_SIGNATURE=" + s.Signature + "\n"
	}},
	{"query", func(s signing.Security) string {
		return "?policy=" + url.QueryEscape(s.Policy) + "&signature=" + s.Signature
	}},
	{"task", func(s signing.Security) string {
		return "security=policy:" + s.Policy + ",signature:" + s.Signature
	}},
	{"short task", func(s signing.Security) string { return "security=p:" + s.Policy + ",s:" + s.Signature }},
	{"attributes", func(s signing.Security) string {
		return `<input type="filepicker" data-fp-policy="` + s.Policy + `" data-fp-signature="` + s.Signature + `">`
	}},
	{"init", func(s signing.Security) string {
		return `filestack.init('AhTgLagciQByzXpFGRI0Az',{security:{policy:'` + s.Policy + `',signature:'` + s.Signature + `'}})`
	}},
	{"call", func(s signing.Security) string {
		return `client.remove(h,{policy:"` + s.Policy + `",signature:"` + s.Signature + `"})`
	}},
	{"parameters", func(s signing.Security) string {
		return `params={"policy": "` + s.Policy + `", "signature": "` + s.Signature + `"}`
	}},
	{"flags", func(s signing.Security) string {
		return `-d policy=` + s.Policy + ` -d "signature=` + s.Signature + `"`
	}},
	{"listing", func(s signing.Security) string {
		return "Policy : " + s.Policy + "\nSignature : " + s.Signature + "\n"
	}},
	{"headers", func(s signing.Security) string {
		return "X-Policy: " + s.Policy + "\r\nX-Signature: " + s.Signature + "\r\n"
	}},
	{"bare", func(s signing.Security) string { return s.Policy + " " + s.Signature }},
	{"policy alone", func(s signing.Security) string { return s.Policy }},
	{"signature alone", func(s signing.Security) string { return "signature: " + s.Signature }},
	{"swapped", func(s signing.Security) string {
		return `{policy:"` + s.Signature + `",signature:"` + s.Policy + `"}`
	}},
}

// urlForms write a URL without a pair.
var urlForms = []struct {
	name  string
	write func(handle string) string
}{
	{"delivery", func(h string) string { return "https://cdn.filestackcontent.com/" + h }},
	{"quoted", func(h string) string { return `u="https://cdn.filestackcontent.com/` + h + `"` }},
	{"concatenated", func(string) string { return `u="https://cdn.filestackcontent.com/"+h` }},
	{"template", func(string) string {
		return "`https://cdn.filestackcontent.com/security=policy:${policy},signature:${signature}/${h}`"
	}},
	{"transformation", func(h string) string {
		return "https://cdn.filestackcontent.com/AhTgLagciQByzXpFGRI0Az/resize=width:200/" + h
	}},
	{"File API", func(h string) string { return `requests.get("https://www.filestackapi.com/api/file/` + h + `")` }},
	{"Store API", func(string) string {
		return `fetch('https://www.filestackapi.com/api/store/S3?key=AhTgLagciQByzXpFGRI0Az',{method:'POST'})`
	}},
	{"schemeless", func(h string) string { return "cdn.filestackcontent.com/" + h }},
	{"no scheme", func(h string) string { return "//cdn.filestackcontent.com/" + h }},
	{"in another", func(h string) string {
		return "https://proxy.example.com/fetch?url=" + url.QueryEscape("https://cdn.filestackcontent.com/"+h)
	}},
	{"outside source", func(string) string {
		return `https://cdn.filestackcontent.com/AhTgLagciQByzXpFGRI0Az/resize=w:9/https://example.com/á/a,b(1)。png`
	}},
	{"image", func(h string) string { return `<img src="https://cdn.filestackcontent.com/` + h + `">` }},
	{"request", func(string) string {
		return "POST /prefetch HTTP/1.1\nHost: cloud.filestackapi.com\nContent-Type: application/json\n\n"
	}},
	{"Basic", func(h string) string {
		return `curl -u "app:` + Secret + `" -X DELETE https://www.filestackapi.com/api/file/` + h
	}},
	{"another service's", func(string) string {
		return "https://bucket.s3.amazonaws.com/a.png?X-Amz-Signature=ab12&policy=eyJhIjoxfQ"
	}},
}

// signedForms write a URL that carries the pair.
var signedForms = []struct {
	name  string
	write func(handle string, s signing.Security) string
}{
	{"signed query", func(h string, s signing.Security) string {
		return "https://cdn.filestackcontent.com/" + h + "?policy=" + s.Policy + "&signature=" + s.Signature
	}},
	{"signed task", func(h string, s signing.Security) string {
		return "https://cdn.filestackcontent.com/resize=width:9/security=policy:" + s.Policy + ",signature:" + s.Signature + "/" + h
	}},
	{"signed, in two literals", func(h string, s signing.Security) string {
		return `"https://cdn.filestackcontent.com/` + h + `?policy=` + s.Policy + `" + "&signature=" + "` + s.Signature + `"`
	}},
	{"fallback", func(h string, s signing.Security) string {
		return "https://cdn.filestackcontent.com/resize=fallback=file:" + h + "?policy=" + s.Policy + "&signature=" + s.Signature + "/" + h
	}},
	{"nested", func(h string, s signing.Security) string {
		inner := "https://www.filestackapi.com/api/file/" + h + "?policy=" + s.Policy + "&signature=" + s.Signature
		return "https://process.filestackapi.com/AhTgLagciQByzXpFGRI0Az/security=p:" + s.Policy + ",s:" + s.Signature + "/" + inner
	}},
}
