package draft

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"policybench/signing/link"
)

// handleLength and keyLength are the lengths of every example in Filestack's
// documentation.
const (
	handleLength = 20
	keyLength    = 22
)

// apiKey warns of a key of another shape than every documented one, which is only
// inferred to be the shape of all.
func (c *checker) apiKey() {
	key := c.draft.Text[APIKey]
	switch n := len(key); {
	case key == "", hasBlank(key), LooksLikeSecret(key): // texts says it
	case n != keyLength || strings.Trim(key, keyCharacters) != "":
		c.say(Warning, APIKey, "unusual for an API key", "documented: "+strconv.Itoa(keyLength)+" letters, digits; this has "+strconv.Itoa(n))
	}
}

func (c *checker) handle() {
	handle := c.draft.Text[Handle]
	c.signed.Handle = handle
	switch {
	case handle == "":
		if recipe := c.draft.Recipe.Entry(); recipe.wants(Handle) && !isSource(c.draft.Text[File]) {
			c.say(Note, Handle, "no handle: the policy holds for every file of the app", "for one file give its handle")
		}
		return
	case handle == c.draft.Text[APIKey]:
		c.say(Error, Handle, "the API key stands here", "a file's handle, or nothing")
		return
	}
	c.handleShape(Handle, handle)
	if len(c.signed.Call) > 0 && !slices.ContainsFunc(c.signed.Call, actsOnFile) {
		c.say(Warning, Handle, "a handle limits no upload", "leave it out, or allow a call on a file, such as read")
	}
}

func (c *checker) handleShape(f Field, handle string) {
	switch n := len(handle); {
	case hasBlank(handle), LooksLikeSecret(handle): // texts says it
	case strings.ContainsAny(handle, "/?#"):
		c.say(Error, f, "no handle: it holds a / ? or #", "the 20 characters alone")
	case n == keyLength && handle[0] == 'A' && handle[n-1] == 'z':
		c.say(Warning, f, "this has the shape of an API key", "a handle has 20 characters")
	case n != handleLength || strings.Trim(handle, wordCharacters) != "":
		c.say(Warning, f, "unusual for a handle", "20 letters, digits, - and _; this has "+strconv.Itoa(n))
	}
}

const (
	keyCharacters  = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	wordCharacters = keyCharacters + "-_"
)

// target reads the fields that only the snippets use.
func (c *checker) target() {
	c.apiKey()
	c.file()
	c.transform()
	if cname := c.draft.Text[CNAME]; cname != "" {
		c.host(cname)
	}
}

func (c *checker) file() {
	file, handle := c.draft.Text[File], c.signed.Handle
	switch {
	case file == "":
	case isSource(file):
		c.source(file)
	case strings.Contains(file, "://"):
		c.say(Error, File, "neither http, https nor src", sourceExamples)
	case handle != "" && file != handle:
		c.say(Error, File, "another handle than the policy's", "a policy opens one handle at most; without it the policy's is taken")
	case strings.Contains(file, "/"):
		c.say(Error, File, "neither handle nor URL", sourceExamples)
	default:
		c.handleShape(File, file)
	}
}

// source checks an external URL or a storage alias.
func (c *checker) source(source string) {
	if c.draft.Text[APIKey] == "" {
		c.say(Warning, File, "an external source needs the API key first in the path", "give the API key as well")
	}
	if link.KindOf(source) == link.Alias {
		_, rest, _ := strings.Cut(source, "://")
		if alias, path, _ := strings.Cut(rest, "/"); alias == "" || path == "" {
			c.say(Error, File, "unfinished storage alias", sourceExamples)
		}
		return
	}
	address, err := url.Parse(source)
	switch {
	case err != nil || address.Hostname() == "":
		c.say(Error, File, "unreadable URL", sourceExamples)
		return
	case isFilestack(address.Hostname()):
		c.say(Warning, File, "a Filestack URL", "the handle alone, unless it belongs to another app")
	case hasBlank(source):
		c.say(Warning, File, "a space in the URL", "%20 in its place")
	}
	if c.signed.Handle != "" {
		c.say(Note, File, "whether a policy with a handle opens external sources is undocumented", "leave the policy's handle out")
	}
	c.permitted(source)
}

// permitted tries the policy's url pattern on an external source. Where it is
// found nowhere, no rule of anchoring lets the source pass.
func (c *checker) permitted(source string) {
	if c.signed.URL == "" {
		return
	}
	p := compile(c.signed.URL)
	if c.draft.Verbatim == "" {
		p = c.draft.compiled(URL)
	}
	if p.err == nil && !p.compiled.MatchString(source) {
		c.say(Warning, File, "the policy's url pattern does not match it", "")
	}
}

// isSource tells an external URL or a storage alias from a handle.
func isSource(file string) bool { return link.KindOf(file) != link.Handle }

const sourceExamples = "https://example.com/a.png, src://alias/path"

func isFilestack(host string) bool {
	host = strings.ToLower(host)
	for _, domain := range [...]string{"filestackcontent.com", "filestackapi.com", "filepicker.io"} {
		if host == domain || strings.HasSuffix(host, "."+domain) {
			return true
		}
	}
	return false
}
