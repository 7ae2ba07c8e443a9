package cause

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
)

// causeAlgorithm computes a digest from a key and a message: an HMAC, or the plain hash
// of the two joined in some way.
type causeAlgorithm struct {
	mistake string
	hash    func() hash.Hash
	size    int // of the digest, in bytes
	joined  func(key, message string) string
}

var hmacSHA256 = causeAlgorithm{hash: sha256.New, size: sha256.Size}

var wrongAlgorithms = []causeAlgorithm{
	{mistake: "hmac-sha1", hash: sha1.New, size: sha1.Size},
	{mistake: "hmac-md5", hash: md5.New, size: md5.Size},
	{mistake: "hmac-sha384", hash: sha512.New384, size: sha512.Size384},
	{mistake: "hmac-sha512", hash: sha512.New, size: sha512.Size},
	{"plain-sha256", sha256.New, sha256.Size, func(_, message string) string { return message }},
	{"plain-sha256", sha256.New, sha256.Size, func(key, message string) string { return key + message }},
	{"plain-sha256", sha256.New, sha256.Size, func(key, message string) string { return message + key }},
}

// keyedMAC keeps the keyed state of the last HMAC: setting a key costs as much as
// hashing a short policy.
type keyedMAC struct {
	algorithm *causeAlgorithm
	key       string
	mac       hash.Hash
	message   []byte
	digest    []byte
}

// sum is good until the next one.
func (k *keyedMAC) sum(a *causeAlgorithm, key, message string) []byte {
	if k.algorithm != a || k.key != key {
		k.algorithm, k.key, k.mac = a, key, hmac.New(a.hash, []byte(key))
	} else {
		k.mac.Reset()
	}
	return k.finish(k.mac, message)
}

func (k *keyedMAC) plain(a *causeAlgorithm, message string) []byte {
	return k.finish(a.hash(), message)
}

func (k *keyedMAC) finish(h hash.Hash, message string) []byte {
	k.message = append(k.message[:0], message...)
	h.Write(k.message)
	k.digest = h.Sum(k.digest[:0])
	return k.digest
}
