package snippets

import (
	"unicode/utf8"

	"policybench/signing/link"
	"policybench/snippets/internal/lang"
)

// viewable checks what the viewer shows: a stored file or a storage alias
// (filestack-js preview). An alias needs the API key.
func (d *draft) viewable() (source, key string, err error) {
	if d.in.Source != "" && link.KindOf(d.in.Source) != link.Alias || d.in.Source == "" && d.in.Handle == "" {
		return "", "", missing(FieldViewable)
	}
	return d.anySource()
}

func (d *draft) previewURL() (string, error) {
	source, key, err := d.viewable()
	if err != nil {
		return "", err
	}
	site, err := d.signed()
	if err != nil {
		return "", err
	}
	d.inPath()
	return link.Preview(site, key, source, d.in.Security), nil
}

// viewerDiv is the security page's div. The viewer script reads data-fp-url alone,
// so the pair stands there too.
func viewerDiv(d *draft, t *template) error {
	if d.in.Handle == "" {
		return missing(FieldHandle)
	}
	if err := d.pairAsText(); err != nil {
		return err
	}
	if !lang.FitsAttribute(d.in.Security.Policy) || !lang.FitsAttribute(d.in.Security.Signature) {
		return ErrUnfit
	}
	if d.in.CNAME != "" {
		d.note("the viewer script takes URLs of Filestack's own hosts only: the CNAME is left out")
	}
	d.expires()
	d.set("url", link.Delivery("", d.in.Handle, d.in.Security))
	d.fill(t)
	return nil
}

func viewerPreview(d *draft, _ *template) error {
	url, err := d.previewURL()
	if err != nil {
		return err
	}
	d.url(url)
	return nil
}

func viewerFrame(d *draft, t *template) error {
	url, err := d.previewURL()
	if err != nil {
		return err
	}
	d.expires()
	d.set("url", url)
	d.fill(t)
	return nil
}

func viewerJS(d *draft, t *template) error {
	source, _, err := d.viewable()
	if err != nil {
		return err
	}
	if err := d.client(); err != nil {
		return err
	}
	if !utf8.ValidString(source) {
		return ErrUnfit
	}
	d.set("file", source)
	d.fill(t)
	return nil
}
