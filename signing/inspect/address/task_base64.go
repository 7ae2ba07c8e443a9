package address

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
)

// readBase64Tasks reads TASKS/b64/<tasks>/b64://<source>.
func (d *draft) readBase64Tasks(u *carrier.View, r link.Reading) {
	for i, task := range r.Tasks {
		if task.Text != "b64" || i+1 >= len(r.Tasks) {
			continue
		}
		blob := r.Tasks[i+1]
		json, err := signing.DecodeText(blob.Text)
		if err != nil {
			return
		}
		d.tasksOfJSON(u, blob, json)
	}
	if strings.HasPrefix(d.Link.Source, "b64://") {
		if source, err := signing.DecodeText(d.Link.Source[len("b64://"):]); err == nil {
			d.Link.Source, d.Link.Handle, d.Link.Handles = "", "", nil
			d.setSource(source)
		}
	}
}

// tasksOfJSON reads [{"name":"security","params":{"policy":P,"signature":S}},…].
func (d *draft) tasksOfJSON(u *carrier.View, blob link.Piece, json string) {
	fields, err := signing.Fields(`{"tasks":` + json + `}`)
	if err != nil {
		return
	}
	for _, element := range fields[0].Elements() {
		task, err := signing.Fields(element.Raw)
		if err != nil {
			continue
		}
		name, params := "", ""
		for _, field := range task {
			switch strings.ToLower(field.Name) {
			case "name":
				name, _ = field.Text()
			case "params":
				params = field.Raw
			}
		}
		if name != "security" {
			if name != "" {
				d.Link.Tasks = append(d.Link.Tasks, name)
			}
			continue
		}
		pair, _ := signing.Fields(params)
		for _, field := range pair {
			text, _ := field.Text()
			v := request.Value{Text: text, Sent: text, Found: blob.Text, Spans: u.Spans(blob.Offset, blob.End())}
			if text != "" {
				v.State = request.Given
			}
			switch field.Name {
			case "policy", "p":
				d.Policy = v
			case "signature", "s":
				d.Signature = v
			}
		}
	}
}
