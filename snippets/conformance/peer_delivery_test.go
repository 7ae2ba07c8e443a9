package conformance

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
)

// readDelivery reads a URL of the CDN or the processing engine: HANDLE with a
// query, or [KEY/]TASKS/SOURCE.
func (p *peer) readDelivery(target string) (asked request, ok bool) {
	chain, source := cutSource(strings.TrimPrefix(target, "/"))
	segments := segmentsOf(chain)
	if source == "" {
		last := segments[len(segments)-1]
		segments = segments[:len(segments)-1]
		var query string
		last, query, _ = strings.Cut(last, "?")
		if len(segments) == 0 {
			values, wrong := url.ParseQuery(query)
			handle, err := url.PathUnescape(last)
			return request{Call: "read", Handle: handle, pairs: pairOf(values, "read")}, wrong == nil && err == nil
		}
		source = last
	}
	if len(segments) > 0 && !strings.HasPrefix(segments[0], "security=") && segments[0] != "b64" {
		if asked.Key, ok = undo(segments[0]); !ok {
			return asked, false
		}
		segments = segments[1:]
	}
	if !asked.readTasks(segments) || !asked.readSource(source) {
		return asked, false
	}
	asked.Call = asked.callOfTasks()
	for i := range asked.pairs {
		if asked.pairs[i].call == "" {
			asked.pairs[i].call = asked.Call
		}
	}
	return asked, true
}

// cutSource finds an absolute source that stands open, which goes to the end.
func cutSource(target string) (chain, source string) {
	for _, scheme := range []string{"https://", "http://", "src://", "b64://"} {
		if before, rest, found := strings.Cut(target, "/"+scheme); found && strings.Count(before, "%22")%2 == 0 {
			return before, scheme + rest
		}
		if strings.HasPrefix(target, scheme) {
			return "", target
		}
	}
	return target, ""
}

// segmentsOf splits at the slashes outside quotes, which a URL writes as %22.
func segmentsOf(chain string) []string {
	var segments []string
	quotes := 0
	for part := range strings.SplitSeq(chain, "/") {
		if quotes%2 == 0 {
			segments = append(segments, part)
		} else {
			segments[len(segments)-1] += "/" + part
		}
		quotes += strings.Count(part, "%22")
	}
	return segments
}

// undo takes off percent-encoding and quotes.
func undo(text string) (string, bool) {
	text, err := url.PathUnescape(text)
	return dequote(text), err == nil
}

func dequote(text string) string {
	if len(text) > 1 && strings.HasPrefix(text, `"`) && strings.HasSuffix(text, `"`) {
		return text[1 : len(text)-1]
	}
	return text
}

func (r *request) readTasks(segments []string) bool {
	for i, segment := range segments {
		if segment == "b64" && i+1 < len(segments) {
			return r.readBase64(segments[i+1])
		}
		text, err := url.PathUnescape(segment)
		if err != nil {
			return false
		}
		name, rest, _ := strings.Cut(text, "=")
		options := map[string]string{}
		for _, option := range outsideQuotes(rest, ',') {
			name, value, _ := strings.Cut(option, ":")
			options[name] = dequote(value)
		}
		r.task(name, options)
	}
	return true
}

// outsideQuotes splits at the separators that stand in no quotes.
func outsideQuotes(text string, separator byte) []string {
	var list []string
	from, quoted := 0, false
	for i := range len(text) {
		switch {
		case text[i] == '"':
			quoted = !quoted
		case text[i] == separator && !quoted:
			list, from = append(list, text[from:i]), i+1
		}
	}
	return append(list, text[from:])
}

// readBase64 reads the tasks of a base64 URL: JSON with names and parameters.
func (r *request) readBase64(segment string) bool {
	text, err := base64.URLEncoding.DecodeString(segment)
	var tasks []struct {
		Name   string
		Params map[string]any
	}
	if err != nil || json.Unmarshal(text, &tasks) != nil {
		return false
	}
	for _, t := range tasks {
		options := map[string]string{}
		for name, value := range t.Params {
			options[name] = fmt.Sprint(value)
		}
		r.task(t.Name, options)
	}
	return true
}

// task keeps a task, the pair of a security task apart.
func (r *request) task(name string, options map[string]string) {
	if name != "security" {
		r.Tasks = append(r.Tasks, peerTask{name, options})
		return
	}
	r.pairs = append(r.pairs, peerPair{policy: options["policy"] + options["p"], signature: options["signature"] + options["s"]})
}

func (r *request) callOfTasks() string {
	call := "read"
	for _, t := range r.Tasks {
		switch t.Name {
		case "run_workflow":
			return "runWorkflow"
		case "store":
			return "store"
		}
		call = "convert"
	}
	return call
}

// readSource reads what the tasks work on: a handle, an external URL, a storage
// alias, base64 of one of them, or the File API's URL of a file with a pair of its own.
func (r *request) readSource(source string) bool {
	inner, ok := undo(source)
	if encoded, found := strings.CutPrefix(source, "b64://"); found {
		text, err := base64.URLEncoding.DecodeString(encoded)
		inner, ok = string(text), err == nil
	}
	if site, rest, found := strings.Cut(source, "/api/file/"); found && strings.HasPrefix(site, "https://www.") {
		handle, query, _ := strings.Cut(rest, "?")
		values, wrong := url.ParseQuery(query)
		var err error
		r.Handle, err = url.PathUnescape(handle)
		r.pairs = append(r.pairs, pairOf(values, "read")...)
		return wrong == nil && err == nil && len(r.pairs) == 2
	}
	if strings.Contains(inner, "://") {
		r.Source = inner
	} else {
		r.Handle = inner
	}
	return ok
}
