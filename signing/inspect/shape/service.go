package shape

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// NamesService names the parameters that give another service away.
func NamesService(name string) bool { return ServiceOf(name) != "" }

// The other services' keys, which a front end puts into words.
const (
	CloudFront   = "cloudfront"
	serviceS3    = "s3"
	serviceOSS   = "aliyun-oss"
	serviceGCS   = "google-storage"
	serviceOther = "other"
)

func ServiceOf(name string) string {
	switch {
	case name == "Key-Pair-Id":
		return CloudFront
	case strings.EqualFold(name, "OSSAccessKeyId"):
		return serviceOSS
	case strings.EqualFold(name, "GoogleAccessId"):
		return serviceGCS
	case strings.EqualFold(name, "AWSAccessKeyId"), ascii.HasFoldPrefix(name, "x-amz-"):
		return serviceS3
	case ascii.HasFoldPrefix(name, "x-goog-"):
		return serviceGCS
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
		return serviceOSS
	case strings.Contains(around, "oogleAccessId") || strings.Contains(json, "x-goog-"):
		return serviceGCS
	case strings.Contains(json, "conditions"):
		return serviceS3
	}
	return serviceOther
}
