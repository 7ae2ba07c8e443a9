package snippets

import (
	"strings"

	"policybench/signing/link"
	"policybench/snippets/internal/lang"
)

// fileURL is the URL of a request for the input's stored file.
type fileURL func(link.Site, *Input) string

func deliveryURL(s link.Site, in *Input) string { return link.Delivery(s, in.Handle, in.Security) }
func fileAPIURL(s link.Site, in *Input) string  { return link.FileAPI(s, in.Handle, in.Security) }
func metadataURL(s link.Site, in *Input) string {
	return link.Metadata(s, in.Handle, in.Security, false)
}
func removeURL(s link.Site, in *Input) string {
	return link.Remove(s, in.Handle, in.APIKey, in.Security)
}

func taskURL(s link.Site, in *Input) string {
	return link.Transform(s, "", []link.Task{link.SecurityTask(in.Security)}, in.Handle)
}

// fileLink writes the URL alone, curlFile a command with it.
//
//go:noinline
func fileLink(url fileURL) func(*draft, *template) error {
	return func(d *draft, _ *template) error {
		text, err := d.forFile(url)
		if err != nil {
			return err
		}
		d.url(text)
		return nil
	}
}

// forFile checks what a request for one stored file needs.
func (d *draft) forFile(url fileURL) (string, error) {
	if d.in.Handle == "" {
		return "", missing(FieldHandle)
	}
	site, err := d.signed()
	if err != nil {
		return "", err
	}
	return url(site, d.in), nil
}

// signed checks what every URL needs: the pair and a usable host.
func (d *draft) signed() (link.Site, error) {
	if err := d.pair(); err != nil {
		return "", err
	}
	return d.site()
}

// site checks the host. In a name that does not show in full, marks among it, one
// could not see where a request goes: such a name is written as xn--….
func (d *draft) site() (link.Site, error) {
	site := link.Site(d.in.CNAME)
	if strings.ContainsFunc(d.in.CNAME, func(r rune) bool { return !lang.Showable(r) }) {
		return site, link.ErrCNAME
	}
	return site, site.Check()
}

func filelinkTask(d *draft, t *template) error {
	d.inPath()
	return fileLink(taskURL)(d, t)
}
