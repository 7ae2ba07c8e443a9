// Package signer reads the code that signs a policy, and finds what makes every signature
// of it wrong: another algorithm than HMAC-SHA256, a hash without a key, a digest in base64,
// the JSON or line ends signed.
//
//	for _, slip := range signer.Slips(text) {
//		fmt.Println(slip.Fault, text[slip.From:slip.To])
//	}
//
// It knows the calls of languages, not the languages. Nothing is said where other code of
// the same text may make it right: where the text signs several things, where what is
// signed is a webhook's body, or another service's policy. Each slip is mended where that
// is certain to the letter.
package signer

import (
	"regexp"
	"strings"
	"sync"

	"policybench/signing/inspect/ascii"
)

// Fault is what is wrong in a program that signs.
type Fault uint8

// The faults, in the order in which they are told.
const (
	SignsJSON    Fault = iota // the signature is made over the JSON, not over the encoded policy
	OtherHash                 // by another algorithm than with SHA-256
	HashAlone                 // by a hash that is no HMAC
	NotInHex                  // and written in base64
	SignsLineEnd              // over the policy with a line end behind it
	SignsLines                // over base64 in lines, which is sent in one
	Swapped                   // over the secret, with the policy as the key
)

// Slip is one fault with its place. Offsets are of the given text.
type Slip struct {
	Fault    Fault
	From, To int
	Digits   int    // of OtherHash: how many hex digits the other algorithm makes
	Edits    []Edit // that mend it, in order; none where that is not certain
}

// Edit is a text in place of another.
type Edit struct {
	From, To int
	With     string
}

// mend puts a text in place of the group that was found. Groups are their ends, as regexp
// has them.
func (slip *Slip) mend(groups []int, with []string) {
	for i := range with {
		if from, to := groups[2*i], groups[2*i+1]; from >= 0 {
			slip.Edits = []Edit{{from, to, with[i]}}
		}
	}
}

// longest is how long a text may be to be a program, in bytes.
const longest = 64 << 10

// Slips finds the faults of the code that signs a policy, in their order.
func Slips(s string) []*Slip {
	if strings.IndexByte(s, '(') < 0 && !strings.Contains(s, "-hmac") { // as most texts
		return nil
	}
	if len(s) > longest || !ascii.HoldsAny(s, "mac", "MAC", "subtle", "sha256", "SHA256", "SHA-256", "Sha256", "sha1", "SHA1", "SHA-1", "md5", "MD5", "sha512") || !namesPolicy(s) {
		return nil
	}
	code := withoutComments(s)
	sc := scopeOf(code)
	if sc == nil {
		if slip := hashAlone(code); slip != nil {
			return []*Slip{slip}
		}
		return nil
	}
	var list []*Slip
	for _, find := range [...]func(*scope) *Slip{signsJSON, otherHash, notInHex, signsLineEnd, signsLines, swapped} {
		if slip := find(sc); slip != nil {
			list = append(list, slip)
		}
	}
	return list
}

// Algorithm is the name of the algorithm that makes so many hex digits.
func Algorithm(digits int) string { return algorithms[digits] }

// pattern is an expression that is compiled when it is first asked for.
type pattern struct {
	expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

func (p *pattern) re() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.expression) })
	return p.compiled
}

// find is where the expression stands in a part of a text, with its groups; nil for nowhere.
//
//go:noinline
func (p *pattern) find(s string, from, to int) []int {
	m := p.re().FindStringSubmatchIndex(s[from:to])
	for i := range m {
		if m[i] >= 0 {
			m[i] += from
		}
	}
	return m
}

// withoutComments is a text with blanks in place of what a program does not run, of the
// same length.
func withoutComments(s string) string {
	b := []byte(s)
	for from := 0; from < len(s); {
		end := from + strings.IndexByte(s[from:], '\n')
		if end < from {
			end = len(s)
		}
		for i := from + commentIn(s[from:end]); i < end; i++ {
			b[i] = ' '
		}
		from = end + 1
	}
	return string(b)
}

// The signs of comments, of a line and behind code.
var (
	openers = [...]string{"//", "# ", "* ", "/*", "-- ", "<!--"}
	behind  = [...]string{" //", "\t//", " # "}
)

// commentIn is where the comment of a line begins, its length without one.
func commentIn(line string) int {
	bare := strings.TrimLeft(line, " \t>")
	at := len(line) - len(bare)
	for _, sign := range openers {
		if strings.HasPrefix(bare, sign) {
			return at
		}
	}
	for _, sign := range behind {
		if i := strings.Index(line, sign); i >= 0 && strings.Count(line[:i], "\"")%2 == 0 && strings.Count(line[:i], "'")%2 == 0 {
			return i
		}
	}
	return len(line)
}
