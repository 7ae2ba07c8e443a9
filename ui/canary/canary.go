// Package canary finds a secret that has leaked. Tests plant one, run whatever may
// leak it, and search all that was written.
package canary

import (
	"bytes"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Secret is in the shape of an app secret and is nobody's.
const Secret = "CANARY7SECRET2NOBODYS4APP5"

// least is how much of a form is enough to call it a leak: half a secret is one
// too.
const least = 12

// Leak is one place where a secret came out.
type Leak struct {
	Where  string // what was searched
	Form   string // plain, hex, base64, …
	Offset int    // bytes
}

// String says where the leak is and never repeats it.
func (l Leak) String() string {
	return fmt.Sprintf("%s: the secret as %s at byte %d", l.Where, l.Form, l.Offset)
}

// form is one way in which a secret may be written.
type form struct {
	name string
	text string
	fold bool // the case of letters does not matter
}

// Search returns every form in which a text holds the secret, or a run of at least
// 12 characters of it: plain, reversed, quoted letter by letter, hex, URL-encoded,
// base32, and base64 of either alphabet at its three alignments.
func Search(where string, text []byte, secret string) []Leak {
	var leaks []Leak
	lower := bytes.ToLower(text)
	for _, f := range forms(secret) {
		in, what := text, f.text
		if f.fold {
			in, what = lower, strings.ToLower(f.text)
		}
		if at := bytes.Index(in, []byte(what)); at >= 0 {
			leaks = append(leaks, Leak{where, f.name, at})
		}
	}
	return leaks
}

// SearchFiles searches the contents and names of all files under a folder.
func SearchFiles(folder, secret string) (leaks []Leak, files int, err error) {
	err = filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		files++
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		leaks = append(leaks, Search(path, content, secret)...)
		leaks = append(leaks, Search("name of "+path, []byte(path), secret)...)
		return nil
	})
	return leaks, files, err
}

// forms are the ways to write the secret and each half of it.
func forms(secret string) []form {
	list := encoded("", secret)
	if half := len(secret) / 2; half >= least {
		list = append(list, encoded("first half ", secret[:half])...)
		list = append(list, encoded("second half ", secret[half:])...)
	}
	return list
}

func encoded(part, s string) []form {
	list := []form{
		{part + "plain text", s, true},
		{part + "reversed text", reversed(s), true},
		{part + "hex", hex.EncodeToString([]byte(s)), true},
		{part + "hex with blanks", fmt.Sprintf("% x", s), true},
		{part + "bytes in decimal", strings.Trim(fmt.Sprint([]byte(s)), "[]"), false},
		{part + "%-escapes", escaped(s, "%"), true},
		{part + `\x escapes`, escaped(s, `\x`), true},
		{part + `\u escapes`, escaped(s, `\u00`), true},
		{part + "base32", strings.TrimRight(base32.StdEncoding.EncodeToString([]byte(s)), "="), true},
	}
	if q := url.QueryEscape(s); q != s {
		list = append(list, form{part + "URL-encoded", q, true})
	}
	for shift := range 3 {
		list = append(list, form{fmt.Sprintf("%sbase64, shifted by %d", part, shift), base64At(s, shift), false})
	}
	return list
}

// base64At is the part of a base64 text that s alone decides, where shift bytes of
// something else stand before it.
func base64At(s string, shift int) string {
	text := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), s...))
	first := (shift*8 + 5) / 6       // characters that what stands before takes part in
	last := (shift + len(s)) * 8 / 6 // and what comes after
	return text[first:last]
}

func reversed(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

// escaped writes each byte as two hex digits behind a prefix.
func escaped(s, prefix string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		fmt.Fprintf(&b, "%s%02x", prefix, s[i])
	}
	return b.String()
}
