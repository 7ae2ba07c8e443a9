package snippets

import (
	"slices"
	"strings"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/link"
)

func conversionDefault(in *Input) string {
	if in.Source == "" {
		return "handle"
	}
	switch link.KindOf(in.Source) {
	case link.External:
		return "external"
	case link.Alias:
		return "alias"
	}
	return "handle"
}

// conversionNeeds are the calls of all tasks, or convert, which is what the form
// is for.
func conversionNeeds(in *Input) []signing.Call {
	calls := make([]signing.Call, 0, 2)
	tasks, _ := link.ParseTasks(in.Tasks...) // an error is reported by the writer
	for _, t := range tasks {
		for _, c := range link.Needs(t.Name) {
			if !slices.Contains(calls, c) {
				calls = append(calls, c)
			}
		}
	}
	if len(calls) == 0 {
		calls = append(calls, signing.Convert)
	}
	return calls
}

// conversion checks what every transformation needs and reads the tasks.
func (d *draft) conversion() (link.Site, []link.Task, error) {
	site, err := d.signed()
	if err != nil {
		return "", nil, err
	}
	tasks, err := link.ParseTasks(d.in.Tasks...)
	if err == nil && len(tasks) == 0 {
		d.note("no transformation yet: the file comes as it is")
	}
	return site, tasks, err
}

// secured puts the pair before the tasks.
func (d *draft) secured(tasks []link.Task) []link.Task {
	d.inPath()
	return append([]link.Task{link.SecurityTask(d.in.Security)}, tasks...)
}

// inPath says so where a pair does not fit into a path.
func (d *draft) inPath() {
	if strings.Contains(d.in.Security.Policy, `"`) {
		d.note("this policy holds a quote, which a task cannot carry: use a form with the pair in the query")
	}
}

func conversionHandle(d *draft, _ *template) error {
	if d.in.Handle == "" {
		return missing(FieldHandle)
	}
	site, tasks, err := d.conversion()
	if err != nil {
		return err
	}
	d.url(link.Transform(site, "", d.secured(tasks), d.in.Handle))
	return nil
}

func conversionExternal(d *draft, _ *template) error {
	return d.fromSource(link.External, FieldExternal)
}

func conversionAlias(d *draft, _ *template) error {
	return d.fromSource(link.Alias, FieldAlias)
}

// fromSource writes a transformation of what is not stored: the API key goes first.
func (d *draft) fromSource(kind link.SourceKind, field Field) error {
	if d.in.Source == "" || link.KindOf(d.in.Source) != kind {
		return missing(field)
	}
	if d.in.APIKey == "" {
		return missing(FieldAPIKey)
	}
	site, tasks, err := d.conversion()
	if err != nil {
		return err
	}
	if link.EscapePath(d.in.Source) != d.in.Source {
		d.note("the source holds characters that were percent-encoded once more: b64 carries them as they are")
	}
	d.url(link.Transform(site, d.in.APIKey, d.secured(tasks), d.in.Source))
	return nil
}

func conversionProcess(d *draft, _ *template) error {
	if d.in.Handle == "" {
		return missing(FieldHandle)
	}
	if d.in.APIKey == "" {
		return missing(FieldAPIKey)
	}
	site, tasks, err := d.conversion()
	if err != nil {
		return err
	}
	if !d.in.Policy.Allows(signing.Read) {
		d.note("the engine reads the file through the File API: it likely needs read as well (inferred)")
	}
	d.inPath()
	d.url(link.Process(site, d.in.APIKey, d.in.Handle, tasks, d.in.Security))
	return nil
}

func conversionBase64(d *draft, _ *template) error {
	source, key, err := d.anySource()
	if err != nil {
		return err
	}
	site, tasks, err := d.conversion()
	if err != nil {
		return err
	}
	if err := d.pairAsText(); err != nil { // it stands in JSON
		return err
	}
	if !utf8.ValidString(strings.Join(d.in.Tasks, "")) { // they too
		return ErrUnfit
	}
	tasks = append([]link.Task{link.ExactSecurityTask(d.in.Security)}, tasks...)
	d.url(link.TransformBase64(site, key, tasks, source))
	return nil
}

// anySource is the source, with the API key that it needs, or else the handle.
func (d *draft) anySource() (source, key string, err error) {
	switch {
	case d.in.Source != "" && d.in.APIKey == "":
		return "", "", missing(FieldAPIKey)
	case d.in.Source != "":
		return d.in.Source, d.in.APIKey, nil
	case d.in.Handle != "":
		return d.in.Handle, "", nil
	}
	return "", "", missing(FieldSource)
}
