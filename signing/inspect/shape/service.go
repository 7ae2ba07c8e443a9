package shape

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// NamesService names the parameters that give another service away.
func NamesService(name string) bool { return ServiceOf(name) != "" }

// The other services' keys, which a front end puts into words.
const (
	CloudFront    = "cloudfront"
	S3            = "s3"
	OSS           = "aliyun-oss"
	GoogleStorage = "google-storage"
	Azure         = "azure"
	serviceOther  = "other"
)

func ServiceOf(name string) string {
	switch {
	case name == "Key-Pair-Id":
		return CloudFront
	case strings.EqualFold(name, "OSSAccessKeyId"):
		return OSS
	case strings.EqualFold(name, "GoogleAccessId"):
		return GoogleStorage
	case strings.EqualFold(name, "AWSAccessKeyId"), ascii.HasFoldPrefix(name, "x-amz-"):
		return S3
	case ascii.HasFoldPrefix(name, "x-goog-"):
		return GoogleStorage
	case strings.EqualFold(name, "x-orig-authkey"), strings.EqualFold(name, "rk3s"):
		return serviceOther
	}
	return ""
}

// ServiceOfPolicy tells whose policy a decoded text is.
func ServiceOfPolicy(json, around string) string {
	switch {
	case strings.Contains(json, "Statement"):
		return CloudFront
	case strings.Contains(around, "OSSAccessKeyId") || strings.Contains(around, "aliyuncs"):
		return OSS
	case strings.Contains(around, "oogleAccessId") || strings.Contains(json, "x-goog-"):
		return GoogleStorage
	case strings.Contains(json, "conditions"):
		return S3
	}
	return serviceOther
}
