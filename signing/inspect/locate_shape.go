package inspect

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
)

// shape says what an encoded text turns out to be.
type shape uint8

const (
	noPolicy        shape = iota
	filestackPolicy       // a JSON object with at least one key of a policy
	foreignPolicy         // another service's
	brokenPolicy          // begins like a JSON object and does not end
	doublePolicy          // base64 of a base64 policy
	mixedObject           // a JSON object with a key of a policy among as many that are not
	otherObject           // a JSON object that says nothing of policies
)

// policyKeys are keys that a Filestack policy has, or was meant to have.
var policyKeys = [...]string{"expiry", "call", "calls", "expires", "handle", "maxSize", "minSize", "max_size", "min_size", "maxsize", "minsize", "container"}

// policyShape looks into an encoded policy.
func policyShape(encoded string) shape {
	if len(encoded) < 3 {
		return noPolicy
	}
	if strings.HasPrefix(encoded, "ZX") || strings.HasPrefix(encoded, "ZT") {
		if inner, err := signing.DecodeText(strings.TrimRight(encoded, "_")); err == nil && strings.HasPrefix(inner, "e") && policyShape(inner) != noPolicy {
			return doublePolicy
		}
	}
	if encoded[0] != 'e' && encoded[0] != 'I' {
		return noPolicy
	}
	json, ok := decodedHead(encoded)
	if !ok {
		return noPolicy
	}
	return jsonShape(json)
}

// decodedHead decodes as much as can be decoded.
func decodedHead(encoded string) (string, bool) {
	body := strings.TrimRight(encoded, "=_")
	if json, err := signing.DecodeText(body); err == nil {
		return json, true
	}
	n := 0
	for n < len(body) && ascii.IsBase64(body[n]) && body[n] != '=' {
		n++
	}
	if n -= n % 4; n < 4 {
		return "", false
	}
	json, err := signing.DecodeText(body[:n])
	return json, err == nil
}

// isOtherService names the parameters that give another service away.
func isOtherService(name string) bool { return otherServiceOf(name) != "" }

// The other services' keys, which a front end puts into words.
const (
	serviceCloudFront = "cloudfront"
	serviceS3         = "s3"
	serviceOSS        = "aliyun-oss"
	serviceGCS        = "google-storage"
	serviceOther      = "other"
)

func otherServiceOf(name string) string {
	switch {
	case name == "Key-Pair-Id":
		return serviceCloudFront
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

// foreignService tells whose policy a decoded text is.
func foreignService(json, around string) string {
	switch {
	case strings.Contains(json, "Statement"):
		return serviceCloudFront
	case strings.Contains(around, "OSSAccessKeyId") || strings.Contains(around, "aliyuncs"):
		return serviceOSS
	case strings.Contains(around, "oogleAccessId") || strings.Contains(json, "x-goog-"):
		return serviceGCS
	case strings.Contains(json, "conditions"):
		return serviceS3
	}
	return serviceOther
}
