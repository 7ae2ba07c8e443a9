package snippets

import "policybench/signing/link"

// handle checks what a request for one stored file needs.
func (d *draft) handle() (link.Site, error) {
	if d.in.Handle == "" {
		return "", missing(FieldHandle)
	}
	if err := d.pair(); err != nil {
		return "", err
	}
	return d.site()
}

func filelinkQuery(d *draft, _ *template) error {
	site, err := d.handle()
	if err != nil {
		return err
	}
	d.url(link.Delivery(site, d.in.Handle, d.in.Security))
	return nil
}

func filelinkTask(d *draft, _ *template) error {
	site, err := d.handle()
	if err != nil {
		return err
	}
	d.inPath()
	d.url(link.Transform(site, "", []link.Task{link.SecurityTask(d.in.Security)}, d.in.Handle))
	return nil
}

func filelinkFileAPI(d *draft, _ *template) error {
	site, err := d.handle()
	if err != nil {
		return err
	}
	d.url(link.FileAPI(site, d.in.Handle, d.in.Security))
	return nil
}

func filelinkMetadata(d *draft, _ *template) error {
	site, err := d.handle()
	if err != nil {
		return err
	}
	d.url(link.Metadata(site, d.in.Handle, d.in.Security, false))
	return nil
}
