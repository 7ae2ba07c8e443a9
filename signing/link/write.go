package link

import (
	"encoding/base64"
	"strings"

	"policybench/signing"
)

// Delivery is a stored file on the CDN with the pair in the query.
func Delivery(s Site, handle string, pair signing.Security) string {
	return s.origin(RoleDelivery) + "/" + EscapeSegment(handle) + "?" + Query(pair)
}

// FileAPI is a stored file on the File API with the pair in the query: GET reads
// it, POST overwrites it.
func FileAPI(s Site, handle string, pair signing.Security) string {
	return s.file(handle) + "?" + Query(pair)
}

// Metadata is what is known about a stored file. With exif the policy must list
// the call of that name.
func Metadata(s Site, handle string, pair signing.Security, exif bool) string {
	more := ""
	if exif {
		more = "exif=true&"
	}
	return s.file(handle) + "/metadata?" + more + Query(pair)
}

// Remove is the URL whose DELETE deletes a stored file.
func Remove(s Site, handle, apiKey string, pair signing.Security) string {
	return s.file(handle) + "?key=" + EscapeQuery(apiKey) + "&" + Query(pair)
}

// Store is the URL whose POST stores a file in Filestack's or the app's own S3
// storage. Path and container are left out where they are empty.
func Store(s Site, apiKey, path, container string, pair signing.Security) string {
	more := ""
	if path != "" {
		more = "&path=" + EscapeQuery(path)
	}
	if container != "" {
		more += "&container=" + EscapeQuery(container)
	}
	return s.origin(RoleAPI) + "/api/store/S3?key=" + EscapeQuery(apiKey) + more + "&" + Query(pair)
}

// Transform is a transformation on the CDN: the API key where it is given, the
// tasks as they come and the source. Put a SecurityTask among the tasks;
// filestack-js appends it.
func Transform(s Site, apiKey string, tasks []Task, source string) string {
	var b strings.Builder
	b.WriteString(s.origin(RoleDelivery))
	writeKey(&b, apiKey)
	writeTasks(&b, tasks)
	b.WriteByte('/')
	b.WriteString(EscapePath(Quote(source)))
	return b.String()
}

// TransformBase64 is Transform in the form that holds any character: the tasks
// as JSON and the source, each in base64url. An ExactSecurityTask goes inside.
func TransformBase64(s Site, apiKey string, tasks []Task, source string) string {
	var b strings.Builder
	b.WriteString(s.origin(RoleDelivery))
	writeKey(&b, apiKey)
	if len(tasks) > 0 {
		b.WriteString("/b64/")
		b.WriteString(base64.URLEncoding.EncodeToString(appendTasksJSON(nil, tasks)))
	}
	b.WriteString("/b64://")
	b.WriteString(base64.URLEncoding.EncodeToString([]byte(source)))
	return b.String()
}

// Process is the security page's own form: the processing engine works on the
// File API's URL of the file, and each of the two gets the pair. The inner query
// stands open, as on that page, so its "=" stays too.
func Process(s Site, apiKey, handle string, tasks []Task, pair signing.Security) string {
	var b strings.Builder
	b.WriteString(s.origin(RoleProcess))
	writeKey(&b, apiKey)
	writeTasks(&b, []Task{SecurityTask(pair)})
	writeTasks(&b, tasks)
	b.WriteByte('/')
	b.WriteString(s.file(handle))
	b.WriteByte('?')
	b.WriteString(strings.ReplaceAll(Query(pair), "%3D", "="))
	return b.String()
}

// Preview is the document viewer for a stored file, or for a storage alias, which
// needs the API key.
func Preview(s Site, apiKey, source string, pair signing.Security) string {
	return Transform(s, apiKey, []Task{{Name: "preview"}, SecurityTask(pair)}, source)
}

// RunWorkflow runs a workflow on a source; id is the workflow's UUID.
func RunWorkflow(s Site, apiKey, id, source string, pair signing.Security) string {
	run := Task{"run_workflow", []Option{Opt("id", id)}}
	return Transform(s, apiKey, []Task{ShortSecurityTask(pair), run}, source)
}

// Query is the pair as it stands in a query.
func Query(pair signing.Security) string {
	return "policy=" + EscapeQuery(pair.Policy) + "&signature=" + EscapeQuery(pair.Signature)
}

// file is a stored file's place on the File API.
func (s Site) file(handle string) string {
	return s.origin(RoleAPI) + "/api/file/" + EscapeSegment(handle)
}

func writeKey(b *strings.Builder, apiKey string) {
	if apiKey != "" {
		b.WriteByte('/')
		b.WriteString(EscapeSegment(strings.ReplaceAll(apiKey, `"`, "%22"))) // as Quote does
	}
}

func writeTasks(b *strings.Builder, tasks []Task) {
	for _, t := range tasks {
		b.WriteByte('/')
		b.WriteString(EscapePath(t.String()))
	}
}
