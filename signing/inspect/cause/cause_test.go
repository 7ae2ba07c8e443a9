package cause

import (
	"strings"
	"testing"

	"policybench/signing"
)

const causeSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI" // published in Filestack's documentation

// Two policies that causeSecret signs: the documentation's own, and one long enough
// to be wrapped.
const (
	causePolicy     = "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTUwODE0MTUwNH0="
	causeLongPolicy = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicGljayIsInJlYWQiLCJzdGF0Iiwid3JpdGUiLCJ3cml0ZVVybCIsInN0b3JlIiwiY29udmVydCIsInJlbW92ZSIsImV4aWYiLCJydW5Xb3JrZmxvdyJdfQ=="
)

// fingerprints were computed outside this program, with Python and OpenSSL.
var fingerprints = []struct{ policy, signature, want string }{
	{causePolicy, "56abdac2f901e9041a00e93f70cfede44de0765b75cd8f8d477a1521536fae58", "unpadded-signed"},
	{causePolicy, "f1c42db1f78e7aea4dcac60710c7d8672ec642b661ab3131a4f728411e6c4872", "json-signed"},
	{causePolicy, "7b834a1cd0bfd823a0e36f39a2d185896c3ad91fb06120120818f0d8f638c7d0", "secret-newline"},
	{causePolicy, "cf3fe8b99bb4087839e26e27d821812c9134d72bf339f9f34b0545985ee9da80", "policy-newline"},
	{causePolicy, "1eb42b4b5cf2b40817777a653cd4e570754c62ccd6cd8df7f5ebd70b2df5306d", "secret-case"},
	{causePolicy, "9dec334e9c5c438d61741fb31955094fdb18fd7857e7e14c37d21a40c20a4fee", "secret-base32-decoded"},
	{causePolicy, "30c33c7ee76295700e48c4034548bf951228e76a4df954ffc22072b3b7dcd6a8", "percent-encoded-signed"},
	{causePolicy, "9aca370db91564604acba711b43c3b74ad0197acc30f1b824a4c6ac7289fa331", "double-base64"},
	{causePolicy, "4020ae76ebdc8c9028d0572b70c5994ef01bacf89691cc7bb9f246fda5a25a95", "swapped"},
	{causePolicy, "994448fd33d4b4762229ae06df5d5196585c2e1334265724c1089ab267d3d45c", "plain-sha256"},
	{causePolicy, "100959e6a68f2a5e4894744b02b49a4da0f20d53a91cdf45cac55f85a5e71aa5", "plain-sha256"},
	{causePolicy, "a1db93c004ad81b6674e5e53d630d74788db3e51", "hmac-sha1"},
	{causePolicy, "bd2924094384761b4f2eb8d332ac6d1c", "hmac-md5"},
	{causePolicy, "948c456efe0ecc498339ff8f21cd08b2", "hmac-sha512+signature-truncated"},
	{causePolicy, "QJjyYrnboj5HZs4Sc1Oq9PN/3g/XJtFk2UTgMf2GLBg=", "digest-base64"},
	{causePolicy, "QJjyYrnboj5HZs4Sc1Oq9PN_3g_XJtFk2UTgMf2GLBg=", "digest-base64url"},
	{causePolicy, "d8939071d36f4d276551da1059d364d001979ff6866235574d9855e38f4bfd0b", "bytes-literal-signed"},
	{causePolicy, "b1c2ea3bc507da39b1bba321cfbeff2815520fb7a0598cf39fc13d3cb36a0796", "quotes-signed"},
	{causeLongPolicy, "1f69fa33766e7a4a615d1e99117d7b7e1bfd6fc5e4d5e1b46e0306958ac921a9", "policy-line-wrapped"},
	{causeLongPolicy, "a93bdf779b4b38d7bf016d73d6a99ab61d8db833169dd316111faed0b358d57b", "policy-line-wrapped"},
	{causeLongPolicy, "587227ae9a9c4c2ab8f05564a6a301d540351478c45bd7245cde51954ad646d1", "policy-line-wrapped"},
}

func TestCauseFingerprints(t *testing.T) {
	secret := signing.NewSecret(causeSecret)
	for _, tt := range fingerprints {
		for _, signature := range []string{tt.signature, strings.ToUpper(tt.signature)} {
			if strings.Contains(tt.want, "base64") && strings.HasPrefix(tt.want, "digest") {
				signature = tt.signature // base64 has two cases
			}
			if got := find(tt.policy, signature, secret, Hints{}); got != tt.want {
				t.Errorf("%s: %q, want %q", signature, got, tt.want)
			}
		}
	}
}
