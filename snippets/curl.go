package snippets

import (
	"strings"

	"policybench/signing/link"
	"policybench/snippets/internal/lang"
)

// curlFile writes a command for one stored file.
//
//go:noinline
func curlFile(url fileURL) func(*draft, *template) error {
	return func(d *draft, t *template) error {
		text, err := d.forFile(url)
		if err != nil {
			return err
		}
		d.set("url", text)
		d.fill(t)
		return nil
	}
}

// curlDelete goes to the File API, with the API key: the CDN deletes nothing.
func curlDelete(d *draft, t *template) error {
	if d.in.APIKey == "" {
		return missing(FieldAPIKey)
	}
	return curlFile(removeURL)(d, t)
}

// curlStore uploads a local file, or has Filestack fetch the external URL.
func curlStore(d *draft, t *template) error {
	if d.in.APIKey == "" {
		return missing(FieldAPIKey)
	}
	site, err := d.signed()
	if err != nil {
		return err
	}
	if d.in.Source != "" && link.KindOf(d.in.Source) == link.External {
		if !lang.FitsShell(d.in.Source) {
			return ErrUnfit
		}
		d.set("source", "url="+d.in.Source)
	}
	path, container := d.store()
	d.set("sizes", d.sizes())
	d.set("url", link.Store(site, d.in.APIKey, path.text, container.text, d.in.Security))
	d.fill(t)
	return nil
}

// curlWorkflow runs the workflow of a run_workflow task among the tasks, or the
// one whose id the shell holds.
func curlWorkflow(d *draft, t *template) error {
	source, key, err := d.anySource()
	if err != nil {
		return err
	}
	site, err := d.signed()
	if err != nil {
		return err
	}
	d.inPath()
	if id := d.workflowID(); id != "" {
		d.set("id", id)
		d.set("url", link.RunWorkflow(site, key, id, source, d.in.Security))
		d.fill(t)
		return nil
	}
	// The id goes between what is written before the source and the source.
	before := strings.TrimSuffix(link.RunWorkflow(site, key, "", "", d.in.Security), "/")
	d.set("url", before)
	d.set("after", link.RunWorkflow(site, key, "", source, d.in.Security)[len(before):])
	d.fill(t)
	return nil
}

func (d *draft) workflowID() string {
	tasks, _ := link.ParseTasks(d.in.Tasks...) // what is no task has no id
	for _, t := range tasks {
		if t.Name == "run_workflow" {
			id, _ := t.Option("id")
			return id
		}
	}
	return ""
}
