package conformance

import (
	"encoding/base64"
	"strings"

	"policybench/signing/link"
)

// difference is one way in which a URL of the official SDK is not ours. It rewrites
// the SDK's; a URL that does not differ so comes back as it is.
type difference struct {
	name    string
	rewrite func(c *linkCase, theirs string) string
}

// The differences between filestack-js and our snippets, each with its reason.
var (
	// A client of the SDK always puts its API key first. The documentation asks for it
	// with external URLs and storage aliases only, and so do we.
	keyAlways = difference{"the API key stands where it is not needed", func(c *linkCase, theirs string) string {
		if c.Source != "" {
			return theirs
		}
		return strings.Replace(theirs, ".com/"+c.APIKey+"/", ".com/", 1)
	}}

	// client.transform appends the security task. The documentation's examples have
	// it before the tasks; its place is free.
	securityLast = difference{"the security task comes last", func(c *linkCase, theirs string) string {
		task := "security=policy:" + sdkQuote(c.Policy) + ",signature:" + sdkQuote(c.Signature) + "/"
		before, after, has := strings.Cut(theirs, "/"+task)
		if !has || len(c.Tasks) == 0 {
			return theirs
		}
		first := c.Tasks[0].Name
		at := strings.LastIndex(before, "/"+first) // the chain begins at its first task
		if same := strings.Index(before, "/"+first); same < at {
			at = same
		}
		return before[:at] + "/" + task + before[at+1:] + "/" + after
	}}

	// The same inside the base64 form.
	securityLastInside = difference{"the security task comes last in the JSON", func(c *linkCase, theirs string) string {
		head, rest, _ := strings.Cut(theirs, "/b64/")
		text, tail, _ := strings.Cut(rest, "/")
		json, err := base64.URLEncoding.Strict().DecodeString(text)
		before, security, has := strings.Cut(string(json), `,{"name":"security",`)
		if err != nil || !has {
			return theirs
		}
		security = `[{"name":"security",` + strings.TrimSuffix(security, "]") + "," + strings.TrimPrefix(before, "[") + "]"
		return head + "/b64/" + base64.URLEncoding.EncodeToString([]byte(security)) + "/" + tail
	}}

	// client.download writes the signature before the policy.
	signatureFirst = difference{"the signature stands before the policy", func(c *linkCase, theirs string) string {
		policy, signature := "policy:"+sdkQuote(c.Policy), "signature:"+sdkQuote(c.Signature)
		return strings.Replace(theirs, signature+","+policy, policy+","+signature, 1)
	}}

	// client.retrieve adds the API key, which the File API asks for where something is
	// changed, not where it is read.
	keyInQuery = difference{"the API key stands in the query", func(c *linkCase, theirs string) string {
		before, after, has := strings.Cut(theirs, "?key=")
		if !has {
			return theirs
		}
		_, after, _ = strings.Cut(after, "&")
		return before + "?" + after
	}}

	// client.preview quotes nothing: a slash or comma in the policy or the alias stands
	// as it is. We quote as the SDK's Filelink does.
	neverQuoted = difference{"nothing is quoted", func(c *linkCase, theirs string) string {
		theirs = strings.Replace(theirs, "policy:"+c.Policy+",signature:"+c.Signature+"/", "policy:"+sdkQuote(c.Policy)+",signature:"+sdkQuote(c.Signature)+"/", 1)
		if c.Source != "" {
			theirs = strings.TrimSuffix(theirs, c.Source) + sdkQuote(c.Source)
		}
		return theirs
	}}

	// A quote inside a quoted value ends it in the SDK's URL. That grammar has no
	// spelling for it, so we write %22, which is the same in an external URL.
	quoteInside = difference{"a quote stands inside a value", func(c *linkCase, theirs string) string {
		if strings.Contains(theirs, "/api/file/") || strings.Contains(theirs, "/b64:") {
			return theirs
		}
		for _, value := range []string{c.APIKey, c.Policy, c.Signature, c.Source} {
			if strings.Contains(value, `"`) {
				theirs = strings.ReplaceAll(theirs, value, strings.ReplaceAll(value, `"`, "%22"))
			}
		}
		return theirs
	}}

	// A value with a bracket reads as the beginning of a list, and a segment of one or
	// two dots is dropped by URL parsers; we quote them.
	bracketsQuoted = difference{"brackets and dots are not quoted", func(c *linkCase, theirs string) string {
		for _, name := range []string{"policy:", "signature:", "/"} {
			for _, value := range []string{c.APIKey, c.Policy, c.Signature} {
				value = strings.ReplaceAll(value, `"`, "%22")
				if quoted := link.Quote(value); quoted != value && !strings.ContainsAny(value, "/,") {
					theirs = replaceWhole(theirs, name+value, name+quoted)
				}
			}
		}
		return theirs
	}}

	// encodeURIComponent leaves five marks in a query that we encode.
	marksInQuery = difference{"! ' ( ) * are not encoded in the query", func(_ *linkCase, theirs string) string {
		path, query, has := strings.Cut(theirs, "?")
		if !has || !strings.Contains(path, "/api/file/") {
			return theirs
		}
		return path + "?" + strings.NewReplacer("!", "%21", "'", "%27", "(", "%28", ")", "%29", "*", "%2A").Replace(query)
	}}
)

// sdkQuote quotes as the SDK's Filelink does.
func sdkQuote(value string) string {
	if strings.ContainsAny(value, "/,") {
		return `"` + value + `"`
	}
	return value
}

// replaceWhole replaces old where a comma, a slash or the end follows.
func replaceWhole(text, old, with string) string {
	if rest, has := strings.CutSuffix(text, old); has {
		text = rest + with
	}
	return strings.NewReplacer(old+",", with+",", old+"/", with+"/").Replace(text)
}
