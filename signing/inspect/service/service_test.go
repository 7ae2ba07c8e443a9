package service

import (
	"fmt"
	"strings"
	"testing"
)

func TestLinksOfOtherServices(t *testing.T) {
	for name, row := range map[string]struct {
		text, key string
		expiry    int64
	}{
		"S3, version 4":         {"https://acme.s3.amazonaws.com/a.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261125T090000Z&X-Amz-Expires=4500&X-Amz-SignedHeaders=host&X-Amz-Signature=abab", "s3", 1795601700},
		"S3, without its date":  {"https://b.example/a?X-Amz-Expires=900&X-Amz-Signature=ab", "s3", 0},
		"Google, the signature": {"https://storage.googleapis.com/b/a?X-Goog-Signature=ab", "google-storage", 0},
		"S3, lower case":        {"https://b.example/a?x-amz-date=20261125T090000Z&x-amz-signature=ab", "s3", 0},
		"S3, version 2":         {"https://s3.amazonaws.com/b/a?AWSAccessKeyId=AK&Expires=1795597500&Signature=x%3D", "s3", 1795597500},
		"Google, version 4":     {"https://storage.googleapis.com/b/a?X-Goog-Date=20261125T090000Z&X-Goog-Expires=60&X-Goog-Signature=ab", "google-storage", 1795597260},
		"Google, version 2":     {"https://storage.googleapis.com/b/a?GoogleAccessId=x&Expires=1795597500&Signature=x", "google-storage", 1795597500},
		"CloudFront":            {"https://d1.cloudfront.net/a?Expires=1795597500&Signature=x&Key-Pair-Id=K", "cloudfront", 1795597500},
		"CloudFront, policy":    {"https://d1.cloudfront.net/a?Policy=eyJ_&Signature=x&Key-Pair-Id=K", "cloudfront", 0},
		"OSS":                   {"http://b.oss-cn-hangzhou.aliyuncs.com/a?OSSAccessKeyId=x&Expires=1795597500&Signature=y", "aliyun-oss", 1795597500},
		"Azure":                 {"https://acme.blob.core.windows.net/c/a?sv=2022-11-02&se=2026-11-25T09%3A00%3A00Z&sr=b&sp=r&sig=x", "azure", 1795597200},
		"on a page":             {`<a href="https://d1.cloudfront.net/a?Expires=1795597500&amp;Signature=x&amp;Key-Pair-Id=K">`, "cloudfront", 1795597500},
		"an expiry in letters":  {"https://d1.cloudfront.net/a?Expires=soon&Signature=x&Key-Pair-Id=K", "cloudfront", 0},
		// neighbours
		"unsigned":      {"https://acme.s3.amazonaws.com/a.pdf", "", 0},
		"half a pair":   {"https://d1.cloudfront.net/a?Expires=1795597500&Signature=x", "", 0},
		"Filestack's":   {"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=P&signature=S", "", 0},
		"empty values":  {"https://d1.cloudfront.net/a?Signature=&Key-Pair-Id=", "", 0},
		"in its path":   {"https://d1.cloudfront.net/Signature=x&Key-Pair-Id=K", "", 0},
		"no link":       {"Signature=x&Key-Pair-Id=K", "", 0},
		"end of a text": {"https://", "", 0},
	} {
		links := Links("see " + row.text)
		if row.key == "" {
			if links != nil {
				t.Errorf("%s: found %+v", name, links)
			}
			continue
		}
		if len(links) != 1 || links[0].Key != row.key || links[0].Expiry != row.expiry {
			t.Errorf("%s: found %+v, want %s until %d", name, links, row.key, row.expiry)
			continue
		}
		if found := ("see " + row.text)[links[0].Span.Offset:links[0].Span.End()]; !strings.HasPrefix(found, "http") || !strings.Contains(found, links[0].Host) {
			t.Errorf("%s: it stands at %q, host %q", name, found, links[0].Host)
		}
	}
}

func BenchmarkLinks(b *testing.B) {
	for _, word := range []string{"://", "a?b=c&", "https://h/a?Signature=x&Key-Pair-Id=K ", "https://h/a?x&"} {
		for _, kib := range []int{64, 1024} {
			text := strings.Repeat(word, kib<<10/len(word))
			b.Run(fmt.Sprintf("%.16q/%dKiB", word, kib), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Links(text)
				}
			})
		}
	}
}
