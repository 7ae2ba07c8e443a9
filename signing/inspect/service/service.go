// Package service recognises the signed links of other services: who reads a ticket
// should not look for Filestack's fault in a link of Amazon's.
//
//	for _, l := range service.Links(text) {
//		fmt.Println(l.Key, l.Host, l.Expiry)
//	}
//
// A link is known by the names of its parameters, which each service documents; its
// signature is not checked, and nothing is said of what it allows. Expiry is read where
// it stands there plainly. A search costs one pass for "://".
package service

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// Link is a signed link of another service.
type Link struct {
	Key    string // "s3", "cloudfront", "google-storage", "azure", "aliyun-oss"
	Host   string
	Span   report.Span
	Expiry int64 // Unix seconds, 0 where it does not stand there plainly
}

// maxLinks bounds how many links of one text are told: they are all told the same.
const maxLinks = 64

// Links finds the signed links of other services, in the text's order.
func Links(text string) []Link {
	var links []Link
	for at := 0; len(links) < maxLinks; {
		i := strings.Index(text[at:], "://")
		if i < 0 {
			return links
		}
		at += i
		start := at
		for start > 0 && text[start-1]|0x20 >= 'a' && text[start-1]|0x20 <= 'z' && at-start < len("https") {
			start--
		}
		end := linkEnd(text, at+len("://"))
		if l, ok := read(text[start:end]); ok {
			l.Span = report.Span{Offset: start, Length: end - start}
			links = append(links, l)
		}
		at = end
	}
	return links
}

// linkEnd is where a link ends in a text: it holds no space, quote or bracket.
func linkEnd(text string, at int) int {
	if i := strings.IndexAny(text[at:], " \t\r\n\"'<>`\\"); i >= 0 {
		return at + i
	}
	return len(text)
}

// read tells whose signed link a URL is.
func read(url string) (Link, bool) {
	_, rest, _ := strings.Cut(url, "://")
	address, query, ok := strings.Cut(rest, "?")
	if !ok {
		return Link{}, false
	}
	host, _, _ := strings.Cut(address, "/")
	parameters := map[string]string{}
	for pair := range strings.SplitSeq(strings.ReplaceAll(query, "&amp;", "&"), "&") {
		name, value, _ := strings.Cut(pair, "=")
		if _, twice := parameters[strings.ToLower(name)]; !twice {
			parameters[strings.ToLower(name)] = value
		}
	}
	for i := range kinds {
		k := &kinds[i]
		if k.signed(parameters) {
			return Link{Key: k.key, Host: host, Expiry: k.expiry(parameters)}, true
		}
	}
	return Link{}, false
}

// kind is how a service writes its signed links: the parameters that all of them have,
// in lower case, and how the expiry stands there.
type kind struct {
	key    string
	all    []string
	expiry func(parameters map[string]string) int64
}

func (k *kind) signed(parameters map[string]string) bool {
	for _, name := range k.all {
		if parameters[name] == "" {
			return false
		}
	}
	return true
}

// kinds are the services' documented forms.
// seen: the services' own pages on presigned and signed URLs.
var kinds = []kind{
	{shape.S3, []string{"x-amz-signature"}, lasting("x-amz-date", "x-amz-expires")},
	{shape.S3, []string{"awsaccesskeyid", "signature", "expires"}, seconds("expires")},
	{shape.GoogleStorage, []string{"x-goog-signature"}, lasting("x-goog-date", "x-goog-expires")},
	{shape.GoogleStorage, []string{"googleaccessid", "signature", "expires"}, seconds("expires")},
	{shape.CloudFront, []string{"key-pair-id", "signature"}, seconds("expires")},
	{shape.OSS, []string{"ossaccesskeyid", "signature", "expires"}, seconds("expires")},
	{shape.Azure, []string{"sig", "sv", "se"}, dated("se")},
}

// seconds reads Unix seconds.
func seconds(name string) func(map[string]string) int64 {
	return func(parameters map[string]string) int64 {
		n, err := strconv.ParseInt(parameters[name], 10, 64)
		if err != nil {
			return 0 // what is no number is no expiry
		}
		return n
	}
}

// lasting reads a date with a count of seconds from it: 20261125T090000Z and 4500.
func lasting(date, count string) func(map[string]string) int64 {
	return func(parameters map[string]string) int64 {
		from, err := time.Parse("20060102T150405Z", parameters[date])
		n, err2 := strconv.ParseInt(parameters[count], 10, 32)
		if err != nil || err2 != nil {
			return 0
		}
		return from.Unix() + n
	}
}

// dated reads a date of RFC 3339 whose colons may be escaped.
func dated(name string) func(map[string]string) int64 {
	return func(parameters map[string]string) int64 {
		when, err := time.Parse(time.RFC3339, strings.NewReplacer("%3A", ":", "%3a", ":").Replace(parameters[name]))
		if err != nil {
			return 0
		}
		return when.Unix()
	}
}
